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
    static let unknown = Array("\u{FFFD}".utf8)
  }

  /// Adds the escaped text to the output.
  static func append(_ text: String, to output: inout [UInt8]) {
    let bytes = text.utf8.span
    var index = 0
    while index < bytes.count, !mayNeedEscaping(bytes[index]) { index += 1 }
    guard index < bytes.count else {
      output.append(contentsOf: text.utf8)
      return
    }
    output.reserveCapacity(output.count + bytes.count + bytes.count / 8)
    for plain in 0..<index { output.append(bytes[plain]) }
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case ASCII.ampersand: output.append(contentsOf: Replacement.ampersand)
      case ASCII.lessThan: output.append(contentsOf: Replacement.lessThan)
      case ASCII.greaterThan: output.append(contentsOf: Replacement.greaterThan)
      case ASCII.quote: output.append(contentsOf: Replacement.quote)
      case ASCII.apostrophe: output.append(contentsOf: Replacement.apostrophe)
      case ASCII.tab, ASCII.newline, ASCII.carriageReturn: output.append(byte)
      case 0..<ASCII.space: output.append(ASCII.space)
      case noncharacterLead where isNoncharacter(bytes, at: index):
        output.append(contentsOf: Replacement.unknown)
        index += 2
      default: output.append(byte)
      }
      index += 1
    }
  }

  private static func mayNeedEscaping(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.ampersand, ASCII.lessThan, ASCII.greaterThan, ASCII.quote, ASCII.apostrophe: true
    case noncharacterLead: true
    default: byte < ASCII.space
    }
  }

  /// The first byte of U+F000 to U+FFFF in UTF-8.
  private static let noncharacterLead: UInt8 = 0xEF

  /// Whether U+FFFE or U+FFFF (EF BF BE, EF BF BF) starts at `index`.
  private static func isNoncharacter(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
  }
}
