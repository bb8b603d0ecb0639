/// A parsed template: a tree laid flat, each node followed by what is inside it.
struct Template: Sendable {
  /// One step of rendering; ranges are indices into ``text``, ends are indices into ``nodes``.
  enum Node: Sendable, Hashable {
    /// Text of the template; indented from its first byte on if that begins a line.
    case text(Range<Int>, startsLine: Bool)
    /// A line begins here with a tag.
    case lineStart
    /// The value of a path.
    case value(path: Int, TemplateEscaping)
    /// The nodes up to `end`, for each item or once.
    case section(path: Int, end: Int)
    /// The nodes up to `end`, where there is no value.
    case inverted(path: Int, end: Int)
    /// Another template.
    case partial(Reference, indentation: Range<Int>)
    /// Another template, with the blocks up to `end` as arguments.
    case parent(Reference, indentation: Range<Int>, end: Int)
    /// The nodes up to `end`, unless an argument takes their place.
    case block(name: Int, indentation: Range<Int>, end: Int, BlockLines)
  }

  /// The name of a partial or parent.
  enum Reference: Sendable, Hashable {
    /// The number of a name in the library's table of template names.
    case fixed(Int)
    /// A path that leads to the name.
    case dynamic(path: Int)
  }

  /// How a block shares its lines with the text around it.
  struct BlockLines: Sendable, Hashable {
    /// Its opening tag ends a line, so that its content begins with one.
    let startsWithLine: Bool
    /// Its closing tag has its line for itself, so that what is rendered has to end one.
    let endsWithLine: Bool
  }

  /// The path on disk, or the name where it was never on disk.
  let file: String
  /// The text of the text nodes and indentations, as UTF-8.
  var text: [UInt8] = []
  /// The nodes in order; a node's content follows it up to its `end`.
  var nodes: [Node] = []
  /// Where each node's tag is in the source.
  var positions: [TextPosition] = []
  /// The names that nodes look up.
  var paths: [TemplatePath] = []

  init(file: String) {
    self.file = file
  }
}
