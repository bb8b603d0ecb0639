internal import BriefingLanguage
internal import BriefingModel

/// Finds whom a definite description means; in doubt nobody.
struct DescriptionMatcher {
  let scene: ActorScene
  let knowledge: ActorKnowledge
  let cast: ActorCast
  let history: ReferenceHistory

  /// The sentences before its own in which the only actor of a kind is looked for.
  private static let reach = 1

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
    guard opening == "the" || opening == "this" || opening == "that",
      !isNarrowed(reading)
    else { return nil }
    if knowledge.nouns.person(lemma) != nil { return person(reading) }
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

  // MARK: Countries

  private func state(_ reading: DescriptionReader.Reading, opening: String) -> Answer? {
    if opening == "his" || opening == "her" {
      guard let owner = cast.actor(at: reading.tokens.lowerBound),
        let code = cast.drafts[owner].country
      else { return nil }
      let number = cast.drafts.firstIndex { $0.identity == "country:" + code }
      return number.map { Answer(actor: $0, rule: .description) }
    }
    guard opening == "the" || opening == "this" || opening == "that" else { return nil }
    return only(at: reading) { $0.identity?.hasPrefix("country:") == true }
  }

  // MARK: Bodies and places

  private func named(_ reading: DescriptionReader.Reading, lemma: String) -> Answer? {
    let isPlace = knowledge.nouns.describes(lemma, .place)
    let isBody = knowledge.nouns.describes(lemma, .body)
    if !isPlace {
      let byName = history.actors().filter { actor in
        let draft = cast.drafts[actor]
        guard draft.type == .organization || draft.type == .location else { return false }
        return draft.uses.contains {
          $0.kind == .name && $0.form.words.count > 1 && $0.form.words.last == lemma
        }
      }
      if byName.count == 1 { return Answer(actor: byName[0], rule: .description) }
      guard byName.isEmpty else { return nil }
    }
    guard reading.tokens.count == 2 else { return nil }
    return only(at: reading) { draft in
      if isBody, draft.type == .organization {
        return Self.anyBody.contains(lemma) && draft.identity?.hasPrefix("seat:") != true
      }
      guard isPlace, draft.type == .location, let name = draft.names.first?.form else {
        return false
      }
      return knowledge.isPlace(name, calledBy: lemma)
    }
  }

  /// The nouns that are written of most organisations; others need the noun in the name.
  private static let anyBody: Set<String> = [
    "agency", "business", "charity", "club", "company", "corporation", "firm", "group",
    "organisation", "organization", "team",
  ]

  /// The only actor that fits among those of the description's sentence and the one before.
  private func only(
    at reading: DescriptionReader.Reading,
    where fits: (ActorDraft) -> Bool
  ) -> Answer? {
    let sentence = scene.sentence(at: reading.tokens.lowerBound)
    var found: [Int] = []
    for use in history.latest(fromSentence: sentence - Self.reach) {
      if fits(cast.drafts[use.actor]), !found.contains(use.actor) { found.append(use.actor) }
    }
    return found.count == 1 ? Answer(actor: found[0], rule: .description) : nil
  }
}
