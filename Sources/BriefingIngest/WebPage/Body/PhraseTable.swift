/// Phrases to look up at the start of texts and inside of them.
struct PhraseTable {
  /// The phrases as UTF-8 by their first two bytes.
  private let phrases: [UInt16: [[UInt8]]]

  /// Takes up phrases of two bytes at least, in small letters.
  init(_ phrases: [String]) {
    var table: [UInt16: [[UInt8]]] = [:]
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      guard bytes.count > 1 else { continue }
      table[PhraseTable.key(bytes[0], bytes[1]), default: []].append(bytes)
    }
    self.phrases = table
  }

  /// Whether one of the phrases begins `text`.
  func begins(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { matches($0, at: 0) }
  }

  /// Where the first of the phrases in `text` begins, in bytes; nil where none stands.
  func first(in text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in bytes.indices.first { matches(bytes, at: $0) } }
  }

  private func matches(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + 1 < bytes.count,
      let candidates = phrases[PhraseTable.key(bytes[start], bytes[start + 1])]
    else { return false }
    return candidates.contains { phrase in
      guard start + phrase.count <= bytes.count else { return false }
      for (offset, byte) in phrase.enumerated() where bytes[start + offset] != byte {
        return false
      }
      return true
    }
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first) << 8 | UInt16(second)
  }
}
