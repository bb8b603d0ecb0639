/// What became of one input file, as the site's coverage lists it.
public struct FileOutcome: Codable, Hashable, Sendable {
  /// The path relative to the articles folder.
  public let path: String
  /// What was done with the file.
  public let status: Status
  /// Why it was folded or skipped, or what was noticed while reading it; nil when nothing was.
  public let reason: String?
  /// The article that it became, or into which it was folded.
  public let article: String?

  /// Makes an outcome from its parts.
  public init(path: String, status: Status, reason: String? = nil, article: String? = nil) {
    self.path = path
    self.status = status
    self.reason = reason
    self.article = article
  }

  /// What was done with a file.
  public enum Status: String, Codable, Hashable, Sendable, CaseIterable {
    /// Read and analysed.
    case used
    /// A copy of another article; counted once.
    case folded
    /// Not analysed, with a reason.
    case skipped
  }
}
