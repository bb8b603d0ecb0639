internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Resolves descriptions and pronouns, from the start of the text to its end.
struct ReferenceResolver {
  let scene: ActorScene
  let knowledge: ActorKnowledge
  private(set) var cast: ActorCast
  private var history: ReferenceHistory

  /// Resolves the references of `scene` and returns the cast with them.
  static func resolved(
    _ cast: ActorCast,
    in scene: ActorScene,
    knowledge: ActorKnowledge
  ) -> ActorCast {
    var resolver = ReferenceResolver(
      scene: scene,
      knowledge: knowledge,
      cast: cast,
      history: ReferenceHistory(cast)
    )
    resolver.resolveInOrder()
    resolver.resolveSpeakers()
    resolver.resolveInterview()
    return resolver.cast
  }

  private mutating func resolveInOrder() {
    var starts: [Int: [(actor: Int, use: ActorDraft.Use)]] = [:]
    for (number, draft) in cast.drafts.enumerated() {
      for use in draft.uses { starts[use.tokens.lowerBound, default: []].append((number, use)) }
    }
    var index = 0
    while index < scene.count {
      if let found = starts[index] {
        for (actor, use) in found { note(use.tokens, of: actor, kind: use.kind) }
      } else if cast.actor(at: index) == nil {
        resolve(at: index)
      }
      noteStranger(at: index)
      index += 1
    }
  }

  private mutating func note(_ tokens: Range<Int>, of actor: Int, kind: Mention.Kind) {
    history.note(ReferenceCandidate(actor: actor, tokens: tokens, kind: kind, scene: scene))
  }

  /// Remembers a person whom the text does not name: `his father`, `a resident`.
  private mutating func noteStranger(at index: Int) {
    guard scene.tag(index) == .noun, cast.actor(at: index) == nil, scene.name(at: index) == nil,
      !scene.isNoun(index + 1), let noun = knowledge.nouns.person(scene.lemma(index))
    else { return }
    var start = index
    let sentence = scene.sentenceTokens(at: index)
    while start > sentence.lowerBound, scene.isInnerModifier(start - 1) { start -= 1 }
    history.noteStranger(
      start..<(index + 1),
      lemma: scene.lemma(index),
      gender: noun.gender,
      in: scene
    )
  }

  private mutating func resolve(at index: Int) {
    let reader = PronounReader(
      scene: scene,
      cast: cast,
      history: history,
      knowledge: knowledge,
      weights: .standard
    )
    if let answer = reader.antecedent(at: index) {
      add(index..<(index + 1), to: answer.actor, kind: .pronoun, rule: answer.rule)
      if answer.gender != .unknown, cast.drafts[answer.actor].gender == .unknown {
        cast.drafts[answer.actor].gender = answer.gender
      }
      describe(answer.actor, after: index)
    }
    guard let reading = DescriptionReader(scene: scene).reading(at: index),
      cast.actor(at: reading.head) == nil,
      scene.name(at: reading.head) == nil
    else { return }
    let matcher = DescriptionMatcher(
      scene: scene,
      knowledge: knowledge,
      cast: cast,
      history: history
    )
    if let answer = matcher.antecedent(of: reading) {
      add(reading.tokens, to: answer.actor, kind: .nominal, rule: answer.rule)
    }
  }

  /// Adds what a sentence says that the pronoun at `index` is: `She is the mayor`.
  private mutating func describe(_ actor: Int, after index: Int) {
    guard cast.drafts[actor].type == .person,
      let finding = RoleFinder(scene: scene, knowledge: knowledge)
        .predicate(after: index..<(index + 1))
    else { return }
    RoleKeeper(scene: scene, knowledge: knowledge).add(finding, to: actor, of: &cast)
  }

  private mutating func add(
    _ tokens: Range<Int>,
    to actor: Int,
    kind: Mention.Kind,
    rule: JoiningRule
  ) {
    cast.add(tokens, to: actor, kind: kind, rule: rule, in: scene)
    note(tokens, of: actor, kind: kind)
  }

  /// Gives the first person inside a quotation to its holder.
  private mutating func resolveSpeakers() {
    let heads = SourceHead(scene: scene)
    for attribution in scene.document.attributions {
      guard let source = attribution.source.first else { continue }
      let tokens = scene.document.tagged.tokenized.tokenRange(of: source)
      guard let (_, head) = heads.phrase(in: tokens), let actor = cast.actor(at: head) else {
        continue
      }
      let isPerson = cast.drafts[actor].type == .person && !cast.drafts[actor].isGroup
      let words = isPerson ? Self.firstPerson : Self.firstPersons
      for content in attribution.content {
        for index in scene.document.tagged.tokenized.tokenRange(of: content)
        where scene.quotation(at: index) != nil && words.contains(scene.lower(index))
          && cast.actor(at: index) == nil
        {
          cast.add(index..<(index + 1), to: actor, kind: .pronoun, rule: .speaker, in: scene)
        }
      }
    }
  }

  /// Gives the first person outside quotations, and the second in questions, to the one person whom
  /// the article interviewed or whose speech it is.
  private mutating func resolveInterview() {
    let transcript = TranscriptReader(scene: scene, cast: cast)
    if transcript.isTranscript {
      for (index, actor) in transcript.references() where cast.actor(at: index) == nil {
        cast.add(index..<(index + 1), to: actor, kind: .pronoun, rule: .speaker, in: scene)
      }
      return
    }
    let reader = InterviewReader(scene: scene, cast: cast)
    guard let speaker = reader.speaker() else { return }
    for index in reader.references(to: speaker) where cast.actor(at: index) == nil {
      cast.add(index..<(index + 1), to: speaker.actor, kind: .pronoun, rule: .interview, in: scene)
    }
  }

  /// The first person plural: what a body or group says of itself.
  private static let firstPersons: Set<String> = ["we", "us", "our", "ours", "ourselves"]
  /// The first person singular.
  static let firstPerson: Set<String> = ["i", "me", "my", "mine", "myself"]
}
