/// The kinds of named things, drawn as CoNLL-2003 draws them.
public enum EntityType: String, Codable, Hashable, Sendable, CaseIterable {
  /// A person.
  case person = "PER"
  /// An organisation: government body, company, party, outlet, armed group.
  case organization = "ORG"
  /// A place: country, city, river, building.
  case location = "LOC"
  /// A nationality, language, named event, work or product.
  case miscellaneous = "MISC"
}
