/// Who first said what a group of articles carries: articles of one origin count once.
public struct Origin: Codable, Hashable, Sendable, Identifiable {
  /// Names the origin in all outputs.
  public let id: String
  /// The agency or outlet as printed, or the title of the earliest copy.
  public let name: String
  /// The ids of the articles that carry it, the earliest first.
  public let articles: [String]
  /// Why these articles count as one origin: `credit line`, `shared sentences`, `own reporting`.
  public let reason: String

  /// Makes an origin from its parts.
  public init(id: String, name: String, articles: [String], reason: String) {
    self.id = id
    self.name = name
    self.articles = articles
    self.reason = reason
  }
}
