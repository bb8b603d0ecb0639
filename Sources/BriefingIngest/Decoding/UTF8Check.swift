/// Checks bytes for UTF-8 without copying them.
enum UTF8Check {
  /// Whether the bytes are valid UTF-8.
  static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress else { return true }
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        // Eight bytes of ASCII at a time.
        while index + 8 <= bytes.count,
          UnsafeRawPointer(start + index)
            .loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          index += 8
        }
        continue
      }
      guard let length = length(lead), index + length <= bytes.count else { return false }
      var scalar = UInt32(lead) & (0x7F >> UInt32(length))
      for step in 1..<length {
        guard bytes[index + step] & 0xC0 == 0x80 else { return false }
        scalar = scalar << 6 | UInt32(bytes[index + step] & 0x3F)
      }
      let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
      guard scalar >= smallest, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else {
        return false
      }
      index += length
    }
    return true
  }

  /// The characters beyond ASCII that are whole, and the replacement characters, of valid UTF-8.
  static func characters(in utf8: [UInt8]) -> (whole: Int, broken: Int) {
    var whole = 0
    var broken = 0
    for (index, byte) in utf8.enumerated() where byte >= 0xC0 {
      if byte == 0xEF, index + 2 < utf8.count, utf8[index + 1] == 0xBF, utf8[index + 2] == 0xBD {
        broken += 1
      } else {
        whole += 1
      }
    }
    return (whole, broken)
  }

  private static func length(_ lead: UInt8) -> Int? {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }
}
