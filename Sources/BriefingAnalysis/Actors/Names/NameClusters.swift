internal import BriefingLanguage
internal import BriefingModel

/// Joins the names of one article: the sieves from the exact name to the short one.
struct NameClusters {
  let scene: ActorScene
  let knowledge: ActorKnowledge
  /// The actors so far; a draft that was joined to another has no uses left.
  var drafts: [ActorDraft] = []

  /// Joins the names of `scene`.
  init(_ scene: ActorScene, knowledge: ActorKnowledge) {
    self.scene = scene
    self.knowledge = knowledge
    gatherEqualNames()
    settleTypes()
    joinOtherNames()
    joinFullNames()
    joinAcronyms()
    joinShortPersons()
    joinShortNames()
    drafts.removeAll { $0.uses.isEmpty }
  }

  // MARK: Equal names

  private mutating func gatherEqualNames() {
    let capitals = CapitalReader(scene: scene, knowledge: knowledge)
    var numbers: [String: Int] = [:]
    let types = typesByName()
    for name in scene.names where !name.form.words.isEmpty {
      var type = name.mention.type
      if type == .miscellaneous, !isPeople(name) {
        guard let other = types[name.form.key] else { continue }
        type = other
      }
      var identity = knowledge.identity(of: name.text, type: type)
      var rule = JoiningRule.exactName
      if type == .location || type == .organization,
        let government = knowledge.government(seatedIn: name.text),
        capitals.standsForGovernment(name.tokens)
      {
        identity = government
        rule = .capital
      }
      type = identity?.type ?? type
      let person = type == .person ? knowledge.personName(name.form) : nil
      if type == .person, person == nil { continue }
      let key = identity?.key ?? Self.key(of: name, type: type, person: person)
      let use = ActorDraft.Use(
        span: scene.span(name.tokens),
        tokens: name.tokens,
        type: name.mention.type == .miscellaneous ? type : name.mention.type,
        kind: .name,
        rule: rule,
        form: name.form
      )
      if let number = numbers[key] {
        drafts[number].uses.append(use)
        if drafts[number].gender == .unknown { drafts[number].gender = person?.gender ?? .unknown }
      } else {
        numbers[key] = drafts.count
        var draft = ActorDraft(type: type, uses: [use])
        draft.identity = identity?.key
        draft.country = identity?.country
        draft.person = person
        draft.isGroup = type == .miscellaneous
        draft.gender =
          person.map { $0.gender == .unknown ? knowledge.gender(of: $0) : $0.gender }
          ?? .unknown
        drafts.append(draft)
      }
    }
    for number in drafts.indices where drafts[number].identity != nil {
      markOtherNames(of: number)
    }
  }

  /// What the article's names are elsewhere that were once taken for something else than person,
  /// body or place: the type that most of their mentions have.
  private func typesByName() -> [String: EntityType] {
    var counts: [String: [EntityType: Int]] = [:]
    for name in scene.names {
      counts[name.form.key, default: [:]][name.mention.type, default: 0] += 1
    }
    return counts.compactMapValues { types in
      let others = EntityType.allCases.filter { $0 != .miscellaneous && types[$0] != nil }
      return others.max { types[$0, default: 0] < types[$1, default: 0] }
    }
  }

  /// Organisations and places of one name are one until the article tells them apart; a person is
  /// never a place.
  private static func key(
    of name: ActorScene.Name,
    type: EntityType,
    person: PersonName?
  ) -> String {
    switch type {
    case .person:
      let words = (person?.given ?? []) + [person?.surname ?? name.form.key]
      return "person:" + words.joined(separator: " ")
    case .organization, .location: return "name:" + name.form.key
    case .miscellaneous: return "people:" + name.form.key
    }
  }

  /// Whether a nationality or religion stands for its people: `Palestinians`, and no adjective.
  private func isPeople(_ name: ActorScene.Name) -> Bool {
    guard let last = name.tokens.last else { return false }
    let entries = knowledge.gazetteer?.entries(for: name.text) ?? []
    guard !entries.contains(where: { $0.kind == .event }) else { return false }
    let isPlural = scene.tag(last) == .pluralProperNoun || scene.tag(last) == .pluralNoun
    return isPlural && entries.contains { $0.kind == .demonym || $0.kind == .people }
  }

  private mutating func markOtherNames(of number: Int) {
    guard let first = drafts[number].uses.first(where: { $0.rule == .exactName }) else { return }
    for index in drafts[number].uses.indices
    where drafts[number].uses[index].rule == .exactName
      && drafts[number].uses[index].form != first.form
    {
      drafts[number].uses[index].rule = .otherName
    }
  }

  /// Gives an actor the type that most of its mentions have, and joins a one-word person to the
  /// organisation or place of that name which the article names more often.
  private mutating func settleTypes() {
    var others: [String: Int] = [:]
    for number in drafts.indices where drafts[number].type != .person {
      for use in drafts[number].uses { others[use.form.key] = others[use.form.key] ?? number }
      guard drafts[number].identity == nil else { continue }
      let bodies = drafts[number].uses.filter { $0.type == .organization }.count
      if drafts[number].type != .miscellaneous {
        drafts[number].type = bodies * 2 >= drafts[number].uses.count ? .organization : .location
      }
    }
    for number in drafts.indices where drafts[number].person?.isShort == true {
      guard let use = drafts[number].uses.first, let other = others[use.form.key],
        drafts[other].uses.count > drafts[number].uses.count,
        !drafts.contains(where: {
          $0.person?.surname == use.form.key && $0.person?.isShort == false
        })
      else { continue }
      join(number, into: other, by: .exactName)
    }
  }

  // MARK: Joining

  mutating func join(_ number: Int, into other: Int, by rule: JoiningRule) {
    drafts[other].absorb(drafts[number], by: rule)
    drafts[number].uses = []
  }

  /// The numbers of the drafts with uses left that fit.
  func live(where fits: (ActorDraft) -> Bool) -> [Int] {
    drafts.indices.filter { !drafts[$0].uses.isEmpty && fits(drafts[$0]) }
  }
}
