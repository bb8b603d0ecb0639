/// Why a data file of the attribution engine could not be used.
public enum AttributionDataError: Error, Equatable, Sendable {
  /// The file with this name or path was not found.
  case missing(String)
  /// The line of the lexicon, counted from 1, is no entry.
  case malformed(path: String, line: Int)
  /// The model's bytes are not what was written.
  case damaged(path: String)
  /// The model was made for another version of the program.
  case version(path: String, found: UInt32, expected: UInt32)
}

extension AttributionDataError: CustomStringConvertible {
  /// The sentence that tells the user.
  public var description: String {
    switch self {
    case .missing(let path): "the data file \(path) is missing"
    case .malformed(let path, let line): "\(path):\(line): this is no cue entry"
    case .damaged(let path): "the attribution model \(path) is damaged"
    case .version(let path, let found, let expected):
      "the attribution model \(path) has version \(found), this program reads version \(expected)"
    }
  }
}
