internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Finds what one article dates: sentences with a resolved date that dates what happens in them.
///
/// The date of saying ("the ministry said on Monday") dates the claim and no event.
struct EventFinder {
  /// Tokens between a verb of saying and its own date.
  static let cueReach = 4

  let document: Document
  let attributions: [Attribution]
  let cues: StatusCues

  private var text: TaggedText { document.tagged }

  /// The events, in text order.
  func events() -> [ArticleEvent] {
    let reader = StatusReader(
      text,
      times: document.times,
      published: document.article.published,
      cues: cues
    )
    var events: [ArticleEvent] = []
    var seen: Set<[Int]> = []
    for time in document.times {
      guard let days = time.dateSpan, days.precision != .century, !isDateOfSaying(time),
        let number = text.tokenized.sentenceIndex(at: time.start),
        let token = text.tokenized.tokenIndex(at: time.start)
      else { continue }
      let sentence = text.sentences[number].span
      guard seen.insert([sentence.start, days.first.number, days.last.number]).inserted else {
        continue
      }
      let date = DatedValue(
        value: time.value,
        precision: days.precision,
        method: time.method ?? "stated in the sentence"
      )
      events.append(
        ArticleEvent(
          span: sentence,
          date: date,
          status: status(reader.status(ofToken: token).status, on: days),
          timex: time.span
        )
      )
    }
    return events
  }

  /// The status by the words, unless the date refutes it: what lies after the publication has not
  /// happened when the article says so.
  private func status(_ status: EventStatus, on days: DateSpan) -> EventStatus {
    guard let published = document.article.published?.span, days.first > published.last,
      [.occurred, .ongoing, .historical].contains(status)
    else { return status }
    return .planned
  }

  /// Whether `time` stands beside a cue and outside its content.
  private func isDateOfSaying(_ time: TimeExpression) -> Bool {
    guard let place = text.tokenized.tokenIndex(at: time.start) else { return false }
    return attributions.contains { attribution in
      guard !attribution.content.contains(where: { $0.contains(time.span) }) else { return false }
      return attribution.cue.contains { cue in
        if cue.contains(time.span) { return true }
        let tokens = text.tokenized.tokenRange(of: cue)
        guard let sentence = text.tokenized.sentenceIndex(at: cue.start),
          sentence == text.tokenized.sentenceIndex(at: time.start)
        else { return false }
        let distance =
          place >= tokens.upperBound
          ? place - tokens.upperBound : tokens.lowerBound - place
        return distance <= Self.cueReach
      }
    }
  }
}
