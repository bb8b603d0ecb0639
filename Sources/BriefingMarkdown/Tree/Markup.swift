/// Escaping for the attributes that we write ourselves; text in elements is escaped by libcmark.
enum Markup {
  /// The text as it may stand between double quotes in an attribute.
  static func attribute(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The destination as it may stand in `href`, percent-encoded by the rule that libcmark follows.
  static func destination(_ url: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var escaped: [UInt8] = []
    escaped.reserveCapacity(url.utf8.count)
    for byte in url.utf8 {
      switch byte {
      case UInt8(ascii: "&"): escaped += "&amp;".utf8
      case UInt8(ascii: "'"): escaped += "&#x27;".utf8
      case let byte where isKept(byte): escaped.append(byte)
      default:
        escaped += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Whether libcmark writes the byte of a destination as it is.
  private static func isKept(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "-_.+!*(),%#@?=;:/$~".utf8.contains(byte)
    }
  }

  /// The `id` attribute with the space before it, or nothing.
  static func id(_ id: String?) -> String {
    guard let id else { return "" }
    return " id=\"\(id)\""
  }

  /// The opening tag of a box that scrolls sideways and can be reached with the keyboard.
  static func scrollBox(label: String) -> String {
    "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(attribute(label))\">"
  }
}
