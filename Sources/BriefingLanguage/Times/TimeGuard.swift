internal import BriefingText

/// The conditions that a rule can name with `if=…`: whether a match that could be a time is one.
struct TimeGuard {
  /// The conditions by their names in the rules file.
  enum Condition: String, Sendable, CaseIterable {
    case joined, yearUnit, fiscal, dayOfMonth, month, year, shortYear, ancientYear, decade, quarter,
      half, season
    case weekday, today, calendarUnit, clauseEnd, attributive, clock, dayPart, article, bareUnits
    case phraseEnd, theWeek, atNight, counted, comparedQuarter, partOfDay, soon, pastUnit, notOf,
      wholeUnit, ownDay
    case withinBase, place, modifier, over, yearEnded, theYear, reference, frequency
  }

  /// The text with its tags.
  let text: TaggedText
  /// The tokens of the sentence.
  let sentence: Range<Int>
  /// Whether years before Christ are told of.
  let isAncient: Bool

  /// Whether `condition` holds of the match of `range` with `parts`.
  func holds(_ condition: Condition, of range: Range<Int>, parts: [TimeComposer.Part]) -> Bool {
    switch condition {
    case .joined: range.dropFirst().allSatisfy { !text.tokens[$0].followsSpace }
    case .fiscal: unit(parts) == .year || lower(range.lowerBound) == "fiscal"
    case .yearUnit: unit(parts) == .year
    case .dayOfMonth: isDayOfMonth(range)
    case .month: isMonth(range.lowerBound)
    case .year: isYear(range.lowerBound)
    case .shortYear: TimeGuard.beforeYear.contains(lower(range.lowerBound - 1))
    case .ancientYear:
      isAncient && TimeGuard.beforeYear.contains(lower(range.lowerBound - 1))
        && endsClause(range.upperBound) && lower(range.lowerBound - 1) != "about"
    case .decade: isDecade(range)
    case .quarter, .half: true
    case .season: isSeason(range)
    case .weekday: isWeekday(range.upperBound - 1)
    case .today: isToday(range.lowerBound)
    case .calendarUnit: isCalendarUnit(parts)
    case .clauseEnd: endsClause(range.upperBound)
    case .attributive: isAttributive(range.upperBound)
    case .clock: TimeGuard.beforeClock.contains(lower(range.lowerBound - 1)) || range.count > 1
    case .dayPart: isDayPart(range)
    case .article: isLengthWithArticle(range, parts)
    case .bareUnits:
      TimeGuard.beforeLength.contains(lower(range.lowerBound - 1))
        || ["ago", "later", "earlier", "before", "after"].contains(lower(range.upperBound))
    case .phraseEnd:
      endsClause(range.upperBound) || tag(range.upperBound) == .pronoun
    case .theWeek:
      [.week].contains(unit(parts))
        && ["for", "in", "over", "during", "of"].contains(lower(range.lowerBound - 1))
        && endsClause(range.upperBound)
    case .atNight:
      ["at", "by"].contains(lower(range.lowerBound - 1)) && !isNoun(range.upperBound)
    case .counted: isCounted(range, parts)
    case .comparedQuarter:
      ["year", "quarter", "months"].contains(lower(range.upperBound - 1))
    case .partOfDay: range.lowerBound == sentence.lowerBound || isDayPartPhrase(parts)
    case .soon: isSoon(range)
    case .pastUnit: isCalendarUnit(parts) && lower(range.upperBound) != "of"
    case .notOf: lower(range.upperBound) != "of"
    case .wholeUnit: [.week, .month, .quarter, .year, .decade, .century].contains(unit(parts))
    case .ownDay: lower(range.lowerBound) != "the" || !isNoun(range.upperBound)
    case .withinBase: fitsBase(parts)
    case .place: fitsPlace(parts)
    case .modifier: isModifier(range)
    case .over: !["the", "last", "past", "next"].contains(lower(range.lowerBound + 1))
    case .yearEnded:
      unit(parts) == .year && ["ended", "ending"].contains(lower(range.upperBound))
    case .theYear:
      unit(parts) == .year && TimeGuard.beforeYearUnit.contains(lower(range.lowerBound - 1))
        && endsClause(range.upperBound)
    case .reference: !(isCapitalized(range.lowerBound) && isCapitalized(range.lowerBound - 1))
    case .frequency: isFrequency(range.lowerBound)
    }
  }

  // MARK: The words around

  /// The token in small letters; empty outside the sentence.
  private func lower(_ index: Int) -> String {
    sentence.contains(index) ? text.tokens[index].lower : ""
  }

  private func tag(_ index: Int) -> PennTag {
    sentence.contains(index) ? text.tags[index] : .punctuation
  }

  private func isCapitalized(_ index: Int) -> Bool {
    sentence.contains(index) && text.tokens[index].isCapitalized
  }

  private func isNoun(_ index: Int) -> Bool {
    switch tag(index) {
    case .noun, .pluralNoun, .properNoun, .pluralProperNoun: true
    default: false
    }
  }

  private func isAdjective(_ index: Int) -> Bool {
    switch tag(index) {
    case .adjective, .comparativeAdjective, .superlativeAdjective: true
    default: false
    }
  }

  /// Whether what stands at `index` cannot go on the noun phrase before it.
  private func endsClause(_ index: Int) -> Bool {
    guard sentence.contains(index) else { return true }
    switch tag(index) {
    case .noun, .pluralNoun, .properNoun, .pluralProperNoun, .adjective, .comparativeAdjective,
      .superlativeAdjective, .gerund, .determiner, .cardinal, .possessivePronoun, .pronoun,
      .predeterminer,
      .possessive, .whDeterminer, .whPronoun:
      return false
    default:
      return text.tokens[index].lower != "of"
    }
  }

  private func isAttributive(_ index: Int) -> Bool {
    isNoun(index) || isAdjective(index) || tag(index) == .gerund || tag(index) == .pastParticiple
      || lower(index) == "and"
  }

  // MARK: Dates

  private func isDayOfMonth(_ range: Range<Int>) -> Bool {
    TimeGuard.beforeDay.contains(lower(range.lowerBound - 1)) && endsClause(range.upperBound)
  }

  private func isMonth(_ index: Int) -> Bool {
    let word = lower(index)
    let before = lower(index - 1)
    guard TimeGuard.ambiguousMonths.contains(word) else { return true }
    if word == "march", ["on", "to", "for", "of"].contains(lower(index + 1)) {
      return before != "the" && TimeGuard.beforeMonth.contains(before)
    }
    if word == "march", before == "the" { return isNoun(index + 1) }
    if word.utf8.count == 3, word != "may" { return false }
    if TimeGuard.beforeMonth.contains(before) { return true }
    if word == "may" || word == "mar" || word == "march" {
      return index > sentence.lowerBound && tag(index) != .modal && isCapitalized(index)
        && !isCapitalized(index - 1) && !isCapitalized(index + 1) && before != "the"
        && tag(index) != .noun && word != "mar"
    }
    // A name: "June Jones", "August Wilson".
    return !isCapitalized(index + 1)
      && !(isCapitalized(index - 1) && index - 1 > sentence.lowerBound)
  }

  private func isYear(_ index: Int) -> Bool {
    guard text.tokens[index].kind == .number else { return true }
    let before = lower(index - 1)
    let after = lower(index + 1)
    if TimeGuard.notBeforeYear.contains(before) || TimeGuard.notAfterYear.contains(after) {
      return false
    }
    let token = text.tokens[index]
    if !token.followsSpace, index > sentence.lowerBound, !TimeGuard.opensYear.contains(before) {
      return false
    }
    if index + 2 < sentence.upperBound, !text.tokens[index + 1].followsSpace,
      text.tokens[index + 2].kind != .punctuation, TimeGuard.notJoinedToYear.contains(after),
      !opensRange(index),
      !(after == ":" && index + 2 < sentence.upperBound && text.tokens[index + 2].followsSpace)
    {
      return false
    }
    let value = Int(token.text) ?? 0
    if TimeGuard.beforeYear.contains(before) || tag(index - 1) == .possessivePronoun,
      (1500...2100).contains(value)
    {
      if before == "the" || tag(index - 1) == .possessivePronoun, value % 10 != 0, value >= 1700 {
        return true
      }
      return tag(index + 1) != .pluralNoun || TimeGuard.yearNouns.contains(after)
        || !(TimeGuard.alsoCounts.contains(before) || value % 100 == 0)
    }
    return (1700...2100).contains(value)
      && (tag(index + 1) != .pluralNoun || isCapitalized(index + 1))
  }

  /// Whether the year at `index` and the figures after the hyphen are two years: `1941-42`.
  private func opensRange(_ index: Int) -> Bool {
    guard index + 2 < sentence.upperBound, lower(index + 1) == "-" || lower(index + 1) == "/" else {
      return false
    }
    let next = text.tokens[index + 2].text
    return (next.utf8.count == 2 || next.utf8.count == 4) && Int(next) != nil
      && !(lower(index + 3) == "-" && !text.tokens[index + 3].followsSpace)
  }

  private func isDecade(_ range: Range<Int>) -> Bool {
    let figures = text.tokens[range.upperBound - 1].text.filter { $0 >= "0" && $0 <= "9" }.count
    if figures == 4 { return true }
    if figures == 3 {
      return isAncient || range.count > 2 || lower(range.upperBound) == "bc"
    }
    return lower(range.lowerBound) == "the"
      || text.tokens[range.lowerBound].text.first != "9"
        && !text.tokens[range.lowerBound].text.first!.isNumber
  }

  private func isSeason(_ range: Range<Int>) -> Bool {
    let season = lower(range.upperBound - 1)
    let before = lower(range.lowerBound - 1)
    let hasArticle = range.count > 1
    if season == "fall" || season == "spring" {
      guard hasArticle || TimeGuard.beforeSeason.contains(before) else { return false }
      if season == "fall", lower(range.upperBound) == "of" || lower(range.upperBound) == "in" {
        return false
      }
    }
    if isCapitalized(range.upperBound), isCapitalized(range.upperBound - 1) { return false }
    if isNoun(range.upperBound) {
      return ["summer", "winter", "autumn"].contains(season) && !isCapitalized(range.upperBound - 1)
        && !hasArticle
    }
    if before == "and" || before == "or" {
      return TimeGuard.seasons.contains(lower(range.lowerBound - 2))
    }
    return hasArticle || TimeGuard.beforeSeason.contains(before)
      || TimeGuard.seasons.contains(lower(range.upperBound + 1)) && lower(range.upperBound) == "and"
  }

  private func isWeekday(_ index: Int) -> Bool {
    let word = lower(index)
    let after = lower(index + 1)
    if TimeGuard.papers.contains(after), isCapitalized(index + 1) { return false }
    if TimeGuard.weekdayTitles.contains(lower(index - 1)), isCapitalized(index - 1) { return false }
    guard TimeGuard.shortWeekdays.contains(word) else { return true }
    return after == "," && sentence.lowerBound < index || after == "." && word != "sun"
  }

  private func isToday(_ index: Int) -> Bool {
    !(isCapitalized(index) && index > sentence.lowerBound && isCapitalized(index - 1))
  }

  private func isCalendarUnit(_ parts: [TimeComposer.Part]) -> Bool {
    for part in parts {
      if part.name == "unit", isTitle(part.tokens) { return false }
      guard part.name == "unit", case .code(let code) = part.term else { continue }
      guard let unit = TimeUnit(rawValue: code), !unit.isClock else { return false }
      if unit == .day {
        return !["last", "next", "past", "current"].contains(lower(part.tokens.lowerBound - 1))
      }
    }
    return true
  }

  private func isDayPart(_ range: Range<Int>) -> Bool {
    let word = lower(range.upperBound - 1)
    return ["morning", "afternoon", "evening"].contains(word)
      && ["in", "during"].contains(lower(range.lowerBound - 1)) && endsClause(range.upperBound)
  }

  // MARK: Lengths

  private func isLengthWithArticle(_ range: Range<Int>, _ parts: [TimeComposer.Part]) -> Bool {
    for part in parts where part.name == "unit" {
      guard case .code(let code) = part.term, let unit = TimeUnit(rawValue: code) else { continue }
      if [.second, .quarter, .half, .weekend].contains(unit) { return false }
    }
    if range.count > 2,
      lower(range.lowerBound + 1).hasPrefix("f") || lower(range.upperBound - 1) == "year",
      ["fiscal", "financial", "calendar"].contains(lower(range.lowerBound + 1))
    {
      return false
    }
    if tag(range.upperBound) == .noun || lower(range.upperBound) == "-" { return false }
    return lower(range.upperBound) != "when" && lower(range.upperBound) != "of"
  }

  private func unit(_ parts: [TimeComposer.Part]) -> TimeUnit? {
    for part in parts where part.name == "unit" {
      if case .code(let code) = part.term { return TimeUnit(rawValue: code) }
    }
    return nil
  }

  /// Three quarters of a thing are no time, nor is a programme called 60 Minutes.
  private func isCounted(_ range: Range<Int>, _ parts: [TimeComposer.Part]) -> Bool {
    if isTitle(range) { return false }
    if lower(range.upperBound - 1).hasPrefix("quarter") {
      return lower(range.upperBound) != "of" && !lower(range.lowerBound).hasPrefix("three")
        && lower(range.lowerBound) != "some"
    }
    return true
  }

  /// Whether the unit is capitalised among words in small letters: `This Week`, `60 Minutes`.
  private func isTitle(_ range: Range<Int>) -> Bool {
    let last = range.upperBound - 1
    guard isCapitalized(last), last > sentence.lowerBound else { return false }
    return sentence.contains { text.tokens[$0].letterCase == .lower && $0 > last }
  }

  // MARK: Dates inside dates

  private func fitsBase(_ parts: [TimeComposer.Part]) -> Bool {
    var base: TimePhrase?
    var inner: TimePhrase?
    for part in parts {
      guard case .phrase(let phrase) = part.term else { continue }
      if part.name == "base" { base = phrase } else { inner = phrase }
    }
    guard let base, case .calendar(let fields)? = inner?.meaning, fields.year == nil,
      fields.base == nil, fields.step == nil, let unit = fields.unit
    else { return false }
    let whole: TimeUnit?
    switch base.meaning {
    case .calendar(let fields): whole = fields.unit
    case .step(let step): whole = step.unit
    default: whole = nil
    }
    guard let whole, unit.length < whole.length else { return false }
    if fields.day != nil { return fields.month != nil ? whole == .year : whole == .month }
    return fields.weekday == nil || whole == .week
  }

  private func fitsPlace(_ parts: [TimeComposer.Part]) -> Bool {
    for part in parts where part.name == "unit" {
      guard case .code(let code) = part.term, let unit = TimeUnit(rawValue: code) else { continue }
      return unit == .day || unit == .week || unit == .month || unit == .weekend
    }
    return false
  }

  private func isDayPartPhrase(_ parts: [TimeComposer.Part]) -> Bool {
    for part in parts where part.name == "bareTime" {
      guard case .phrase(let phrase) = part.term, case .part? = phrase.timeOfDay else {
        return false
      }
      return true
    }
    return false
  }

  private func isSoon(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    let after = range.upperBound
    return tag(before) == .modal || tag(after) == .modal || lower(before) == "to"
      || lower(after) == "to" || tag(after) == .baseVerb
  }

  private func isModifier(_ range: Range<Int>) -> Bool {
    lower(range.lowerBound) != "mid" || range.count > 1
  }

  /// Dividends and reports are quarterly by nature; newspapers are called dailies.
  private func isFrequency(_ index: Int) -> Bool {
    switch lower(index) {
    case "daily", "hourly", "nightly", "weekly": true
    default: !isAttributive(index + 1)
    }
  }

  // MARK: Word lists

  private static let ambiguousMonths: Set<String> = [
    "may", "march", "april", "june", "august", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
    "sep", "oct", "nov", "dec",
  ]
  private static let beforeMonth: Set<String> = [
    "in", "since", "until", "till", "by", "before", "after", "from", "to", "of", "during", "last",
    "this", "next", "early", "late", "mid", "through", "throughout", "between", "and", "or", "-",
    "for", "mid-", "each", "every", "around", "about", "the",
  ]
  private static let beforeYear: Set<String> = [
    "in", "since", "until", "till", "by", "before", "after", "from", "of", "during", "around",
    "circa", "early", "late", "mid", "through", "throughout", "between", "(", "year", "and", "to",
    "or", "for", "the", "-", "–", "into", "about",
  ]
  private static let alsoCounts: Set<String> = [
    "by", "to", "of", "and", "or", "for", "the", "about",
  ]
  private static let opensYear: Set<String> = [
    "(", "[", "-", "–", "—", "/", "\"", "“", "‘", "'", "``", "--", ",", "c.",
  ]
  private static let notBeforeYear: Set<String> = [
    "$", "£", "€", "¥", "#", "no.", "nos.", "article", "section", "resolution", "route", "flight",
    "page", "rule", "chapter", "room", "boeing", "highway", "number", "up", "down", "than",
    "nearly",
    "almost", "some", "over", "approximately", "least", "most", "rs", "rs.", "usd", "approx",
    "act", "unit", "unit.", "phone", "points", "+",
  ]
  private static let notAfterYear: Set<String> = [
    "%", "percent", "people", "miles", "km", "kilometers", "kilometres", "feet", "meters", "metres",
    "men", "women", "troops", "soldiers", "yards", "tons", "tonnes", "pounds", "dollars", "euros",
    "jobs", "workers", "employees", "shares", "votes", "points", "barrels", "hours", "hrs",
    "cents", "million", "billion", "square",
  ]
  private static let notJoinedToYear: Set<String> = ["%", "-", "/", ":", "€", "°"]
  private static let yearNouns: Set<String> = ["elections", "olympics", "games", "talks", "floods"]
  private static let beforeDay: Set<String> = [
    "on", "until", "till", "by", "of", "from", "to", "since", "through", "before", "after", "and",
  ]
  private static let seasons: Set<String> = ["spring", "summer", "autumn", "fall", "winter"]
  private static let beforeSeason: Set<String> = [
    "in", "during", "by", "since", "until", "through", "this", "last", "next", "early", "late",
    "mid", "of", "each", "every",
  ]
  private static let beforeClock: Set<String> = [
    "at", "by", "until", "till", "from", "to", "about", "around", "after", "before", "between",
    "since", "and", "approximately", ",",
  ]
  private static let beforeLength: Set<String> = [
    "for", "in", "within", "after", "took", "takes", "take", "lasted", "last", "spent", "spend",
    "follows", "followed", "over", "by",
  ]
  private static let beforeYearUnit: Set<String> = [
    "for", "of", "in", "during", "throughout", "by", "through",
  ]
  private static let papers: Set<String> = [
    "times", "telegraph", "mirror", "express", "herald", "post", "independent", "mail", "people",
    "sport", "world", "tribune",
  ]
  private static let weekdayTitles: Set<String> = ["bloody", "black", "ruby", "super", "cyber"]
  private static let shortWeekdays: Set<String> = ["sun", "sat", "mon", "wed", "tue", "thu", "fri"]
}
