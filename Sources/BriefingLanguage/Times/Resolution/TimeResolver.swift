internal import BriefingModel

/// Places the expressions of one text on the calendar, in the order of the text.
struct TimeResolver {
  /// The day of publication; nil when it is not known to the day.
  let publication: CalendarDay?
  /// The thread of dates that the text has told so far.
  var story: Story

  /// Makes the resolver of a text; in a history dates follow the ones before, not publication.
  init(publication: CalendarDay?, isHistory: Bool) {
    self.publication = publication
    self.story = Story(isHistory: isHistory)
  }

  /// Tells that the next expressions are those of sentence number `sentence`.
  mutating func enter(sentence: Int) { story.enter(sentence: sentence) }

  /// Resolves the next expression; `tense` is that of the verb that governs it.
  mutating func resolve(_ phrase: TimePhrase, tense: Tense, opensSentence: Bool) -> ResolvedTime {
    switch phrase.meaning {
    case .length(let length):
      if length.amounts.first?.unit == .month { story.quarter = nil }
      return ResolvedTime(type: .duration, value: length.value, method: "length as stated")
    case .repeated(let value):
      if phrase.timeOfDay != nil {
        return ResolvedTime(type: .time, value: value, method: "no day stated")
      }
      return ResolvedTime(type: .set, value: value, method: "repeated time as stated")
    case .reference(let value):
      return ResolvedTime(type: .date, value: value, method: "no date stated")
    case .calendar(let fields):
      let placed = place(fields, tense: tense)
      if let point = placed.point {
        let isQuarterOfItsOwn = !fields.isSameQuarter && fields.yearsBack == 0
        if point.unit == .quarter, isQuarterOfItsOwn { story.quarter = point }
        story.tell(point, opensSentence: opensSentence)
        if fields.year != nil { story.state(point) }
      }
      return value(of: placed, at: phrase.timeOfDay, template: fields.template)
    case .step(let step):
      guard let count = step.count, abs(count) <= TimeResolver.farthest else {
        let value = step.isBackward ? "PAST_REF" : "FUTURE_REF"
        return ResolvedTime(type: .date, value: value, method: "number not stated")
      }
      let template = template(of: step)
      let placed = place(step, tense: tense)
      // A comparison with the year before does not move the story there.
      let isComparison = !story.isHistory && !step.isWhole && step.unit == .year && count == -1
      if let point = placed.point, !isComparison {
        story.tell(point, opensSentence: opensSentence)
      }
      return value(of: placed, at: phrase.timeOfDay, template: template)
    }
  }

  /// Larger counts of any unit lead out of the calendar.
  private static let farthest = 10_000.0

  private func value(
    of placed: PlacedDate,
    at time: TimeOfDay?,
    template: String
  ) -> ResolvedTime {
    guard let time else {
      return ResolvedTime(
        type: .date,
        value: placed.point?.value ?? template,
        method: placed.method
      )
    }
    var date = template
    if let point = placed.point, point.unit == .day { date = point.value }
    return ResolvedTime(type: .time, value: date + "T" + time.value, method: placed.method)
  }

  /// The value of a step that stays unresolved: of a day, the month or year that it lies in where
  /// that was told, `X` for the rest.
  private func template(of step: TimeStep) -> String {
    guard step.unit == .day, step.anchor == .narrative, step.base == nil, let last = story.last
    else { return step.unit.template }
    switch last.unit {
    case .month where step.count == 0: return DatePoint(.month, holding: last.first).value + "-XX"
    case .month, .quarter, .season, .half, .year:
      return DatePoint(.year, holding: last.first).value + "-XX-XX"
    default: return step.unit.template
    }
  }
}

extension TimeUnit {
  /// The value of a date of the unit of which nothing is known.
  var template: String {
    switch self {
    case .second, .minute, .hour, .day: "XXXX-XX-XX"
    case .week: "XXXX-WXX"
    case .weekend: "XXXX-WXX-WE"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .half: "XXXX-HX"
    case .season, .year: "XXXX"
    case .decade: "XXX"
    case .century, .millennium: "XX"
    }
  }
}
