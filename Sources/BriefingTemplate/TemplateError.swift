/// What is wrong with a template, and where.
public struct TemplateError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// A tag has no closing delimiter.
    case unclosedTag
    /// A tag holds no name.
    case emptyTag
    /// A tag's name holds white space, or a dotted name has an empty part.
    case invalidName(String)
    /// A tag `{{= =}}` does not hold two delimiters.
    case invalidDelimiters
    /// A section, block or parent is never closed.
    case unclosedSection(name: String)
    /// A closing tag closes nothing.
    case strayClose(name: String)
    /// A closing tag names something else than what is open.
    case mismatchedClose(found: String, expected: String, openedOnLine: Int)
    /// A partial, a parent or the template to render is not in the library.
    case unknownTemplate(name: String)
    /// A template's name is absolute or leads out of its folder.
    case nameOutsideLibrary(name: String)
    /// Sections, blocks and partials nest deeper than ``TemplateOptions/depthLimit``.
    case tooDeep(limit: Int)
    /// A folder or file cannot be read.
    case unreadable(detail: String)
    /// A file is not valid UTF-8.
    case notUTF8
  }

  /// The template's path on disk, or its name where it was never on disk.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode code points, from 1.
  public let column: Int
  /// What is wrong.
  public let reason: Reason

  /// Names a place in a template and what is wrong there.
  public init(file: String, line: Int, column: Int, reason: Reason) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }

  /// Places an error at a tag.
  init(file: String, position: TextPosition, reason: Reason) {
    self.init(file: file, line: position.line, column: position.column, reason: reason)
  }

  /// Places an error that concerns a file as a whole at its start.
  init(file: String, reason: Reason) {
    self.init(file: file, position: .start, reason: reason)
  }
}

extension TemplateError: CustomStringConvertible {
  /// The error as compilers print theirs: `path:line:column: error: message`.
  public var description: String {
    "\(file):\(line):\(column): error: \(reason)"
  }
}

extension TemplateError.Reason: CustomStringConvertible {
  /// The message alone, as a sentence without a full stop.
  public var description: String {
    switch self {
    case .unclosedTag:
      "this tag has no closing delimiter"
    case .emptyTag:
      "this tag holds no name"
    case .invalidName(let name):
      "'\(name)' is not a name: white space or an empty part within it"
    case .invalidDelimiters:
      "a delimiter tag holds two delimiters, without '=', with a space between: {{=<% %>=}}"
    case .unclosedSection(let name):
      "'\(name)' is never closed with {{/\(name)}}"
    case .strayClose(let name):
      "{{/\(name)}} closes nothing"
    case .mismatchedClose(let found, let expected, let line):
      "{{/\(found)}} where {{/\(expected)}} is due, which was opened on line \(line)"
    case .unknownTemplate(let name):
      "there is no template '\(name)'"
    case .nameOutsideLibrary(let name):
      "the template name '\(name)' leads out of the templates folder"
    case .tooDeep(let limit):
      "sections, blocks and partials nest deeper than \(limit) levels"
    case .unreadable(let detail):
      "cannot be read: \(detail)"
    case .notUTF8:
      "this is not valid UTF-8"
    }
  }
}
