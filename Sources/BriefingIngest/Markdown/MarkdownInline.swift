/// Takes the marks of Markdown out of the text of one paragraph.
struct MarkdownInline {
  /// The labels of link definitions, folded.
  let definitions: Set<String>

  /// The label of a link definition in the form that is compared.
  static func label(_ text: Substring) -> String {
    TextNormalizer().line(String(text)).lowercased()
  }

  /// The text that a reader of the rendered paragraph sees, on one line.
  func plain(_ paragraph: String) -> String {
    var scanner = InlineScanner(Array(paragraph.unicodeScalars), definitions: definitions)
    return TextNormalizer().line(scanner.plain())
  }
}
