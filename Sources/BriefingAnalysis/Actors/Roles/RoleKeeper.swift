internal import BriefingModel

/// Gives the persons of an article the roles that stand beside their names.
struct RoleKeeper {
  let scene: ActorScene
  let knowledge: ActorKnowledge

  /// Adds roles, with the gender and country that they tell, and the descriptions as mentions.
  func addRoles(to cast: inout ActorCast) {
    let finder = RoleFinder(scene: scene, knowledge: knowledge)
    let countries = CountryReader(scene: scene, knowledge: knowledge)
    for number in cast.drafts.indices where cast.drafts[number].type == .person {
      for use in cast.drafts[number].uses {
        for finding in finder.findings(at: use.tokens) {
          let role = finding.role
          guard cast.drafts[number].gender.agrees(with: role.gender) else { continue }
          if role.gender != .unknown { cast.drafts[number].gender = role.gender }
          cast.drafts[number].roles.append(role)
          if !role.isKin, cast.drafts[number].country == nil {
            let head = role.tokens.first { scene.lemma($0) == role.head } ?? role.tokens.lowerBound
            cast.drafts[number].country = countries.country(of: role.tokens, head: head)
          }
          if let tokens = finding.mention {
            cast.add(tokens, to: number, kind: .nominal, rule: .apposition, in: scene)
          }
        }
      }
    }
  }
}
