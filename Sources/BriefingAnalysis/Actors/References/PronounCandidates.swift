internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Gathers the persons whom a pronoun can mean, with what is true of each.
struct PronounCandidates {
  let scene: ActorScene
  let cast: ActorCast
  let history: ReferenceHistory

  /// The sentences before its own in which a pronoun's person is looked for.
  private static let reach = 5
  /// The mentions from which a person is often mentioned.
  private static let often = 5
  /// The candidates from which there are many.
  private static let many = 3

  /// A person whom a pronoun can mean; no actor for nobody who is named.
  struct Candidate {
    /// The number of the actor; nil for a person without a name, and for nobody.
    let actor: Int?
    /// What is true of it, in the order of the features.
    let features: [PronounFeature]
  }

  /// The persons whom the pronoun at `index` can mean, the nearest first, and nobody at the end.
  func candidates(at index: Int, gender: Gender) -> [Candidate] {
    let near = nearUses(before: index, gender: gender)
    var order: [Int] = []
    for use in near where !order.contains(use.actor) { order.append(use.actor) }
    let most = mostNamed(gender)
    let holder = holder(ofQuotationAt: index)
    var candidates = order.enumerated().map { rank, actor in
      var features = features(of: near.filter { $0.actor == actor }, at: index)
      if rank == 0 { features.append(.nearest) }
      if rank == 1 { features.append(.secondNearest) }
      if order.count == 1 { features.append(.only) }
      if actor == most { features.append(.mostNamed) }
      if actor == holder { features.append(.holdsQuotation) }
      if self.gender(of: actor) == gender { features.append(.genderKnown) }
      if actor < 0 { features.append(.stranger) }
      return Candidate(actor: actor < 0 ? nil : actor, features: features)
    }
    var nobody: [PronounFeature] = [.nobody]
    if scene.quotation(at: index) != nil { nobody.append(.nobodyInQuotation) }
    if order.count >= Self.many { nobody.append(.nobodyOfMany) }
    if near.first.map({ $0.sentence < scene.sentence(at: index) - 1 }) ?? true {
      nobody.append(.nobodyNearby)
    }
    candidates.append(Candidate(actor: nil, features: nobody))
    return candidates
  }

  /// The uses of persons who can be meant, the latest first.
  private func nearUses(before index: Int, gender: Gender) -> [ReferenceCandidate] {
    let sentence = scene.sentence(at: index)
    let isObject = isObject(index)
    var excluded: Set<Int> = []
    var near: [ReferenceCandidate] = []
    let first = sentence - Self.reach
    let known = history.latest(fromSentence: first) + history.latestStrangers(fromSentence: first)
    for use in known.sorted(by: { $0.tokens.lowerBound > $1.tokens.lowerBound }) {
      guard use.tokens.upperBound <= index, isPerson(use.actor, of: gender) else { continue }
      // "Kim met him" is about two.
      if isObject, isSubjectOfClause(use, index) { excluded.insert(use.actor) }
      near.append(use)
    }
    return near.filter { !excluded.contains($0.actor) }
  }

  private func isPerson(_ actor: Int, of gender: Gender) -> Bool {
    guard actor >= 0 else {
      return history.strangerGenders[actor, default: .unknown].agrees(with: gender)
    }
    let draft = cast.drafts[actor]
    return draft.type == .person && !draft.isGroup && draft.gender.agrees(with: gender)
  }

  private func gender(of actor: Int) -> Gender {
    actor >= 0
      ? cast.drafts[actor].gender : history.strangerGenders[actor, default: .unknown]
  }

  private func features(of uses: [ReferenceCandidate], at index: Int) -> [PronounFeature] {
    guard let last = uses.first else { return [] }
    let sentence = scene.sentence(at: index)
    var features: [PronounFeature] = []
    switch sentence - last.sentence {
    case 0: features.append(.sameSentence)
    case 1: features.append(.oneSentenceBack)
    case 2: features.append(.twoSentencesBack)
    case 3: features.append(.threeSentencesBack)
    default: features.append(.further)
    }
    if last.isSubject { features.append(.lastIsSubject) }
    if last.kind == .pronoun { features.append(.lastIsPronoun) }
    if last.kind == .nominal { features.append(.lastIsDescription) }
    if last.isOwner { features.append(.lastIsOwner) }
    if last.isSpeaker { features.append(.lastSpeaks) }
    let here = uses.contains { $0.sentence == sentence && $0.isSubject }
    let before = uses.contains { $0.sentence == sentence - 1 && $0.isSubject }
    if here { features.append(.subjectInSentence) }
    if before { features.append(.subjectOneBack) }
    if isFirst(uses, in: sentence) { features.append(.firstInSentence) }
    let isFirstBefore = isFirst(uses, in: sentence - 1)
    if isFirstBefore { features.append(.firstOneBack) }
    let count = history.mentions[last.actor] ?? 0
    if count == 1 { features.append(.mentionedOnce) }
    if count >= Self.often { features.append(.mentionedOften) }
    features += quotationFeatures(last, at: index)
    features += placeFeatures(uses, at: index, here: here, before: before, first: isFirstBefore)
    return features
  }

  private func quotationFeatures(_ last: ReferenceCandidate, at index: Int) -> [PronounFeature] {
    let quotation = scene.quotation(at: index)
    if quotation == last.quotation { return quotation == nil ? [] : [.sameQuotation] }
    return quotation == nil ? [.leavesQuotation] : [.entersQuotation]
  }

  private func placeFeatures(
    _ uses: [ReferenceCandidate],
    at index: Int,
    here: Bool,
    before: Bool,
    first: Bool
  ) -> [PronounFeature] {
    let own = ReferenceCandidate(
      actor: 0,
      tokens: index..<(index + 1),
      kind: .pronoun,
      scene: scene
    )
    var features: [PronounFeature] = []
    if own.isSpeaker, uses.first?.isSpeaker ?? false { features.append(.bothSpeak) }
    if own.isSubject {
      if here || before { features.append(.subjectAfterSubject) }
      if scene.sentenceTokens(at: index).lowerBound == index {
        if before { features.append(.opensAfterSubject) }
        if first { features.append(.opensAfterFirst) }
      }
    } else if own.isOwner {
      if here || before { features.append(.ownerAfterSubject) }
      if uses.contains(where: { isSubjectOfClause($0, index) }) { features.append(.ownerInClause) }
      if uses.first?.isOwner ?? false { features.append(.ownerAfterOwner) }
    } else {
      if here || before { features.append(.objectAfterSubject) }
      if scene.lower(index).hasSuffix("self"),
        uses.contains(where: { isSubjectOfClause($0, index) })
      {
        features.append(.reflexiveInClause)
      }
    }
    return features
  }

  /// Whether one of `uses` is the first mention of a person in the sentence.
  private func isFirst(_ uses: [ReferenceCandidate], in sentence: Int) -> Bool {
    let first = history.latest(fromSentence: sentence).last {
      $0.sentence == sentence && cast.drafts[$0.actor].type == .person
    }
    return first.map { first in uses.contains { $0.tokens == first.tokens } } ?? false
  }

  private func isObject(_ index: Int) -> Bool {
    scene.tag(index) == .pronoun && (scene.lower(index) == "him" || scene.lower(index) == "her")
  }

  /// Whether at most one finite verb, and no new clause, stands between the subject `use` and the
  /// token at `index`.
  private func isSubjectOfClause(_ use: ReferenceCandidate, _ index: Int) -> Bool {
    guard use.isSubject, use.sentence == scene.sentence(at: index) else { return false }
    var verbs = 0
    for token in use.tokens.upperBound..<index {
      if scene.isFiniteVerb(token) { verbs += 1 }
      let tag = scene.tag(token)
      if tag == .whPronoun || tag == .coordinatingConjunction || scene.lower(token) == "that" {
        return false
      }
    }
    return verbs <= 1
  }

  /// The person of that gender whom the article names most often; of several the first.
  private func mostNamed(_ gender: Gender) -> Int? {
    var best: (actor: Int, count: Int)?
    for (actor, draft) in cast.drafts.enumerated()
    where draft.type == .person && draft.gender.agrees(with: gender) {
      let count = history.names.indices.contains(actor) ? history.names[actor] : 0
      if count > best?.count ?? 0 { best = (actor, count) }
    }
    return best?.actor
  }

  /// The person whose words hold the token at `index`, as far as the attributions tell by a name.
  private func holder(ofQuotationAt index: Int) -> Int? {
    guard scene.quotation(at: index) != nil else { return nil }
    let span = scene.tokens[index].span
    guard
      let attribution = scene.document.attributions.first(where: { attribution in
        attribution.content.contains { $0.contains(span) }
      }), let source = attribution.source.first,
      let head = SourceHead(scene: scene)
        .phrase(in: scene.document.tagged.tokenized.tokenRange(of: source))?.head
    else { return nil }
    return cast.actor(at: head)
  }
}
