/// Why the cue lexicon could not be read.
public enum CueLexiconError: Error, Equatable, Sendable {
  /// The file with this name or path was not found.
  case missing(String)
  /// The line of the file, counted from 1, is no entry.
  case malformed(path: String, line: Int)
}

extension CueLexiconError: CustomStringConvertible {
  /// The sentence that tells the user.
  public var description: String {
    switch self {
    case .missing(let path): "the cue lexicon \(path) is missing"
    case .malformed(let path, let line): "\(path):\(line): this is no cue entry"
    }
  }
}
