internal import BriefingText

/// Reads the tense of the verb groups around a time expression.
///
/// Looks at a window of words, so that its cost does not grow with the sentence.
struct VerbReader {
  private let text: TaggedText
  private let window: Range<Int>
  private let cues: TimeCues

  /// How many words to either side belong to the window.
  private static let reach = 40
  /// How many words before `to` the word that it depends on is looked for.
  private static let reachOfInfinitive = 6

  /// Makes the reader of the words around `range` in `sentence`.
  init(text: TaggedText, sentence: Range<Int>, around range: Range<Int>, cues: TimeCues) {
    self.text = text
    self.cues = cues
    let start = max(sentence.lowerBound, range.lowerBound - VerbReader.reach)
    window = start..<min(sentence.upperBound, range.upperBound + VerbReader.reach)
  }

  // MARK: The expression's own words

  /// Whether something ended on the expression, or has gone on since.
  func ends(at range: Range<Int>) -> Bool {
    cues[.beforePast].contains(lower(range.lowerBound - 1))
      || lower(range.lowerBound - 1) == "in" && lower(range.lowerBound - 2) == "back"
  }

  /// Whether the words right before the expression look ahead: `as early as`, `payable`.
  func announces(_ range: Range<Int>) -> Bool {
    var position = range.lowerBound - 1
    if window.contains(position), text.tags[position] == .preposition { position -= 1 }
    guard window.contains(position) else { return false }
    if cues[.announcements].contains(text.tokens[position].lower) { return true }
    // "Come the autumn"
    if lower(position) == "come" { return true }
    if text.tags[position] == .determiner, lower(position - 1) == "come" { return true }
    // "The vote is Thursday."
    if text.lemmas[position] == "be", text.tags[position] != .pastVerb { return true }
    return ["early", "soon", "late"].contains(lower(position)) && lower(position - 1) == "as"
  }

  /// Whether the expression owns or describes what follows: `Tuesday's ruling`, `the 20 April fire`.
  func isPossessive(_ range: Range<Int>) -> Bool {
    guard window.contains(range.upperBound) else { return false }
    let next = text.tags[range.upperBound]
    return next == .possessive
      || (next == .noun || next == .pluralNoun) && range.count > 1
        && window.contains(range.lowerBound - 1)
        && (text.tokens[range.lowerBound].lower == "the"
          || text.tags[range.lowerBound - 1] == .determiner)
  }

  /// Whether the expression is the end of something: `by Friday`, `until mid-May`.
  func isTerm(_ range: Range<Int>) -> Bool { cues[.terms].contains(lower(range.lowerBound - 1)) }

  // MARK: Verbs

  /// The last verb before `index` in the same clause.
  func verb(before index: Int) -> Int? {
    var position = index - 1
    while position >= window.lowerBound {
      if text.tags[position].isVerb, !isNounLike(position) { return position }
      if text.tokens[position].text == ";" { return nil }
      position -= 1
    }
    return nil
  }

  /// A verb that was read as a plural noun: `the ultimatum expires`.
  func misreadVerb(before index: Int) -> Int? {
    (window.lowerBound..<max(window.lowerBound, index)).last {
      text.tags[$0] == .pluralNoun && cues[.schedules].contains(text.lemmas[$0])
        && text.tags[max(window.lowerBound, $0 - 1)] == .noun
    }
  }

  /// The first verb from `index` on; of a group its last word.
  func verb(after index: Int) -> Int? {
    var position = index
    while position < window.upperBound {
      if text.tags[position].isVerb || text.tags[position] == .modal {
        return groupEnd(from: position)
      }
      position += 1
    }
    return nil
  }

  /// The last verb of the group that begins at `start`.
  private func groupEnd(from start: Int) -> Int {
    var end = start
    for position in (start + 1)..<max(start + 1, window.upperBound) {
      let tag = text.tags[position]
      if tag.isVerb, isAuxiliary(end) || text.tags[end] == .modal {
        end = position
      } else if tag != .adverb {
        break
      }
    }
    return end
  }

  /// Whether the word at `index` stands where a noun does, whatever its tag: `composite trading`,
  /// `his top aides`, `his Miami relatives`.
  private func isNounLike(_ index: Int) -> Bool {
    guard index > window.lowerBound else { return false }
    switch (text.tags[index], text.tags[index - 1]) {
    case (.gerund, .noun), (.gerund, .adjective), (.thirdPersonVerb, .adjective): return true
    case (.thirdPersonVerb, .properNoun):
      return index - 1 > window.lowerBound && opensNounPhrase(index - 2)
    case (.gerund, _), (.thirdPersonVerb, _): return opensNounPhrase(index - 1)
    default: return false
    }
  }

  private func opensNounPhrase(_ index: Int) -> Bool {
    switch text.tags[index] {
    case .determiner, .possessive, .possessivePronoun: true
    default: false
    }
  }

  // MARK: Tense

  /// The tense of the verb group that ends at `verb`.
  func tense(at verb: Int) -> Tense {
    switch text.tags[verb] {
    case .pastVerb: return isPlan(verb) ? .planned : .past
    case .presentVerb, .thirdPersonVerb:
      if cues[.reports].contains(text.lemmas[verb]) { return .past }
      return isPlan(verb) || isScheduled(verb) ? .future : .unknown
    case .baseVerb, .gerund, .pastParticiple, .modal: return groupTense(at: verb)
    default: return .unknown
    }
  }

  /// Whether the present tense at `verb` stands for the future: `the talks begin`, `when he visits`.
  private func isScheduled(_ verb: Int) -> Bool {
    if isAuxiliary(verb) { return false }
    if cues[.schedules].contains(text.lemmas[verb]) { return true }
    let first = max(window.lowerBound, verb - VerbReader.reachOfInfinitive)
    return (first..<verb).contains { cues[.conditions].contains(text.tokens[$0].lower) }
  }

  /// The tense of a verb that is not finite, by what stands before it.
  private func groupTense(at verb: Int) -> Tense {
    let isParticiple = text.tags[verb] == .pastParticiple
    if isPlan(verb), isParticiple { return followsHad(verb) ? .unknown : .future }
    var position = verb - 1
    while position >= window.lowerBound {
      let tag = text.tags[position]
      let word = text.tokens[position].lower
      if tag == .modal { return word == "could" ? .unknown : .future }
      if word == "to" { return tense(ofInfinitive: position) }
      if isAuxiliary(position) {
        if tag == .pastVerb { return .past }
        // "It may have begun on Friday."
        if tag == .baseVerb, isParticiple, text.lemmas[position] == "have" { return .past }
        if tag == .presentVerb || tag == .thirdPersonVerb {
          if text.tags[verb] == .gerund { return .future }
          return text.lemmas[position] == "have" ? .past : .unknown
        }
      } else if tag != .adverb, tag != .particle, word != "n't", word != "not" {
        break
      }
      position -= 1
    }
    if isParticiple { return .past }
    guard let before = self.verb(before: verb) else { return .unknown }
    return tense(at: before)
  }

  /// The tense of the infinitive of the `to` at `index`, by the word that it depends on.
  private func tense(ofInfinitive index: Int) -> Tense {
    let before = index - 1
    guard before >= window.lowerBound else { return .unknown }
    if text.lemmas[before] == "be" {
      return text.tags[before] == .pastVerb ? .unknown : .future
    }
    if text.tags[before].isNoun, lower(index + 1) == "be" { return .future }
    let first = max(window.lowerBound, index - VerbReader.reachOfInfinitive)
    for position in (first..<index).reversed() {
      if isPlan(position) || cues[.plansOfInfinitives].contains(text.lemmas[position])
        || cues[.announcements].contains(text.tokens[position].lower)
      {
        if followsHad(position) { return .unknown }
        return text.tags[position] == .pastVerb ? .planned : .future
      }
      if text.tags[position].isVerb { return tense(at: position) }
    }
    return .unknown
  }

  /// Whether the verb is in the present perfect: what has been given until Friday still lies ahead.
  func isPerfect(_ verb: Int) -> Bool {
    text.tags[verb] == .pastParticiple
      && (max(window.lowerBound, verb - 3)..<verb).contains {
        text.lemmas[$0] == "have" && text.tags[$0] != .pastVerb
      }
  }

  private func followsHad(_ verb: Int) -> Bool {
    (max(window.lowerBound, verb - 3)..<verb).contains { text.tokens[$0].lower == "had" }
  }

  private func isPlan(_ index: Int) -> Bool { cues[.plans].contains(text.lemmas[index]) }

  private func isAuxiliary(_ index: Int) -> Bool {
    cues[.auxiliaries].contains(text.lemmas[index])
  }

  private func lower(_ index: Int) -> String {
    window.contains(index) ? text.tokens[index].lower : ""
  }
}
