/// Makes text safe in HTML and XML, between tags and within quoted attributes.
///
/// Control characters that XML 1.0 forbids (section 2.2) become spaces, and the noncharacters
/// U+FFFE and U+FFFF become U+FFFD, so that a feed stays well-formed whatever an article holds.
enum HTMLEscaper {
  private enum Replacement {
    static let ampersand = Array("&amp;".utf8)
    static let lessThan = Array("&lt;".utf8)
    static let greaterThan = Array("&gt;".utf8)
    static let quote = Array("&quot;".utf8)
    static let apostrophe = Array("&#39;".utf8)
    static let space = [ASCII.space]
    static let unknown = Array("\u{FFFD}".utf8)
  }

  /// Adds the escaped text to the output.
  static func append(_ text: String, to output: inout [UInt8]) {
    let bytes = text.utf8.span
    // Text that stays as it is is copied in one go, from `copied` to where it ends.
    var copied = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      var length = 1
      let replacement: [UInt8]
      switch byte {
      case ASCII.ampersand: replacement = Replacement.ampersand
      case ASCII.lessThan: replacement = Replacement.lessThan
      case ASCII.greaterThan: replacement = Replacement.greaterThan
      case ASCII.quote: replacement = Replacement.quote
      case ASCII.apostrophe: replacement = Replacement.apostrophe
      case ASCII.tab, ASCII.newline, ASCII.carriageReturn:
        index += 1
        continue
      case 0..<ASCII.space: replacement = Replacement.space
      case noncharacterLead where isNoncharacter(bytes, at: index):
        replacement = Replacement.unknown
        length = Replacement.unknown.count
      default:
        index += 1
        continue
      }
      output.append(copying: bytes.extracting(copied..<index))
      output.append(contentsOf: replacement)
      index += length
      copied = index
    }
    output.append(copying: bytes.extracting(copied..<index))
  }

  /// The first byte of U+F000 to U+FFFF in UTF-8.
  private static let noncharacterLead: UInt8 = 0xEF

  /// Whether U+FFFE or U+FFFF (EF BF BE, EF BF BF) starts at `index`.
  private static func isNoncharacter(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
  }
}
