import FoundationEssentials
import Glibc

/// A folder of files for one test, removed with the value.
final class TemporaryFolder {
  let path: String

  init() throws {
    let manager = FileManager.default
    path = manager.temporaryDirectory.appending(path: "ingest-\(UUID().uuidString)").path
    try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes bytes to `name`, whose folders are made.
  func write(_ bytes: [UInt8], to name: String) throws {
    let full = path + "/" + name
    if let slash = full.lastIndex(of: "/") {
      let folder = String(full[..<slash])
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    try Data(bytes).write(to: URL(filePath: full))
  }

  /// Writes text to `name`.
  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// Writes text to a file whose name is any bytes.
  func write(_ text: String, toBytes name: [UInt8]) throws {
    let full = (Array(path.utf8) + [47] + name).map { CChar(bitPattern: $0) } + [0]
    let file = open(full, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else { throw POSIXFailure(code: errno) }
    defer { close(file) }
    let bytes = Array(text.utf8)
    guard Glibc.write(file, bytes, bytes.count) == bytes.count else {
      throw POSIXFailure(code: errno)
    }
  }

  /// Makes a symbolic link at `name`.
  func link(_ name: String, to target: String) throws {
    guard symlink(target, path + "/" + name) == 0 else { throw POSIXFailure(code: errno) }
  }

  /// Makes a named pipe.
  func pipe(_ name: String) throws {
    guard mkfifo(path + "/" + name, 0o600) == 0 else { throw POSIXFailure(code: errno) }
  }
}

/// An error number of the system.
struct POSIXFailure: Error {
  let code: Int32
}
