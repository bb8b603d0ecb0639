internal import BriefingLanguage
internal import BriefingModel

/// An earlier mention to which a reference can point.
struct ReferenceCandidate {
  /// The number of its actor.
  let actor: Int
  /// Its tokens.
  let tokens: Range<Int>
  /// How it refers.
  let kind: Mention.Kind
  /// The index of its sentence.
  let sentence: Int
  /// Whether it is the subject of a verb.
  let isSubject: Bool

  /// Reads what stands around the mention.
  init(actor: Int, tokens: Range<Int>, kind: Mention.Kind, scene: ActorScene) {
    self.actor = actor
    self.tokens = tokens
    self.kind = kind
    sentence = scene.sentence(at: tokens.lowerBound)
    isSubject = Self.isSubject(tokens, in: scene)
  }

  /// The words that an apposition after a name can have before its verb is no longer looked for.
  private static let apposition = 16

  private static func isSubject(_ tokens: Range<Int>, in scene: ActorScene) -> Bool {
    let sentence = scene.sentenceTokens(at: tokens.lowerBound)
    if tokens.lowerBound > sentence.lowerBound {
      let before = scene.tag(tokens.lowerBound - 1)
      if before == .preposition || before == .to { return false }
      if scene.tag(tokens.lowerBound - 1).isVerb, !scene.isFiniteVerb(tokens.lowerBound - 1) {
        return false
      }
    }
    var index = tokens.upperBound
    if scene.lower(index) == "," {
      index += 1
      let limit = min(sentence.upperBound, index + apposition)
      while index < limit, scene.lower(index) != "," { index += 1 }
      guard scene.lower(index) == "," else { return false }
      index += 1
    }
    while scene.lower(index) == "and", let name = scene.name(at: index + 1) {
      index = scene.names[name].tokens.upperBound
    }
    while index < sentence.upperBound, scene.tag(index) == .adverb { index += 1 }
    return index < sentence.upperBound && scene.isFiniteVerb(index)
  }
}
