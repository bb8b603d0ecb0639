internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Finds what one article dates: sentences with a resolved date that dates what happens in them.
///
/// The date of saying ("the ministry said on Monday") dates the claim and no event. A sentence that
/// names no date and tells what has happened or goes on has the publication date, without a time
/// expression: the day by which it was told, which the timeline leaves out.
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
    var sentencesWithDates: Set<Int> = []
    let cues = attributionsBySentence()
    for time in document.times {
      guard let days = time.dateSpan, days.precision != .century,
        let number = text.tokenized.sentenceIndex(at: time.start),
        let token = text.tokenized.tokenIndex(at: time.start)
      else { continue }
      let sentence = text.sentences[number].span
      sentencesWithDates.insert(number)
      let told = reader.status(ofDateAt: token).status
      guard !isDateOfSaying(time, in: sentence, cues[number] ?? []),
        !isStamp(time, on: days, told)
      else { continue }
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
          status: status(told, on: days),
          timex: time.span
        )
      )
    }
    events += datedByPublication(allBut: sentencesWithDates, reader)
    return events.sorted { ($0.start, $0.timex?.start ?? 0) < ($1.start, $1.timex?.start ?? 0) }
  }

  /// The events of the sentences that name no date and tell facts.
  private func datedByPublication(
    allBut dated: Set<Int>,
    _ reader: StatusReader
  ) -> [ArticleEvent] {
    guard let published = document.article.published, published.span != nil else { return [] }
    return text.sentences.indices.compactMap { number in
      guard !dated.contains(number), reader.mainVerb(ofSentence: number) != nil else { return nil }
      let status = reader.status(ofSentence: number).status
      guard [.occurred, .ongoing, .alleged, .denied].contains(status) else { return nil }
      let date = DatedValue(
        value: published.value,
        precision: published.precision,
        method: "publication date, for want of a date in the sentence"
      )
      return ArticleEvent(span: text.sentences[number].span, date: date, status: status)
    }
  }

  /// Whether `time` is when the article, or a comment under it, appeared: the day of publication, or
  /// a later one that is told as a fact, to the minute and with its year.
  private func isStamp(
    _ time: TimeExpression,
    on days: DateSpan,
    _ told: EventStatus
  ) -> Bool {
    guard time.type == .time, let published = document.article.published?.span,
      days.first == published.last || days.first > published.last && Self.facts.contains(told)
    else { return false }
    let words = text.tokens[text.tokenized.tokenRange(of: time.span)]
    return words.contains { $0.text == String(days.first.year) }
  }

  /// What has happened, or goes on, when an article says so.
  private static let facts: Set<EventStatus> = [.occurred, .ongoing, .historical]

  /// The status by the words, unless the date refutes it: what lies after the publication has not
  /// happened when the article says so.
  private func status(_ status: EventStatus, on days: DateSpan) -> EventStatus {
    guard let published = document.article.published?.span, days.first > published.last,
      Self.facts.contains(status)
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
