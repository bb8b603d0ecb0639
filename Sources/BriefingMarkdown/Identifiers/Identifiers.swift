/// The ids in use on one page: those that the source names, and those made for what has none.
struct Identifiers {
  /// Each id with the source line that names it, 0 for one that the layout or we ourselves use.
  private var lines: [String: Int] = [:]

  /// The number to try next for a made id that is taken.
  private var numbers: [String: Int] = [:]

  init(reserved: Set<String>) {
    for id in reserved { lines[id] = 0 }
  }

  /// Enters an id of the source.
  ///
  /// - Throws: `invalidID` when it is none, `duplicateID` when it is taken.
  mutating func claim(_ id: String, line: Int) throws(MarkdownError) {
    guard Self.isValid(id) else { throw .invalidID(id: id, line: line) }
    if let first = lines[id] { throw .duplicateID(id: id, line: line, first: first) }
    lines[id] = line
  }

  /// Enters a made id, numbered from 2 when the wanted one is taken, and returns it.
  mutating func make(_ wanted: String) -> String {
    var id = wanted
    var number = numbers[wanted] ?? 2
    while lines[id] != nil {
      id = "\(wanted)-\(number)"
      number += 1
    }
    numbers[wanted] = number
    lines[id] = 0
    return id
  }

  /// Whether the text is a letter followed by letters, digits, `_` and `-`, all ASCII.
  static func isValid(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { byte in
      isLetter(byte) || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }
}
