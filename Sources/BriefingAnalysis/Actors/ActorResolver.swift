public import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Says which mentions of one article mean the same actor: sieves in falling precision, each merge
/// with the rule that made it.
///
/// After Lee et al. (2013), "Deterministic Coreference Resolution Based on Entity-Centric,
/// Precision-Ranked Rules", without a parser.
public struct ActorResolver: Sendable {
  private let knowledge: ActorKnowledge

  /// Makes a resolver.
  ///
  /// - Parameter gazetteer: the known names; without them only the article's own words join names.
  public init(gazetteer: Gazetteer?) {
    knowledge = ActorKnowledge(gazetteer: gazetteer)
  }

  /// The actors of `document` with their mentions.
  ///
  /// - Complexity: linear in the length of the text, quadratic in the number of actors in it.
  public func resolved(_ document: Document) -> ResolvedActors {
    let scene = ActorScene(document)
    var cast = ActorCast(NameClusters(scene, knowledge: knowledge).drafts, count: scene.count)
    RoleKeeper(scene: scene, knowledge: knowledge).addRoles(to: &cast)
    GroupFinder(scene: scene, knowledge: knowledge).addGroups(to: &cast)
    cast = ReferenceResolver.resolved(cast, in: scene, knowledge: knowledge)
    NameFrames(scene: scene, knowledge: knowledge).addFrames(to: &cast)
    return ResolvedActors(cast, of: scene)
  }
}
