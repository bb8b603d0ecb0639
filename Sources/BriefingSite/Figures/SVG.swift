/// Writes the parts of an SVG drawing; all text is escaped here.
///
/// Colours and type come from the style sheet by class, since the site's policy allows no `style`
/// attribute.
enum SVG {
  /// `text` for an element or an attribute of XML and HTML.
  ///
  /// Characters that XML forbids (XML 1.0, section 2.2) become spaces, so that a feed is well-formed
  /// and a drawing does not end at a null character, whatever an article holds.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
      case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += " "
      case _ where MarkdownText.turnsText(scalar): break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A drawing of `width` by `height` units with a title and a description for screen readers.
  ///
  /// - Parameter id: unique on the page; the ids inside begin with it and two hyphens.
  static func drawing(
    id: String,
    width: Int,
    height: Int,
    title: String,
    description: String,
    body: String
  ) -> String {
    """
    <svg viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" role="img" \
    aria-labelledby="\(id)--title \(id)--description">\
    <title id="\(id)--title">\(escaped(title))</title>\
    <desc id="\(id)--description">\(escaped(description))</desc>\
    \(body)</svg>
    """
  }

  /// A line of text.
  static func text(_ text: String, x: Int, y: Int, class name: String, anchor: String = "start")
    -> String
  {
    "<text class=\"\(name)\" x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\">\(escaped(text))</text>"
  }

  /// A straight line.
  static func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, class name: String) -> String {
    "<line class=\"\(name)\" x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\"/>"
  }
}
