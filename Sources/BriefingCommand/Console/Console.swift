internal import Glibc

/// Writes to standard output and standard error.
///
/// Results go to standard output. Standard error is silent unless something is wrong, the user
/// asked for details, or a person watches a terminal.
struct Console {
  /// Whether details are wanted.
  let isVerbose: Bool
  /// Whether standard error is a terminal, where progress is shown.
  let showsProgress: Bool

  init(isVerbose: Bool) {
    self.isVerbose = isVerbose
    self.showsProgress = isatty(STDERR_FILENO) == 1
  }

  /// Writes `bytes` to standard output.
  ///
  /// - Throws: ``Failure`` when the reader is gone or the disk is full.
  func output(_ bytes: [UInt8]) throws(Failure) {
    guard Console.write(bytes, to: STDOUT_FILENO) else {
      throw Failure("standard output cannot be written", status: .inputOutput)
    }
  }

  /// Writes `text` and a line end to standard output.
  func output(_ text: String) throws(Failure) { try output(Array((text + "\n").utf8)) }

  /// Writes a line to standard error.
  func report(_ text: String) { _ = Console.write(Array((text + "\n").utf8), to: STDERR_FILENO) }

  /// Writes a line to standard error when details are wanted.
  func detail(_ text: String) { if isVerbose { report(text) } }

  /// Shows how far long work has come, on a terminal only.
  func progress(_ step: String, _ done: Int, of total: Int) {
    guard showsProgress, total > 0, done == total || done.isMultiple(of: max(1, total / 100)) else {
      return
    }
    let line = "\r\(step) \(done)/\(total)" + (done == total ? "\n" : "")
    _ = Console.write(Array(line.utf8), to: STDERR_FILENO)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor,
          buffer.baseAddress.map { unsafe $0 + start },
          bytes.count - start
        )
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }
}
