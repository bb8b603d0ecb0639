internal import BriefingLanguage
internal import BriefingText

/// Finds the noun that a source is about: `spokesman` in `a spokesman for the ministry`.
struct SourceHead {
  let scene: ActorScene

  /// The first noun phrase of `tokens` without its determiner, and its last noun; nil when the
  /// tokens begin with none.
  func phrase(in tokens: Range<Int>) -> (tokens: Range<Int>, head: Int)? {
    var index = tokens.lowerBound
    while index < tokens.upperBound, isOpening(index) { index += 1 }
    let first = index
    while index < tokens.upperBound, continues(index) { index += 1 }
    var end = index
    while end > first, !scene.isNoun(end - 1), scene.tag(end - 1) != .pronoun { end -= 1 }
    return end > first ? (first..<end, end - 1) : nil
  }

  private func isOpening(_ index: Int) -> Bool {
    switch scene.tag(index) {
    case .determiner, .predeterminer, .preposition, .punctuation, .coordinatingConjunction,
      .possessivePronoun, .adverb, .cardinal:
      scene.name(at: index) == nil
    default: false
    }
  }

  private func continues(_ index: Int) -> Bool {
    if scene.name(at: index) != nil { return true }
    switch scene.tag(index) {
    case .noun, .pluralNoun, .properNoun, .pluralProperNoun, .adjective, .superlativeAdjective,
      .comparativeAdjective, .cardinal, .possessive, .pronoun:
      return true
    case .punctuation: return scene.lower(index) == "-" || scene.lower(index) == "/"
    case .gerund, .pastParticiple:
      return scene.isNoun(index + 1) || scene.lower(index - 1) == "-"
    default: return scene.lower(index) == "&"
    }
  }
}
