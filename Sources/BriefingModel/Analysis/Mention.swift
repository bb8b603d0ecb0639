public import BriefingText

/// A span of text that names or refers to an actor.
public struct Mention: Codable, Hashable, Sendable {
  /// The offset of the first code point.
  public let start: Int
  /// The offset after the last code point.
  public let end: Int
  /// What the mention refers to.
  public let type: EntityType
  /// How it refers.
  public let kind: Kind
  /// The id of the actor in this article; nil when unresolved.
  public var actor: String?
  /// Why the mention was given to that actor: the name of the sieve (`exact name`, `surname`,
  /// `acronym`, `apposition`, `pronoun`); nil when unresolved.
  public var rule: String?
  /// Of a name: how likely its span and type are right, from 0 to 1, as estimated from names that
  /// were as sure; nil for mentions that the recogniser of names did not find.
  public let confidence: Double?

  /// Makes a mention of `span`.
  public init(
    span: TextSpan,
    type: EntityType,
    kind: Kind = .name,
    actor: String? = nil,
    rule: String? = nil,
    confidence: Double? = nil
  ) {
    self.start = span.start
    self.end = span.end
    self.type = type
    self.kind = kind
    self.actor = actor
    self.rule = rule
    self.confidence = confidence
  }

  /// Where the mention stands.
  public var span: TextSpan { TextSpan(start, end) }

  /// How a mention refers.
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// By a name: `Kim Jong Un`, `the White House`.
    case name
    /// By a common noun: `the spokesman`.
    case nominal
    /// By a pronoun: `she`.
    case pronoun
  }
}
