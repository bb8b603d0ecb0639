internal import BriefingModel
internal import BriefingText

/// Builds the meaning of a match from its rule and its parts.
struct TimeComposer {
  /// A named part of a match.
  struct Part {
    let name: String
    let tokens: Range<Int>
    let term: TimeTerm
  }

  /// What a match becomes.
  enum Result {
    /// One time expression.
    case phrase(TimePhrase)
    /// Two, each of its tokens.
    case pair(TimePhrase, Range<Int>, TimePhrase, Range<Int>)
    /// None.
    case nothing
  }

  /// The meaning of `rule` with `parts`; nil when the parts do not go together.
  func result(of rule: TimeRule, parts: [Part]) -> Result? {
    switch rule.operation {
    case .calendar: calendar(rule, parts).map { .phrase($0) }
    case .step: step(rule, parts).map { .phrase($0) }
    case .shift: shift(rule, parts).map { .phrase($0) }
    case .length: length(rule, parts).map { .phrase($0) }
    case .repeat: repetition(parts).map { .phrase($0) }
    case .reference:
      (rule.arguments["value"] ?? code(of: "reference", parts))
        .map { .phrase(reference($0, rule)) }
    case .modify: modified(rule, parts).map { .phrase($0) }
    case .time:
      if let part = rule.arguments["part"] {
        .phrase(TimePhrase(.repeated("XXXX-XX-XXT" + part), timeOfDay: .part(part)))
      } else {
        time(parts).map { .phrase($0) }
      }
    case .pair: pair(rule, parts)
    case .skip: .nothing
    }
  }

  private func reference(_ value: String, _ rule: TimeRule) -> TimePhrase {
    var phrase = TimePhrase(.reference(value))
    phrase.isOfHistories = rule.arguments["in"] == "histories"
    return phrase
  }

  // MARK: Dates by their parts

  private func calendar(_ rule: TimeRule, _ parts: [Part]) -> TimePhrase? {
    var phrase = inner(parts) ?? TimePhrase(.calendar(CalendarFields()))
    guard case .calendar(var fields) = phrase.meaning else { return nil }
    let isBC = code(of: "era", parts) == "BC" || rule.arguments["era"] == "BC"
    for part in parts where !fill(&fields, from: part, isBC: isBC) { return nil }
    if let base = parts.first(where: { $0.name == "base" }), case .phrase(let whole) = base.term {
      fields.base = whole.meaning
      phrase.modifier = phrase.modifier ?? whole.modifier
    }
    if case .dayClock(let day, let hour, let minute)? = term(of: "isoDay", parts) {
      fields.day = day
      phrase.timeOfDay = .clock(hour: hour, minute: minute, second: nil, zone: nil)
    }
    if rule.arguments["inner"] == "year", let step = direction(of: parts) {
      fields.step = nil
      let year = TimeStep(unit: .year, count: Double(step.by), anchor: step.anchor, isWhole: true)
      fields.base = .step(year)
    } else if let step = direction(of: parts) {
      fields.step = step
    } else if let anchor = rule.arguments["anchor"].flatMap(TimeAnchor.init) {
      fields.step = .init(by: rule.arguments["by"].flatMap { Int($0) } ?? 0, anchor: anchor)
    }
    if let date = rule.arguments["date"].flatMap({ CalendarDay(iso: $0) }) {
      (fields.year, fields.month, fields.day) = (date.year, date.month, date.day)
    }
    if let half = rule.arguments["half"] { fields.half = Int(half) }
    if let back = rule.arguments["back"] { fields.yearsBack = Int(back) ?? 0 }
    fields.isSameQuarter = rule.arguments["same"] == "quarter"
    if let place = rule.arguments["place"] {
      if place == "week" {
        fields.place = (.week, 0)
      } else if let index = Int(place), let unit = unit(of: parts) {
        fields.place = (unit, index)
      }
    } else if let index = number(of: "place", parts), let unit = unit(of: parts) {
      fields.place = (unit, Int(index))
    }
    if let year = fields.year, let month = fields.month, let day = fields.day,
      CalendarDay(year: year, month: month, day: day) == nil
    {
      return nil
    }
    phrase.meaning = .calendar(fields)
    return phrase
  }

  /// Puts what `part` says into `fields`; false for a day or month that no calendar has.
  private func fill(_ fields: inout CalendarFields, from part: Part, isBC: Bool) -> Bool {
    let value = number(part.term).map { Int($0) }
    switch part.name {
    case "month", "monthNumber": fields.month = value
    case "day", "dayNumber", "dayOrdinal":
      guard let value, (1...31).contains(value) else { return false }
      fields.day = value
    case "year", "threeDigits": fields.year = value.map { isBC ? 1 - $0 : $0 }
    case "shortYear", "twoDigits": fields.shortYear = value
    case "weekday": fields.weekday = value
    case "quarter", "quarterName":
      guard let value, (1...4).contains(value) else { return false }
      fields.quarter = value
    case "half":
      guard let value, (1...2).contains(value) else { return false }
      fields.half = value
    case "season":
      guard case .code(let code) = part.term else { return false }
      fields.season = Season(rawValue: code)
    case "festival":
      guard case .code(let code) = part.term else { return false }
      fields.festival = Festival(code)
    case "decadeDigits", "decadeWord":
      guard let value else { return false }
      if value < 100 { fields.shortDecade = value }
      fields.years = (.decade, isBC ? -value - 8 : value)
    case "century":
      guard let value, (1...30).contains(value) else { return false }
      fields.years = (.century, isBC ? -value * 100 + 1 : (value - 1) * 100)
    default: break
    }
    return true
  }

  // MARK: Dates by their distance

  private func step(_ rule: TimeRule, _ parts: [Part]) -> TimePhrase? {
    guard let unit = rule.arguments["unit"].flatMap(TimeUnit.init) ?? unit(of: parts),
      let by = rule.arguments["by"].flatMap(Double.init)
    else { return nil }
    let anchor = rule.arguments["anchor"].flatMap(TimeAnchor.init) ?? .publication
    var step = TimeStep(unit: unit, count: by, anchor: anchor, isWhole: true)
    step.hasEnded = rule.arguments["ended"] != nil
    var phrase = TimePhrase(.step(step))
    if let part = rule.arguments["part"] ?? code(of: "dayPart", parts) {
      phrase.timeOfDay = .part(part)
    }
    phrase.modifier =
      rule.arguments["mod"] ?? code(of: "edge", parts) ?? code(of: "modifier", parts)
    return phrase
  }

  private func shift(_ rule: TimeRule, _ parts: [Part]) -> TimePhrase? {
    let sign = rule.arguments["by"].flatMap(Double.init) ?? 1
    var amount: (count: Double?, unit: TimeUnit)?
    var modifier: String?
    if let unit = rule.arguments["unit"].flatMap(TimeUnit.init) { amount = (1, unit) }
    if case .phrase(let length)? = term(of: "duration", parts),
      case .length(let amounts) = length.meaning
    {
      amount = amounts.amounts.first
      modifier = length.modifier
    }
    if let half = amount, half.count == 0.5, half.unit == .year { amount = (6, .month) }
    guard let amount else { return nil }
    var step = TimeStep(
      unit: amount.unit,
      count: amount.count.map { $0 * sign },
      anchor: rule.arguments["anchor"].flatMap(TimeAnchor.init) ?? .narrative,
      isWhole: false
    )
    step.isBackward = sign < 0
    if let base = parts.first(where: { $0.name.hasPrefix("date") || $0.name == "base" }),
      case .phrase(let phrase) = base.term
    {
      step.base = phrase.meaning
    }
    return TimePhrase(.step(step), modifier: rule.arguments["mod"] ?? modifier)
  }

  // MARK: Lengths and repetitions

  private func length(_ rule: TimeRule, _ parts: [Part]) -> TimePhrase? {
    if case .phrase(let phrase)? = term(of: "duration", parts) { return phrase }
    guard let unit = rule.arguments["unit"].flatMap(TimeUnit.init) ?? unit(of: parts) else {
      return nil
    }
    var count = rule.arguments["count"].flatMap(Double.init)
    if let number = number(of: "number", parts) {
      count = number + (rule.arguments["add"].flatMap(Double.init) ?? 0)
    }
    return TimePhrase(.length(TimeLength(amounts: [(count, unit)])))
  }

  private func repetition(_ parts: [Part]) -> TimePhrase? {
    if let code = code(of: "frequency", parts) { return TimePhrase(.repeated(code)) }
    let part = code(of: "dayPart", parts) ?? code(of: "dayParts", parts)
    if let weekday = number(of: "weekday", parts) ?? number(of: "weekdays", parts) {
      return TimePhrase(.repeated("XXXX-WXX-\(Int(weekday))" + (part.map { "T" + $0 } ?? "")))
    }
    if let month = number(of: "month", parts) {
      return TimePhrase(.repeated("XXXX-" + CalendarDay.padded(Int(month), to: 2)))
    }
    if let season = code(of: "season", parts) { return TimePhrase(.repeated("XXXX-" + season)) }
    if let part { return TimePhrase(.repeated("XXXX-XX-XXT" + part)) }
    guard let unit = unit(of: parts) else { return nil }
    let count = number(of: "number", parts) ?? 1
    return TimePhrase(.repeated(TimeLength(amounts: [(count, unit)]).value))
  }

  // MARK: Modifiers, times of day, pairs

  private func modified(_ rule: TimeRule, _ parts: [Part]) -> TimePhrase? {
    guard var phrase = inner(parts) else { return nil }
    let code =
      rule.arguments["mod"] ?? code(of: "modifier", parts) ?? code(of: "edge", parts)
      ?? code(of: "bound", parts)
    phrase.modifier = code ?? phrase.modifier
    return phrase
  }

  private func time(_ parts: [Part]) -> TimePhrase? {
    var date: TimePhrase?
    var time: TimeOfDay?
    var modifier: String?
    var zone: String?
    var isAfternoon: Bool?
    for part in parts {
      switch (part.name, part.term) {
      case ("bareTime", .phrase(let phrase)):
        time = phrase.timeOfDay
        modifier = phrase.modifier
      case (_, .phrase(let phrase)): date = phrase
      case (_, .clock(let hour, let minute, let second)):
        time = .clock(hour: hour, minute: minute, second: second, zone: nil)
      case ("hourNumber", .number(let hour?)), ("hour", .number(let hour?)):
        guard (0...24).contains(hour) else { return nil }
        time = .clock(hour: Int(hour), minute: 0, second: nil, zone: nil)
      case ("clockWord", .code(let code)):
        time = .clock(
          hour: code == "12:00" ? 12 : 0,
          minute: 0,
          second: nil,
          zone: nil
        )
      case ("dayPart", .code(let code)):
        if time == nil { time = .part(code) } else { isAfternoon = code != "MO" }
      case ("meridiem", .code(let code)): isAfternoon = code == "pm"
      case ("zone", .code(let code)): zone = code == "UTC" ? "Z" : code == "?" ? nil : code
      default: break
      }
    }
    if case .clock(var hour, let minute, let second, _)? = time {
      if let isAfternoon {
        guard (1...12).contains(hour) || !isAfternoon else { return nil }
        hour = NumberShapes.hour(hour, isAfternoon: isAfternoon)
      }
      time = .clock(hour: hour, minute: minute, second: second, zone: zone)
    }
    guard let time else { return nil }
    var phrase = date ?? TimePhrase(.calendar(CalendarFields()))
    guard phrase.timeOfDay == nil else { return nil }
    phrase.timeOfDay = time
    phrase.modifier = phrase.modifier ?? modifier
    return phrase
  }

  /// Two dates joined by a word: each takes from the other the year, or the month, that it lacks.
  private func pair(_ rule: TimeRule, _ parts: [Part]) -> Result? {
    if parts.count == 3 { return dayRange(parts) }
    guard parts.count == 2 else { return nil }
    if rule.arguments["range"] != nil { return weekdayRange(parts) }
    if rule.arguments["same"] != nil { return sameDay(parts) }
    if case .phrase(let right) = parts[1].term, case .phrase(var left) = parts[0].term,
      let quarter = quarter(left, ended: right)
    {
      left.meaning = quarter
      return .pair(left, parts[0].tokens, right, parts[1].tokens)
    }
    if case .phrase(let right) = parts[1].term, case .phrase(let left) = parts[0].term {
      guard case .calendar(var first) = left.meaning, case .calendar(let second) = right.meaning,
        first.year == nil, first.base == nil, first.step == nil, let year = second.year,
        first.month != nil || first.season != nil || first.quarter != nil
      else { return nil }
      first.year = year
      var phrase = left
      phrase.meaning = .calendar(first)
      return .pair(phrase, parts[0].tokens, right, parts[1].tokens)
    }
    if case .phrase(let right) = parts[1].term, case .calendar(var fields) = right.meaning,
      let day = number(parts[0].term), let last = fields.day, Int(day) < last, fields.month != nil
    {
      fields.day = Int(day)
      fields.weekday = nil
      return .pair(TimePhrase(.calendar(fields)), parts[0].tokens, right, parts[1].tokens)
    }
    guard case .phrase(let left) = parts[0].term, case .calendar(var fields) = left.meaning,
      let value = number(parts[1].term)
    else { return nil }
    if let year = fields.year, fields.month == nil {
      let next = year / 100 * 100 + Int(value)
      guard next > year, next - year < 30 else { return nil }
      fields.year = next
    } else {
      guard let first = fields.day, Int(value) > first, fields.month != nil else { return nil }
      fields.day = Int(value)
      fields.weekday = nil
    }
    return .pair(left, parts[0].tokens, TimePhrase(.calendar(fields)), parts[1].tokens)
  }

  /// `Monday to Wednesday`: the second day follows the first.
  private func weekdayRange(_ parts: [Part]) -> Result? {
    guard case .phrase(let left) = parts[0].term, case .phrase(var right) = parts[1].term,
      case .calendar(let first) = left.meaning, case .calendar(var last) = right.meaning,
      first.weekday != nil, last.weekday != nil, last.day == nil, last.step == nil, last.base == nil
    else { return nil }
    last.step = .init(by: 1, anchor: .narrative)
    right.meaning = .calendar(last)
    return .pair(left, parts[0].tokens, right, parts[1].tokens)
  }

  /// `the next day, 2 May`: one day, told twice.
  private func sameDay(_ parts: [Part]) -> Result? {
    guard case .phrase(var left) = parts[0].term, case .phrase(let right) = parts[1].term,
      case .step(let step) = left.meaning, step.anchor == .narrative, step.base == nil,
      case .calendar(let day) = right.meaning, day.day != nil, day.month != nil
    else { return nil }
    left.meaning = right.meaning
    return .pair(left, parts[0].tokens, right, parts[1].tokens)
  }

  /// `the quarter ended July 31`: the quarter by the day it ended on.
  private func quarter(_ left: TimePhrase, ended right: TimePhrase) -> TimeMeaning? {
    guard case .step(let step) = left.meaning, step.unit == .quarter, step.count == 0,
      case .calendar(let end) = right.meaning, end.month != nil, end.day != nil
    else { return nil }
    var fields = CalendarFields()
    fields.place = (.quarter, 0)
    fields.base = right.meaning
    return .calendar(fields)
  }

  /// `May 3-5, 2021`: the second expression is `5, 2021`.
  private func dayRange(_ parts: [Part]) -> Result? {
    guard case .phrase(var left) = parts[0].term, case .calendar(var first) = left.meaning,
      let day = number(parts[1].term), case .phrase(let right) = parts[2].term,
      case .calendar(let last) = right.meaning, let year = last.year, last.month == nil,
      first.year == nil, let start = first.day, Int(day) > start
    else { return nil }
    first.year = year
    left.meaning = .calendar(first)
    first.day = Int(day)
    first.weekday = nil
    let tokens = parts[1].tokens.lowerBound..<parts[2].tokens.upperBound
    return .pair(left, parts[0].tokens, TimePhrase(.calendar(first)), tokens)
  }

  // MARK: Parts

  private func inner(_ parts: [Part]) -> TimePhrase? {
    for part in parts where part.name != "base" {
      if case .phrase(let phrase) = part.term { return phrase }
    }
    return nil
  }

  private func term(of name: String, _ parts: [Part]) -> TimeTerm? {
    parts.first { $0.name == name }?.term
  }

  private func code(of name: String, _ parts: [Part]) -> String? {
    guard case .code(let code)? = term(of: name, parts) else { return nil }
    return code
  }

  private func number(of name: String, _ parts: [Part]) -> Double? {
    term(of: name, parts).flatMap { number($0) }
  }

  private func number(_ term: TimeTerm) -> Double? {
    switch term {
    case .number(let value): value
    case .code(let code): Double(code)
    default: nil
    }
  }

  private func unit(of parts: [Part]) -> TimeUnit? {
    (code(of: "unit", parts) ?? code(of: "units", parts)).flatMap(TimeUnit.init)
  }

  /// The code `+1p`, `-1n` of a direction word.
  private func direction(of parts: [Part]) -> CalendarFields.Direction? {
    guard let code = code(of: "direction", parts), let by = Int(code.dropLast()) else { return nil }
    return .init(by: by, anchor: code.hasSuffix("n") ? .narrative : .publication)
  }
}
