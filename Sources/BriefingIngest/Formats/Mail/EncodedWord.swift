/// Text of other character sets in header fields: `=?utf-8?Q?Caf=C3=A9?=` (RFC 2047).
enum EncodedWord {
  /// `value` with every encoded word as text.
  ///
  /// Words of one set that follow each other are joined before they are decoded: programs split
  /// characters between them.
  static func decoded(_ value: String) -> String {
    let bytes = Array(value.utf8)
    var text = ""
    var plain: [UInt8] = []
    var label: String?
    var pending: [UInt8] = []
    func flushWord() {
      if let known = label {
        let set = CharacterSet(label: known) ?? .utf8
        text += set.string(of: pending[...])
      }
      label = nil
      pending = []
    }
    func flushPlain() {
      text += String(decoding: plain, as: UTF8.self)
      plain = []
    }
    var index = 0
    while index < bytes.count {
      guard let (charset, content, end) = word(in: bytes, at: index) else {
        plain.append(bytes[index])
        index += 1
        continue
      }
      // White space between two words is none.
      if label != nil, plain.allSatisfy({ $0 <= 0x20 }) {
        plain = []
      } else {
        flushWord()
        flushPlain()
      }
      if let open = label, open != charset { flushWord() }
      label = charset
      pending += content
      index = end
      if !followedByWord(bytes, index) { flushWord() }
    }
    flushWord()
    flushPlain()
    return text
  }

  private static func followedByWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard let next = bytes[index...].firstIndex(where: { $0 > 0x20 }) else { return false }
    return word(in: bytes, at: next) != nil
  }

  /// The encoded word at `start`: its character set, its bytes, and the offset behind it.
  private static func word(
    in bytes: [UInt8],
    at start: Int
  ) -> (label: String, content: [UInt8], end: Int)? {
    let mark = UInt8(ascii: "?")
    guard start + 1 < bytes.count, bytes[start] == UInt8(ascii: "="), bytes[start + 1] == mark,
      let second = bytes[(start + 2)...].prefix(60).firstIndex(of: mark), second + 2 < bytes.count,
      bytes[second + 2] == mark
    else { return nil }
    let content = second + 3
    var end = content
    while end + 1 < bytes.count, !(bytes[end] == mark && bytes[end + 1] == UInt8(ascii: "=")) {
      guard bytes[end] > 0x20 || bytes[end] == 0x20 else { return nil }
      end += 1
    }
    guard end + 1 < bytes.count else { return nil }
    // A language may stand behind the set: "=?us-ascii*en?…" (RFC 2231).
    let label = bytes[(start + 2)..<second].prefix { $0 != UInt8(ascii: "*") }
    let decoded: [UInt8]
    switch bytes[second + 1] | 0x20 {
    case UInt8(ascii: "b"): decoded = TransferEncoding.base64(bytes[content..<end])
    case UInt8(ascii: "q"):
      let spaced = bytes[content..<end].map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      decoded = TransferEncoding.quotedPrintable(spaced[...])
    default: return nil
    }
    return (String(decoding: label, as: UTF8.self).lowercased(), decoded, end + 2)
  }
}
