internal import BriefingLanguage
internal import BriefingModel

/// What the actor stage knows before it reads an article: its word lists, and the gazetteer where
/// there is one.
struct ActorKnowledge: Sendable {
  /// The nouns that describe actors.
  let nouns = ActorNouns.standard
  /// What personal names are made of.
  let personal = PersonalNameWords.standard
  /// The known names; nil where the program runs without them.
  let gazetteer: Gazetteer?

  /// A country or body that the gazetteer knows by a name.
  struct Identity {
    /// The same for all its names.
    let key: String
    /// The country that it is or belongs to.
    let country: String?
    /// What it is.
    let type: EntityType
  }

  /// Whether the lists of surnames hold `word`.
  func isSurname(_ word: String) -> Bool { gazetteer?.isSurname(word) ?? false }

  /// The parts of the personal name `form`; nil when it is none.
  func personName(_ form: NameForm) -> PersonName? {
    PersonName(form, words: personal, isTitle: isTitle, isSurname: isSurname)
  }

  /// Whether `word` is an office that can stand before a name, and no given name.
  private func isTitle(_ word: String) -> Bool {
    guard nouns.describes(word, .title) else { return false }
    return gazetteer?.gender(ofGivenName: word).isEmpty ?? true
  }

  /// The gender of the first given name of `person` that the lists know as that of one gender.
  func gender(of person: PersonName) -> Gender {
    guard let gazetteer, !person.isFamilyFirst, let first = person.given.first else {
      return .unknown
    }
    let marks = gazetteer.gender(ofGivenName: first)
    if marks == [.female] { return .female }
    if marks == [.male] { return .male }
    return .unknown
  }

  /// What the gazetteer knows by the name of an organisation or place; nil when it knows nothing,
  /// or several things.
  func identity(of name: String, type: EntityType) -> Identity? {
    plainIdentity(of: name, type: type) ?? nationalBody(name, type: type)
  }

  /// A body that is written with its country before it: `US Congress`.
  private func nationalBody(_ name: String, type: EntityType) -> Identity? {
    guard let gazetteer, type == .organization,
      let blank = name.firstIndex(of: " "),
      let code = gazetteer.country(named: String(name[..<blank])),
      let body = plainIdentity(of: String(name[name.index(after: blank)...]), type: type),
      body.country == code, body.type == .organization
    else { return nil }
    return body
  }

  private func plainIdentity(of name: String, type: EntityType) -> Identity? {
    guard let gazetteer, type == .organization || type == .location else { return nil }
    let entries = gazetteer.entries(for: name)
    if let country = entries.first(where: { $0.kind == .country }), let code = country.code,
      type == .location || !country.marks.contains(.weak),
      !entries.contains(where: { $0.kind == .country && $0.code != code })
    {
      // A part of a country and a state that is no more are actors of their own.
      if country.marks.contains(.part) || country.marks.contains(.former) {
        return Identity(
          key: "place:" + NameForm(country.name).key,
          country: country.marks.contains(.part) ? code : nil,
          type: .location
        )
      }
      return Identity(key: "country:" + code, country: code, type: .location)
    }
    if let seat = entries.first(where: { $0.kind == .seat && $0.standsForGovernment }),
      seat.canonicalName != "financial markets"
    {
      return Identity(
        key: "seat:" + NameForm(seat.name).key,
        country: seat.code,
        type: .organization
      )
    }
    let bodies = entries.filter { Self.bodies.contains($0.kind) }
    if let first = bodies.first,
      bodies.allSatisfy({ $0.canonicalName == first.canonicalName && $0.code == first.code }),
      type == .organization
        || !first.marks.contains(.weak)
          && !entries.contains(where: { Self.places.contains($0.kind) })
    {
      return Identity(
        key: "body:" + NameForm(first.canonicalName).key,
        country: first.code,
        type: .organization
      )
    }
    let places = entries.filter { Self.places.contains($0.kind) }
    if type == .location, let first = places.first,
      places.allSatisfy({ $0.canonicalName == first.canonicalName || $0.standsForGovernment })
    {
      let codes = Set(places.map(\.code))
      let name = first.standsForGovernment ? first.name : first.canonicalName
      return Identity(
        key: "place:" + NameForm(name).key,
        country: codes.count == 1 ? first.code : nil,
        type: .location
      )
    }
    return nil
  }

  private static let bodies: Set<GazetteerEntry.Kind> = [
    .body, .party, .group, .outlet, .company, .organization,
  ]
  private static let places: Set<GazetteerEntry.Kind> = [.city, .state, .region]

  /// The country that a capital's name stands for, when it is a capital.
  func government(seatedIn name: String) -> Identity? {
    guard let entry = gazetteer?.standsForGovernment(name), entry.kind == .city,
      let code = entry.code
    else { return nil }
    return Identity(key: "country:" + code, country: code, type: .location)
  }

  /// Whether the place of that name can be called `noun`: a city no state, a country no city; what
  /// the gazetteer does not know can be anything.
  func isPlace(_ name: NameForm, calledBy noun: String) -> Bool {
    let kinds = Set((gazetteer?.entries(for: name.key) ?? []).map(\.kind))
      .intersection([.city, .state, .region, .country])
    guard !kinds.isEmpty else { return !Self.noPlaces.contains(name.words.last ?? "") }
    switch noun {
    case "city", "town", "village", "capital", "metropolis", "suburb": return kinds.contains(.city)
    case "state", "province": return kinds.contains(.state)
    default: return !kinds.contains(.country) && !kinds.contains(.city)
    }
  }

  /// The last words of places that no general noun for a place means.
  private static let noPlaces: Set<String> = ["street", "road", "avenue", "highway"]
}
