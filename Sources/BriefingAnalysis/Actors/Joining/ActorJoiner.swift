internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Joins the actors of a folder's articles: one actor for each person or body.
///
/// A name joins what shares it; a short form joins the one bearer of the name with whom it shares
/// company (story, other persons, bodies in the same sentence), office or country; two bearers of
/// one name whom the articles tell apart stay two. Neither the order of the articles nor an article
/// that does not speak of them changes an actor's id or mentions.
struct ActorJoiner {
  private let knowledge: ActorKnowledge

  /// Makes a joiner; without a gazetteer, other names of countries and bodies stay apart.
  init(gazetteer: Gazetteer?) { knowledge = ActorKnowledge(gazetteer: gazetteer) }

  /// The actors of `articles`, the most often named first, and in each article the map from its own
  /// actors to them.
  ///
  /// - Parameter articles: in the order of ``FolderArticle/isEarlier(_:_:)``.
  /// - Complexity: linear in the number of mentions, but for sorting.
  func actors(of articles: inout [FolderArticle]) -> [Actor] {
    let locals = LocalActorReader(knowledge: knowledge).actors(of: articles)
    var sets = DisjointSets(count: locals.count)
    let persons = PersonJoiner(locals: locals, knowledge: knowledge)
    persons.join(in: &sets)
    BodyJoiner(locals: locals).join(in: &sets)
    let groups = sets.groups()
    let ids = ids(of: groups, locals, persons, articles)
    for (group, id) in zip(groups, ids) {
      for index in group {
        articles[locals[index].article].actors[locals[index].actor.id] = id
      }
    }
    let companions = CompanionCounter().companions(in: articles)
    let assembler = ActorAssembler(articles: articles, knowledge: knowledge)
    return zip(groups, ids)
      .map { group, id in
        assembler.actor(id: id, of: group.map { locals[$0] }, companions: companions[id] ?? [])
      }
      .sorted { ($0.mentions, $1.name, $1.id) > ($1.mentions, $0.name, $0.id) }
  }

  /// The ids of `groups`: the hash of kind and common name. Of several with one name the first in
  /// the folder's order has it alone, the others add their own full name and first article.
  private func ids(
    of groups: [[Int]],
    _ locals: [LocalActor],
    _ persons: PersonJoiner,
    _ articles: [FolderArticle]
  ) -> [String] {
    var taken: Set<String> = []
    return groups.map { group in
      let local = locals[group[0]]
      let full = group.map { locals[$0] }.first { $0.person?.isShort == false } ?? local
      let name = full.person.map { persons.core(of: $0).name } ?? local.key.name
      let id = ContentHash.id("p", of: [local.key.kind.rawValue, name])
      if taken.insert(id).inserted { return id }
      let parts = [local.key.kind.rawValue, name, full.key.name, articles[local.article].id]
      let longer = ContentHash.id("p", of: parts)
      return taken.insert(longer).inserted
        ? longer : ContentHash.id("p", of: parts + [local.actor.id])
    }
  }
}
