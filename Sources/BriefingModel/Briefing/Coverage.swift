/// What was read, used, folded and skipped, and why.
public struct Coverage: Codable, Hashable, Sendable {
  /// Every input file, sorted by path.
  public let files: [FileOutcome]
  /// What was noticed that did not stop the run, sorted by path and line.
  public let notes: [Note]

  /// Makes the coverage of a run.
  public init(files: [FileOutcome], notes: [Note]) {
    self.files = files
    self.notes = notes
  }

  /// The number of files with `status`.
  public func count(of status: FileOutcome.Status) -> Int {
    files.count { $0.status == status }
  }

  /// A remark about one file or setting.
  public struct Note: Codable, Hashable, Sendable {
    /// The path relative to the articles folder, or the name of the settings file.
    public let path: String
    /// The line, from 1; nil when the remark is about the whole file.
    public let line: Int?
    /// What was noticed.
    public let message: String

    /// Makes a remark from its parts.
    public init(path: String, line: Int? = nil, message: String) {
      self.path = path
      self.line = line
      self.message = message
    }
  }
}
