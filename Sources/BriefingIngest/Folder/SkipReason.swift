/// Why a file or folder was not read or not used, as the coverage prints it.
package enum SkipReason: Error, Hashable, Sendable {
  /// No reader takes files with this ending; empty when the name has none.
  case formatNotRead(fileExtension: String)
  /// A link, a pipe, a socket, a device: the kind in words.
  case notAFile(String)
  /// More than `limit` bytes.
  case tooLarge(limit: Int)
  /// It grew, shrank or was written while it was read.
  case changedWhileRead
  /// It was gone before it could be read.
  case vanished
  /// The system's message.
  case unreadable(String)
  /// Nothing but white space.
  case empty
  /// NUL bytes or many control characters.
  case binary
  /// More than `limit` code points of text.
  case textTooLong(limit: Int)
  /// The language tag that the metadata give.
  case statedLanguage(String)
  /// The share of frequent English words, in percent; nil for a text too short for one.
  case detectedLanguage(percent: Int?)
  /// Beyond the greatest number of files.
  case tooManyFiles(limit: Int)
  /// A folder below the deepest level.
  case folderTooDeep(limit: Int)
  /// Compressed bytes that are damaged or cut off.
  case damagedCompression
  /// Compressed bytes that stand for more than `limit` times as many.
  case expandsTooFar(limit: Int)
  /// Content that is not what the name says: the format and what is wrong with it.
  case malformed(format: String, problem: String)
  /// Content nested deeper than `limit` levels.
  case nestedTooDeep(format: String, limit: Int)
  /// More than `limit` articles in one file.
  case tooManyArticles(limit: Int)
  /// A program that reads the format is not installed; the Debian package has it.
  case programMissing(name: String, package: String)
  /// A program that reads the format took longer than `seconds`.
  case programTooSlow(name: String, seconds: Int)
  /// A program that reads the format could not: its own words.
  case programFailed(name: String, message: String)
  /// Metadata of the article file beside it.
  case sidecar(of: String)
  /// Metadata without an article file beside it.
  case sidecarAlone

  /// The reason for an error of the operating system.
  init(_ error: SystemError) {
    self =
      if error.isMissing { .vanished } else if error.isLink { .notAFile("symbolic link") } else {
        .unreadable(error.message)
      }
  }
}

extension SkipReason: CustomStringConvertible {
  /// The reason in a phrase.
  package var description: String {
    switch self {
    case .formatNotRead(let name): name.isEmpty ? "format not read" : "format not read: .\(name)"
    case .notAFile(let kind): "\(kind), not read"
    case .tooLarge(let limit): "larger than \(limit) bytes"
    case .changedWhileRead: "changed while it was read"
    case .vanished: "vanished before it was read"
    case .unreadable(let message): "cannot be read: \(message)"
    case .empty: "empty"
    case .binary: "binary file"
    case .textTooLong(let limit): "longer than \(limit) characters"
    case .statedLanguage(let tag): "language: not English (stated: \(tag))"
    case .detectedLanguage(nil): "language: not English (detected by its frequent words)"
    case .detectedLanguage(let percent?):
      "language: not English (detected: \(percent) % of the words are frequent English ones)"
    case .tooManyFiles(let limit): "more than \(limit) files in the folder"
    case .folderTooDeep(let limit): "folder nested deeper than \(limit) levels"
    case .damagedCompression: "compressed data damaged or cut off"
    case .expandsTooFar(let limit): "compressed to less than a \(limit)th of its size, not expanded"
    case .malformed(let format, let problem): "no readable \(format): \(problem)"
    case .nestedTooDeep(let format, let limit): "\(format) nested deeper than \(limit) levels"
    case .tooManyArticles(let limit): "more than \(limit) articles in the file"
    case .programMissing(let name, let package):
      "needs the program \(name), which is not installed (Debian package \(package))"
    case .programTooSlow(let name, let seconds): "\(name) took longer than \(seconds) s"
    case .programFailed(let name, let message): "\(name): \(message)"
    case .sidecar(let path): "metadata of \(path)"
    case .sidecarAlone: "metadata without an article beside it"
    }
  }
}
