internal import BriefingModel
internal import BriefingText

/// Reads the actors of the folder's articles into a form that can be compared.
struct LocalActorReader {
  let knowledge: ActorKnowledge

  /// The actors of `articles`, in their order.
  ///
  /// - Complexity: linear in the number of mentions.
  func actors(of articles: [FolderArticle]) -> [LocalActor] {
    articles.indices.flatMap { actors(of: articles[$0], at: $0) }
  }

  private func actors(of article: FolderArticle, at index: Int) -> [LocalActor] {
    var mentions: [String: [Mention]] = [:]
    for mention in article.analysis.mentions {
      guard let id = mention.actor,
        mention.kind == .name || mention.rule == JoiningRule.group.rawValue
      else { continue }
      mentions[id, default: []].append(mention)
    }
    // What stands inside longer names alone is not spoken of.
    var locals = article.analysis.actors.compactMap { actor in
      mentions[actor.id].map { local(actor, mentions: $0, article: index) }
    }
    addCompany(to: &locals, in: article)
    return locals
  }

  private func local(_ actor: ArticleActor, mentions: [Mention], article: Int) -> LocalActor {
    let isNamed = mentions.contains { $0.kind == .name }
    let person =
      actor.type == .person && isNamed
      ? knowledge.personName(NameForm(actor.name)) : nil
    return LocalActor(
      article: article,
      actor: actor,
      mentions: mentions,
      key: key(of: actor, person: person, mentions: mentions),
      person: person,
      offices: Set(actor.roles.compactMap { office(in: $0.text) })
    )
  }

  private func key(of actor: ArticleActor, person: PersonName?, mentions: [Mention]) -> ActorKey {
    let form = NameForm(actor.name)
    if let person {
      return ActorKey(kind: .person, name: (person.given + [person.surname]).joined(separator: " "))
    }
    if actor.isGroup {
      let kind: ActorKey.Kind = actor.type == .miscellaneous ? .people : .group
      return ActorKey(
        kind: kind,
        name: form.key,
        isGeneric: kind == .group && form.words.count == 1
      )
    }
    if !mentions.isEmpty,
      mentions.allSatisfy({ $0.rule == JoiningRule.capital.rawValue }), let code = actor.country
    {
      return ActorKey(kind: .body, name: "country:" + code)
    }
    for name in [actor.name] + actor.aliases {
      if let identity = knowledge.identity(of: name, type: actor.type) {
        return ActorKey(kind: .body, name: identity.key)
      }
    }
    let words = form.words.filter { !knowledge.personal.legal.contains($0) }
    let isGeneric = words.count == 1 && knowledge.nouns.describes(words[0], .body, .place, .state)
    return ActorKey(
      kind: .body,
      name: words.isEmpty ? form.key : words.joined(separator: " "),
      isGeneric: isGeneric
    )
  }

  /// The noun that a role is about: the last word before `of` or `for` that describes a person.
  private func office(in text: String) -> String? {
    let words = NameForm(text).words
    let end = words.firstIndex { $0 == "of" || $0 == "for" || $0 == "at" } ?? words.count
    return words[..<end].last { knowledge.nouns.person($0) != nil }
      ?? words.last { knowledge.nouns.person($0) != nil }
  }

  /// Adds to each person the article's story, its other persons by full name, and the bodies that
  /// are named in the same sentences.
  private func addCompany(to locals: inout [LocalActor], in article: FolderArticle) {
    let persons = locals.compactMap { local in
      local.person?.isShort == false ? local.key.name : nil
    }
    var bodies: [Int: Set<String>] = [:]
    for local in locals where local.key.kind == .body && !local.key.name.hasPrefix("country:") {
      for mention in local.mentions {
        if let sentence = article.sentenceIndex(at: mention.start) {
          bodies[sentence, default: []].insert(local.key.name)
        }
      }
    }
    for index in locals.indices {
      var company = Set(persons.map { "person " + $0 })
      company.remove("person " + locals[index].key.name)
      if !article.story.isEmpty { company.insert("story " + article.story) }
      for mention in locals[index].mentions {
        guard let sentence = article.sentenceIndex(at: mention.start) else { continue }
        company.formUnion((bodies[sentence] ?? []).map { "body " + $0 })
      }
      locals[index].company = company
    }
  }
}
