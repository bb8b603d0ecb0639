/// Article text made safe for the places of a Markdown page that the templates' escaping does not
/// reach: link titles and code spans.
enum MarkdownText {
  /// The longest tooltip, in characters: a sentence of news has about 150.
  static let longestTitle = 400

  /// `text` for a link title in double quotes, also inside a table cell.
  static func title(_ text: String) -> String {
    var result = ""
    for character in shortened(text, to: longestTitle).unicodeScalars {
      switch character {
      case "\\", "\"", "&", "<", "`", "|":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(character)
      case "\n", "\r", "\t":
        result.unicodeScalars.append(" ")
      default:
        if character.value >= 0x20, character.value != 0x7F {
          result.unicodeScalars.append(character)
        }
      }
    }
    return result
  }

  /// `text` for a code span: without backticks and line ends; pipes are kept out of tables.
  static func code(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "`", "|": result.unicodeScalars.append("'")
      case "\n", "\r", "\t": result.unicodeScalars.append(" ")
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  /// `text` as plain words in a table cell: every mark that Markdown reads is escaped.
  static func cell(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "!", "#", "~", "{", "}":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(character)
      case "\n", "\r", "\t": result.unicodeScalars.append(" ")
      default: if !turnsText(character) { result.unicodeScalars.append(character) }
      }
    }
    return result
  }

  /// Whether `scalar` changes the direction of the text after it, beyond the words that hold it.
  ///
  /// Such characters in an article could turn the names and badges beside its words about; the marks
  /// that only tell the direction of one letter stay (Unicode Standard Annex 9, section 2).
  static func turnsText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
    default: false
    }
  }

  /// `text` without the characters that turn the text after it.
  static func straight(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: turnsText) else { return text }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: text.unicodeScalars.lazy.filter { !turnsText($0) })
    return String(result)
  }

  /// `text` without white space and control characters at its ends: strong text cannot begin or end
  /// with one.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
    }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// At most `length` code points of `text`, cut after a word and marked by an ellipsis.
  static func shortened(_ text: String, to length: Int) -> String {
    let scalars = text.unicodeScalars
    guard
      let end = scalars.index(scalars.startIndex, offsetBy: length, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    return String(scalars[..<(scalars[..<end].lastIndex(of: " ") ?? end)]) + "…"
  }
}
