/// A person, organisation, government, group or place acting as one, across the folder.
public struct Actor: Codable, Hashable, Sendable, Identifiable {
  /// Names the actor in all outputs and over the editions.
  public let id: String
  /// The fullest name that the articles use.
  public let name: String
  /// What the actor is.
  public let type: EntityType
  /// The other names, in order of frequency, each with the rule that joined it.
  public let aliases: [Alias]
  /// The offices and affiliations, each dated by its article.
  public let roles: [Role]
  /// ISO 3166-1 alpha-2 code of the country that the actor is or clearly belongs to.
  public let country: String?
  /// Whether the actor is an unnamed group.
  public let isGroup: Bool
  /// The number of mentions by name in all articles.
  public let mentions: Int
  /// The ids of the articles that mention the actor, sorted by date and id.
  public let articles: [String]
  /// The other actors named in the same sentences, the most frequent first: co-mentions, no more.
  public let companions: [Companion]

  /// Makes an actor from its parts.
  public init(
    id: String,
    name: String,
    type: EntityType,
    aliases: [Alias],
    roles: [Role],
    country: String?,
    isGroup: Bool,
    mentions: Int,
    articles: [String],
    companions: [Companion] = []
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.aliases = aliases
    self.roles = roles
    self.country = country
    self.isGroup = isGroup
    self.mentions = mentions
    self.articles = articles
    self.companions = companions
  }

  /// Another name of an actor.
  public struct Alias: Codable, Hashable, Sendable {
    /// The name as the text has it.
    public let text: String
    /// The rule that joined it to the actor.
    public let rule: String
    /// The number of times that it is used.
    public let count: Int
    /// The first sentence that uses it.
    public let evidence: Evidence

    /// Makes an alias from its parts.
    public init(text: String, rule: String, count: Int, evidence: Evidence) {
      self.text = text
      self.rule = rule
      self.count = count
      self.evidence = evidence
    }
  }

  /// An office or affiliation that an article gives.
  public struct Role: Codable, Hashable, Sendable {
    /// The words of the text.
    public let text: String
    /// The publication date of the article; nil when it has none.
    public let date: String?
    /// The first sentence that gives it.
    public let evidence: Evidence

    /// Makes a role from its parts.
    public init(text: String, date: String?, evidence: Evidence) {
      self.text = text
      self.date = date
      self.evidence = evidence
    }
  }

  /// An actor named in the same sentence.
  public struct Companion: Codable, Hashable, Sendable {
    /// The other actor's id.
    public let actor: String
    /// The number of sentences that name both.
    public let sentences: Int
    /// The first such sentence.
    public let evidence: Evidence

    /// Makes a co-mention from its parts.
    public init(actor: String, sentences: Int, evidence: Evidence) {
      self.actor = actor
      self.sentences = sentences
      self.evidence = evidence
    }
  }
}
