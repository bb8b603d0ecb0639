public import BriefingModel
internal import BriefingText

/// Finds the time expressions of English news by rules and places them on the calendar.
///
/// The vocabulary and the patterns are the data files `time-words.txt` and `time-rules.txt`, compiled
/// once. What depends on a publication date that is not known to the day stays unresolved, and its
/// method says so.
public struct TimeTagger: TimeRecognizing {
  private let rules: TimeRules

  /// Reads the data files.
  ///
  /// - Throws: `TimeRulesError` when one is missing or malformed.
  public init() throws(TimeRulesError) {
    rules = try TimeRules()
  }

  /// Takes rules that were read before.
  init(rules: TimeRules) { self.rules = rules }

  /// The time expressions of `text`, in order, never overlapping.
  ///
  /// - Complexity: linear in the number of tokens.
  public func timeExpressions(
    in text: TaggedText,
    published: DatedValue?
  ) -> [TimeExpression] {
    let day = published.flatMap(TimeTagger.day)
    var finder = TimeFinder(rules: rules, text: text)
    let found = finder.items()
    let isHistory = TimeTagger.tellsHistory(found, publication: day)
    var resolver = TimeResolver(publication: day, isHistory: isHistory)
    var expressions: [TimeExpression] = []
    for (item, sentence) in found {
      guard let phrase = item.phrase, let last = item.tokens.last else { continue }
      if phrase.isOfHistories, !isHistory { continue }
      let tense = Tense(
        around: item.tokens,
        in: text.sentences[sentence].tokens,
        of: text,
        cues: rules.vocabulary.cues
      )
      let start = text.sentences[sentence].tokens.lowerBound
      resolver.enter(sentence: sentence)
      let resolved = resolver.resolve(
        phrase,
        tense: tense,
        opensSentence: item.tokens.lowerBound - start <= TimeTagger.wordsOpening
      )
      expressions.append(
        TimeExpression(
          span: TextSpan(
            text.tokens[item.tokens.lowerBound].span.start,
            text.tokens[last].span.end
          ),
          type: resolved.type,
          value: resolved.value,
          mod: phrase.modifier,
          method: resolved.method
        )
      )
    }
    return expressions
  }

  /// The day of `published`, when it is known to the day.
  private static func day(of published: DatedValue) -> CalendarDay? {
    guard let span = published.span, span.first == span.last else { return nil }
    return span.first
  }

  /// Whether the text tells of times long before publication, or before no date at all.
  private static func tellsHistory(
    _ found: [(item: TimeItem, sentence: Int)],
    publication: CalendarDay?
  ) -> Bool {
    var far = 0
    var exact = 0
    var near = 0
    var deictic = 0
    for (item, _) in found {
      switch item.phrase?.meaning {
      case .calendar(let fields):
        if let year = fields.year {
          let isNear = publication.map { abs($0.year - year) <= yearsNear } ?? false
          if isNear { near += 1 } else { far += 1 }
          if !isNear, fields.unit != .year { exact += 1 }
        } else if fields.weekday != nil, fields.month == nil {
          deictic += 1
        }
      case .step(let step) where step.anchor == .publication: deictic += 1
      default: break
      }
    }
    return exact >= exactDatesOfHistory && far >= datesOfHistory && far > near
      && far > deictic * datesOfHistoryToNews
  }

  /// An expression after so few words opens its sentence.
  private static let wordsOpening = 3
  /// A year this close to publication is news.
  private static let yearsNear = 1
  /// A history gives so many old dates at least to the month or season; a life or a report that looks
  /// back gives years.
  private static let exactDatesOfHistory = 2
  /// How many old dates a history has for each date of news.
  private static let datesOfHistoryToNews = 8
  /// A text with fewer old dates is no history.
  private static let datesOfHistory = 6
}
