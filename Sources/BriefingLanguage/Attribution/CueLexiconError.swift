/// Why the lexicon of cues could not be used.
public enum CueLexiconError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file with this name or path was not found.
  case missing(String)
  /// The line of the lexicon, counted from 1, is no entry.
  case malformed(path: String, line: Int)

  /// The sentence that tells the user.
  public var description: String {
    switch self {
    case .missing(let path): "the data file \(path) is missing"
    case .malformed(let path, let line): "\(path):\(line): this is no cue entry"
    }
  }
}
