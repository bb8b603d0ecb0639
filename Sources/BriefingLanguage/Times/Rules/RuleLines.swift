internal import FoundationEssentials

/// The lines of a data file that say something: without comments (`# …`) and blank lines.
struct RuleLines: Sequence, Sendable {
  /// One line with its number, from 1.
  struct Line: Sendable {
    let number: Int
    let text: String
  }

  private let file: String
  private let lines: [Line]

  /// Reads the data file `name`.
  init(file name: String) throws(TimeRulesError) {
    guard let path = DataFile.path(name),
      let data = FileManager.default.contents(atPath: path)
    else { throw TimeRulesError.missing(file: name) }
    self.init(file: name, text: String(decoding: data, as: UTF8.self))
  }

  /// The lines of `text`, which errors name `file`.
  init(file: String, text: String) {
    self.file = file
    self.lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { Line(number: $0 + 1, text: String($1)) }
      .filter { line in
        guard let first = line.text.first(where: { $0 != " " }) else { return false }
        return first != "#"
      }
  }

  /// The error that line `number` has `problem`.
  func error(_ number: Int, _ problem: String) -> TimeRulesError {
    .malformed(file: file, line: number, problem: problem)
  }

  func makeIterator() -> IndexingIterator<[Line]> { lines.makeIterator() }
}
