internal import CXML2

/// Brings the bytes of a feed into UTF-8 that libxml2 reads as it is meant.
enum FeedText {
  /// The longest name of an entity of HTML.
  private static let longestName = 10
  private static let ownEntities: Set<String> = ["amp", "lt", "gt", "quot", "apos"]

  /// `bytes` as UTF-8, control characters left out, and the entities of HTML, which XML does not
  /// know, as their characters.
  ///
  /// - Throws: the reasons of ``DecodedText``.
  static func prepared(_ bytes: [UInt8]) throws(SkipReason) -> (bytes: [UInt8], notes: [Note]) {
    let decoded = try DecodedText(decoding: bytes, declared: MarkupDeclaration.label(in: bytes))
    let source = Array(decoded.text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var index = source.firstIndex { $0 > 0x20 } ?? 0
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "&"), let (scalar, end) = entity(in: source, at: index) {
        result += String(scalar).utf8
        index = end
        continue
      }
      if byte >= 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D { result.append(byte) }
      index += 1
    }
    return (result, decoded.note.map { [Note(message: $0)] } ?? [])
  }

  /// The entity of HTML at `start` and the offset behind it; nil for those of XML and for none.
  private static func entity(in bytes: [UInt8], at start: Int) -> (Unicode.Scalar, Int)? {
    let rest = bytes[(start + 1)...].prefix(longestName + 1)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")), end > start + 1 else { return nil }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    guard name.utf8.allSatisfy({ isNameByte($0) }), !ownEntities.contains(name),
      let entity = htmlEntityLookup(name), let scalar = Unicode.Scalar(entity.pointee.value)
    else { return nil }
    return (scalar, end + 1)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
