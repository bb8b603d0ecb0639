internal import BriefingModel

/// Gives the persons of an article the roles that stand beside their names.
struct RoleKeeper {
  let scene: ActorScene
  let knowledge: ActorKnowledge

  /// Adds roles, with the gender and country that they tell, and the descriptions as mentions.
  func addRoles(to cast: inout ActorCast) {
    let finder = RoleFinder(scene: scene, knowledge: knowledge)
    for number in cast.drafts.indices {
      let isPerson = cast.drafts[number].type == .person
      for use in cast.drafts[number].uses {
        if isPerson {
          for finding in finder.findings(at: use.tokens) { add(finding, to: number, of: &cast) }
        } else {
          addNouns(beside: use, of: number, finder, to: &cast)
        }
      }
    }
  }

  /// Adds what the article calls a body or place.
  private func addNouns(
    beside use: ActorDraft.Use,
    of number: Int,
    _ finder: RoleFinder,
    to cast: inout ActorCast
  ) {
    if let last = use.form.words.last, use.form.words.count > 1 {
      cast.drafts[number].nouns.insert(last)
    }
    if let (tokens, head) = finder.bodyApposition(after: use.tokens) {
      cast.add(tokens, to: number, kind: .nominal, rule: .apposition, in: scene)
      cast.drafts[number].nouns.insert(scene.lemma(head))
    }
    if let predicate = PredicateReader(scene: scene).predicate(after: use) {
      cast.drafts[number].nouns.insert(scene.lemma(predicate.upperBound - 1))
    }
  }

  /// Adds one description; a description of the other gender is nobody's.
  func add(_ finding: RoleFinder.Finding, to number: Int, of cast: inout ActorCast) {
    let role = finding.role
    guard cast.drafts[number].gender.agrees(with: role.gender) else { return }
    if role.gender != .unknown { cast.drafts[number].gender = role.gender }
    cast.drafts[number].roles.append(role)
    if !role.isKin, cast.drafts[number].country == nil {
      let head = role.tokens.first { scene.lemma($0) == role.head } ?? role.tokens.lowerBound
      cast.drafts[number].country = CountryReader(scene: scene, knowledge: knowledge)
        .country(of: role.tokens, head: head)
    }
    if let tokens = finding.mention {
      cast.add(tokens, to: number, kind: .nominal, rule: .apposition, in: scene)
    }
  }
}
