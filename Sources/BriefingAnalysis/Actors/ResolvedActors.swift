internal import BriefingLanguage
public import BriefingModel
internal import BriefingText

/// The actors of one article and what refers to them.
public struct ResolvedActors: Sendable {
  /// Every name, with or without an actor, and every description and pronoun that was resolved; in
  /// text order, longer ones first where two begin together.
  public let mentions: [Mention]
  /// The actors, in order of first mention.
  public let actors: [ArticleActor]

  /// Numbers the actors of `cast` and gathers their mentions.
  init(_ cast: ActorCast, of scene: ActorScene) {
    let drafts = cast.drafts.map { draft in
      var draft = draft
      draft.uses.sort {
        ($0.tokens.lowerBound, $0.tokens.upperBound)
          < ($1.tokens.lowerBound, $1.tokens.upperBound)
      }
      return draft
    }.filter { !$0.uses.isEmpty }
    let ordered = drafts.sorted {
      ($0.uses[0].span.start, $0.uses[0].span.end) < ($1.uses[0].span.start, $1.uses[0].span.end)
    }
    var mentions: [Mention] = []
    var actors: [ArticleActor] = []
    var held: Set<TextSpan> = []
    let confidences = Dictionary(
      scene.names.map { (scene.span($0.tokens), $0.mention.confidence) },
      uniquingKeysWith: { first, _ in first }
    )
    for (number, draft) in ordered.enumerated() {
      let id = "a\(number + 1)"
      actors.append(Self.actor(draft, id: id, in: scene))
      for use in draft.uses {
        mentions.append(
          Mention(
            span: use.span,
            type: use.type,
            kind: use.kind,
            actor: id,
            rule: use.rule.rawValue,
            confidence: use.kind == .name ? confidences[use.span] ?? nil : nil
          )
        )
        held.insert(use.span)
      }
    }
    for name in scene.names where !held.contains(scene.span(name.tokens)) {
      mentions.append(
        Mention(
          span: scene.span(name.tokens),
          type: name.mention.type,
          confidence: name.mention.confidence
        )
      )
    }
    mentions.sort { ($0.start, -$0.end, $0.kind.rawValue) < ($1.start, -$1.end, $1.kind.rawValue) }
    self.mentions = mentions
    self.actors = actors
  }

  private static func actor(_ draft: ActorDraft, id: String, in scene: ActorScene) -> ArticleActor {
    var counts: [String: Int] = [:]
    var texts: [String] = []
    let named = draft.names.isEmpty ? draft.uses : draft.names
    for use in named {
      let text = scene.document.text[use.span]
      if counts[text] == nil { texts.append(text) }
      counts[text, default: 0] += 1
    }
    let name = displayName(of: draft, texts: texts, in: scene)
    var roles: [ArticleActor.Role] = []
    for role in draft.roles.sorted(by: { $0.span < $1.span }) where !role.isKin {
      let text = scene.document.text[role.span]
      if !roles.contains(where: { $0.text.lowercased() == text.lowercased() }) {
        roles.append(ArticleActor.Role(text: text, span: role.span))
      }
    }
    return ArticleActor(
      id: id,
      name: name,
      type: draft.type,
      aliases: texts.filter { $0 != name },
      roles: roles,
      country: draft.country,
      isGroup: draft.isGroup
    )
  }

  /// The fullest name: the one with the most words, of those the longest, of those the first; a
  /// capital names a government only where nothing else does.
  private static func displayName(
    of draft: ActorDraft,
    texts: [String],
    in scene: ActorScene
  ) -> String {
    let capitals = Set(
      draft.uses.filter { $0.rule == .capital }.map { scene.document.text[$0.span] }
    )
    let proper = texts.filter { !capitals.contains($0) }
    let candidates = proper.isEmpty ? texts : proper
    if draft.identity?.hasPrefix("country:") == true {
      let plain = candidates.filter { $0.contains { $0.isLowercase } }
      return plain.first ?? candidates.first ?? ""
    }
    return candidates.max { left, right in
      let a = NameForm(left).words.count
      let b = NameForm(right).words.count
      return a == b ? left.count < right.count : a < b
    } ?? ""
  }
}
