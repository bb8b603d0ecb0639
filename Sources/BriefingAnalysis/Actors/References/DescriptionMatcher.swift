internal import BriefingLanguage
internal import BriefingModel

/// Finds whom a definite description means; in doubt nobody.
struct DescriptionMatcher {
  let scene: ActorScene
  let knowledge: ActorKnowledge
  let cast: ActorCast
  let history: ReferenceHistory

  /// The sentences before its own in which the only actor of a kind is looked for.
  private static let reach = 3

  /// What a description was found to mean.
  struct Answer {
    /// The number of the actor.
    let actor: Int
    /// The sieve.
    let rule: JoiningRule
  }

  /// The actor that `reading` describes; nil in doubt.
  func antecedent(of reading: DescriptionReader.Reading) -> Answer? {
    let lemma = scene.lemma(reading.head)
    guard scene.tag(reading.head) != .pluralNoun, scene.tag(reading.head) != .pluralProperNoun,
      !scene.isNoun(reading.head + 1)
    else { return nil }
    let opening = scene.lower(reading.tokens.lowerBound)
    if knowledge.nouns.describes(lemma, .state) { return state(reading, opening: opening) }
    if opening == "his" || opening == "her", knowledge.nouns.describes(lemma, .kin) {
      return relative(lemma)
    }
    guard Self.definite.contains(opening), !isNarrowed(reading) else { return nil }
    if knowledge.nouns.person(lemma) != nil, opening != "our", opening != "my",
      let answer = person(reading)
    {
      return answer
    }
    if knowledge.nouns.describes(lemma, .body, .place) { return named(reading, lemma: lemma) }
    return nil
  }

  /// Whether a preposition after the noun says which one is meant, other than a country's name
  /// after `of`: `the church of the village`.
  private func isNarrowed(_ reading: DescriptionReader.Reading) -> Bool {
    let next = reading.head + 1
    switch scene.lower(next) {
    case "of":
      guard let name = scene.name(at: scene.lower(next + 1) == "the" ? next + 2 : next + 1) else {
        return true
      }
      return knowledge.gazetteer?.country(named: scene.names[name].text) == nil
    case "from", "for", "in", "at", "who", "that", "which":
      return scene.lower(next) != "in"
        || scene.name(at: next + 1) != nil
    default: return false
    }
  }

  // MARK: Persons

  private func person(_ reading: DescriptionReader.Reading) -> Answer? {
    let head = scene.lemma(reading.head)
    let said = reading.tokens.dropFirst().dropLast().map { scene.lemma($0) }.filter { $0 != "-" }
    let country = CountryReader(scene: scene, knowledge: knowledge)
      .country(
        of: reading.tokens.lowerBound..<min(reading.head + 4, scene.count),
        head: reading.head
      )
    var fitting: [Int] = []
    for actor in history.actors() where cast.drafts[actor].type == .person {
      let draft = cast.drafts[actor]
      let fits = draft.roles.contains { role in
        guard Self.isSameOffice(role.head, head) else { return false }
        let missing = said.filter { !role.lemmas.contains($0) }
        return missing.isEmpty
          || missing.allSatisfy { isOfCountry($0, draft.country) }
            && country != nil && country == draft.country
      }
      if fits { fitting.append(actor) }
    }
    guard fitting.count == 1 else { return nil }
    return Answer(actor: fitting[0], rule: .office)
  }

  /// The one person whom the article gave as somebody's `lemma`.
  private func relative(_ lemma: String) -> Answer? {
    let fitting = history.actors().filter { actor in
      cast.drafts[actor].roles.contains { $0.isKin && $0.head == lemma }
    }
    return fitting.count == 1 ? Answer(actor: fitting[0], rule: .office) : nil
  }

  private func isOfCountry(_ word: String, _ code: String?) -> Bool {
    guard let code, let gazetteer = knowledge.gazetteer else { return false }
    return gazetteer.country(named: word) == code || ["north", "south"].contains(word)
  }

  /// Whether two nouns name one office: `spokesman` and `spokesperson`.
  static func isSameOffice(_ left: String, _ right: String) -> Bool {
    left == right || stem(left) == stem(right)
  }

  private static func stem(_ noun: String) -> String {
    for ending in ["person", "woman", "man"] where noun.hasSuffix(ending) && noun != ending {
      return String(noun.dropLast(ending.count))
    }
    return noun
  }

  // MARK: Countries, bodies and places

  private func state(_ reading: DescriptionReader.Reading, opening: String) -> Answer? {
    if opening == "his" || opening == "her" {
      guard let owner = cast.actor(at: reading.tokens.lowerBound),
        let code = cast.drafts[owner].country
      else { return nil }
      let number = cast.drafts.firstIndex { $0.identity == "country:" + code }
      return number.map { Answer(actor: $0, rule: .description) }
    }
    guard Self.definite.contains(opening) else { return nil }
    return salient(at: reading) { $0.identity?.hasPrefix("country:") == true }
  }

  private static let definite: Set<String> = ["the", "this", "that", "our", "my"]

  private func named(_ reading: DescriptionReader.Reading, lemma: String) -> Answer? {
    let isPlace = knowledge.nouns.describes(lemma, .place)
    let isBody = knowledge.nouns.describes(lemma, .body)
    let byName = history.actors().filter { actor in
      let draft = cast.drafts[actor]
      return (draft.type == .organization || draft.type == .location)
        && draft.nouns.contains(lemma)
    }
    if byName.count == 1 { return Answer(actor: byName[0], rule: .description) }
    guard isPlain(reading), !Self.vague.contains(lemma) else { return nil }
    return salient(at: reading) { draft in
      if !byName.isEmpty, draft.nouns.contains(lemma) { return true }
      guard byName.isEmpty else { return false }
      if isBody, draft.type == .organization {
        return Self.anyBody.contains(lemma) && draft.identity?.hasPrefix("seat:") != true
      }
      guard isPlace, draft.type == .location, let name = draft.names.first?.form else {
        return false
      }
      return !isOther(name, than: lemma) && knowledge.isPlace(name, calledBy: lemma)
    }
  }

  /// Whether the name says that the place is of another kind: the Baltic Sea is no island.
  private func isOther(_ name: NameForm, than lemma: String) -> Bool {
    guard name.words.count > 1, let last = name.words.last, last != lemma else { return false }
    return knowledge.nouns.describes(last, .place, .body) && !Self.anyPlace.contains(lemma)
  }

  /// The nouns that are written of much beside named places.
  private static let vague: Set<String> = [
    "base", "building", "channel", "plant", "site", "station",
  ]

  /// The nouns that are written of places of every kind.
  private static let anyPlace: Set<String> = ["area", "region"]

  /// Whether nothing, or a word that says the same of any of its kind, stands between determiner
  /// and noun: `the whole city`.
  private func isPlain(_ reading: DescriptionReader.Reading) -> Bool {
    reading.tokens.dropFirst().dropLast().allSatisfy { Self.plain.contains(scene.lower($0)) }
  }

  private static let plain: Set<String> = ["whole", "entire", "own", "very"]

  /// The nouns that are written of most organisations; others need the noun in the name.
  private static let anyBody: Set<String> = [
    "agency", "business", "charity", "club", "company", "corporation", "firm", "group",
    "organisation", "organization", "team",
  ]

  /// By how much the actor that an article speaks of must be named more often than the next one
  /// that fits.
  private static let lead = (of: 3, per: 2)
  /// The fewest names of what an article speaks of.
  private static let fewest = 3

  /// The only actor that fits in the nearest sentences that have one; where there are none or
  /// several, the one that the article names most by far.
  private func salient(
    at reading: DescriptionReader.Reading,
    where fits: (ActorDraft) -> Bool
  ) -> Answer? {
    let sentence = scene.sentence(at: reading.tokens.lowerBound)
    var near: [Int] = []
    for reach in 1...Self.reach where near.isEmpty {
      for use in history.latest(fromSentence: sentence - reach) {
        if fits(cast.drafts[use.actor]), !near.contains(use.actor) { near.append(use.actor) }
      }
    }
    if near.count == 1 { return Answer(actor: near[0], rule: .description) }
    let counts = cast.drafts.indices.map { number in
      !cast.drafts[number].isGroup && fits(cast.drafts[number]) ? history.names[number] : 0
    }
    guard let most = counts.max(), most >= Self.fewest, let topic = counts.firstIndex(of: most),
      counts.enumerated().allSatisfy({
        $0.offset == topic || $0.element * Self.lead.of <= most * Self.lead.per
      }),
      near.isEmpty || near.contains(topic)
    else { return nil }
    return Answer(actor: topic, rule: .description)
  }
}
