/// Who stands behind a claim.
public struct Holder: Codable, Hashable, Sendable {
  /// The id of the actor that the source resolves to; nil when it resolves to none.
  public let actor: String?
  /// The ids of further actors that hold it together with ``actor``; empty when there are none.
  public let others: [String]
  /// The actor's name, or the source's own words, or `speaker unresolved`.
  public let text: String
  /// How well the source is identified.
  public let grade: Grade
  /// Through whom the article has it (`The Associated Press`); nil when at first hand or not said.
  public let via: String?

  /// Makes a holder from its parts.
  public init(
    actor: String?,
    others: [String] = [],
    text: String,
    grade: Grade,
    via: String? = nil
  ) {
    self.actor = actor
    self.others = others
    self.text = text
    self.grade = grade
    self.via = via
  }

  /// What is printed where no source could be resolved.
  public static let unresolvedText = "speaker unresolved"

  /// How well a source is identified; the best first.
  public enum Grade: String, Codable, Hashable, Sendable, CaseIterable {
    /// A person or body with a name.
    case named
    /// A document, report or broadcast.
    case document
    /// Somebody whom the article describes and does not name: `U.S. officials`.
    case unnamed
    /// Nobody: the text gives no source, or one that could not be resolved.
    case unresolved
  }
}
