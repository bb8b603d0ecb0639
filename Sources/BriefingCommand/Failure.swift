/// Why a command ends early: the message that a person reads, and the exit status.
struct Failure: Error {
  /// The file that it is about; nil when it is about none.
  let path: String?
  /// The line of the file, from 1.
  let line: Int?
  /// What is wrong and, where it helps, what to do.
  let message: String
  /// How the program ends.
  let status: ExitStatus

  init(_ message: String, path: String? = nil, line: Int? = nil, status: ExitStatus) {
    self.path = path
    self.line = line
    self.message = message
    self.status = status
  }

  /// `path:line: error: message`.
  var text: String {
    let place = [path, line.map(String.init)].compactMap { $0 }.joined(separator: ":")
    return place.isEmpty ? "briefing: error: \(message)" : "\(place): error: \(message)"
  }
}
