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
  /// Whether it is the subject of a verb of saying.
  let isSpeaker: Bool
  /// Whether a possessive follows, or the pronoun is one.
  let isOwner: Bool
  /// The index of the quotation that holds it; nil when none does.
  let quotation: Int?

  /// Reads what stands around the mention.
  init(actor: Int, tokens: Range<Int>, kind: Mention.Kind, scene: ActorScene) {
    self.actor = actor
    self.tokens = tokens
    self.kind = kind
    sentence = scene.sentence(at: tokens.lowerBound)
    quotation = scene.quotation(at: tokens.lowerBound)
    isOwner =
      scene.tag(tokens.upperBound) == .possessive
      || scene.tag(tokens.upperBound - 1) == .possessivePronoun
    let verb = isOwner ? nil : Self.verb(of: tokens, in: scene)
    isSubject = verb != nil
    isSpeaker = verb.map { Self.saying.contains(scene.lemma($0)) } ?? false
  }

  /// The verbs that news writes beside quotations.
  private static let saying: Set<String> = [
    "add", "announce", "argue", "ask", "claim", "comment", "continue", "declare", "deny", "explain",
    "insist", "note", "observe", "recall", "remark", "reply", "report", "say", "state", "tell",
    "tweet", "warn", "write",
  ]

  /// The words that an apposition after a name can have before its verb is no longer looked for.
  private static let apposition = 16

  /// The verb in a tense whose subject the mention is; nil when it is none.
  private static func verb(of tokens: Range<Int>, in scene: ActorScene) -> Int? {
    let sentence = scene.sentenceTokens(at: tokens.lowerBound)
    let before = tokens.lowerBound - 1
    if before >= sentence.lowerBound {
      if scene.tag(before) == .preposition || scene.tag(before) == .to { return nil }
      // “…,” said Ann Watts.
      if scene.isFiniteVerb(before), saying.contains(scene.lemma(before)),
        before == sentence.lowerBound || scene.tag(before - 1) == .punctuation
      {
        return before
      }
      if scene.tag(before).isVerb, !scene.isFiniteVerb(before) { return nil }
    }
    var index = tokens.upperBound
    if scene.lower(index) == "," {
      index += 1
      let limit = min(sentence.upperBound, index + apposition)
      while index < limit, scene.lower(index) != "," { index += 1 }
      guard scene.lower(index) == "," else { return nil }
      index += 1
    }
    while scene.lower(index) == "and", let name = scene.name(at: index + 1) {
      index = scene.names[name].tokens.upperBound
    }
    while index < sentence.upperBound, scene.tag(index) == .adverb { index += 1 }
    return index < sentence.upperBound && scene.isFiniteVerb(index) ? index : nil
  }
}
