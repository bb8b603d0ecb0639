/// The briefing model: all that the site shows, and the whole of `briefing.json`.
///
/// Lists are sorted, ids come from content: the same input and settings give the same value.
public struct Briefing: Codable, Hashable, Sendable {
  /// The version of this format, as its JSON Schema names it: a field may be added, never renamed.
  public static let formatVersion = "1.0"

  /// The version of the format.
  public let version: String
  /// What made the briefing.
  public let generator: Generator
  /// This edition.
  public let edition: Edition
  /// The editions before, the latest first; each keeps its permanent address.
  public let history: [Edition]
  /// The articles used, the earliest published first, undated ones last.
  public let articles: [ArticleRecord]
  /// The origins of the articles, sorted by id.
  public let origins: [Origin]
  /// The actors, the most mentioned first.
  public let actors: [Actor]
  /// The claims, the earliest published first.
  public let claims: [Claim]
  /// The risk entries, by impact, status and recency.
  public let risks: [Risk]
  /// The events, by date, undated ones last.
  public let events: [Event]
  /// The stories, the most recent first.
  public let stories: [Story]
  /// The open conflicts.
  public let conflicts: [Conflict]
  /// What was read, used, folded and skipped.
  public let coverage: Coverage

  /// Makes a briefing from its parts.
  public init(
    generator: Generator,
    edition: Edition,
    history: [Edition],
    articles: [ArticleRecord],
    origins: [Origin],
    actors: [Actor],
    claims: [Claim],
    risks: [Risk],
    events: [Event],
    stories: [Story],
    conflicts: [Conflict],
    coverage: Coverage
  ) {
    self.version = Self.formatVersion
    self.generator = generator
    self.edition = edition
    self.history = history
    self.articles = articles
    self.origins = origins
    self.actors = actors
    self.claims = claims
    self.risks = risks
    self.events = events
    self.stories = stories
    self.conflicts = conflicts
    self.coverage = coverage
  }

  /// The program, its rules and its models.
  public struct Generator: Codable, Hashable, Sendable {
    /// The program's name.
    public let name: String
    /// The program's version.
    public let version: String
    /// The rule sets and models with their versions, sorted by name.
    public let components: [Component]

    /// Makes a generator from its parts.
    public init(name: String, version: String, components: [Component]) {
      self.name = name
      self.version = version
      self.components = components
    }
  }

  /// A rule set or model.
  public struct Component: Codable, Hashable, Sendable {
    /// What it is: `risk rules`.
    public let name: String
    /// Its version.
    public let version: String

    /// Makes a component from its parts.
    public init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }
}
