internal import BriefingText

/// Whether what a time expression dates lies behind or ahead, as the verb that governs it says.
///
/// Without a syntax tree the governing verb is the nearest before the expression in its sentence,
/// or, where none stands before it, the first after it.
enum Tense: Sendable {
  case past, future, unknown
  /// Behind without doubt: `the year ended Jan. 31`.
  case over

  /// The tense around the tokens `range` of `sentence`.
  init(around range: Range<Int>, in sentence: Range<Int>, of text: TaggedText) {
    let reader = VerbReader(text: text, sentence: sentence)
    if reader.ends(at: range) {
      self = .over
    } else if reader.announces(range) {
      self = .future
    } else if reader.isPossessive(range) {
      self = .unknown
    } else if let verb = reader.verb(before: range.lowerBound) {
      self = reader.tense(at: verb)
    } else if let verb = reader.verb(after: range.upperBound) {
      self = reader.tense(at: verb)
    } else {
      self = .unknown
    }
    if self == .unknown, reader.isTerm(range) { self = .future }
  }
}

/// Reads the tense of verb groups.
private struct VerbReader {
  let text: TaggedText
  let sentence: Range<Int>

  /// The last verb before `index` in the same clause.
  func verb(before index: Int) -> Int? {
    var position = index - 1
    while position >= sentence.lowerBound {
      if text.tags[position].isVerb, !isNounLike(position) { return position }
      if text.tokens[position].text == ";" { return nil }
      position -= 1
    }
    return nil
  }

  /// Whether the word at `index` stands where a noun does, whatever its tag: `composite trading`,
  /// `his top aides`, `his Miami relatives`.
  private func isNounLike(_ index: Int) -> Bool {
    guard index > sentence.lowerBound else { return false }
    switch (text.tags[index], text.tags[index - 1]) {
    case (.gerund, .noun), (.gerund, .adjective): return true
    case (.thirdPersonVerb, .properNoun):
      return index - 1 > sentence.lowerBound && opensNounPhrase(index - 2)
    case (.thirdPersonVerb, .adjective): return true
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

  /// The first verb from `index` on; of a group its last word.
  func verb(after index: Int) -> Int? {
    var position = index
    while position < sentence.upperBound {
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
    var position = start + 1
    while position < sentence.upperBound {
      let tag = text.tags[position]
      if tag.isVerb, isAuxiliary(end) || text.tags[end] == .modal {
        end = position
      } else if tag != .adverb {
        break
      }
      position += 1
    }
    return end
  }

  /// Whether the words right before the expression look ahead: `as early as`, `payable`.
  func announces(_ range: Range<Int>) -> Bool {
    var position = range.lowerBound - 1
    if position >= sentence.lowerBound, text.tags[position] == .preposition { position -= 1 }
    guard position >= sentence.lowerBound else { return false }
    let word = text.tokens[position].lower
    if VerbReader.announcements.contains(word) { return true }
    return position > sentence.lowerBound && ["early", "soon", "late"].contains(word)
      && text.tokens[position - 1].lower == "as"
  }

  /// Whether something ended on the expression.
  func ends(at range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    return before >= sentence.lowerBound && text.tokens[before].lower == "ended"
  }

  /// Whether the expression owns what follows: `Tuesday's ruling`.
  func isPossessive(_ range: Range<Int>) -> Bool {
    range.upperBound < sentence.upperBound && text.tags[range.upperBound] == .possessive
  }

  /// Whether the expression is the end of something: `by Friday`, `until mid-May`.
  func isTerm(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    return before >= sentence.lowerBound
      && ["by", "until", "till", "through"].contains(text.tokens[before].lower)
  }

  /// The tense of the verb group that ends at `verb`.
  func tense(at verb: Int) -> Tense {
    switch text.tags[verb] {
    case .pastVerb: return isPlan(verb) ? .future : .past
    case .presentVerb, .thirdPersonVerb:
      if VerbReader.reports.contains(text.lemmas[verb]) { return .past }
      if isPlan(verb) { return .future }
      return isAuxiliary(verb) ? .unknown : .future
    case .baseVerb, .gerund, .pastParticiple, .modal: return groupTense(at: verb)
    default: return .unknown
    }
  }

  /// The tense of a verb that is not finite, by what stands before it.
  private func groupTense(at verb: Int) -> Tense {
    if isPlan(verb), text.tags[verb] == .pastParticiple {
      return hasHad(before: verb) ? .unknown : .future
    }
    var position = verb - 1
    while position >= sentence.lowerBound {
      let tag = text.tags[position]
      let word = text.tokens[position].lower
      if tag == .modal { return word == "could" ? .unknown : .future }
      if tag == .to || word == "to" { return infinitiveTense(at: position) }
      if isAuxiliary(position) {
        switch tag {
        case .pastVerb: return .past
        case .presentVerb, .thirdPersonVerb:
          if text.tags[verb] == .gerund { return .future }
          return isHave(position) ? .past : .unknown
        default: break
        }
      } else if tag != .adverb, word != "n't", word != "not", tag != .particle {
        break
      }
      position -= 1
    }
    if text.tags[verb] == .pastParticiple { return .past }
    guard let before = self.verb(before: verb) else { return .unknown }
    return tense(at: before)
  }

  /// The tense of an infinitive by the word that it depends on.
  private func infinitiveTense(at to: Int) -> Tense {
    var position = to - 1
    var steps = 0
    if position >= sentence.lowerBound, text.lemmas[position] == "be" {
      return text.tags[position] == .pastVerb ? .unknown : .future
    }
    if to + 1 < sentence.upperBound, text.tokens[to + 1].lower == "be", position >= 0,
      text.tags[position].isNoun
    {
      return .future
    }
    while position >= sentence.lowerBound, steps < VerbReader.reach {
      if isPlan(position) || VerbReader.plansOfInfinitives.contains(text.lemmas[position])
        || VerbReader.announcements.contains(text.tokens[position].lower)
      {
        return hasHad(before: position) ? .unknown : .future
      }
      if text.tags[position].isVerb { return tense(at: position) }
      position -= 1
      steps += 1
    }
    return .unknown
  }

  private func hasHad(before verb: Int) -> Bool {
    (max(sentence.lowerBound, verb - 3)..<verb).contains { text.tokens[$0].lower == "had" }
  }

  private func isPlan(_ index: Int) -> Bool { VerbReader.plans.contains(text.lemmas[index]) }

  private func isHave(_ index: Int) -> Bool { text.lemmas[index] == "have" }

  private func isAuxiliary(_ index: Int) -> Bool {
    VerbReader.auxiliaries.contains(text.lemmas[index])
  }

  /// How many words before `to` the word that it depends on is looked for.
  private static let reach = 6

  private static let auxiliaries: Set<String> = ["be", "have", "do", "get", "'s", "'re", "'ve"]
  private static let reports: Set<String> = [
    "say", "report", "tell", "announce", "write", "claim", "add", "state", "show", "quote",
  ]
  private static let plans: Set<String> = ["schedule", "plan", "expect", "postpone", "slate"]
  private static let plansOfInfinitives: Set<String> = [
    "agree", "agreement", "aim", "anticipate", "arrange", "ask", "attempt", "bid", "bind", "call",
    "choose",
    "commit", "deadline", "decide", "deal", "decision", "due", "go", "hope", "intend", "intention",
    "invite", "likely", "need", "offer", "order", "prepare", "pledge", "program", "promise",
    "proposal", "propose",
    "ready", "request", "require", "set", "seek", "suppose", "threaten", "unlikely", "urge", "vow",
    "want", "wait",
  ]
  private static let announcements: Set<String> = [
    "payable", "effective", "due", "deadline", "likely",
  ]
}
