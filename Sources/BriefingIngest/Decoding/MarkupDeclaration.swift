/// The character set that markup states in its first bytes.
package enum MarkupDeclaration {
  /// Browsers look at 1,024 bytes (HTML, "prescan a byte stream to determine its encoding"); pages
  /// with scripts before the declaration need more.
  private static let reach = 4_096
  /// Longer values are no labels.
  private static let longestLabel = 40

  /// The label in `<?xml encoding="…"?>` or in a `<meta>` element; nil where none is stated.
  package static func label(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(reach).map { byte in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
    }
    if let start = head.firstRange(of: Array("<?xml".utf8))?.upperBound,
      let end = head[start...].firstRange(of: Array("?>".utf8))?.lowerBound,
      let label = value(of: "encoding", in: head[start..<end])
    {
      return label
    }
    var rest = head[...]
    while let start = rest.firstRange(of: Array("<meta".utf8))?.upperBound {
      let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
      if let label = value(of: "charset", in: rest[start..<end]) { return label }
      rest = rest[end...]
    }
    return nil
  }

  /// What stands behind `name` and an equals sign, without quotation marks.
  private static func value(of name: String, in bytes: ArraySlice<UInt8>) -> String? {
    guard let end = bytes.firstRange(of: Array(name.utf8))?.upperBound else { return nil }
    var rest = bytes[end...].drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "=") else { return nil }
    rest = rest.dropFirst().drop { $0 <= 0x20 }
    if rest.first == UInt8(ascii: "\"") || rest.first == UInt8(ascii: "'") { rest.removeFirst() }
    let label = rest.prefix {
      $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: ";")
        && $0 != UInt8(ascii: "/")
    }
    guard !label.isEmpty, label.count <= longestLabel else { return nil }
    return String(validating: label, as: UTF8.self)
  }
}
