/// Why the encoder's weights cannot be used.
public enum EncoderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file is missing or cannot be mapped.
  case unreadable(path: String)
  /// The file is of another version of the format.
  case version(path: String, found: Int, expected: Int)
  /// The file is no file of weights, or was changed after it was written.
  case damaged(path: String, reason: String)
  /// oneDNN refused a product.
  case library(status: Int)

  /// The sentence that tells the user.
  public var description: String {
    switch self {
    case .unreadable(let path): "\(path): cannot be read"
    case .version(let path, let found, let expected):
      "\(path): version \(found) of the format, expected \(expected)"
    case .damaged(let path, let reason): "\(path): damaged (\(reason))"
    case .library(let status): "oneDNN refused a product of matrices (status \(status))"
    }
  }
}
