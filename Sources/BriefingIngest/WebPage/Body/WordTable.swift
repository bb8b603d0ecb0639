/// A set of words, each with a kind, that is asked byte by byte without making texts.
struct WordTable<Kind: Sendable>: Sendable {
  private var keys: [UInt64]
  private var kinds: [Kind?]
  private let mask: Int

  /// Takes up words of ASCII in small letters, the first kind of a word holding.
  init(_ groups: [(kind: Kind, words: [String])]) {
    let count = groups.reduce(0) { $0 + $1.words.count }
    // Half full at most.
    var size = 16
    while size < count * 2 { size *= 2 }
    mask = size - 1
    keys = [UInt64](repeating: 0, count: size)
    kinds = [Kind?](repeating: nil, count: size)
    for (kind, words) in groups {
      for word in words {
        var hash = WordHash()
        for byte in word.utf8 { hash.add(byte) }
        var slot = Int(truncatingIfNeeded: hash.value) & mask
        while kinds[slot] != nil, keys[slot] != hash.value { slot = (slot + 1) & mask }
        if kinds[slot] == nil { (keys[slot], kinds[slot]) = (hash.value, kind) }
      }
    }
  }

  /// The kind of the word with this hash; nil where it is none of the set.
  subscript(_ hash: WordHash) -> Kind? {
    var slot = Int(truncatingIfNeeded: hash.value) & mask
    while let kind = kinds[slot] {
      if keys[slot] == hash.value { return kind }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

/// The hash of a word, byte by byte: FNV-1a of 64 bits (Fowler, Noll and Vo 1991).
struct WordHash: Hashable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  /// The number of bytes.
  private(set) var count = 0

  /// Takes up one more byte.
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    count += 1
  }
}
