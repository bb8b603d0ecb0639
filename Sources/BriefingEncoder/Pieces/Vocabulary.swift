/// The pieces that words are made of, found by their spelling.
///
/// A table of open addressing over the bytes of the mapped file, made when the file is opened.
struct Vocabulary: Sendable {
  /// The piece of a word that cannot be spelt.
  private(set) var unknown: Int32 = -1
  /// The piece that starts a window.
  private(set) var start: Int32 = -1
  /// The piece that ends a paragraph and a window.
  private(set) var separator: Int32 = -1
  /// What small letters without accents are written for a code point beyond ASCII; see
  /// ``Foldings``.
  let foldings: Foldings
  private let bytes: [UInt8]
  /// Where each piece begins in `bytes`; one more than there are pieces.
  private let offsets: [Int32]
  /// The numbers of the pieces by hash; -1 where a slot is free.
  private let slots: [Int32]

  /// The mark of a piece that goes on with a word.
  static let joint: [UInt8] = Array("##".utf8)

  /// Indexes the pieces that `text` holds, each ended by a line feed, in the order of their
  /// numbers; nil when one of the three special pieces is missing.
  init?(text: UnsafeRawBufferPointer, foldings: Foldings) {
    var offsets: [Int32] = [0]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for byte in text {
      if byte == 0x0A {
        offsets.append(Int32(bytes.count))
      } else {
        bytes.append(byte)
      }
    }
    let count = offsets.count - 1
    var capacity = 1
    while capacity < 2 * count { capacity *= 2 }
    var slots = [Int32](repeating: -1, count: capacity)
    for number in 0..<count {
      var hash = PieceHash()
      for index in Int(offsets[number])..<Int(offsets[number + 1]) { hash.add(bytes[index]) }
      var slot = hash.slot(of: capacity)
      while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = Int32(number)
    }
    self.bytes = bytes
    self.offsets = offsets
    self.slots = slots
    self.foldings = foldings
    guard let unknown = number(of: "[UNK]"), let start = number(of: "[CLS]"),
      let separator = number(of: "[SEP]")
    else { return nil }
    self.unknown = unknown
    self.start = start
    self.separator = separator
  }

  /// The number of pieces.
  var count: Int { offsets.count - 1 }

  /// The number of the piece written `spelling`; nil when there is none.
  func number(of spelling: String) -> Int32? {
    let bytes = Array(spelling.utf8)
    var hash = PieceHash()
    for byte in bytes { hash.add(byte) }
    return number(of: bytes[...], hash: hash, isContinued: false)
  }

  /// The number of the piece of `spelling`, whose hash is `hash`; with the joint before it where it
  /// goes on with a word.
  func number(of spelling: ArraySlice<UInt8>, hash: PieceHash, isContinued: Bool) -> Int32? {
    let mask = slots.count - 1
    var slot = hash.slot(of: slots.count)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if matches(number, spelling, isContinued: isContinued) { return Int32(number) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func matches(_ number: Int, _ spelling: ArraySlice<UInt8>, isContinued: Bool) -> Bool {
    var start = Int(offsets[number])
    let end = Int(offsets[number + 1])
    guard end - start == spelling.count + (isContinued ? Self.joint.count : 0) else { return false }
    if isContinued {
      guard bytes[start] == Self.joint[0], bytes[start + 1] == Self.joint[1] else { return false }
      start += Self.joint.count
    }
    return bytes[start..<end].elementsEqual(spelling)
  }
}

/// A hash of the bytes of a piece (Fowler, Noll and Vo, FNV-1a, 64 bits).
struct PieceHash {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of what goes on with a word.
  static let continued: PieceHash = {
    var hash = PieceHash()
    for byte in Vocabulary.joint { hash.add(byte) }
    return hash
  }()

  /// Takes the next byte.
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// The slot to look at first in a table of `capacity` slots, a power of two.
  func slot(of capacity: Int) -> Int {
    Int(truncatingIfNeeded: value ^ (value >> 32)) & (capacity - 1)
  }
}
