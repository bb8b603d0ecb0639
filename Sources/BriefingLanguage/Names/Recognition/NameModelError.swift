/// Why a model of names cannot be used.
public enum NameModelError: Error, Hashable, Sendable {
  /// No folder that data files may lie in holds the file `name`.
  case missing(name: String)
  /// The file at `path` cannot be read.
  case unreadable(path: String)
  /// The file at `path` is damaged or of another kind; `reason` names what does not fit.
  case damaged(path: String, reason: String)
  /// The file at `path` has the format `found` where this program reads `expected`.
  case version(path: String, found: Int, expected: Int)
}

extension NameModelError: CustomStringConvertible {
  /// One sentence without a stop.
  public var description: String {
    switch self {
    case .missing(let name): "no data file \(name): set BRIEFING_DATA to the folder that holds it"
    case .unreadable(let path): "\(path): cannot be read"
    case .damaged(let path, let reason): "\(path): damaged (\(reason))"
    case .version(let path, let found, let expected):
      "\(path): format version \(found), but this program reads version \(expected)"
    }
  }
}
