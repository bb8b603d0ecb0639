/// Reads JSON values out of UTF-8, one after the other.
///
/// Foundation's decoder copies a file several times and fails as a whole; this one reads the next
/// value from where the last one ended, so that a file of a hundred megabytes needs little more than
/// the text in it, and one damaged line of many costs that line.
struct JSONScanner {
  /// Arrays and objects in each other; real exports have under ten.
  static let mostLevels = 64
  /// Longer numbers are no numbers.
  private static let longestNumber = 100

  private let bytes: [UInt8]
  /// The offset of the next byte.
  private(set) var position: Int
  private let end: Int

  /// What is wrong, and where.
  struct Problem: Error, Equatable {
    let message: String
    /// In bytes from the start.
    let position: Int
  }

  /// Scans `bytes`, which must be valid UTF-8, from `start` up to `end`.
  init(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil) {
    self.bytes = bytes
    self.position = start
    self.end = end ?? bytes.count
  }

  /// Whether nothing but white space is left.
  var isAtEnd: Bool {
    var rest = self
    rest.skipSpace()
    return rest.position >= end
  }

  /// The next value.
  ///
  /// - Throws: a ``Problem`` where none stands, or where it is nested too deeply.
  mutating func value() throws(Problem) -> JSONValue { try value(level: 0) }

  private mutating func value(level: Int) throws(Problem) -> JSONValue {
    skipSpace()
    guard position < end else { throw problem("ends too early") }
    guard level <= Self.mostLevels else {
      throw problem("nested deeper than \(Self.mostLevels) levels")
    }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try object(level: level)
    case UInt8(ascii: "["): return try array(level: level)
    case UInt8(ascii: "\""): return .string(try string())
    default: return try word()
    }
  }

  private mutating func object(level: Int) throws(Problem) -> JSONValue {
    position += 1
    var members: [JSONValue.Member] = []
    if take(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipSpace()
      guard position < end, bytes[position] == UInt8(ascii: "\"") else {
        throw problem("a name is missing")
      }
      let name = try string()
      guard take(UInt8(ascii: ":")) else { throw problem("a colon is missing") }
      members.append(JSONValue.Member(name: name, value: try value(level: level + 1)))
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "}")) else { throw problem("an object is not closed") }
      return .object(members)
    }
  }

  private mutating func array(level: Int) throws(Problem) -> JSONValue {
    position += 1
    var elements: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .array(elements) }
    while true {
      elements.append(try value(level: level + 1))
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "]")) else { throw problem("an array is not closed") }
      return .array(elements)
    }
  }

  /// A number, a word of the language, or one of the words that Python writes for numbers.
  private mutating func word() throws(Problem) -> JSONValue {
    let start = position
    while position < end, JSONScanner.isWordByte(bytes[position]) { position += 1 }
    guard position - start <= Self.longestNumber else {
      position = start
      throw problem("a value is missing")
    }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    switch word {
    case "null", "NaN", "Infinity", "-Infinity": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default:
      guard Double(word) != nil, word.utf8.first.map({ $0 == 0x2D || $0 <= 0x39 }) ?? false else {
        position = start
        throw problem("a value is missing")
      }
      return .number(word)
    }
  }

  // MARK: Strings

  private mutating func string() throws(Problem) -> String {
    position += 1
    let start = position
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        defer { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
      case UInt8(ascii: "\\"): return try escapedString(from: start)
      default: position += 1
      }
    }
    throw problem("a text is not closed")
  }

  private mutating func escapedString(from start: Int) throws(Problem) -> String {
    var text = Array(bytes[start..<position])
    while position < end {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape().utf8
      default: text.append(byte)
      }
    }
    throw problem("a text is not closed")
  }

  /// The character behind a backslash; half of a pair of surrogates is U+FFFD.
  private mutating func escape() throws(Problem) -> Unicode.Scalar {
    guard position < end else { throw problem("a text is not closed") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw problem("an unknown escape")
    }
    guard let first = hexadecimal() else { throw problem("an unknown escape") }
    guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    let next = position
    if position + 1 < end, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    {
      position += 2
      if let second = hexadecimal(), (0xDC00...0xDFFF).contains(second) {
        return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)) ?? "\u{FFFD}"
      }
    }
    position = next
    return "\u{FFFD}"
  }

  private mutating func hexadecimal() -> UInt32? {
    guard position + 4 <= end else { return nil }
    var value: UInt32 = 0
    for byte in bytes[position..<(position + 4)] {
      guard let digit = JSONScanner.digit(byte) else { return nil }
      value = value << 4 | digit
    }
    position += 4
    return value
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  // MARK: Bytes

  private mutating func skipSpace() {
    while position < end {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard position < end, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private func problem(_ message: String) -> Problem {
    Problem(message: message, position: position)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
