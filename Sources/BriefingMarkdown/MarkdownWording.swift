/// The few words that the renderer itself puts on a page, for sites in other languages.
public struct MarkdownWording: Sendable, Hashable {
  /// The line that unfolds a figure's data.
  public var data: String

  /// The name of a table without a caption and without a heading above it, for screen readers.
  public var table: String

  /// The English words unless others are given.
  public init(data: String = "Data", table: String = "Table") {
    self.data = data
    self.table = table
  }
}
