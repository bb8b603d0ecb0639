public import BriefingText

/// An actor as one article shows it.
public struct ArticleActor: Codable, Hashable, Sendable, Identifiable {
  /// Names the actor within the article: `a1`, `a2`, … in order of first mention.
  public let id: String
  /// The fullest name in the article.
  public let name: String
  /// What the actor is.
  public let type: EntityType
  /// The other names that the article uses, in order of first use.
  public let aliases: [String]
  /// The offices and affiliations that the article gives.
  public let roles: [Role]
  /// ISO 3166-1 alpha-2 code of the country that the actor is, or clearly belongs to; nil
  /// otherwise.
  public let country: String?
  /// Whether the actor is an unnamed group (`U.S. officials`).
  public let isGroup: Bool

  /// Makes an actor from its parts.
  public init(
    id: String,
    name: String,
    type: EntityType,
    aliases: [String] = [],
    roles: [Role] = [],
    country: String? = nil,
    isGroup: Bool = false
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.aliases = aliases
    self.roles = roles
    self.country = country
    self.isGroup = isGroup
  }

  /// An office or affiliation with its place in the text.
  public struct Role: Codable, Hashable, Sendable {
    /// The words of the text: `National Security Council spokesperson`.
    public let text: String
    /// The offset of the first code point.
    public let start: Int
    /// The offset after the last code point.
    public let end: Int

    /// Makes the role that `span` spells.
    public init(text: String, span: TextSpan) {
      self.text = text
      self.start = span.start
      self.end = span.end
    }

    /// Where the role stands.
    public var span: TextSpan { TextSpan(start, end) }
  }
}
