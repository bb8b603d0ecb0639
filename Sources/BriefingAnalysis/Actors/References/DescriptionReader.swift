internal import BriefingLanguage
internal import BriefingText

/// Reads the definite descriptions of a text: `the Russian defence minister`.
struct DescriptionReader {
  let scene: ActorScene

  /// The longest run of words between a determiner and its noun.
  private static let longest = 7

  /// A noun phrase that refers back.
  struct Reading {
    /// Its tokens, with determiner.
    let tokens: Range<Int>
    /// The noun that it is about; the last token.
    let head: Int
  }

  /// The description that begins with the determiner at `index`; nil when none does.
  func reading(at index: Int) -> Reading? {
    guard opens(index) else { return nil }
    let sentence = scene.sentenceTokens(at: index)
    var next = index + 1
    var head: Int?
    while next < min(index + 1 + Self.longest, sentence.upperBound), continues(next) {
      if scene.isNoun(next) { head = next }
      next += 1
    }
    // "The Ashby Bridge" is a name; "the Prime Minister" is none.
    if let head, head > index + 1, scene.tokens[head].isCapitalized,
      ActorNouns.standard.person(scene.lemma(head)) == nil
    {
      return nil
    }
    guard let head, scene.tag(head + 1) != .possessive || scene.isNoun(head) else { return nil }
    return Reading(tokens: index..<(head + 1), head: head)
  }

  private func opens(_ index: Int) -> Bool {
    switch scene.lower(index) {
    case "the", "this", "that", "his", "her", "its", "their", "our", "my":
      scene.name(at: index) == nil
    default: false
    }
  }

  private func continues(_ index: Int) -> Bool {
    switch scene.tag(index) {
    case .noun, .pluralNoun, .properNoun, .pluralProperNoun, .adjective, .superlativeAdjective,
      .cardinal, .gerund, .pastParticiple:
      return true
    case .punctuation: return scene.lower(index) == "-"
    default: return false
    }
  }
}
