internal import BriefingModel

/// The dated events as TimelineJS JSON (the format of Knight Lab's TimelineJS 3).
struct TimelineJSFile: Encodable {
  let title: Slide
  let events: [Slide]

  struct Slide: Encodable {
    let start_date: Date?
    let end_date: Date?
    let text: Words
    let group: String?
    let unique_id: String?
  }

  struct Words: Encodable {
    let headline: String
    let text: String
  }

  struct Date: Encodable {
    let year: Int
    let month: Int?
    let day: Int?

    init(_ day: CalendarDay, precision: DatePrecision) {
      year = day.year
      month = [.year, .decade, .century].contains(precision) ? nil : day.month
      self.day = [.time, .day, .week].contains(precision) ? day.day : nil
    }
  }

  /// Takes the dated events of the briefing.
  init(index: SiteIndex) {
    title = Slide(
      start_date: nil,
      end_date: nil,
      text: Words(headline: index.settings.title, text: index.settings.description),
      group: nil,
      unique_id: nil
    )
    events = index.briefing.events.compactMap { event in
      guard let days = event.days else { return nil }
      let shown = index.settings.text == .none ? EntryViews.notShown : event.statement
      return Slide(
        start_date: Date(days.first, precision: days.precision),
        end_date: days.first == days.last ? nil : Date(days.last, precision: days.precision),
        // TimelineJS reads its texts as HTML.
        text: Words(
          headline: SVG.escaped(MarkdownText.shortened(shown, to: 110)),
          text: SVG.escaped(shown)
        ),
        group: event.section.rawValue,
        unique_id: event.id
      )
    }
  }
}
