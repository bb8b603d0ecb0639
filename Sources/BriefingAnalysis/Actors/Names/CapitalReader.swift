internal import BriefingLanguage

/// Says whether a capital's name stands for the government that sits there: `Moscow's war`, and not
/// `a trip to Moscow`.
struct CapitalReader {
  let scene: ActorScene
  let knowledge: ActorKnowledge

  /// How many words may stand between a possessive and its noun, or a name and its verb.
  private static let reach = 4

  /// The words before a name that make it a place.
  private static let placing: Set<String> = [
    "in", "at", "near", "to", "from", "outside", "around", "through", "across", "into", "over",
    "via",
    "of", "inside", "central", "downtown", "north", "south", "east", "west", "towards", "toward",
  ]

  /// Whether the name whose tokens are `range` stands for a government.
  func standsForGovernment(_ range: Range<Int>) -> Bool {
    let sentence = scene.sentenceTokens(at: range.lowerBound)
    var before = range.lowerBound - 1
    if scene.lower(before) == "the" { before -= 1 }
    let previous = before >= sentence.lowerBound ? scene.lower(before) : ""
    if Self.placing.contains(previous) { return false }
    if isBound(after: before, previous: previous, in: sentence) { return true }
    let next = range.upperBound
    guard next < sentence.upperBound else { return false }
    if scene.tag(next) == .possessive { return hasDeed(after: next, in: sentence) }
    return acts(from: next, in: sentence)
  }

  private func hasDeed(after possessive: Int, in sentence: Range<Int>) -> Bool {
    var index = possessive + 1
    let end = min(index + Self.reach, sentence.upperBound)
    while index < end, !scene.isNoun(index), isModifier(index) { index += 1 }
    guard index < end, scene.isNoun(index) else { return false }
    while index + 1 < sentence.upperBound, scene.isNoun(index + 1) { index += 1 }
    return knowledge.nouns.describes(scene.lemma(index), .deed)
  }

  private func isModifier(_ index: Int) -> Bool {
    switch scene.tag(index) {
    case .adjective, .superlativeAdjective, .comparativeAdjective, .cardinal, .gerund,
      .pastParticiple, .adverb:
      true
    default: false
    }
  }

  private func acts(from start: Int, in sentence: Range<Int>) -> Bool {
    var index = start
    var sawVerb = false
    while index < min(start + Self.reach, sentence.upperBound) {
      let tag = scene.tag(index)
      if tag == .adverb || scene.lower(index) == "n't" {
        index += 1
        continue
      }
      let lemma = scene.lemma(index)
      if scene.isFiniteVerb(index) && !sawVerb || sawVerb && tag.isVerb {
        sawVerb = true
        if knowledge.nouns.describes(lemma, .act) { return true }
        guard tag == .modal || lemma == "have" || lemma == "be" || lemma == "do" else {
          return false
        }
        index += 1
        continue
      }
      return false
    }
    return false
  }

  /// Whether the name stands after `with`, `between` or `against` and a noun of what governments
  /// have with each other.
  private func isBound(after before: Int, previous: String, in sentence: Range<Int>) -> Bool {
    guard previous == "with" || previous == "between" || previous == "and" || previous == "against"
    else { return false }
    var index = before
    if previous == "and" {
      guard let name = scene.name(at: before - 1) else { return false }
      index = scene.names[name].tokens.lowerBound - 1
      guard scene.lower(index) == "between" else { return false }
    }
    return index - 1 >= sentence.lowerBound
      && knowledge.nouns.describes(scene.lemma(index - 1), .bond)
  }
}
