internal import BriefingText

extension MatchContext {
  /// The years that stand alone, without a word that announces a date.
  private static let plainYears = 1700...2100
  /// The years that stand after such a word.
  private static let announcedYears = 1500...2100

  // MARK: Months and years

  /// Whether the month at `index` is one: `May` is a verb, too, and `June` and `August` are names.
  func isMonth(at index: Int) -> Bool {
    guard has(.ambiguousMonths, at: index) else { return true }
    let word = lower(index)
    let before = lower(index - 1)
    let isAnnounced = has(.beforeMonth, at: index - 1)
    if word == "march" {
      if ["on", "to", "for", "of"].contains(lower(index + 1)) {
        return isAnnounced && before != "the"
      }
      if before == "the" { return isNoun(index + 1) }
    }
    // Short forms without a stop stand before a day or a year only.
    if word.utf8.count == 3, word != "may" { return false }

    if has(.nameMonths, at: index), isCapitalized(index + 1), !has(.beforeNameMonth, at: index - 1)
    {
      return false
    }
    if isAnnounced { return true }
    if word == "may" || word == "march" {
      return index > sentence.lowerBound && tag(index) != .modal && tag(index) != .noun
        && !isCapitalized(index - 1) && !isCapitalized(index + 1) && before != "the"
    }
    let followsName = isCapitalized(index - 1) && index - 1 > sentence.lowerBound
    return !isCapitalized(index + 1) && !followsName
  }

  /// Whether the four figures at `index` are a year: `1950` is no year before `people`.
  func isYear(at index: Int) -> Bool {
    let token = text.tokens[index]
    // Years in words are never counts.
    guard token.kind == .number else { return true }
    if has(.notBeforeYear, at: index - 1) || has(.notAfterYear, at: index + 1) { return false }
    if !token.followsSpace, index > sentence.lowerBound, !has(.opensYear, at: index - 1) {
      return false
    }
    if isJoined(after: index), !opensRange(at: index) { return false }
    // "555-2010" is a telephone number.
    if !token.followsSpace, lower(index - 1) == "-", sentence.contains(index - 2),
      text.tokens[index - 2].kind == .number, text.tokens[index - 2].text.utf8.count != 4
    {
      return false
    }
    let value = Int(token.text) ?? 0
    let isBeforePlural = tag(index + 1) == .pluralNoun
    let isOwned = tag(index - 1) == .possessivePronoun
    if isOwned || has(.beforeYear, at: index - 1), Self.announcedYears.contains(value) {
      // "the 1777 campaigns", but "the 1500 soldiers"
      if isOwned || lower(index - 1) == "the", value % 10 != 0 {
        return true
      }
      return !isBeforePlural || has(.yearNouns, at: index + 1)
        || !(has(.beforeCount, at: index - 1) || value % 100 == 0)
    }
    return Self.plainYears.contains(value) && (!isBeforePlural || isCapitalized(index + 1))
  }

  /// Whether a mark right after the number at `index` makes it part of something else.
  private func isJoined(after index: Int) -> Bool {
    guard index + 2 < sentence.upperBound, has(.joinsNumber, at: index + 1) else { return false }
    let mark = text.tokens[index + 1]
    let next = text.tokens[index + 2]
    return !mark.followsSpace && next.kind != .punctuation
      && !(mark.text == ":" && next.followsSpace)
  }

  /// Whether the year at `index` and the figures after the hyphen are two years: `1941-42`.
  private func opensRange(at index: Int) -> Bool {
    guard index + 2 < sentence.upperBound, lower(index + 1) == "-" || lower(index + 1) == "/" else {
      return false
    }
    let next = text.tokens[index + 2].text
    let goesOn = lower(index + 3) == "-" && !text.tokens[index + 3].followsSpace
    return (next.utf8.count == 2 || next.utf8.count == 4) && Int(next) != nil && !goesOn
  }

  /// Whether the three figures at `index` are a year before Christ whose era is understood.
  func isAncientYear(at index: Int) -> Bool {
    isAncient && has(.beforeYear, at: index - 1) && lower(index - 1) != "about"
      && endsClause(at: index + 1)
  }

  /// Whether `1990s`, `the 90s`, `'90s` or `480s BC` are years: `in his 80s` is an age.
  func isDecade(_ range: Range<Int>) -> Bool {
    var figures = 0
    for index in range {
      figures = max(figures, text.tokens[index].text.utf8.count { (48...57).contains($0) })
    }
    switch figures {
    case 4: return true
    case 3: return isAncient
    default:
      return lower(range.lowerBound) == "the" || text.tokens[range.lowerBound].kind != .number
    }
  }

  // MARK: Seasons and weekdays

  /// Whether the season that ends `range` is one: prices fall, and water springs.
  func isSeason(_ range: Range<Int>) -> Bool {
    let last = range.upperBound - 1
    let before = range.lowerBound - 1
    let hasArticle = range.count > 1
    let isAnnounced = hasArticle || has(.beforeSeason, at: before)
    if has(.seasonNouns, at: last + 1) { return !hasArticle }
    switch lower(last) {
    case "fall": if !isAnnounced || ["of", "in"].contains(lower(last + 1)) { return false }
    case "spring": if !isAnnounced { return false }
    default: break
    }
    if isNoun(last + 1) { return false }
    if isCapitalized(last), isCapitalized(last + 1) { return false }
    if ["and", "or"].contains(lower(before)) { return has(.seasons, at: before - 1) }
    return isAnnounced || lower(last + 1) == "and" && has(.seasons, at: last + 2)
  }

  /// Whether the weekday at `index` is one: `Sunday Times`, `Bloody Sunday` and `Sun` are names.
  func isWeekday(at index: Int) -> Bool {
    if has(.afterWeekdayInName, at: index + 1), isCapitalized(index + 1) { return false }
    if has(.beforeWeekdayInName, at: index - 1), isCapitalized(index - 1) { return false }
    guard has(.shortWeekdays, at: index) else { return true }
    return has(.beforeWeekday, at: index - 1)
  }

  // MARK: Dates inside dates

  /// Whether the part that is not the base lacks what the base gives, and is finer.
  func fitsBase(_ parts: [TimeComposer.Part]) -> Bool {
    var base: TimePhrase?
    var inner: TimePhrase?
    for part in parts {
      guard case .phrase(let phrase) = part.term else { continue }
      if part.name == "base" { base = phrase } else { inner = phrase }
    }
    guard let whole = base?.unit, case .calendar(let fields)? = inner?.meaning, fields.year == nil,
      fields.base == nil, fields.step == nil, let unit = fields.unit, unit.length < whole.length
    else { return false }
    if fields.day != nil { return fields.month != nil ? whole == .year : whole == .month }
    return fields.weekday == nil || whole == .week
  }

  /// Whether the time of day among `parts` is a part of the day.
  func isPartOfDay(_ parts: [TimeComposer.Part]) -> Bool {
    for part in parts where part.name == "bareTime" {
      guard case .phrase(let phrase) = part.term, case .part? = phrase.timeOfDay else {
        return false
      }
      return true
    }
    return false
  }
}
