/// Why a YAML text or one of its values could not be used, and where.
public struct YAMLError: Error, Hashable, Sendable {
  /// What is wrong.
  public let reason: Reason
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in code points.
  public let column: Int

  /// Makes an error at a place.
  public init(_ reason: Reason, line: Int, column: Int) {
    self.reason = reason
    self.line = line
    self.column = column
  }

  /// What can be wrong.
  public enum Reason: Hashable, Sendable {
    /// The text is not YAML; the problem in libyaml's words.
    case syntax(String)
    /// The key stands twice in one mapping; the line where it stood first.
    case duplicateKey(String, firstLine: Int)
    /// A key is a list or a mapping.
    case keyIsNotText
    /// An anchor or alias (`&name`, `*name`), which are not read: a few lines of them can stand for
    /// billions of values.
    case alias(String)
    /// A tag other than `!!str`, as written in full.
    case tag(String)
    /// A second document in the same text.
    case secondDocument
    /// The text is longer than so many bytes.
    case tooLong(limit: Int)
    /// Values are nested deeper than so many levels.
    case tooDeep(limit: Int)
    /// The text has more than so many values.
    case tooManyValues(limit: Int)
    /// The value of a key is not what is expected there.
    case wrongType(key: String, expected: String, found: String)
    /// libyaml ran out of memory.
    case outOfMemory
  }

  /// What is wrong, in a phrase without the place.
  public var message: String {
    switch reason {
    case .syntax(let problem): problem
    case .duplicateKey(let key, let line): "“\(key)” stands twice, first in line \(line)"
    case .keyIsNotText: "a key must be text"
    case .alias(let name): "anchors and aliases (“\(name)”) are not read; put the text in quotes"
    case .tag(let tag): "the tag “\(tag)” is not read; put the text in quotes"
    case .secondDocument: "a second document begins"
    case .tooLong(let limit): "the text is longer than \(limit) bytes"
    case .tooDeep(let limit): "values are nested deeper than \(limit) levels"
    case .tooManyValues(let limit): "there are more than \(limit) values"
    case .wrongType(let key, let expected, let found):
      "“\(key)” must be \(expected), but is \(found)"
    case .outOfMemory: "out of memory"
    }
  }
}

extension YAMLError: CustomStringConvertible {
  /// `line:column: message`.
  public var description: String { "\(line):\(column): \(message)" }
}
