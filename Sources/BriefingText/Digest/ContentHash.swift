internal import CMessageDigest

/// SHA-256 of UTF-8 text in hexadecimal, as `sha256sum` prints it.
///
/// Names content: the hash of evidence, the identity of an article, the ids of everything on the
/// site. Computed by libmd.
public enum ContentHash {
  /// The number of hexadecimal digits kept for an id: 48 bits, so that a collision among a million
  /// ids has odds of about 1 in 500 (birthday bound), and the builder checks for one.
  public static let idDigits = 12

  /// The 64 lower-case hexadecimal digits of the SHA-256 of `bytes`.
  public static func sha256(of bytes: [UInt8]) -> String {
    var context = SHA2_CTX()
    SHA256Init(&context)
    bytes.withUnsafeBufferPointer { SHA256Update(&context, $0.baseAddress, $0.count) }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    return hexadecimal(digest)
  }

  /// The 64 lower-case hexadecimal digits of the SHA-256 of the UTF-8 of `text`.
  public static func sha256(of text: String) -> String { sha256(of: Array(text.utf8)) }

  /// A short id: `prefix`, a hyphen, and the first ``idDigits`` digits of the hash of `parts`.
  ///
  /// The parts are joined by a unit separator (U+001F), so that moving a letter from one part to
  /// the next gives another id.
  public static func id(_ prefix: String, of parts: [String]) -> String {
    prefix + "-" + sha256(of: parts.joined(separator: "\u{1F}")).prefix(idDigits)
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
