internal import Glibc

/// Finds the programs that read a format for this one.
enum ProgramFinder {
  /// The absolute folders in which the system looks for programs.
  static var searchPath: [String] {
    let path = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/bin:/bin"
    return path.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
  }

  /// The path of the program `name` in one of `folders`; nil where none has it.
  static func path(of name: String, in folders: [String]) -> String? {
    folders.lazy.map { $0 + "/" + name }.first { access($0, X_OK) == 0 }
  }
}
