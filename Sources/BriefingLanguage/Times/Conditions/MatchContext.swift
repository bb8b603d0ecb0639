internal import BriefingText

/// The sentence around a match: decides whether the condition of its rule holds.
///
/// Looks a few words to either side, so that its cost does not grow with the sentence.
struct MatchContext {
  /// The text with its tags.
  let text: TaggedText
  /// The tokens of the sentence.
  let sentence: Range<Int>
  /// The lists of words.
  let cues: TimeCues
  /// Whether the text tells of years before Christ.
  let isAncient: Bool

  /// Whether `condition` holds of the match of `range` with `parts`.
  func holds(
    _ condition: TimeCondition,
    of range: Range<Int>,
    parts: [TimeComposer.Part]
  ) -> Bool {
    let before = range.lowerBound - 1
    let after = range.upperBound
    switch condition {
    case .joined: return range.dropFirst().allSatisfy { !text.tokens[$0].followsSpace }
    case .dayOfMonth: return has(.beforeDay, at: before) && endsClause(at: after)
    case .ownDay: return lower(range.lowerBound) != "the" || !isNoun(after)
    case .month: return isMonth(at: range.lowerBound)
    case .year: return isYear(at: range.lowerBound)
    case .attacks: return has(.attacks, at: after) || has(.attacks, at: after + 1)
    case .shortYear: return has(.beforeYear, at: before)
    case .ancientYear: return isAncientYear(at: range.lowerBound)
    case .decade: return isDecade(range)
    case .season: return isSeason(range)
    case .weekday: return isWeekday(at: after - 1)
    case .today, .reference: return !(isCapitalized(before + 1) && isCapitalized(before))
    case .withinBase: return fitsBase(parts)
    case .place: return [.day, .week, .month, .weekend].contains(unit(of: parts))
    case .calendarUnit: return isCalendarUnit(parts)
    case .pastUnit: return isCalendarUnit(parts) && lower(after) != "of"
    case .wholeUnit:
      return [.week, .month, .quarter, .year, .decade, .century].contains(unit(of: parts))
    case .yearUnit: return unit(of: parts) == .year
    case .fiscal: return unit(of: parts) == .year || lower(range.lowerBound) == "fiscal"
    case .theYear: return isPeriod(.year, range, parts)
    case .theWeek: return isPeriod(.week, range, parts)
    case .yearEnded:
      return unit(of: parts) == .year && (lower(after) == "ended" || lower(after) == "ending")
    case .comparedQuarter: return has(.comparisons, at: after - 1)
    case .counted: return isCounted(range)
    case .article: return isLengthWithArticle(range, parts)
    case .bareUnits: return has(.beforeLength, at: before) || has(.afterLength, at: after)
    case .notOf: return lower(after) != "of"
    case .over:
      return !["the", "last", "past", "next"].contains(lower(range.lowerBound + 1))
        && (has(.beforeOver, at: before) || !tag(before).isVerb)
    case .predicate: return isPredicate(before: range.lowerBound)
    case .head: return !(isNoun(after) && range.contains { lower($0) == "-" })
    case .clauseEnd: return endsClause(at: after)
    case .phraseEnd: return endsClause(at: after) || tag(after) == .pronoun
    case .attributive: return isAttributive(before: after)
    case .afterPreposition: return tag(before) == .preposition
    case .soon: return isAhead(range)
    case .frequency:
      return !isPeriodical(range)
        && (has(.attributiveFrequencies, at: range.lowerBound) || !isAttributive(before: after))
    case .modifier: return lower(range.lowerBound) != "mid" || range.count > 1
    case .clock: return has(.beforeClock, at: before) || range.count > 1
    case .dayPart:
      return has(.datedDayParts, at: after - 1)
        && ["in", "during"].contains(lower(before)) && endsClause(at: after)
    case .atNight: return ["at", "by"].contains(lower(before)) && !isNoun(after)
    case .partOfDay: return range.lowerBound == sentence.lowerBound || isPartOfDay(parts)
    }
  }

  // MARK: The words around

  /// The token at `index` in small letters; empty outside the sentence.
  func lower(_ index: Int) -> String {
    sentence.contains(index) ? text.tokens[index].lower : ""
  }

  /// Whether the token at `index` is in the list `cue`.
  func has(_ cue: TimeCue, at index: Int) -> Bool {
    sentence.contains(index) && cues[cue].contains(text.tokens[index].lower)
  }

  /// The tag of the token at `index`; that of a mark outside the sentence.
  func tag(_ index: Int) -> PennTag {
    sentence.contains(index) ? text.tags[index] : .punctuation
  }

  func isCapitalized(_ index: Int) -> Bool {
    sentence.contains(index) && text.tokens[index].isCapitalized
  }

  func isNoun(_ index: Int) -> Bool { sentence.contains(index) && text.tags[index].isNoun }

  /// Whether what stands at `index` cannot go on the noun phrase before it.
  func endsClause(at index: Int) -> Bool {
    guard sentence.contains(index) else { return true }
    switch tag(index) {
    case .noun, .pluralNoun, .properNoun, .pluralProperNoun, .adjective, .comparativeAdjective,
      .superlativeAdjective, .gerund, .determiner, .cardinal, .possessivePronoun, .pronoun,
      .predeterminer, .possessive, .whDeterminer, .whPronoun:
      return false
    default:
      return lower(index) != "of"
    }
  }

  /// Whether a noun phrase goes on at `index`.
  func isAttributive(before index: Int) -> Bool {
    switch tag(index) {
    case .noun, .pluralNoun, .properNoun, .pluralProperNoun, .adjective, .comparativeAdjective,
      .superlativeAdjective, .gerund, .pastParticiple:
      return true
    default:
      return lower(index) == "and"
    }
  }

  /// Whether a modal or an infinitive stands right beside `range`.
  private func isAhead(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    let after = range.upperBound
    return tag(before) == .modal || tag(after) == .modal || lower(before) == "to"
      || lower(after) == "to" || tag(after) == .baseVerb
  }

  /// The unit that `parts` name.
  func unit(of parts: [TimeComposer.Part]) -> TimeUnit? {
    for part in parts where part.name == "unit" {
      if case .code(let code) = part.term { return TimeUnit(rawValue: code) }
    }
    return nil
  }
}
