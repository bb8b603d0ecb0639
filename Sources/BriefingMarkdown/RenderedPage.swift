/// The HTML fragment of one Markdown text, and what a layout needs beside it.
public struct RenderedPage: Sendable, Hashable {
  /// An entry of the table of contents.
  public struct Heading: Sendable, Hashable {
    /// 2 or 3.
    public let level: Int

    /// The id of the heading element.
    public let id: String

    /// The heading as plain text, not escaped; without badges, evidence marks and deleted words.
    public let text: String

    /// Describes an entry.
    public init(level: Int, id: String, text: String) {
      self.level = level
      self.id = id
      self.text = text
    }
  }

  /// The first heading of level 1 as plain text, not escaped; `nil` without one.
  public let title: String?

  /// The whole text, its title included, as HTML flow content.
  public let html: String

  /// The headings of levels 2 and 3 in the order of the text.
  public let contents: [Heading]
}
