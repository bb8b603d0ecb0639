package import FoundationEssentials

/// The weights of the attribution engine: whole numbers in a section of one table for each decision.
///
/// The file is little-endian: eight bytes `BRFATR1\n`; the version; the number of decisions; for
/// each decision the power of two that its section holds and the bits of the `Float` that one step
/// of its weights is worth, four bytes each; the weights as signed bytes, section by section; and
/// FNV-1a of all before it, taken over words of 64 bits.
package struct AttributionModel: Sendable {
  /// The version of the file's format.
  static let version: UInt32 = 1
  private static let magic = Array("BRFATR1\n".utf8)
  /// The prime of FNV-1a for 64 bits.
  private static let prime: UInt64 = 0x100_0000_01B3

  private let weights: [Int8]
  /// What a step of the weights of each decision is worth.
  private let scales: [Float]

  /// Makes a model of `weights`, one for each slot, and the worth of a step for each decision.
  package init(weights: [Int8], scales: [Float]) {
    precondition(weights.count == AttributionDecision.slotCount)
    precondition(scales.count == AttributionDecision.allCases.count)
    self.weights = weights
    self.scales = scales
  }

  /// The log odds, or the score among candidates, that `features` add up to.
  @inline(__always)
  package func score(_ features: FeatureList) -> Float {
    var sum: Int32 = 0
    for slot in features.slots { sum &+= Int32(weights[Int(slot)]) }
    return Float(sum) * scales[features.decision.rawValue]
  }
}

extension AttributionModel {
  /// Reads the file at `path`.
  ///
  /// - Throws: ``AttributionDataError/missing(_:)``, ``AttributionDataError/damaged(path:)`` or
  ///   ``AttributionDataError/version(path:found:expected:)``.
  package init(path: String) throws(AttributionDataError) {
    guard let data = FileManager.default.contents(atPath: path) else { throw .missing(path) }
    let decisions = AttributionDecision.allCases
    let header = Self.magic.count + 8 + 8 * decisions.count
    let size = header + AttributionDecision.slotCount
    guard data.count >= header, data.prefix(Self.magic.count).elementsEqual(Self.magic) else {
      throw .damaged(path: path)
    }
    let words = data.prefix(header).dropFirst(Self.magic.count).words
    guard words[0] == Self.version else {
      throw .version(path: path, found: words[0], expected: Self.version)
    }
    let isLaidOut =
      words[1] == UInt32(decisions.count)
      && decisions.allSatisfy { words[2 + 2 * $0.rawValue] == UInt32($0.bits) }
    guard isLaidOut, data.count == size + 8,
      data.suffix(8).elementsEqual(Self.checksum(data.prefix(size)))
    else { throw .damaged(path: path) }
    let scales = decisions.map { Float(bitPattern: words[3 + 2 * $0.rawValue]) }
    guard scales.allSatisfy({ $0.isFinite && $0 >= 0 }) else { throw .damaged(path: path) }
    let weights = data[header..<size].withUnsafeBytes { Array($0.bindMemory(to: Int8.self)) }
    self.init(weights: weights, scales: scales)
  }

  /// The model as the bytes of its file.
  package func encoded() -> Data {
    var words = [Self.version, UInt32(scales.count)]
    for decision in AttributionDecision.allCases {
      words += [UInt32(decision.bits), scales[decision.rawValue].bitPattern]
    }
    var data = Data(Self.magic)
    for word in words { data.append(contentsOf: Self.bytes(of: UInt64(word)).prefix(4)) }
    data.append(weights.withUnsafeBytes { Data($0) })
    return data + Self.checksum(data)
  }

  /// FNV-1a over little-endian words of 64 bits, the last filled with zeros.
  private static func checksum(_ data: Data) -> [UInt8] {
    let hash = data.withUnsafeBytes { bytes in
      var hash = FeatureHash.offset
      var place = 0
      while place + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        hash = (hash ^ UInt64(littleEndian: word)) &* prime
        place += 8
      }
      let rest = bytes[place...].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return (hash ^ rest) &* prime
    }
    return bytes(of: hash)
  }

  private static func bytes(of word: UInt64) -> [UInt8] {
    stride(from: UInt64(0), to: 64, by: 8).map { UInt8(truncatingIfNeeded: word >> $0) }
  }
}

extension Data {
  /// The bytes as little-endian words of 32 bits.
  fileprivate var words: [UInt32] {
    var words: [UInt32] = []
    for (place, byte) in enumerated() {
      if place % 4 == 0 { words.append(0) }
      words[place / 4] |= UInt32(byte) << UInt32(8 * (place % 4))
    }
    return words
  }
}
