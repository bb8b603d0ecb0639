/// Why the vocabulary or the rules of the time tagger cannot be used.
public enum TimeRulesError: Error, Hashable, Sendable {
  /// No data file of that name was found.
  case missing(file: String)
  /// A line that does not parse, with what is wrong.
  case malformed(file: String, line: Int, problem: String)
}

extension TimeRulesError: CustomStringConvertible {
  /// What is wrong and where.
  public var description: String {
    switch self {
    case .missing(let file): "no data file \(file)"
    case .malformed(let file, let line, let problem): "\(file):\(line): \(problem)"
    }
  }
}
