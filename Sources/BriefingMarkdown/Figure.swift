/// A figure that stands in for an image of the Markdown.
public struct Figure: Sendable, Hashable {
  /// The id of the `figure` element, unique on the page.
  public let id: String

  /// The figure's own HTML or SVG, which is **trusted**: it goes into the page as it is.
  ///
  /// Ids inside it must not collide with others on the page; with a double hyphen in them, as in
  /// `risk-grid--title`, they cannot collide with a heading's.
  public let markup: String

  /// The figure's data as Markdown, usually one pipe table; shown folded under the figure.
  public let data: String?

  /// Describes a figure; the id is checked when a page uses it.
  public init(id: String, markup: String, data: String? = nil) {
    self.id = id
    self.markup = markup
    self.data = data
  }
}
