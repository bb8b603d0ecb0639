/// An element of a feed with what the entries of feeds need of it.
struct FeedElement {
  /// The name without its prefix.
  let name: String
  /// The prefix as written: `content`, `dc`, `media`; empty for none.
  let prefix: String
  /// The text in the element and in all elements in it; for XHTML its markup.
  let text: String
  /// The attributes by their names without prefix.
  let attributes: [String: String]
  /// The elements in it.
  let children: [FeedElement]

  /// The first element `name` in it.
  func child(_ name: String) -> FeedElement? { children.first { $0.name == name } }
}
