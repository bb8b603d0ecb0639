/// A value of JSON, read as far as it goes.
///
/// Linked data in pages is often broken: cut off, with line ends inside texts, a comma too many, or
/// in the marks of a comment. What can be read is kept; what follows a break is not.
enum LooseJSON {
  case object([(key: String, value: LooseJSON)])
  case array([LooseJSON])
  case text(String)
  case number(String)
  case other

  /// The value of a member by its key; nil where there is none or this is no object.
  subscript(_ key: String) -> LooseJSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text, if it is one and not empty.
  var string: String? {
    guard case .text(let text) = self, !text.isEmpty else { return nil }
    return text
  }

  /// The elements of an array, or the value alone.
  var list: [LooseJSON] {
    if case .array(let elements) = self { return elements }
    return [self]
  }

  /// Reads the values in `text`, one after another.
  static func values(in text: some Sequence<UInt8>) -> [LooseJSON] {
    var reader = LooseJSONReader(bytes: Array(text))
    return reader.values()
  }
}

private struct LooseJSONReader {
  /// Deeper values are left out; linked data has five levels.
  private static let deepest = 64
  /// More values than this are not read.
  private static let mostValues = 100_000

  let bytes: [UInt8]
  private var position = 0
  private var count = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func values() -> [LooseJSON] {
    var values: [LooseJSON] = []
    while let start = bytes[position...].firstIndex(where: { $0 == 0x7B || $0 == 0x5B }) {
      position = start
      // "<![CDATA[" is no array.
      if bytes[start...].starts(with: "[CDATA[".utf8) {
        position += "[CDATA[".utf8.count
        continue
      }
      if let value = value(depth: 0) { values.append(value) }
      if position == start { position += 1 }
    }
    return values
  }

  private var isAtEnd: Bool { position >= bytes.count }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  /// The next value; nil at the end and where none stands.
  ///
  /// Calls itself for values in values, ``deepest`` levels at most.
  private mutating func value(depth: Int) -> LooseJSON? {
    skipSpace()
    count += 1
    guard !isAtEnd, depth <= Self.deepest, count <= Self.mostValues else {
      position = bytes.count
      return nil
    }
    switch bytes[position] {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return .text(string())
    default: return word()
    }
  }

  private mutating func object(depth: Int) -> LooseJSON {
    position += 1
    var members: [(key: String, value: LooseJSON)] = []
    while true {
      skipSpace()
      guard !isAtEnd else { break }
      if bytes[position] == UInt8(ascii: "}") {
        position += 1
        break
      }
      guard bytes[position] == UInt8(ascii: "\"") else {
        // A comma, or something that is no key.
        position += 1
        continue
      }
      let key = string()
      skipSpace()
      guard !isAtEnd, bytes[position] == UInt8(ascii: ":") else { continue }
      position += 1
      guard let value = value(depth: depth + 1) else { continue }
      members.append((key, value))
    }
    return .object(members)
  }

  private mutating func array(depth: Int) -> LooseJSON {
    position += 1
    var elements: [LooseJSON] = []
    while true {
      skipSpace()
      guard !isAtEnd else { break }
      if bytes[position] == UInt8(ascii: "]") {
        position += 1
        break
      }
      // A bracket that was forgotten ends the array with the object around it.
      if bytes[position] == UInt8(ascii: "}") { break }
      if bytes[position] == UInt8(ascii: ",") {
        position += 1
        continue
      }
      let start = position
      if let value = value(depth: depth + 1) { elements.append(value) }
      if position == start { position += 1 }
    }
    return .array(elements)
  }

  /// A number, `true`, `false`, `null`, or what should be none of these.
  private mutating func word() -> LooseJSON? {
    let start = position
    while position < bytes.count, bytes[position] > 0x20, !",]}:\"".utf8.contains(bytes[position]) {
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if text.isEmpty { return nil }
    return text.utf8.first.map { (0x30...0x39).contains($0) || $0 == 0x2D } == true
      ? .number(text) : .other
  }

  /// The text between two quotation marks; up to the end where the second is missing.
  private mutating func string() -> String {
    position += 1
    var result: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { break }
      guard byte == UInt8(ascii: "\\"), !isAtEnd else {
        result.append(byte)
        continue
      }
      let escaped = bytes[position]
      position += 1
      switch escaped {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"), UInt8(ascii: "t"): result.append(0x20)
      case UInt8(ascii: "b"), UInt8(ascii: "f"): break
      case UInt8(ascii: "u"): result += unicode()
      default: result.append(escaped)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The character of `\u00E9` or of a pair of surrogates, behind the `u`.
  private mutating func unicode() -> [UInt8] {
    guard var value = hexadecimal(at: position) else { return [] }
    position += 4
    if (0xD800...0xDBFF).contains(value), position + 1 < bytes.count,
      bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u"),
      let low = hexadecimal(at: position + 2), (0xDC00...0xDFFF).contains(low)
    {
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      position += 6
    }
    return Unicode.Scalar(value).map { Array(String($0).utf8) } ?? [0xEF, 0xBF, 0xBD]
  }

  private func hexadecimal(at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    return UInt32(String(decoding: bytes[start..<(start + 4)], as: UTF8.self), radix: 16)
  }
}
