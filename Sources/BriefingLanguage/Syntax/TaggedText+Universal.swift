internal import BriefingText

extension TaggedText {
  /// How many words may stand between have or do and the verb that it helps ("did the minister
  /// really say").
  private static let auxiliaryReach = 4

  /// The part of speech of Universal Dependencies of the token at `index`.
  ///
  /// Adds to the tag and lemma what the next words tell: have and do are `AUX` before the verb that
  /// they help, and a demonstrative is `PRON` where no noun can follow it.
  public func universalTag(at index: Int) -> String {
    let tag = tags[index]
    let lemma = lemmas[index]
    if tag.isVerb, lemma == "have", helps(.pastParticiple, or: .pastVerb, from: index) {
      return "AUX"
    }
    if tag.isVerb, lemma == "do", helps(.baseVerb, or: .baseVerb, from: index) { return "AUX" }
    if tag == .determiner, Self.pronouns.contains(tokens[index].lower), standsAlone(index) {
      return "PRON"
    }
    return tag.universal(lemma: lemma)
  }

  private static let pronouns: Set<String> = [
    "this", "that", "these", "those", "all", "some", "any", "both", "another", "each", "either",
    "neither",
  ]

  private func helps(_ form: PennTag, or other: PennTag, from index: Int) -> Bool {
    for next in (index + 1)..<min(index + 2 + Self.auxiliaryReach, tags.count)
    where next < tags.count {
      let tag = tags[next]
      if tag == form || tag == other { return true }
      switch tag {
      case .adverb, .pronoun, .determiner, .noun, .pluralNoun, .properNoun, .adjective,
        .possessivePronoun:
        continue
      default: return false
      }
    }
    return false
  }

  private func standsAlone(_ index: Int) -> Bool {
    guard index + 1 < tags.count else { return true }
    switch tags[index + 1] {
    case .noun, .pluralNoun, .properNoun, .pluralProperNoun, .adjective, .comparativeAdjective,
      .superlativeAdjective, .cardinal, .determiner, .possessivePronoun, .gerund, .pastParticiple,
      .symbol, .adverb:
      return false
    default:
      return true
    }
  }
}
