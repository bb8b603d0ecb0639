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

  /// From this share of NUL bytes, all of them on one side of the pairs, bytes are UTF-16; English
  /// has nearly half.
  private static let wideShare = 0.4
  /// So many bytes from the start are looked at for it.
  private static let wideSample = 4_096

  /// Decodes by the byte-order mark, as UTF-8 where the bytes are valid, in the declared character
  /// set, as UTF-8 where they are nearly valid, else as Windows-1252.
  ///
  /// Valid UTF-8 goes before the declaration: pages and mails state a wrong set far more often than
  /// text of another set happens to be valid UTF-8.
  ///
  /// - Parameter label: the character set that a header or the content itself states.
  /// - Throws: ``SkipReason/binary`` for NUL bytes and many control characters, ``SkipReason/empty``
  ///   for nothing but white space.
  package init(decoding bytes: [UInt8], declared label: String? = nil) throws(SkipReason) {
    if let marked = try DecodedText.byMark(bytes) {
      self = marked
    } else {
      self = try DecodedText.withoutMark(bytes[...], label: label)
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
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return try withoutMark(bytes.dropFirst(3), label: nil)
    }
    return nil
  }

  private static func withoutMark(
    _ bytes: ArraySlice<UInt8>,
    label: String?
  ) throws(SkipReason) -> DecodedText {
    let declared = label.flatMap { CharacterSet(label: $0) }
    if let isLittle = wideOrder(of: bytes) {
      let text = wide(bytes, width: 2, isLittle: isLittle, as: UTF16.self)
      return try checked(DecodedText(text, note: "read as UTF-16"))
    }
    // Sets of seven bits, which switch by escape characters or signs, are valid UTF-8 as they stand.
    if let declared, sevenBitSets.contains(declared.name) {
      return try checked(DecodedText(declared.string(of: bytes)))
    }
    var controls = 0
    for byte in bytes where byte < 0x20 || byte == 0x7F {
      if byte == 0 { throw .binary }
      if !(0x09...0x0D).contains(byte) { controls += 1 }
    }
    if Double(controls) > binaryShare * Double(bytes.count) { throw .binary }
    if let text = String(validating: bytes, as: UTF8.self) { return DecodedText(text) }
    if declared == .windows1252 { return DecodedText(windows1252(bytes)) }
    if let declared, declared != .utf8 {
      return try checked(DecodedText(declared.string(of: bytes)))
    }
    return nearlyUTF8(String(decoding: bytes, as: UTF8.self))
      ?? DecodedText(windows1252(bytes), note: "read as Windows-1252")
  }

  /// The sets whose bytes are all ASCII.
  private static let sevenBitSets: Set<String> = [
    "ISO-2022-JP", "ISO-2022-KR", "ISO-2022-CN", "HZ-GB-2312", "UTF-7",
  ]

  /// The order of the bytes where they are those of UTF-16 without a mark; nil where they are not.
  private static func wideOrder(of bytes: ArraySlice<UInt8>) -> Bool? {
    let sample = bytes.prefix(wideSample)
    guard sample.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    var first = 0
    var second = 0
    for (offset, byte) in sample.enumerated() where byte == 0 {
      if offset.isMultiple(of: 2) { first += 1 } else { second += 1 }
    }
    let least = wideShare * Double(sample.count)
    if Double(second) >= least, first == 0 { return true }
    return Double(first) >= least && second == 0 ? false : nil
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

  private static func windows1252(_ bytes: ArraySlice<UInt8>) -> String {
    var view = String.UnicodeScalarView()
    for byte in bytes { view.append(Windows1252.scalar(of: byte)) }
    return String(view)
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
