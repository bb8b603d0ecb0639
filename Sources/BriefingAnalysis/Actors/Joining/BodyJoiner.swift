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
    joinShortNames(in: &sets)
  }

  /// What joins the actor to others: its name, or its name within a story where the name alone says
  /// too little.
  private func keys(of local: LocalActor) -> [String] {
    let name = local.key.kind.rawValue + "\u{1F}" + local.key.name
    guard local.key.isGeneric else { return [name] }
    return local.company.filter { $0.hasPrefix("story ") }.sorted().map { name + "\u{1F}" + $0 }
  }

  /// Joins an actor that its article names by an acronym or short name alone to the one body to
  /// which other articles give that name beside a longer one.
  private func joinShortNames(in sets: inout DisjointSets) {
    var long: [String: Set<Int>] = [:]
    for (index, local) in locals.enumerated() where local.key.kind == .body {
      for form in shortForms(of: local) where form != local.key.name {
        long[form, default: []].insert(index)
      }
    }
    for (index, local) in locals.enumerated()
    where local.key.kind == .body && !local.key.isGeneric {
      let names = [local.key.name, NameForm(local.actor.name).key]
      let fitting = names.flatMap { long[$0] ?? [] }
        .filter { isSameKind(locals[$0], local) }
      let bodies = Set(fitting.map { sets.representative(of: $0) })
      if bodies.count == 1, let body = bodies.first { sets.join(body, index) }
    }
  }

  /// The names that the article gives the actor for short: acronyms, and the beginning or end of
  /// its name.
  private func shortForms(of local: LocalActor) -> Set<String> {
    var forms: Set<String> = []
    let texts = [local.actor.name] + local.actor.aliases
    for mention in local.mentions {
      guard
        mention.rule == JoiningRule.acronym.rawValue
          || mention.rule == JoiningRule.shortName.rawValue
      else { continue }
      for text in texts where text.unicodeScalars.count == mention.span.count {
        let isShort = mention.rule == JoiningRule.shortName.rawValue
        if isShort || Self.isAcronym(text) { forms.insert(NameForm(text).key) }
      }
    }
    return forms
  }

  private func isSameKind(_ left: LocalActor, _ right: LocalActor) -> Bool {
    guard let one = left.actor.country, let other = right.actor.country else { return true }
    return one == other
  }

  private static func isAcronym(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "." || $0.properties.isUppercase }
  }
}
