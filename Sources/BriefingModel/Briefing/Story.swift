/// One event with the articles that tell of it.
public struct Story: Codable, Hashable, Sendable, Identifiable {
  /// Names the story in all outputs and over the editions.
  public var id: String
  /// The headline of the article nearest to all others, or its first sentence.
  public let title: String
  /// The sentence or headline's article.
  public let evidence: Evidence
  /// The ids of its articles, the earliest first.
  public let articles: [String]
  /// The outlets, sorted.
  public let outlets: [String]
  /// The ids of its origins, sorted.
  public let origins: [String]
  /// The publication date of its first article; nil when all are undated.
  public let firstSeen: String?
  /// The publication date of its last article; nil when all are undated.
  public let lastSeen: String?
  /// Why its articles are joined: for each link the words and actors that two articles share.
  public let links: [Link]

  /// Makes a story from its parts.
  public init(
    id: String,
    title: String,
    evidence: Evidence,
    articles: [String],
    outlets: [String],
    origins: [String],
    firstSeen: String?,
    lastSeen: String?,
    links: [Link]
  ) {
    self.id = id
    self.title = title
    self.evidence = evidence
    self.articles = articles
    self.outlets = outlets
    self.origins = origins
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.links = links
  }

  /// Why two articles tell of one event.
  public struct Link: Codable, Hashable, Sendable {
    /// The id of the earlier article.
    public let from: String
    /// The id of the later article.
    public let to: String
    /// How alike the two are, 0 to 1 (cosine of weighted terms).
    public let similarity: Double
    /// The rarest terms that both share, the weightiest first.
    public let shared: [String]

    /// Makes a link from its parts.
    public init(from: String, to: String, similarity: Double, shared: [String]) {
      self.from = from
      self.to = to
      self.similarity = similarity
      self.shared = shared
    }
  }
}
