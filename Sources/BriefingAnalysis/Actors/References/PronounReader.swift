internal import BriefingLanguage
internal import BriefingModel

/// Finds whom a pronoun of the third person means; in doubt nobody.
struct PronounReader {
  let scene: ActorScene
  let cast: ActorCast
  let history: ReferenceHistory

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
    case "its", "their": body(at: index)
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

  /// An organisation or country that is the subject of the same sentence.
  private func body(at index: Int) -> Answer? {
    let isPlural = scene.lower(index) == "their"
    guard isPlural || scene.lower(index) == "its" else { return nil }
    let sentence = scene.sentence(at: index)
    let near = history.latest(fromSentence: sentence).reversed().filter { isBody($0.actor) }
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
