internal import Glibc

/// An error number of the operating system.
struct SystemError: Error, Hashable {
  let code: Int32

  /// Whether the file is not there any more.
  var isMissing: Bool { code == ENOENT }

  /// Whether a symbolic link stands where none may.
  var isLink: Bool { code == ELOOP }

  /// Whether the path leads to no folder.
  var isNoFolder: Bool { code == ENOTDIR }

  /// The system's words, in English: `Permission denied`.
  var message: String { unsafe String(cString: strerror(code)) }
}
