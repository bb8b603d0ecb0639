/// A place in a template.
struct TextPosition: Sendable, Hashable {
  /// The line, from 1.
  var line: Int
  /// The column in Unicode code points, from 1.
  var column: Int

  /// The first character.
  static let start = TextPosition(line: 1, column: 1)

  /// Moves on past a byte of UTF-8.
  mutating func advance(over byte: UInt8) {
    if byte == ASCII.newline {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
}
