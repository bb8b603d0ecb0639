package import BriefingModel

/// What a token is to a name, as a number: outside, or the first, an inner, the last or the only
/// token of a name of one type.
///
/// Ratinov and Roth (2009), "Design Challenges and Misconceptions in Named Entity Recognition":
/// this alphabet does better than the one without last and only tokens.
package enum NameLabel {
  /// The label of a token that is in no name.
  package static let outside = 0
  /// The types in the order of their numbers.
  package static let types: [EntityType] = [.person, .organization, .location, .miscellaneous]
  /// How many labels there are.
  package static let count = 1 + 4 * types.count

  /// Where in its name a token stands.
  package enum Place: Int, Sendable {
    /// The first of several tokens.
    case first
    /// Neither the first nor the last.
    case inner
    /// The last of several tokens.
    case last
    /// The only token.
    case only
  }

  /// The number of the label of a token at `place` in a name of the type with the number `type`.
  package static func number(type: Int, place: Place) -> Int { 1 + 4 * type + place.rawValue }

  /// The number of the type of a label; nil for ``outside``.
  package static func type(of label: Int) -> Int? { label == outside ? nil : (label - 1) / 4 }

  /// The place of a label; nil for ``outside``.
  package static func place(of label: Int) -> Place? {
    label == outside ? nil : Place(rawValue: (label - 1) % 4)
  }

  /// Whether a token labelled `next` can follow one labelled `label`: names begin and end.
  package static func canFollow(_ label: Int, _ next: Int) -> Bool {
    let opens = place(of: label) == .first || place(of: label) == .inner
    let goesOn = place(of: next) == .inner || place(of: next) == .last
    return opens ? goesOn && type(of: label) == type(of: next) : !goesOn
  }
}
