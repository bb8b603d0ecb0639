/// Makes text literal in CommonMark, at a line start, within a line, in link text and in the
/// cells of pipe tables, while plain prose stays as it is.
///
/// Line breaks, tabs, control characters and runs of spaces become one space each, so a value
/// never ends the line or the block that it stands in. What only means something at a line start
/// is escaped at the value's start; what could combine with the template's text after the value
/// is escaped at its end. A backslash cannot protect text within code spans and link titles.
///
/// Source: CommonMark 0.30, sections 2.4 (backslash escapes), 4 and 6.
enum MarkdownEscaper {
  /// Parentheses that nest deeper end a link destination in CommonMark implementations (6.3).
  private static let maximumParenthesisDepth = 30

  /// Adds the escaped text to the output, taking note of the byte that is there last.
  static func append(_ text: String, to output: inout [UInt8]) {
    let bytes = text.utf8.span
    var hasLooseParentheses: Bool?
    let hashTail = closingHashes(bytes)
    var index = skipSpace(bytes, from: 0)
    if index > 0 { output.append(ASCII.space) }
    index = appendStart(of: bytes, at: index, to: &output)

    // Text that stays as it is is copied in one go, from `copied` to where it ends.
    var copied = index
    while index < bytes.count {
      let byte = bytes[index]
      if isPlain(byte) {
        index += 1
        continue
      }
      let next = skipSpace(bytes, from: index)
      if next > index {
        if byte != ASCII.space || next > index + 1 {
          output.append(copying: bytes.extracting(copied..<index))
          output.append(ASCII.space)
          copied = next
        }
        index = next
        continue
      }
      let isEscaped =
        switch byte {
        case ASCII.backslash, ASCII.backtick, ASCII.asterisk, ASCII.leftBracket,
          ASCII.rightBracket, ASCII.lessThan, ASCII.greaterThan, ASCII.pipe, ASCII.tilde:
          true
        case ASCII.leftParenthesis, ASCII.rightParenthesis:
          isLoose(bytes, from: index, known: &hasLooseParentheses)
        case ASCII.underscore: !isWithinWord(bytes, at: index)
        case ASCII.ampersand: mayStartEntity(bytes, at: index)
        case ASCII.exclamation: index + 1 == bytes.count
        case ASCII.hash: index >= hashTail && isAfterSpace(bytes, at: index)
        default: false
        }
      if isEscaped {
        output.append(copying: bytes.extracting(copied..<index))
        output.append(ASCII.backslash)
        copied = index
      }
      index += 1
    }
    output.append(copying: bytes.extracting(copied..<index))
  }

  /// Adds what needs care only because it is the first of the value, and returns the index after.
  ///
  /// These are the marks that start a block when the value lands at a line start, and those that
  /// would complete a construct begun just before the value: `1` `.`, `[a]` `(b)`, `[a]` `:`.
  private static func appendStart(
    of bytes: Span<UInt8>,
    at start: Int,
    to output: inout [UInt8]
  ) -> Int {
    guard start < bytes.count else { return start }
    switch bytes[start] {
    case ASCII.hyphen, ASCII.plus, ASCII.equals, ASCII.hash:
      output.append(ASCII.backslash)
      output.append(bytes[start])
      return start + 1
    case ASCII.leftParenthesis, ASCII.colon:
      guard output.last == ASCII.rightBracket else { return start }
      output.append(ASCII.backslash)
      output.append(bytes[start])
      return start + 1
    case ASCII.fullStop:
      guard let last = output.last, ASCII.isDigit(last) else { return start }
      return appendListMark(of: bytes, at: start, to: &output)
    case 0x30...0x39:
      var index = start
      while index < bytes.count, ASCII.isDigit(bytes[index]) {
        output.append(bytes[index])
        index += 1
      }
      return appendListMark(of: bytes, at: index, to: &output)
    default:
      return start
    }
  }

  /// Escapes the `.` or `)` after digits where it would make a list item of the line.
  private static func appendListMark(
    of bytes: Span<UInt8>,
    at index: Int,
    to output: inout [UInt8]
  ) -> Int {
    guard index < bytes.count,
      bytes[index] == ASCII.fullStop || bytes[index] == ASCII.rightParenthesis,
      index + 1 == bytes.count || skipSpace(bytes, from: index + 1) > index + 1
    else { return index }
    output.append(ASCII.backslash)
    output.append(bytes[index])
    return index + 1
  }

  /// Whether the byte means nothing to Markdown after the start of a value.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case ASCII.quote, ASCII.dollar, 0x25, ASCII.apostrophe, 0x2B...0x2F, ASCII.colon: true
    case ASCII.semicolon, ASCII.equals, 0x3F, 0x40, ASCII.caret: true
    case ASCII.leftBrace, ASCII.rightBrace: true
    case 0x80...0xFF: byte != controlLead && byte != separatorLead
    default: false
    }
  }

  /// The first byte of U+0080 to U+00BF in UTF-8, among them the C1 control characters.
  private static let controlLead: UInt8 = 0xC2
  /// The first byte of U+2000 to U+2FFF in UTF-8.
  private static let separatorLead: UInt8 = 0xE2

  /// Whether U+2028 or U+2029 (E2 80 A8, E2 80 A9) starts at `index`.
  private static func isLineSeparator(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == separatorLead && bytes[index + 1] == 0x80
      && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
  }

  /// The index after the spaces, line breaks and control characters at `start`.
  private static func skipSpace(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= ASCII.space || byte == ASCII.delete {
        index += 1
      } else if byte == controlLead, index + 1 < bytes.count, bytes[index + 1] <= 0x9F {
        index += 2
      } else if isLineSeparator(bytes, at: index) {
        index += 3
      } else {
        break
      }
    }
    return index
  }

  /// Whether some parenthesis of the text has no partner within it.
  ///
  /// - Parameters:
  ///   - first: the index of the first parenthesis.
  ///   - known: the answer, once it has been found.
  private static func isLoose(
    _ bytes: Span<UInt8>,
    from first: Int,
    known: inout Bool?
  ) -> Bool {
    if let known { return known }
    var depth = 0
    var index = first
    while index < bytes.count, depth >= 0, depth <= maximumParenthesisDepth {
      if bytes[index] == ASCII.leftParenthesis { depth += 1 }
      if bytes[index] == ASCII.rightParenthesis { depth -= 1 }
      index += 1
    }
    known = depth != 0
    return depth != 0
  }

  /// Where the `#` and spaces begin that could close a heading at the end of the text.
  ///
  /// Non-ASCII characters are passed over as well: some of them become spaces.
  private static func closingHashes(_ bytes: Span<UInt8>) -> Int {
    var index = bytes.count
    while index > 0 {
      let byte = bytes[index - 1]
      guard byte == ASCII.hash || byte <= ASCII.space || byte >= ASCII.delete else { break }
      index -= 1
    }
    return index
  }

  /// Whether what precedes is a space, or could have become one.
  private static func isAfterSpace(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    index == 0 || bytes[index - 1] <= ASCII.space || bytes[index - 1] >= ASCII.delete
  }

  /// Whether an underscore stands between two letters or digits, where it never marks emphasis.
  private static func isWithinWord(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    index > 0 && index + 1 < bytes.count && ASCII.isAlphanumeric(bytes[index - 1])
      && ASCII.isAlphanumeric(bytes[index + 1])
  }

  /// Whether the `&` begins an entity, or could with the text that follows the value.
  private static func mayStartEntity(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    var index = start + 1
    if index < bytes.count, bytes[index] == ASCII.hash { return true }
    while index < bytes.count, ASCII.isAlphanumeric(bytes[index]) { index += 1 }
    return index == bytes.count || bytes[index] == ASCII.semicolon
  }
}
