/// The language that a template writes, and with it how `{{name}}` is escaped.
public enum TemplateEscaping: Sendable, Hashable, CaseIterable {
  /// Values are inserted as they are: plain text.
  case none
  /// `& < > " '` become character references: HTML and XML.
  case html
  /// Every character that Markdown could read as markup gets a backslash.
  case markdown

  /// The language that a template's name announces, or `nil` where its ending is not known.
  ///
  /// - Parameter name: a template's name without `.mustache`: `pages/actor.md`.
  public init?(templateName name: String) {
    let file = name.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: ".") else { return nil }
    switch file[file.index(after: dot)...] {
    case "md": self = .markdown
    case "html", "xml": self = .html
    case "txt": self = .none
    default: return nil
    }
  }

  /// The text as `{{name}}` would insert it into a template of this language.
  public func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    append(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Adds the escaped text to the output, whose last byte may matter for what is escaped.
  func append(_ text: String, to output: inout [UInt8]) {
    switch self {
    case .none: output.append(contentsOf: text.utf8)
    case .html: HTMLEscaper.append(text, to: &output)
    case .markdown: MarkdownEscaper.append(text, to: &output)
    }
  }
}
