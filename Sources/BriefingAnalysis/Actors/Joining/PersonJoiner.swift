internal import BriefingModel

/// Joins the persons of the folder: the same full name unless the articles tell two bearers apart,
/// then the short forms that have one bearer near them.
struct PersonJoiner {
  let locals: [LocalActor]
  let knowledge: ActorKnowledge

  private var words: PersonalNameWords { knowledge.personal }

  /// Joins the persons among `locals` in `sets`.
  ///
  /// - Complexity: linear in what the persons have in company; quadratic in the different full names
  ///   that share surname and first given name.
  func join(in sets: inout DisjointSets) {
    let groups = variants()
    var bearers: [String: [[Int]]] = [:]
    for group in groups {
      for bearer in bearersOfName(among: group) {
        for index in bearer.dropFirst() { sets.join(bearer[0], index) }
        if let surname = locals[bearer[0]].person?.surname {
          bearers[surname, default: []].append(bearer)
        }
      }
    }
    joinShortForms(to: bearers, in: &sets)
  }

  // MARK: Full names

  /// The locals with full names, those together whose names can be one person's.
  ///
  /// A name that agrees with two names which disagree with each other is left alone: `George Bush`
  /// beside `George W. Bush` and `George H. W. Bush`.
  private func variants() -> [[Int]] {
    var byKey: [String: [Int]] = [:]
    for (index, local) in locals.enumerated() where local.person?.isShort == false {
      byKey[local.key.name, default: []].append(index)
    }
    var buckets: [String: [String]] = [:]
    for key in byKey.keys.sorted() {
      guard let person = byKey[key].flatMap({ locals[$0[0]].person }) else { continue }
      buckets[core(of: person).bucket, default: []].append(key)
    }
    var groups: [[Int]] = []
    for bucket in buckets.keys.sorted() {
      for keys in joined(buckets[bucket] ?? [], byKey) {
        groups.append(keys.flatMap { byKey[$0] ?? [] }.sorted())
      }
    }
    return groups
  }

  private func joined(_ keys: [String], _ byKey: [String: [Int]]) -> [[String]] {
    let persons = keys.compactMap { byKey[$0].flatMap { locals[$0[0]].person } }
    guard persons.count == keys.count, keys.count > 1 else { return keys.map { [$0] } }
    var sets = DisjointSets(count: keys.count)
    let fitting = keys.indices.map { left in
      keys.indices.filter { $0 != left && persons[left].agrees(with: persons[$0], words: words) }
    }
    let isClear = fitting.map { others in
      others.allSatisfy { one in
        others.allSatisfy { $0 == one || persons[one].agrees(with: persons[$0], words: words) }
      }
    }
    for left in keys.indices where isClear[left] {
      for right in fitting[left] where isClear[right] { sets.join(left, right) }
    }
    return sets.groups().map { $0.map { keys[$0] } }
  }

  /// The surname and first given name, with one word for all forms of a nickname.
  func core(of person: PersonName) -> (name: String, bucket: String) {
    guard !person.isFamilyFirst else {
      let name = person.surname + " " + person.given.joined()
      return (name, name)
    }
    let first = person.given.first.map { words.commonForm(ofGivenName: $0) } ?? ""
    return (person.surname + " " + first, person.surname + " " + first.prefix(1))
  }

  // MARK: Bearers of one name

  /// The persons among the bearers of one name.
  ///
  /// Bearers with common company, office or country are one. When that leaves two groups of which
  /// each has an office or a country, they stay apart, and so do those without either; else all are
  /// one.
  private func bearersOfName(among group: [Int]) -> [[Int]] {
    var sets = DisjointSets(count: group.count)
    var first: [String: Int] = [:]
    for (position, index) in group.enumerated() {
      for evidence in evidence(of: index) {
        if let other = first[evidence] {
          sets.join(other, position)
        } else {
          first[evidence] = position
        }
      }
    }
    let parts = sets.groups().map { $0.map { group[$0] } }
    let told = parts.filter { part in part.contains { !locals[$0].isBare } }
    guard told.count > 1 else { return [group] }
    return joinedToProminent(parts)
  }

  /// Joins the bearers whose country is that of a bearer whom the folder speaks of incomparably
  /// more, or untold, to that one.
  private func joinedToProminent(_ parts: [[Int]]) -> [[Int]] {
    guard let main = prominent(among: parts) else { return parts }
    let countries = Set(parts[main].compactMap { locals[$0].actor.country })
    var joined = parts[main]
    var apart: [[Int]] = []
    for (position, part) in parts.enumerated() where position != main {
      let agrees = part.allSatisfy { locals[$0].actor.country.map(countries.contains) ?? true }
      if agrees { joined += part } else { apart.append(part) }
    }
    return ([joined.sorted()] + apart).sorted { $0[0] < $1[0] }
  }

  /// The position of the bearer who is named in many times as many articles as all others together;
  /// nil where there is none.
  private func prominent(among bearers: [[Int]]) -> Int? {
    let counts = bearers.map(\.count)
    guard let most = counts.max(), most >= Self.prominence,
      let position = counts.firstIndex(of: most),
      most >= Self.prominence * (counts.reduce(0, +) - most)
    else { return nil }
    return position
  }

  /// How many articles name a person of whom the folder speaks, and how many times as many as name
  /// the others of that name.
  private static let prominence = 10

  private func evidence(of index: Int) -> [String] {
    let local = locals[index]
    var evidence = local.company.sorted()
    evidence += local.offices.sorted().map { "office " + $0 }
    if let country = local.actor.country { evidence.append("country " + country) }
    return evidence
  }

  // MARK: Short forms

  /// The gender that an honorific or the given name tells.
  private func gender(of index: Int) -> Gender {
    guard let person = locals[index].person else { return .unknown }
    return person.gender == .unknown ? knowledge.gender(of: person) : person.gender
  }

  private func joinShortForms(to bearers: [String: [[Int]]], in sets: inout DisjointSets) {
    let company = bearers.mapValues { persons in
      persons.map { person in Set(person.flatMap { evidence(of: $0) }) }
    }
    var alone: [String: Int] = [:]
    for (index, local) in locals.enumerated() where local.person?.isShort == true {
      guard let surname = local.person?.surname else { continue }
      let evidence = evidence(of: index)
      let near = (company[surname] ?? []).indices.filter { position in
        let known = company[surname]?[position] ?? []
        return evidence.contains { known.contains($0) }
      }
      let namesakes = bearers[surname] ?? []
      let candidates = (near.isEmpty ? Array(namesakes.indices) : near)
        .filter { gender(of: namesakes[$0][0]).agrees(with: gender(of: index)) }
      if !near.isEmpty, candidates.count == 1 {
        sets.join(namesakes[candidates[0]][0], index)
      } else if let position = prominent(among: candidates.map { namesakes[$0] }) {
        sets.join(namesakes[candidates[position]][0], index)
      } else if near.isEmpty {
        for fact in evidence where !fact.hasPrefix("country ") && !fact.hasPrefix("office ") {
          let key = surname + "\u{1F}" + fact
          if let other = alone[key] { sets.join(other, index) } else { alone[key] = index }
        }
      }
    }
  }
}
