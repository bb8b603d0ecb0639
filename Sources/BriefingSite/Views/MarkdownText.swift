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
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  /// At most `length` characters of `text`, cut after a word and marked by an ellipsis.
  static func shortened(_ text: String, to length: Int) -> String {
    guard text.unicodeScalars.count > length else { return text }
    let head = text.prefix(length)
    let cut = head.lastIndex(of: " ") ?? head.endIndex
    return String(head[..<cut]) + "…"
  }
}
