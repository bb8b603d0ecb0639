internal import BriefingModel
internal import BriefingText

/// Joins the organisations, places and groups of the folder by name, gazetteer and acronym.
struct BodyJoiner {
  let locals: [LocalActor]

  /// Joins all but the persons among `locals` in `sets`.
  ///
  /// - Complexity: linear in the number of actors and their names.
  func join(in sets: inout DisjointSets) {
    var first: [String: Int] = [:]
    for (index, local) in locals.enumerated() where local.key.kind != .person {
      for key in keys(of: local) {
        if let other = first[key] { sets.join(other, index) } else { first[key] = index }
      }
    }
    joinAcronyms(in: &sets)
  }

  /// What joins the actor to others: its name, or its name within a story where the name alone says
  /// too little.
  private func keys(of local: LocalActor) -> [String] {
    let name = local.key.kind.rawValue + "\u{1F}" + local.key.name
    guard local.key.isGeneric else { return [name] }
    return local.company.filter { $0.hasPrefix("story ") }.sorted().map { name + "\u{1F}" + $0 }
  }

  /// Joins an actor that its article names by an acronym alone to the one body that other articles
  /// give that acronym.
  private func joinAcronyms(in sets: inout DisjointSets) {
    var long: [String: Set<Int>] = [:]
    for (index, local) in locals.enumerated() where local.key.kind == .body {
      for mention in local.mentions where mention.rule == JoiningRule.acronym.rawValue {
        let texts = [local.actor.name] + local.actor.aliases
        for text in texts where Self.isAcronym(text) && text.count == mention.span.count {
          long[NameForm(text).key, default: []].insert(sets.representative(of: index))
        }
      }
    }
    for (index, local) in locals.enumerated()
    where local.key.kind == .body && local.actor.aliases.isEmpty
      && Self.isAcronym(local.actor.name)
    {
      let bodies = Set((long[local.key.name] ?? []).map { sets.representative(of: $0) })
      if bodies.count == 1, let body = bodies.first { sets.join(body, index) }
    }
  }

  private static func isAcronym(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "." || $0.properties.isUppercase }
  }
}
