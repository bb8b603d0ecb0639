internal import BriefingLanguage
internal import BriefingModel

/// Finds whom a pronoun of the third person means; in doubt nobody.
struct PronounReader {
  let scene: ActorScene
  let cast: ActorCast
  let history: ReferenceHistory
  let knowledge: ActorKnowledge

  /// The weights that rank the persons whom `he` and `she` can mean.
  let weights: PronounWeights

  /// What a pronoun was found to mean.
  struct Answer {
    /// The number of the actor.
    let actor: Int
    /// The gender that the pronoun tells.
    let gender: Gender
    /// The sieve.
    let rule: JoiningRule
  }

  /// The actor that the pronoun at `index` means; nil when there is no pronoun, or doubt.
  func antecedent(at index: Int) -> Answer? {
    switch scene.lower(index) {
    case "he", "him", "his", "himself": person(at: index, gender: .male)
    case "she", "her", "hers", "herself": person(at: index, gender: .female)
    case "who", "whose", "whom": relative(at: index)
    case "it", "its", "itself": thing(at: index)
    case "there": place(at: index)
    case "they", "their", "them", "themselves", "theirs": plural(at: index)
    default: nil
    }
  }

  private func person(at index: Int, gender: Gender) -> Answer? {
    let candidates = PronounCandidates(scene: scene, cast: cast, history: history)
      .candidates(at: index, gender: gender)
    return weights.best(of: candidates).map {
      Answer(actor: $0, gender: gender, rule: .pronoun)
    }
  }

  private func relative(at index: Int) -> Answer? {
    guard let last = history.uses.last else { return nil }
    let gap = index - last.tokens.upperBound
    guard gap == 0 || gap == 1 && scene.lower(index - 1) == ",",
      cast.drafts[last.actor].type == .person || cast.drafts[last.actor].isGroup
    else { return nil }
    return Answer(actor: last.actor, gender: .unknown, rule: .relative)
  }

  // MARK: Bodies, places and groups

  /// The body or place that `it` or `its` means: the subject of its sentence, else of the one
  /// before.
  private func thing(at index: Int) -> Answer? {
    let isOwner = scene.lower(index) == "its"
    if scene.lower(index) == "it", isEmpty(index) { return nil }
    let own = ReferenceCandidate(
      actor: 0,
      tokens: index..<(index + 1),
      kind: .pronoun,
      scene: scene
    )
    return answer(
      at: index,
      fits: { isThing($0) && (!own.isSpeaker || canSpeak($0)) }
    ) { use in
      (use.isSubject || isOwner) && !hasOtherSubject(beside: use, before: index)
    }
  }

  /// Whether a body or country, and no mere place.
  private func canSpeak(_ actor: Int) -> Bool {
    let draft = cast.drafts[actor]
    return draft.type == .organization || draft.identity?.hasPrefix("country:") == true
  }

  /// Whether a thing that is no actor is a subject as well, before `use` in its sentence or in a
  /// later one: `The report blames the club. It says …`.
  private func hasOtherSubject(beside use: ReferenceCandidate, before index: Int) -> Bool {
    let first = scene.sentenceTokens(at: use.tokens.lowerBound)
    let here = scene.sentenceTokens(at: index).lowerBound
    let places =
      Array(first.lowerBound..<use.tokens.lowerBound)
      + Array(max(here, use.tokens.upperBound)..<index)
    return places.contains { token in
      guard scene.tag(token) == .noun, cast.actor(at: token) == nil,
        scene.name(at: token) == nil
      else { return false }
      var next = token + 1
      while scene.tag(next) == .adverb { next += 1 }
      return scene.isFiniteVerb(next)
        || knowledge.nouns.describes(scene.lemma(token), .record)
    }
  }

  /// The place that was named last in the sentence of `there` or the one before.
  private func place(at index: Int) -> Answer? {
    guard scene.tag(index) == .adverb else { return nil }
    let last = history.latest(fromSentence: scene.sentence(at: index) - 1)
      .first { cast.drafts[$0.actor].type == .location && $0.kind != .pronoun }
    return last.map { Answer(actor: $0.actor, gender: .unknown, rule: .pronoun) }
  }

  /// The group, people or body that `they` or `their` means: the subject of its sentence, else of
  /// the one before, where no other plural stands between.
  private func plural(at index: Int) -> Answer? {
    let isOwner = scene.lower(index) == "their"
    return answer(
      at: index,
      fits: { isGroup($0) || isOwner && cast.drafts[$0].type == .organization }
    ) { use in
      isGroup(use.actor) && use.sentence == scene.sentence(at: index)
        || !hasOtherPlural(after: use, before: index)
    }
  }

  private func answer(
    at index: Int,
    fits: (Int) -> Bool,
    isClear: (ReferenceCandidate) -> Bool
  ) -> Answer? {
    let sentence = scene.sentence(at: index)
    let quotation = scene.quotation(at: index)
    let uses = history.latest(fromSentence: sentence - 1)
      .filter { $0.tokens.upperBound <= index && $0.quotation == quotation && fits($0.actor) }
    let here = uses.filter { $0.sentence == sentence }
    let before = uses.filter { $0.sentence == sentence - 1 }
    let subjects = here.filter(\.isSubject)
    let chosen: ReferenceCandidate?
    if let subject = subjects.first {
      // "The ministry said the company broke its promise": two subjects are a doubt.
      chosen = Set(subjects.map(\.actor)).count == 1 ? subject : nil
    } else if let only = here.first, scene.lower(index) != "it" || before.isEmpty {
      chosen = Set(here.map(\.actor)).count == 1 ? only : nil
    } else {
      let earlier = before.filter(\.isSubject)
      chosen =
        earlier.last.flatMap { subject in
          Set(earlier.map(\.actor)).count == 1 ? subject : nil
        } ?? (Set(before.map(\.actor)).count == 1 ? before.first : nil)
    }
    guard let chosen, isClear(chosen) else { return nil }
    return Answer(actor: chosen.actor, gender: .unknown, rule: .pronoun)
  }

  /// Whether another plural that `they` could mean stands after `use`.
  private func hasOtherPlural(after use: ReferenceCandidate, before index: Int) -> Bool {
    (use.tokens.upperBound..<index).contains { token in
      scene.tag(token) == .pluralNoun || scene.tag(token) == .pluralProperNoun
        || scene.lower(token) == "and"
    }
  }

  /// Whether the `it` at `index` means nothing: `it is clear that`, `it rained`, `it seems`.
  private func isEmpty(_ index: Int) -> Bool {
    var next = index + 1
    while scene.tag(next) == .adverb || scene.tag(next) == .modal { next += 1 }
    if Self.weather.contains(scene.lemma(next)) { return true }
    guard scene.lemma(next) == "be" || scene.lower(next) == "'s" || scene.lower(next) == "\u{2019}s"
    else { return false }
    next += 1
    if scene.lower(next) == "been" { next += 1 }
    while scene.tag(next) == .adverb { next += 1 }
    let limit = min(scene.sentenceTokens(at: index).upperBound, next + Self.clauseReach)
    let isPredicative =
      scene.tag(next) == .adjective || scene.tag(next) == .noun || scene.tag(next) == .determiner
      || scene.tag(next) == .pastParticiple || scene.tag(next) == .comparativeAdjective
    guard isPredicative else {
      return scene.tag(next) == .preposition || scene.tag(next) == .cardinal
    }
    return (next..<max(next, limit)).contains { token in
      scene.tag(token) == .to || Self.clauseWords.contains(scene.lower(token))
    }
  }

  /// The words after `it is clear` in which its clause begins.
  private static let clauseReach = 6
  private static let clauseWords: Set<String> = ["that", "who", "when", "whether", "if", "for"]
  private static let weather: Set<String> = ["seem", "appear", "rain", "snow", "turn", "take"]

  private func isThing(_ actor: Int) -> Bool {
    let draft = cast.drafts[actor]
    return !draft.isGroup && (draft.type == .organization || draft.type == .location)
  }

  private func isGroup(_ actor: Int) -> Bool { cast.drafts[actor].isGroup }
}
