/// Something noticed in one article, before it has a path.
package struct Note: Hashable, Sendable {
  /// Quotations of the input in messages are cut to so many characters.
  static let longestQuotation = 80

  /// The line of the file, from 1; nil when the finding has no line.
  package let line: Int?
  /// What was found, and what was done about it.
  package let message: String

  /// Makes a note.
  package init(line: Int? = nil, message: String) {
    self.line = line
    self.message = message
  }
}
