internal import BriefingText

extension MatchContext {
  /// How many words to either side tell a title from a headline in capitals.
  private static let reach = 8
  /// How many words before its end a verb's complement begins at most.
  private static let reachOfPredicate = 3
  /// Small words stay small in headlines, too.
  private static let longestSmallWord = 4

  /// Whether the unit is one of the calendar, and no title: `last day` names none.
  func isCalendarUnit(_ parts: [TimeComposer.Part]) -> Bool {
    for part in parts where part.name == "unit" {
      guard case .code(let code) = part.term, let unit = TimeUnit(rawValue: code), !unit.isClock,
        !isTitle(part.tokens)
      else { return false }
      if unit == .day { return !has(.notOfDay, at: part.tokens.lowerBound - 1) }
    }
    return true
  }

  /// Whether `the year` or `the week` stands for the one of the news.
  func isPeriod(_ wanted: TimeUnit, _ range: Range<Int>, _ parts: [TimeComposer.Part]) -> Bool {
    unit(of: parts) == wanted && has(.beforePeriod, at: range.lowerBound - 1)
      && endsClause(at: range.upperBound)
  }

  /// Whether `a year` is a length, not part of a longer noun.
  func isLengthWithArticle(_ range: Range<Int>, _ parts: [TimeComposer.Part]) -> Bool {
    if let unit = unit(of: parts), [.second, .quarter, .half, .weekend].contains(unit) {
      return false
    }
    if has(.yearKinds, at: range.lowerBound + 1) || tag(range.upperBound) == .noun { return false }
    return !["-", "when", "of"].contains(lower(range.upperBound))
  }

  /// Whether the age at `index` is what a verb says of its subject.
  func isPredicate(before index: Int) -> Bool {
    (max(sentence.lowerBound, index - Self.reachOfPredicate)..<index)
      .contains { text.lemmas[$0] == "be" }
  }

  /// Whether the frequency is a newspaper or magazine: `the daily said`, `the party daily Granma`.
  func isPeriodical(_ range: Range<Int>) -> Bool {
    let before = tag(range.lowerBound - 1)
    let after = range.upperBound
    if tag(after) == .properNoun { return before.isNoun || before == .adjective }
    if tag(after) == .pastVerb || tag(after) == .thirdPersonVerb {
      return before != .adverb && !before.isVerb || before == .pastParticiple
    }
    guard before == .determiner || before == .adjective else { return false }
    return !isNoun(after) && !isAttributive(before: after)
  }

  /// Whether a counted unit is a length: three quarters of a thing are no time, nor is a programme
  /// called 60 Minutes.
  func isCounted(_ range: Range<Int>) -> Bool {
    if isTitle(range) { return false }
    guard lower(range.upperBound - 1).hasPrefix("quarter") else { return true }
    return lower(range.upperBound) != "of"
      && !["three", "three-quarters", "some"].contains(lower(range.lowerBound))
  }

  /// Whether the unit at the end of `range` is capitalised among words in small letters:
  /// `This Week`, `60 Minutes`.
  private func isTitle(_ range: Range<Int>) -> Bool {
    let last = range.upperBound - 1
    guard isCapitalized(last), last > sentence.lowerBound else { return false }
    let start = max(sentence.lowerBound, range.lowerBound - Self.reach)
    let end = min(sentence.upperBound, range.upperBound + Self.reach)
    return (start..<end).contains {
      text.tokens[$0].letterCase == .lower
        && text.tokens[$0].text.utf8.count >= Self.longestSmallWord
    }
  }
}
