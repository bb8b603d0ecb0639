/// The text of a file's bytes, and how it was read.
package struct DecodedText: Hashable, Sendable {
  /// The text as decoded, not normalised.
  package let text: String
  /// What the reader of the coverage should know: another encoding than UTF-8, bytes replaced;
  /// nil for clean UTF-8.
  package let note: String?

  private init(_ text: String, note: String? = nil) {
    self.text = text
    self.note = note
  }

  /// The share of control characters from which bytes are no text; prose has none, an old word
  /// processor's file or an image has far more.
  private static let binaryShare = 0.01

  /// Decodes by the byte-order mark, as UTF-8 where the bytes are valid (or nearly), else as
  /// Windows-1252.
  ///
  /// - Throws: ``SkipReason/binary`` for NUL bytes and many control characters, ``SkipReason/empty``
  ///   for nothing but white space.
  package init(decoding bytes: [UInt8]) throws(SkipReason) {
    if let marked = try DecodedText.byMark(bytes) {
      self = marked
    } else {
      self = try DecodedText.withoutMark(bytes[...])
    }
    if text.unicodeScalars.allSatisfy({ $0.properties.isWhitespace }) { throw .empty }
  }

  private static func byMark(_ bytes: [UInt8]) throws(SkipReason) -> DecodedText? {
    // The longer marks first: that of UTF-32 little-endian begins with that of UTF-16.
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      let text = wide(bytes.dropFirst(4), width: 4, isLittle: bytes[0] == 0xFF, as: UTF32.self)
      return try checked(DecodedText(text, note: "read as UTF-32"))
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let text = wide(bytes.dropFirst(2), width: 2, isLittle: bytes[0] == 0xFF, as: UTF16.self)
      return try checked(DecodedText(text, note: "read as UTF-16"))
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try withoutMark(bytes.dropFirst(3)) }
    return nil
  }

  private static func withoutMark(_ bytes: ArraySlice<UInt8>) throws(SkipReason) -> DecodedText {
    var controls = 0
    for byte in bytes where byte < 0x20 || byte == 0x7F {
      if byte == 0 { throw .binary }
      if !(0x09...0x0D).contains(byte) { controls += 1 }
    }
    if Double(controls) > binaryShare * Double(bytes.count) { throw .binary }
    if let text = String(validating: bytes, as: UTF8.self) { return DecodedText(text) }
    return nearlyUTF8(String(decoding: bytes, as: UTF8.self)) ?? windows1252(bytes)
  }

  /// The repaired text where more characters beyond ASCII are whole than broken: a cut or damaged
  /// file, not one in another encoding.
  private static func nearlyUTF8(_ repaired: String) -> DecodedText? {
    var whole = 0
    var broken = 0
    for scalar in repaired.unicodeScalars where !scalar.isASCII {
      if scalar == "\u{FFFD}" { broken += 1 } else { whole += 1 }
    }
    guard whole > broken else { return nil }
    return DecodedText(repaired, note: "invalid UTF-8 replaced in \(broken) places")
  }

  private static func windows1252(_ bytes: ArraySlice<UInt8>) -> DecodedText {
    var view = String.UnicodeScalarView()
    for byte in bytes { view.append(Windows1252.scalar(of: byte)) }
    return DecodedText(String(view), note: "read as Windows-1252")
  }

  private static func wide<Encoding: UnicodeCodec>(
    _ bytes: ArraySlice<UInt8>,
    width: Int,
    isLittle: Bool,
    as encoding: Encoding.Type
  ) -> String where Encoding.CodeUnit: FixedWidthInteger {
    var units: [Encoding.CodeUnit] = []
    units.reserveCapacity(bytes.count / width)
    var start = bytes.startIndex
    while start + width <= bytes.endIndex {
      var unit: Encoding.CodeUnit = 0
      for step in 0..<width {
        let byte = bytes[start + (isLittle ? width - 1 - step : step)]
        unit = unit << 8 | Encoding.CodeUnit(byte)
      }
      units.append(unit)
      start += width
    }
    return String(decoding: units, as: encoding)
  }

  /// Refuses decoded text full of control characters.
  private static func checked(_ decoded: DecodedText) throws(SkipReason) -> DecodedText {
    let scalars = decoded.text.unicodeScalars
    let controls = scalars.count { $0.value < 0x20 && !(0x09...0x0D).contains($0.value) }
    if Double(controls) > binaryShare * Double(scalars.count) { throw .binary }
    return decoded
  }
}
