/// One file that was read, and the hash of its bytes.
public struct ManifestEntry: Codable, Hashable, Sendable {
  /// The path relative to the articles folder.
  public let path: String
  /// The SHA-256 of the file, in hexadecimal, as `sha256sum` prints it.
  public let sha256: String

  /// Makes an entry.
  public init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}
