/// The character set that markup states in its first bytes: pages, feeds and archives alike.
package enum MarkupDeclaration {
  /// Browsers look at 1,024 bytes (HTML, "prescan a byte stream to determine its encoding"); pages
  /// with scripts before the declaration need more.
  private static let reach = 4_096
  /// Longer values are no labels.
  private static let longestLabel = 40

  private static let less = UInt8(ascii: "<")
  private static let greater = UInt8(ascii: ">")

  /// The label in `<?xml encoding="…"?>` or in a `<meta>` element; nil where none is stated.
  package static func label(in bytes: some Collection<UInt8>) -> String? {
    let head = Array(bytes.prefix(reach))
    var index = 0
    while let start = head[index...].firstIndex(of: less) {
      index = start + 1
      let key: StaticString
      if matches("<meta", head, at: start) {
        key = "charset"
      } else if matches("<?xml", head, at: start) {
        key = "encoding"
      } else {
        continue
      }
      let end = head[start...].firstIndex(of: greater) ?? head.count
      if let label = value(of: key, in: head, from: start, to: end) { return label }
    }
    return nil
  }

  /// What stands behind `name` and an equals sign, without quotation marks, in small letters.
  private static func value(
    of name: StaticString,
    in head: [UInt8],
    from start: Int,
    to end: Int
  ) -> String? {
    for place in start..<end where matches(name, head, at: place) {
      var rest = head[(place + name.utf8CodeUnitCount)..<max(end, place + name.utf8CodeUnitCount)]
        .drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == 0x27 }
      let label = rest.prefix { $0 > 0x20 && !endsLabel($0) }
      guard !label.isEmpty, label.count <= longestLabel else { continue }
      return String(validating: label, as: UTF8.self)?.lowercased()
    }
    return nil
  }

  private static func endsLabel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ";"), UInt8(ascii: "/"),
      UInt8(ascii: "?"), greater:
      true
    default: false
    }
  }

  /// Whether `name`, in small letters, stands at `place` in letters of either case.
  private static func matches(_ name: StaticString, _ head: [UInt8], at place: Int) -> Bool {
    guard place + name.utf8CodeUnitCount <= head.count else { return false }
    return name.withUTF8Buffer { name in
      for (offset, expected) in name.enumerated() {
        let byte = head[place + offset]
        let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        if small != expected { return false }
      }
      return true
    }
  }
}
