/// One file of the finished site.
public struct SiteFile: Sendable, Hashable {
  /// The path relative to the site's folder, `/` between parts, ASCII only.
  public let path: String
  /// The file's content.
  public let bytes: [UInt8]

  /// Makes a file of `bytes`.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Makes a file of the UTF-8 of `text`.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
