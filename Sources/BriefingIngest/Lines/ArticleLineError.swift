/// A line of input that gives no article; as JSON it stands in the place of the analysis.
public struct ArticleLineError: Error, Hashable, Sendable {
  /// The article's id where the line has one.
  public let id: String?
  /// The number of the line, from 1.
  public let line: Int
  /// What is wrong with it.
  public let message: String

  /// Makes an error.
  public init(id: String?, line: Int, message: String) {
    self.id = id
    self.line = line
    self.message = message
  }
}

extension ArticleLineError: Codable {
  private enum CodingKeys: String, CodingKey {
    case id
    case line
    case message = "error"
  }

  /// Writes `{"id": …, "line": …, "error": …}`, with null for an id that is not known.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(id, forKey: .id)
    try fields.encode(line, forKey: .line)
    try fields.encode(message, forKey: .message)
  }
}
