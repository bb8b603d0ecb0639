internal import BriefingYAML

/// Why a data file of the analysis stage could not be used.
public enum RuleFileError: Error, Hashable, Sendable {
  /// The program's data has no file of this name.
  case missing(name: String)
  /// The file cannot be read as UTF-8 text.
  case unreadable(path: String)
  /// The file is not as it should be: what is wrong, and the line, from 1.
  case invalid(path: String, line: Int, problem: String)
}

extension RuleFileError: CustomStringConvertible {
  /// `path:line: problem`.
  public var description: String {
    switch self {
    case .missing(let name): "no data file \(name)"
    case .unreadable(let path): "\(path): not readable as UTF-8"
    case .invalid(let path, let line, let problem): "\(path):\(line): \(problem)"
    }
  }
}
