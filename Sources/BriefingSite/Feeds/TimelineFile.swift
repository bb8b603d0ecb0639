internal import BriefingModel

/// The dated events as a plain list: what a script, a spreadsheet or a scorer reads.
struct TimelineFile: Encodable {
  /// One dated event.
  struct Entry: Encodable {
    /// The TIMEX3 value: `2023-09-04`, `2023-W35`, `2023-07`.
    let date: String
    let precision: DatePrecision
    /// How much the event matters; the scores of one date add up.
    let score: Double
    /// The sentence; empty where the copyright setting keeps it off the site.
    let text: String
    let status: EventStatus
    let evidence: [Evidence]
  }

  /// The events by date.
  let entries: [Entry]

  /// Takes the dated events of the briefing.
  init(index: SiteIndex) {
    let isShown = index.settings.text != .none
    entries = index.briefing.events.compactMap { event in
      guard let date = event.date, event.days != nil else { return nil }
      return Entry(
        date: date.value,
        precision: date.precision,
        score: event.score,
        text: isShown ? event.statement : "",
        status: event.status,
        evidence: isShown ? event.evidence : event.evidence.map(\.withoutText)
      )
    }
  }

  func encode(to encoder: any Encoder) throws { try entries.encode(to: encoder) }
}
