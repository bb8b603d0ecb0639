internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Finds what one article dates: sentences with a resolved date that dates what happens in them.
///
/// The date of saying ("the ministry said on Monday") dates the claim and no event.
struct EventFinder {
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
    let cues = attributionsBySentence()
    for time in document.times {
      guard let days = time.dateSpan, days.precision != .century,
        let number = text.tokenized.sentenceIndex(at: time.start),
        let token = text.tokenized.tokenIndex(at: time.start)
      else { continue }
      let sentence = text.sentences[number].span
      guard !isDateOfSaying(time, in: sentence, cues[number] ?? []) else { continue }
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
          status: status(reader.status(ofDateAt: token).status, on: days),
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

  /// Whether `time` dates what one of `attributions`, those of its sentence, says was said.
  private func isDateOfSaying(
    _ time: TimeExpression,
    in sentence: TextSpan,
    _ attributions: [Attribution]
  ) -> Bool {
    attributions.contains {
      SayingDate(attribution: $0, text: text.text).isDated(by: time.span, in: sentence)
    }
  }

  /// The attributions by the sentences of their cues.
  private func attributionsBySentence() -> [Int: [Attribution]] {
    var result: [Int: [Attribution]] = [:]
    for attribution in attributions {
      for number in Set(attribution.cue.compactMap { text.tokenized.sentenceIndex(at: $0.start) }) {
        result[number, default: []].append(attribution)
      }
    }
    return result
  }
}
