internal import FoundationEssentials

/// The weights of the tagger in their file, which stays mapped and is never copied.
///
/// The file is little-endian; `Training/tagger/README.md` describes it field by field. Two
/// open-addressing tables with linear probing have slots of a 32-bit key (the low half of the
/// hash, 0 where the slot is free) and a 32-bit payload; a hash starts at the slot
/// `(hash >> 32) * capacity >> 32`.
struct TaggerModel: Sendable {
  /// The version of the format.
  static let version = 1
  private static let magic: UInt64 = 0x0A31_4741_5446_5242  // "BRFTAG1\n"
  private static let headerSize = 40

  /// The tags, in the order of their numbers in the file.
  let tags: [PennTag]
  private let classes: [UInt64]
  private let data: Data
  private let lexiconOffset: Int
  private let lexiconCapacity: Int
  private let tableOffset: Int
  private let tableCapacity: Int
  private let entriesOffset: Int

  /// Maps the file at `path`.
  ///
  /// - Throws: ``SyntaxDataError/unreadable(path:)``, ``SyntaxDataError/damaged(path:reason:)`` or
  ///   ``SyntaxDataError/version(path:found:expected:)``.
  /// - Complexity: linear in the file's size: the checksum reads it once.
  init(path: String) throws(SyntaxDataError) {
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    } catch {
      throw .unreadable(path: path)
    }
    func damaged(_ reason: String) -> SyntaxDataError { .damaged(path: path, reason: reason) }
    guard data.count >= Self.headerSize + 8, data.count % 8 == 0 else { throw damaged("its size") }
    let bytes = FileBytes(data)
    guard bytes.word64(at: 0) == Self.magic else { throw damaged("its first bytes") }
    let version = bytes.word32(at: 8)
    guard version == Self.version else {
      throw .version(path: path, found: version, expected: Self.version)
    }
    let tagCount = bytes.word32(at: 12)
    let classCount = bytes.word32(at: 16)
    lexiconCapacity = bytes.word32(at: 20)
    tableCapacity = bytes.word32(at: 24)
    let entryCount = bytes.word32(at: 28)
    let tagsOffset = Self.headerSize
    let classesOffset = tagsOffset + 8 * tagCount
    lexiconOffset = classesOffset + 8 * classCount
    tableOffset = lexiconOffset + 8 * lexiconCapacity
    entriesOffset = tableOffset + 8 * tableCapacity
    let size = (entriesOffset + 2 * entryCount + 7) / 8 * 8 + 8
    guard data.count == size else { throw damaged("its size") }
    guard bytes.checksum(upTo: size - 8) == bytes.word64(at: size - 8) else {
      throw damaged("its checksum")
    }
    var tags: [PennTag] = []
    for number in 0..<tagCount {
      guard let tag = PennTag(rawValue: bytes.name(at: tagsOffset + 8 * number)) else {
        throw damaged("a tag")
      }
      tags.append(tag)
    }
    guard !tags.isEmpty, tagCount < ScoreBoard.capacity else { throw damaged("the number of tags") }
    self.tags = tags
    self.classes = (0..<classCount).map { bytes.word64(at: classesOffset + 8 * $0) }
    self.data = data
    try check(path: path, entryCount: entryCount)
  }

  /// Checks that every slot points into its section, so that look-ups need no checks.
  private func check(path: String, entryCount: Int) throws(SyntaxDataError) {
    let isSound = read { weights in
      weights.isSound(tagCount: tags.count, classCount: classes.count, entryCount: entryCount)
    }
    guard isSound else { throw .damaged(path: path, reason: "its tables") }
  }

  /// Gives the tables of the mapped file to `body`.
  func read<Result>(_ body: (Weights) -> Result) -> Result {
    data.withUnsafeBytes { bytes in
      classes.withUnsafeBufferPointer { classes in
        body(
          Weights(
            classes: classes,
            lexicon: HashSlots(bytes, at: lexiconOffset, capacity: lexiconCapacity),
            table: HashSlots(bytes, at: tableOffset, capacity: tableCapacity),
            entries: UnsafeRawBufferPointer(rebasing: bytes[entriesOffset...])
          )
        )
      }
    }
  }
}

/// The scores of all tags for one token; as many as any model has tags.
struct ScoreBoard {
  /// More than a model's tags.
  static let capacity = 64
  /// One score a tag.
  let scores: UnsafeMutableBufferPointer<Int32>

  /// The number of the tag with the highest score, the first of several.
  @inline(__always)
  func best(of count: Int) -> Int {
    var best = 0
    for tag in 1..<count where scores[tag] > scores[best] { best = tag }
    return best
  }
}

/// A table of a mapped model file: slots of a key and a payload.
struct HashSlots {
  private let slots: UnsafeBufferPointer<UInt32>
  private let capacity: UInt64

  init(_ bytes: UnsafeRawBufferPointer, at offset: Int, capacity: Int) {
    let section = UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + 8 * capacity)])
    slots = section.bindMemory(to: UInt32.self)
    self.capacity = UInt64(capacity)
  }

  /// The payload of the feature or word with the hash `hash`.
  @inline(__always)
  subscript(hash: UInt64) -> UInt32? {
    let key = UInt32(truncatingIfNeeded: hash) | 1
    var slot = Int(truncatingIfNeeded: ((hash >> 32) &* capacity) >> 32)
    while true {
      let found = slots[2 &* slot]
      if found == key { return slots[2 &* slot &+ 1] }
      if found == 0 { return nil }
      slot &+= 1
      if slot == Int(capacity) { slot = 0 }
    }
  }

  /// Whether a look-up ends (one slot is free) and every payload holds `isSound`.
  func allPayloads(_ isSound: (UInt32) -> Bool) -> Bool {
    var free = 0
    for slot in 0..<Int(capacity) {
      if slots[2 * slot] == 0 { free += 1 } else if !isSound(slots[2 * slot + 1]) { return false }
    }
    return free > 0
  }
}

/// The tables of a mapped model, valid inside ``TaggerModel/read(_:)``.
struct Weights {
  let classes: UnsafeBufferPointer<UInt64>
  let lexicon: HashSlots
  let table: HashSlots
  let entries: UnsafeRawBufferPointer

  /// What the lexicon knows of a word: the hash of its ambiguity class, and the number of its only
  /// tag where it is frequent and never has another.
  func lexiconEntry(_ hash: UInt64) -> (ambiguity: UInt64, only: Int?)? {
    guard let payload = lexicon[hash] else { return nil }
    let only = Int(payload >> 16)
    return (classes[Int(payload & 0xFFFF)], only == 0 ? nil : only - 1)
  }

  /// Adds the weights of a feature to the scores.
  @inline(__always)
  func add(_ feature: UInt64, to board: ScoreBoard) {
    guard let payload = table[feature] else { return }
    var position = Int(payload >> 6) &* 2
    let end = position &+ Int(payload & 63) &* 2
    while position < end {
      let tag = Int(entries[position])
      board.scores[tag] &+= Int32(Int8(bitPattern: entries[position &+ 1]))
      position &+= 2
    }
  }

  func isSound(tagCount: Int, classCount: Int, entryCount: Int) -> Bool {
    let wordsAreSound = lexicon.allPayloads {
      Int($0 & 0xFFFF) < classCount && Int($0 >> 16) <= tagCount
    }
    let featuresAreSound = table.allPayloads { Int($0 >> 6) + Int($0 & 63) <= entryCount }
    guard wordsAreSound, featuresAreSound else { return false }
    return (0..<entryCount).allSatisfy { entries[2 * $0] < tagCount }
  }
}

/// Reads the header of a mapped file.
struct FileBytes {
  let data: Data

  init(_ data: Data) { self.data = data }

  func word32(at offset: Int) -> Int {
    data.withUnsafeBytes {
      Int(UInt32(littleEndian: $0.load(fromByteOffset: offset, as: UInt32.self)))
    }
  }

  func word64(at offset: Int) -> UInt64 {
    data.withUnsafeBytes {
      UInt64(littleEndian: $0.load(fromByteOffset: offset, as: UInt64.self))
    }
  }

  /// A name of up to eight bytes, filled with zeros.
  func name(at offset: Int) -> String {
    data.withUnsafeBytes { bytes in
      String(decoding: bytes[offset..<(offset + 8)].prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  /// FNV-1a over 64-bit words instead of bytes.
  func checksum(upTo end: Int) -> UInt64 {
    data.withUnsafeBytes { bytes in
      var value = FeatureHash.offset
      for word in UnsafeRawBufferPointer(rebasing: bytes[..<end]).bindMemory(to: UInt64.self) {
        value = (value ^ word) &* 0x100_0000_01B3
      }
      return value
    }
  }
}
