/// Something noticed in a file that did not stop the run.
public struct IngestDiagnostic: Codable, Hashable, Sendable {
  /// The path relative to the articles folder, as ``FileOutcome`` prints it.
  public let path: String
  /// The line of the file, from 1; nil when the finding has no line.
  public let line: Int?
  /// What was found, and what was done about it.
  public let message: String

  /// Makes a diagnostic.
  public init(path: String, line: Int? = nil, message: String) {
    self.path = path
    self.line = line
    self.message = message
  }
}
