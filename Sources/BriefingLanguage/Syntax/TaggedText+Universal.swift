internal import BriefingText

extension TaggedText {
  /// How many words may stand between have or do and the verb that it helps ("did the minister
  /// really say").
  private static let auxiliaryReach = 4

  /// The part of speech of Universal Dependencies of the token at `index`.
  ///
  /// Adds to tag and lemma what the words around tell: have and do are `AUX` before the verb that
  /// they help, be is `VERB` after there, a preposition is `SCONJ` before a clause, a demonstrative
  /// is `PRON` where no noun can follow it, and an address is `PROPN`.
  public func universalTag(at index: Int) -> String {
    let tag = tags[index]
    let lemma = lemmas[index]
    if tag.isVerb {
      switch lemma {
      case "have": return helps([.pastParticiple, .pastVerb], from: index) ? "AUX" : "VERB"
      case "do": return helps([.baseVerb], from: index) ? "AUX" : "VERB"
      case "be": return followsThere(index) ? "VERB" : "AUX"
      default: return "VERB"
      }
    }
    switch tag {
    case .preposition where opensClause(index): return "SCONJ"
    case .determiner where Self.pronouns.contains(tokens[index].lower) && standsAlone(index):
      return "PRON"
    case .symbol where tokens[index].letterCase != .none: return "PROPN"
    default: return tag.universal(lemma: lemma)
    }
  }

  private static let pronouns: Set<String> = ["this", "that", "these", "those"]

  private func helps(_ forms: [PennTag], from index: Int) -> Bool {
    for next in (index + 1)..<min(index + 2 + Self.auxiliaryReach, tags.count) {
      if forms.contains(tags[next]) { return true }
      switch tags[next] {
      case .adverb, .pronoun, .determiner, .noun, .pluralNoun, .properNoun, .adjective,
        .possessivePronoun:
        continue
      default: return false
      }
    }
    return false
  }

  private func followsThere(_ index: Int) -> Bool {
    let before = tags[max(0, index - 2)..<index]
    return before.contains(.existential)
  }

  /// Whether the preposition stands before a gerund ("after leaving"), or can open a clause and
  /// stands before its subject ("before they left").
  private func opensClause(_ index: Int) -> Bool {
    guard index + 1 < tags.count else { return false }
    switch tags[index + 1] {
    case .gerund: return true
    case .pronoun:
      return Self.openingPrepositions.contains(lemmas[index])
        && Self.subjects.contains(tokens[index + 1].lower)
    default: return false
    }
  }

  private static let openingPrepositions: Set<String> = ["after", "as", "before", "like", "than"]
  private static let subjects: Set<String> = ["i", "you", "he", "she", "it", "we", "they"]

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
