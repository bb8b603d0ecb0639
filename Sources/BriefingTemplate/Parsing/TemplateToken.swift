/// A piece of a template's source: a tag, or text up to and including a line break.
struct TemplateToken {
  /// What the piece is.
  enum Kind {
    case text, comment, delimiters, value, rawValue, section, inverted, close, partial, parent,
      block

    /// Whether a closing tag belongs to it.
    var isOpener: Bool {
      switch self {
      case .section, .inverted, .parent, .block: true
      default: false
      }
    }

    /// Whether the tag disappears with its line when it stands there alone.
    var canStandAlone: Bool {
      switch self {
      case .text, .value, .rawValue: false
      default: true
      }
    }
  }

  let kind: Kind
  /// The bytes of the text, or of the whole tag.
  var range: Range<Int>
  /// The name in the tag, without sigil and surrounding white space.
  let name: String
  /// Where the piece begins.
  let position: TextPosition
  /// For an opener the index of its closing tag, and the other way round.
  var partner = -1
  /// The index of the section, block or parent that the piece is directly in, or -1.
  let enclosing: Int
  /// Whether the piece is left out because it shares its line with standalone tags only.
  var isDropped = false
  /// Whether the tag is dropped with the line break that followed it.
  var endsLine = false
  /// Whether the piece is the first of what is left of its line.
  var startsLine = false
  /// What a standalone partial, parent or block adds before each line; bytes of the source.
  var indentation: Range<Int>

  init(
    kind: Kind,
    range: Range<Int>,
    name: String = "",
    position: TextPosition,
    enclosing: Int
  ) {
    self.kind = kind
    self.range = range
    self.name = name
    self.position = position
    self.enclosing = enclosing
    indentation = range.lowerBound..<range.lowerBound
  }
}
