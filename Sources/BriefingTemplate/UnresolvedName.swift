/// A name in a template that no value answered to; most often a misspelling.
public struct UnresolvedName: Sendable, Hashable {
  /// What the name was to be used for.
  public enum Use: Int, Sendable, Hashable {
    /// `{{name}}`: it was in no context, or led to a list or an object, which print as nothing.
    case value
    /// `{{#name}}` or `{{^name}}`: it was in no context, which also serves as a plain "no".
    case section
    /// `{{>*name}}` or `{{<*name}}`: it led to no text that names a template.
    case template
  }

  /// The template's path on disk, or its name where it was never on disk.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode code points, from 1.
  public let column: Int
  /// The name as it is written.
  public let name: String
  /// What the name was to be used for.
  public let use: Use
}

extension UnresolvedName: Comparable {
  /// Orders by file, then by place.
  public static func < (left: UnresolvedName, right: UnresolvedName) -> Bool {
    (left.file, left.line, left.column, left.name, left.use.rawValue)
      < (right.file, right.line, right.column, right.name, right.use.rawValue)
  }
}

extension UnresolvedName: CustomStringConvertible {
  /// The finding as compilers print theirs: `path:line:column: warning: message`.
  public var description: String {
    "\(file):\(line):\(column): warning: nothing answers to '\(name)'"
  }
}
