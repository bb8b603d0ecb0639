/// What may anchor a trigger: words, or a class of words.
public enum RiskAnchor: Hashable, Sendable {
  /// The words of a pattern.
  case words(RiskPattern)
  /// Any word of a class.
  case kind(Kind)

  /// The classes of words that can anchor a trigger.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The name of a state, its government by its capital, or its people.
    case country = "COUNTRY"
    /// Two different states in the window.
    case countries = "COUNTRIES"
    /// The name of a place.
    case place = "PLACE"
    /// The name of a person.
    case person = "PERSON"
    /// The name of an organisation.
    case organization = "ORGANIZATION"
    /// Any name.
    case name = "NAME"
    /// A number, in digits or words.
    case number = "NUMBER"
    /// A time expression's day, month or year, or a weekday.
    case date = "DATE"
  }
}
