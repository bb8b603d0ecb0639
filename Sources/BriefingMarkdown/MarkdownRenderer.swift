/// Turns the Markdown of a page into an HTML fragment, in libcmark's safe mode.
///
/// The conventions beyond CommonMark are described in the module's documentation. What they add is
/// put into the syntax tree as nodes; the HTML text that libcmark writes is never edited.
public struct MarkdownRenderer: Sendable {
  /// How deep nodes may nest. Chromium flattens elements beyond 512 deep; a page needs about 20.
  static let nestingLimit = 256

  /// How long a page may be: libcmark counts bytes in 32 bits and the HTML is longer than its source.
  static let byteLimit = 256 << 20

  let badges: [String: BadgeKind]
  let reservedIDs: Set<String>
  let wording: MarkdownWording

  /// Sets up a renderer that serves any number of pages.
  ///
  /// - Parameters:
  ///   - badges: The kinds of badges; code spans of other kinds stay code.
  ///   - reservedIDs: Ids of the layout around the fragment, which no heading then takes.
  ///   - wording: The words that the renderer itself puts on a page.
  /// - Precondition: no two kinds of badges share a name.
  public init(
    badges: [BadgeKind] = [],
    reservedIDs: Set<String> = [],
    wording: MarkdownWording = MarkdownWording()
  ) {
    self.badges = Dictionary(uniqueKeysWithValues: badges.map { ($0.name, $0) })
    self.reservedIDs = reservedIDs
    self.wording = wording
  }

  /// Renders one page.
  ///
  /// - Parameters:
  ///   - markdown: The text of the page, in which foreign text is already escaped.
  ///   - figures: The figures that images may name, by the name after `figure:` or by the whole
  ///     destination of the image.
  /// - Throws: The first mistake found, with its line; see `MarkdownError`.
  /// - Complexity: Linear in the length of the Markdown and of the figures used.
  public func render(
    _ markdown: String,
    figures: [String: Figure] = [:]
  ) throws(MarkdownError) -> RenderedPage {
    let source = MarkdownSource(markdown)
    guard source.bytes.count <= Self.byteLimit else {
      throw .tooLong(bytes: source.bytes.count, limit: Self.byteLimit)
    }
    let tree = SyntaxTree(parsing: source.bytes)
    var reader = BlockReader(source: source, figures: figures, wording: wording)
    try tree.withRoot { root throws(MarkdownError) in try reader.read(root) }
    var builder = PageBuilder(renderer: self, blocks: reader)
    try tree.withRoot { root throws(MarkdownError) in try builder.build(root) }
    return RenderedPage(title: builder.title, html: tree.html(), contents: builder.contents)
  }
}
