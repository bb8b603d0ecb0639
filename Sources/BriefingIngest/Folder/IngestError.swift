/// Why a folder of articles could not be read at all.
public enum IngestError: Error, Hashable, Sendable {
  /// There is nothing at the path.
  case folderMissing(path: String)
  /// The path leads to something else.
  case notAFolder(path: String)
  /// The system refuses it, in its words.
  case folderUnreadable(path: String, message: String)

  /// The error for one of the operating system.
  init(folder path: String, _ error: SystemError) {
    self =
      if error.isMissing {
        .folderMissing(path: path)
      } else if error.isNoFolder {
        .notAFolder(path: path)
      } else {
        .folderUnreadable(path: path, message: error.message)
      }
  }
}

extension IngestError: CustomStringConvertible {
  /// The path and what is wrong with it.
  public var description: String {
    switch self {
    case .folderMissing(let path): "\(path): no such folder"
    case .notAFolder(let path): "\(path): not a folder"
    case .folderUnreadable(let path, let message): "\(path): \(message)"
    }
  }
}
