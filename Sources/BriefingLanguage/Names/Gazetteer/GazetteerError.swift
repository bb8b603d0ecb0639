/// Why a gazetteer cannot be used.
public enum GazetteerError: Error, Hashable, Sendable {
  /// No folder that data files may lie in holds the file `name`.
  case missing(name: String)
  /// The file at `path` cannot be read.
  case unreadable(path: String)
  /// The file at `path` has another format or version; `found` is its first line.
  case version(path: String, found: String)
  /// The file at `path` does not have the size that its head gives, or no entries.
  case damaged(path: String)
}

extension GazetteerError: CustomStringConvertible {
  /// One sentence without a stop.
  public var description: String {
    switch self {
    case .missing(let name): "no data file \(name): set BRIEFING_DATA to the folder that holds it"
    case .unreadable(let path): "\(path): cannot be read"
    case .version(let path, let found):
      "\(path): \"\(found)\" is not the head of a gazetteer that this program reads"
    case .damaged(let path): "\(path): damaged (not the size that its head gives)"
    }
  }
}
