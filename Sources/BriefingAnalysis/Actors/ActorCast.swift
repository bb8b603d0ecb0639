internal import BriefingModel
internal import BriefingText

/// The actors of one article and the tokens that refer to them, while references are resolved.
struct ActorCast {
  /// The actors.
  var drafts: [ActorDraft]
  private var holder: [Int32]

  /// Indexes the drafts of an article of `count` tokens.
  init(_ drafts: [ActorDraft], count: Int) {
    self.drafts = drafts
    holder = [Int32](repeating: -1, count: count)
    for (number, draft) in drafts.enumerated() {
      for use in draft.uses { mark(use.tokens, number) }
    }
  }

  /// The number of the actor to whose mention the token at `index` belongs; the shortest mention
  /// wins.
  func actor(at index: Int) -> Int? {
    holder.indices.contains(index) && holder[index] >= 0 ? Int(holder[index]) : nil
  }

  /// Adds a description or pronoun.
  mutating func add(
    _ tokens: Range<Int>,
    to number: Int,
    kind: Mention.Kind,
    rule: JoiningRule,
    in scene: ActorScene
  ) {
    drafts[number].uses.append(
      ActorDraft.Use(
        span: scene.span(tokens),
        tokens: tokens,
        type: drafts[number].type,
        kind: kind,
        rule: rule
      )
    )
    mark(tokens, number)
  }

  /// Adds an actor with its first mentions.
  mutating func add(_ draft: ActorDraft) {
    for use in draft.uses { mark(use.tokens, drafts.count) }
    drafts.append(draft)
  }

  private mutating func mark(_ tokens: Range<Int>, _ number: Int) {
    for token in tokens where holder[token] < 0 { holder[token] = Int32(number) }
  }
}
