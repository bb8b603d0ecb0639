// `_nfc` is the only normaliser in the standard library; FoundationEssentials has none, and
// Foundation's brings 60 MB of ICU into a static executable. swift-foundation uses it the same way.
@_spi(_Unicode) internal import Swift

/// Brings text into the one form that offsets, hashes and look-ups rely on.
///
/// Normalisation form C; line ends `\n`; every white space but line ends and tabs a plain space;
/// none at the ends of lines. What a reader cannot see is taken out: control characters, soft
/// hyphens, zero-width spaces and joiners, byte-order marks, and the characters that turn the
/// direction of text or tag it, since they hide words from look-ups and lines from readers.
struct TextNormalizer {
  /// `text` in the normal form; lines stay lines.
  func normalized(_ text: String) -> String {
    if TextNormalizer.isNormal(text) { return text }
    var text = text
    return text.withUTF8 { TextNormalizer.normalized($0) }
  }

  private static func normalized(_ input: UnsafeBufferPointer<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(input.count)
    /// The length up to the last character that is no white space of this line.
    var shownEnd = 0
    var mayCompose = false
    var followsReturn = false
    var index = 0
    while index < input.count {
      let (scalar, length) = scalar(input, at: index)
      let start = index
      index += length
      let isLineFeedOfPair = scalar == "\n" && followsReturn
      followsReturn = scalar == "\r"
      if isLineFeedOfPair { continue }
      switch TextNormalizer.class(of: scalar) {
      case .hidden: continue
      case .space: bytes.append(scalar == "\t" ? 0x09 : 0x20)
      case .lineEnd:
        bytes.removeLast(bytes.count - shownEnd)
        bytes.append(0x0A)
        if scalar == "\u{2029}" { bytes.append(0x0A) }
        shownEnd = bytes.count
      case .shown:
        for offset in 0..<length { bytes.append(input[start + offset]) }
        shownEnd = bytes.count
        if !mayCompose { mayCompose = TextNormalizer.mayCompose(scalar) }
      }
    }
    bytes.removeLast(bytes.count - shownEnd)
    let result = String(decoding: bytes, as: UTF8.self)
    return mayCompose ? TextNormalizer.composed(result) : result
  }

  /// The character at `index` of valid UTF-8, and its length in bytes.
  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>,
    at index: Int
  ) -> (Unicode.Scalar, length: Int) {
    let lead = bytes[index]
    guard lead >= 0xC0 else { return (Unicode.Scalar(lead), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for step in 1..<length where index + step < bytes.count {
      value = value << 6 | UInt32(bytes[index + step] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", min(length, bytes.count - index))
  }

  /// `text` in the normal form and on one line, white space at its ends left out.
  func line(_ text: String) -> String {
    if TextNormalizer.isNormalLine(text) { return text }
    // A normalised text has no other white space than line ends, tabs and spaces.
    var bytes: [UInt8] = []
    var isAfterSpace = false
    for byte in normalized(text).utf8 {
      if byte <= 0x20 {
        isAfterSpace = true
        continue
      }
      if isAfterSpace, !bytes.isEmpty { bytes.append(0x20) }
      isAfterSpace = false
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether `text` is ASCII in the normal form: most lines of the news are.
  private static func isNormal(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x20...0x7E, 0x09: break
      case 0x0A where previous != 0x20 && previous != 0x09: break
      default: return false
      }
      previous = byte
    }
    return previous != 0x20 && previous != 0x09
  }

  /// Whether `text` is ASCII on one line with one space between its words.
  private static func isNormalLine(_ text: String) -> Bool {
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      guard (0x20...0x7E).contains(byte), byte != 0x20 || previous != 0x20 else { return false }
      previous = byte
    }
    return previous != 0x20 || text.isEmpty
  }

  private enum Class {
    case shown
    case space
    case lineEnd
    case hidden
  }

  private static func `class`(of scalar: Unicode.Scalar) -> Class {
    switch scalar.value {
    case 0x21...0x7E: return .shown
    case 0x20, 0x09: return .space
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return .lineEnd
    case 0...0x1F, 0x7F...0x9F: return .hidden
    case 0xA1...0xAC, 0xAE...0x02FF: return .shown
    case 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      return .hidden
    default: return scalar.properties.generalCategory == .spaceSeparator ? .space : .shown
    }
  }

  /// Whether text with the character may not be in normalisation form C.
  ///
  /// None below U+0300, and none of the dashes, quotation marks and currency signs that news is
  /// full of (Unicode Standard Annex #15, `NFC_Quick_Check`).
  private static func mayCompose(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x0300 && !(0x2010...0x20CF).contains(scalar.value)
  }

  private static func composed(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    view.reserveCapacity(text.utf8.count)
    view.append(contentsOf: text._nfc)
    return String(view)
  }
}
