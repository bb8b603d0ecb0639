internal import BriefingLanguage
internal import BriefingModel

/// Finds whom a pronoun of the third person means; in doubt nobody.
struct PronounReader {
  let scene: ActorScene
  let cast: ActorCast
  let uses: [ReferenceCandidate]

  /// The sentences before its own in which a pronoun's actor is looked for.
  private static let reach = 3
  /// By how much the best candidate must lead the second.
  private static let leastLead = 0.5

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
    case "its", "their": body(at: index)
    default: nil
    }
  }

  private func relative(at index: Int) -> Answer? {
    guard let last = uses.last(where: { $0.tokens.upperBound <= index }) else { return nil }
    let gap = index - last.tokens.upperBound
    guard gap == 0 || gap == 1 && scene.lower(index - 1) == ",",
      cast.drafts[last.actor].type == .person || cast.drafts[last.actor].isGroup
    else { return nil }
    return Answer(actor: last.actor, gender: .unknown, rule: .relative)
  }

  private func person(at index: Int, gender: Gender) -> Answer? {
    let sentence = scene.sentence(at: index)
    let isObject =
      scene.tag(index) == .pronoun
      && (scene.lower(index) == "him" || scene.lower(index) == "her")
    let isReflexive = scene.lower(index).hasSuffix("self")
    var scores: [Int: Double] = [:]
    var counts: [Int: Int] = [:]
    for use in uses { counts[use.actor, default: 0] += 1 }
    for use in uses.reversed() {
      guard sentence - use.sentence <= Self.reach else { break }
      let draft = cast.drafts[use.actor]
      guard draft.type == .person, !draft.isGroup, draft.gender.agrees(with: gender),
        use.tokens.upperBound <= index
      else { continue }
      if isObject, isSubjectOfSameClause(use, index) { continue }
      var score = -1.0 * Double(sentence - use.sentence)
      if use.isSubject { score += 1 }
      if use.kind == .pronoun { score += 0.5 }
      if draft.gender == gender { score += 1 }
      if isReflexive, isSubjectOfSameClause(use, index) { score += 2 }
      score += 0.3 * Double(min(counts[use.actor] ?? 0, 8)) / 2
      score -= 0.01 * Double(index - use.tokens.upperBound)
      scores[use.actor] = max(scores[use.actor] ?? -100, score)
    }
    let ranked = scores.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let best = ranked.first else { return nil }
    if ranked.count > 1, best.value - ranked[1].value < Self.leastLead { return nil }
    return Answer(actor: best.key, gender: gender, rule: .pronoun)
  }

  /// Whether at most one finite verb stands between the subject `use` and the token at `index`.
  private func isSubjectOfSameClause(_ use: ReferenceCandidate, _ index: Int) -> Bool {
    guard use.isSubject, use.sentence == scene.sentence(at: index) else { return false }
    let verbs = (use.tokens.upperBound..<index).filter { scene.isFiniteVerb($0) }
    let clauses = (use.tokens.upperBound..<index).filter {
      scene.tag($0) == .whPronoun || scene.tag($0) == .coordinatingConjunction
        || scene.lower($0) == "that"
    }
    return verbs.count <= 1 && clauses.isEmpty
  }

  /// An organisation or country that is the subject of the same sentence.
  private func body(at index: Int) -> Answer? {
    let isPlural = scene.lower(index) == "their"
    guard isPlural || scene.lower(index) == "its" else { return nil }
    let sentence = scene.sentence(at: index)
    let near = uses.filter { use in
      use.sentence == sentence && use.tokens.upperBound <= index && isBody(use.actor)
    }
    guard let subject = near.first(where: \.isSubject) ?? near.last,
      near.allSatisfy({ $0.actor == subject.actor || !$0.isSubject }),
      !isPlural || isOnlyPlural(subject, before: index)
    else { return nil }
    return Answer(actor: subject.actor, gender: .unknown, rule: .pronoun)
  }

  /// Whether a subject is followed by no other plural that `their` could mean.
  private func isOnlyPlural(_ subject: ReferenceCandidate, before index: Int) -> Bool {
    let sentence = scene.sentenceTokens(at: index)
    return subject.isSubject
      && !(sentence.lowerBound..<index).contains { token in
        !subject.tokens.contains(token)
          && (scene.tag(token) == .pluralNoun || scene.tag(token) == .pluralProperNoun
            || scene.lower(token) == "and")
      }
  }

  private func isBody(_ actor: Int) -> Bool {
    let draft = cast.drafts[actor]
    return draft.isGroup
      || (draft.type == .organization || draft.identity?.hasPrefix("country:") == true)
  }
}
