/// An older version of an article, which the newer one stands for.
public struct ArticleVersion: Codable, Hashable, Sendable {
  /// The id of the newest version, which is used.
  public let article: String
  /// The path of the older file.
  public let path: String
  /// The publication date of the older version, as the date ladder found it; nil when unknown.
  public let published: String?
  /// What the newest version says differently, in the order of its text.
  public let changes: [SentenceChange]

  /// Makes a version from its parts.
  public init(article: String, path: String, published: String?, changes: [SentenceChange]) {
    self.article = article
    self.path = path
    self.published = published
    self.changes = changes
  }
}
