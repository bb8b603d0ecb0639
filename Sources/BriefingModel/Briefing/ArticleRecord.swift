/// An article as the briefing lists it: its metadata without its text.
public struct ArticleRecord: Codable, Hashable, Sendable, Identifiable {
  /// Names the article in all outputs.
  public let id: String
  /// The file's path relative to the articles folder; nil for input without a file.
  public let path: String?
  /// The headline; the first sentence where the article has none.
  public let title: String
  /// Who published it; nil when unknown.
  public let outlet: String?
  /// The byline's names as printed; nil when there is none.
  public let author: String?
  /// The canonical address; nil when unknown.
  public let url: String?
  /// The language tag; nil when unknown.
  public let language: String?
  /// The publication date; nil when unknown.
  public let published: DatedValue?
  /// What kind of text this is.
  public let genre: Article.Genre
  /// The SHA-256 of the text.
  public let hash: String
  /// The number of words.
  public let words: Int
  /// The id of its origin.
  public let origin: String
  /// The id of its story; nil when it stands alone.
  public let story: String?

  /// Lists `article`, with what the joining of the folder found.
  public init(
    article: Article,
    title: String,
    hash: String,
    words: Int,
    origin: String,
    story: String?
  ) {
    self.id = article.id
    self.path = article.path
    self.title = title
    self.outlet = article.outlet
    self.author = article.author
    self.url = article.url
    self.language = article.language
    self.published = article.published
    self.genre = article.genre
    self.hash = hash
    self.words = words
    self.origin = origin
    self.story = story
  }
}
