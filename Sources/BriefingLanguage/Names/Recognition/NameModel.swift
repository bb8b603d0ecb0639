internal import FoundationEssentials

/// The weights of the name recogniser in their file, which stays mapped and is never copied.
///
/// The file is little-endian; `Training/names/README.md` describes it field by field. The table of
/// features is the tagger's: slots of a 32-bit key and a 32-bit payload, the place of the feature's
/// entries (upper 26 bits) and their number; an entry is a label and a signed weight, a byte each.
package struct NameModel: Sendable {
  /// The version of the format; also of the feature templates.
  package static let version = 1
  /// The first bytes of the file, "BRFNAM1\n".
  package static let magic: UInt64 = 0x0A31_4D41_4E46_5242
  /// The bytes before the first table.
  package static let headerSize = 40

  /// The clusters of the words that the features use.
  package let clusters: WordClusters
  /// The score of each label after each other one, by the first; row by row.
  let transitions: [Int32]
  private let data: Data
  private let tableOffset: Int
  private let tableCapacity: Int
  private let entriesOffset: Int

  /// Maps the file at `path`.
  ///
  /// - Throws: ``NameModelError/unreadable(path:)``, ``NameModelError/damaged(path:reason:)`` or
  ///   ``NameModelError/version(path:found:expected:)``.
  /// - Complexity: linear in the file's size: the checksum reads it once.
  package init(path: String) throws(NameModelError) {
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    } catch {
      throw .unreadable(path: path)
    }
    func damaged(_ reason: String) -> NameModelError { .damaged(path: path, reason: reason) }
    guard data.count >= Self.headerSize + 8, data.count % 8 == 0 else { throw damaged("its size") }
    let bytes = FileBytes(data)
    guard bytes.word64(at: 0) == Self.magic else { throw damaged("its first bytes") }
    let version = bytes.word32(at: 8)
    guard version == Self.version else {
      throw .version(path: path, found: version, expected: Self.version)
    }
    guard bytes.word32(at: 12) == NameLabel.count else { throw damaged("the number of labels") }
    let clusterCapacity = bytes.word32(at: 16)
    tableCapacity = bytes.word32(at: 20)
    let entryCount = bytes.word32(at: 24)
    let clustersOffset = Self.headerSize + 4 * NameLabel.count * NameLabel.count
    tableOffset = (clustersOffset + 4 * clusterCapacity + 7) / 8 * 8
    entriesOffset = tableOffset + 8 * tableCapacity
    let size = (entriesOffset + 2 * entryCount + 7) / 8 * 8 + 8
    guard data.count == size else { throw damaged("its size") }
    guard bytes.checksum(upTo: size - 8) == bytes.word64(at: size - 8) else {
      throw damaged("its checksum")
    }
    transitions = (0..<(NameLabel.count * NameLabel.count)).map {
      Int32(truncatingIfNeeded: bytes.word32(at: Self.headerSize + 4 * $0))
    }
    let slots = (0..<clusterCapacity).map {
      UInt32(truncatingIfNeeded: bytes.word32(at: clustersOffset + 4 * $0))
    }
    guard clusterCapacity == 0 || slots.contains(0) else { throw damaged("its clusters") }
    clusters = WordClusters(slots: slots)
    self.data = data
    let isSound = read { weights in
      let slotsAreSound = weights.table.allPayloads { Int($0 >> 6) + Int($0 & 63) <= entryCount }
      return slotsAreSound
        && (0..<entryCount).allSatisfy { weights.entries[2 * $0] < NameLabel.count }
    }
    guard isSound else { throw damaged("its tables") }
  }

  /// Gives the tables of the mapped file to `body`.
  func read<Result>(_ body: (NameWeights) -> Result) -> Result {
    data.withUnsafeBytes { bytes in
      body(
        NameWeights(
          table: HashSlots(bytes, at: tableOffset, capacity: tableCapacity),
          entries: UnsafeRawBufferPointer(rebasing: bytes[entriesOffset...])
        )
      )
    }
  }
}

/// The tables of a mapped model, valid inside ``NameModel/read(_:)``.
struct NameWeights {
  let table: HashSlots
  let entries: UnsafeRawBufferPointer
}

/// Adds the weights of the features that it takes to the scores of one token's labels.
struct NameScores: NameFeatureSink {
  let weights: NameWeights
  /// One score a label.
  let scores: UnsafeMutableBufferPointer<Int32>

  @inline(__always)
  mutating func take(_ feature: UInt64) {
    guard let payload = weights.table[feature] else { return }
    var position = Int(payload >> 6) &* 2
    let end = position &+ Int(payload & 63) &* 2
    while position < end {
      let label = Int(weights.entries[position])
      scores[label] &+= Int32(Int8(bitPattern: weights.entries[position &+ 1]))
      position &+= 2
    }
  }
}
