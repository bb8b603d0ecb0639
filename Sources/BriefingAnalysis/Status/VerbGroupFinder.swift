internal import BriefingLanguage
internal import BriefingText

/// Finds the verb groups of a sentence from its tags.
struct VerbGroupFinder {
  let text: TaggedText

  /// The verb groups within `tokens`, in order, never overlapping.
  func groups(in tokens: Range<Int>) -> [VerbGroup] {
    var groups: [VerbGroup] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      if opensGroup(at: index, in: tokens) {
        let group = group(from: index, in: tokens)
        groups.append(group)
        index = max(group.range.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return withFiniteVerb(groups)
  }

  /// `groups`, where none is finite with the first participle after a noun read as a past tense:
  /// the two look alike.
  private func withFiniteVerb(_ groups: [VerbGroup]) -> [VerbGroup] {
    guard !groups.contains(where: \.isFinite),
      let first = groups.firstIndex(where: {
        $0.form == .participle && $0.range.lowerBound > 0
          && text.tags[$0.range.lowerBound - 1].isNoun
          && text.tokens[$0.head].lower.hasSuffix("ed")
      })
    else { return groups }
    var changed = groups
    changed[first].form = .past
    return changed
  }

  private func opensGroup(at index: Int, in tokens: Range<Int>) -> Bool {
    let tag = text.tags[index]
    if tag == .to || text.tokens[index].lower == "to" {
      let verb = skipAdverbs(from: index + 1, in: tokens)
      return verb < tokens.upperBound && text.tags[verb] == .baseVerb
    }
    guard tag.isVerbal else { return false }
    if tag == .gerund || tag == .pastParticiple {
      return !modifiesNoun(at: index, in: tokens)
    }
    return true
  }

  /// Whether the participle at `index` stands inside a noun phrase (`surging prices`).
  func modifiesNoun(at index: Int, in tokens: Range<Int>) -> Bool {
    var next = index + 1
    if next < tokens.upperBound, text.tags[next].isAdjective { next += 1 }
    guard next < tokens.upperBound, text.tags[next].isNoun else { return false }
    guard index > tokens.lowerBound else { return text.tags[index] == .pastParticiple }
    let before = index - 1
    switch text.tags[before] {
    case .determiner, .possessivePronoun, .possessive, .adjective, .cardinal, .predeterminer,
      .comparativeAdjective, .superlativeAdjective:
      return true
    case .preposition, .to:
      return text.tags[index] == .pastParticiple
        || Self.prepositionsBeforeNouns.contains(text.tokens[before].lower)
    case .coordinatingConjunction, .noun, .pluralNoun:
      return text.tags[index] == .pastParticiple && text.tags[before] == .coordinatingConjunction
    default:
      return text.tags[before].isVerbal && text.tags[index] == .pastParticiple
        && text.lemmas[before] != "be" && text.lemmas[before] != "have"
    }
  }

  private static let openingQuotes: Set<String> = ["\"", "\u{201C}", "``", "\u{2018}"]

  /// Prefixes that the tokenizer parts from their verb.
  private static let prefixes: Set<String> = [
    "co", "de", "dis", "mis", "out", "over", "pre", "re", "under",
  ]

  /// Prepositions after which an `-ing` form and a noun make a noun phrase, not a clause.
  private static let prepositionsBeforeNouns: Set<String> = [
    "amid", "despite", "on", "over", "with", "to", "about",
  ]

  private func group(from start: Int, in tokens: Range<Int>) -> VerbGroup {
    var index = start
    var verbs: [Int] = []
    var modal: Int?
    var isFuture = false
    var hasTo = false
    if text.tags[index] == .to || text.tokens[index].lower == "to" {
      hasTo = true
      index = skipAdverbs(from: index + 1, in: tokens)
    }
    var end = index
    while index < tokens.upperBound {
      let tag = text.tags[index]
      guard tag.isVerbal, continues(verbs: verbs, modal: modal, hasTo: hasTo, with: index) else {
        break
      }
      if tag == .modal { modal = index } else { verbs.append(index) }
      end = index + 1
      if tag != .modal, !isAuxiliary(index) {
        // "is going to attack": one group with the verb that follows.
        guard text.tokens[index].lower == "going", end + 1 < tokens.upperBound,
          text.tokens[end].lower == "to", text.tags[end + 1] == .baseVerb, verbs.count > 1
        else { break }
        isFuture = true
        verbs = [end + 1]
        end += 2
        if !isAuxiliary(end - 1) { break }
      }
      index = skipAdverbs(from: end, in: tokens)
    }
    let range = start..<end
    let head = verbs.last ?? modal ?? start
    let helpers = verbs.dropLast()
    return VerbGroup(
      range: range,
      head: head,
      modal: modal,
      negations: negations(around: range, in: tokens),
      form: form(first: verbs.first, modal: modal, hasTo: hasTo, isFuture: isFuture),
      isPerfect: helpers.contains { text.lemmas[$0] == "have" },
      isProgressive: helpers.contains { text.lemmas[$0] == "be" } && text.tags[head] == .gerund,
      isPassive: helpers.contains { text.lemmas[$0] == "be" || text.lemmas[$0] == "get" }
        && (text.tags[head] == .pastParticiple || text.tags[head] == .pastVerb),
      isFuture: isFuture
    )
  }

  /// Whether the verb at `index` goes with those gathered so far.
  private func continues(verbs: [Int], modal: Int?, hasTo: Bool, with index: Int) -> Bool {
    let tag = text.tags[index]
    guard let last = verbs.last else {
      if tag == .modal { return modal == nil && !hasTo }
      return modal == nil && !hasTo || tag == .baseVerb || tag == .presentVerb
    }
    switch text.lemmas[last] {
    case "have": return tag == .pastParticiple || tag == .pastVerb
    case "be", "get": return tag == .pastParticiple || tag == .gerund || tag == .pastVerb
    case "do": return tag == .baseVerb || tag == .presentVerb
    default: return false
    }
  }

  private func isAuxiliary(_ index: Int) -> Bool {
    switch text.lemmas[index] {
    case "be", "have", "do", "get": true
    default: false
    }
  }

  private func form(first: Int?, modal: Int?, hasTo: Bool, isFuture: Bool) -> VerbGroup.Form {
    if modal != nil || isFuture { return .modal }
    if hasTo { return .infinitive }
    guard let first else { return .infinitive }
    switch text.tags[first] {
    case .pastVerb: return .past
    case .presentVerb, .thirdPersonVerb: return .present
    case .gerund: return .gerund
    case .pastParticiple: return .participle
    default: return .infinitive
    }
  }

  private func skipAdverbs(from index: Int, in tokens: Range<Int>) -> Int {
    var index = index
    while index < tokens.upperBound, text.tags[index].isAdverb { index += 1 }
    // were "actively advancing"
    if index > tokens.lowerBound, index + 1 < tokens.upperBound,
      Self.openingQuotes.contains(text.tokens[index].text)
    {
      var verb = index + 1
      while verb < tokens.upperBound, text.tags[verb].isAdverb { verb += 1 }
      if verb < tokens.upperBound, text.tags[verb].isVerbal { return verb }
    }
    // "to de-escalate"
    if index + 2 < tokens.upperBound, text.tokens[index + 1].text == "-",
      Self.prefixes.contains(text.tokens[index].lower)
    {
      index += 2
    }
    return index
  }

  /// The negating words inside `range`, right before it, or in the two tokens after it.
  private func negations(around range: Range<Int>, in tokens: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    let start = max(tokens.lowerBound, range.lowerBound - 2)
    let end = min(tokens.upperBound, range.upperBound + 2)
    for index in start..<end {
      let word = text.tokens[index].lower
      let next = index + 1 < tokens.upperBound ? text.tokens[index + 1].lower : ""
      switch word {
      case "not", "n't":
        if next == "only" || next == "just" || next == "least" { continue }
      case "never":
        break
      case "no" where next == "longer":
        if index + 2 < tokens.upperBound, text.tokens[index + 2].lower == "than" { continue }
        found.append(index..<(index + 2))
        continue
      default: continue
      }
      // Before the group only with nothing but adverbs between; after it only at once.
      if index < range.lowerBound {
        let between = (index + 1)..<range.lowerBound
        guard between.allSatisfy({ text.tags[$0].isAdverb }) else { continue }
      } else if index >= range.upperBound {
        guard index == range.upperBound,
          isAuxiliary(range.upperBound - 1)
            || text.tags[range.upperBound - 1] == .modal
        else { continue }
      }
      found.append(index..<(index + 1))
    }
    return found
  }
}
