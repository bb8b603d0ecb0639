import BriefingLanguage
import Foundation

/// Writes a trained model in the format of `NameModel`.
struct ModelWriter {
  /// What a weight of 1 becomes; the heaviest weights are cut at 127.
  let scale: Float
  /// Weights that become less than this are left out.
  let least: Float
  /// The most features that the file holds; the lightest are left out.
  let capacity: Int
  /// The share of the slots that are used.
  private static let load = 0.75
  private static let prime: UInt64 = 0x100_0000_01B3

  /// The bytes of the file: the features `keys` in their order, but those of `own`.
  func bytes(
    of field: ConditionalField,
    keys: [UInt64],
    without own: Set<UInt64>,
    blending blends: [(salt: UInt64, share: Float)],
    numbers: [UInt64: Int32],
    clusters: [UInt32]
  ) -> Data {
    let labels = NameLabel.count
    var features: [(key: UInt64, entries: [(UInt8, Int8)], strength: Int)] = []
    for (number, key) in keys.enumerated() where !own.contains(key) {
      var entries: [(UInt8, Int8)] = []
      var strength = 0
      for label in 0..<labels {
        var sum = field.weights[number * labels + label]
        for (salt, share) in blends {
          if let twin = numbers[key ^ salt] {
            sum += share * field.weights[Int(twin) * labels + label]
          }
        }
        let value = (sum * scale).rounded()
        guard abs(value) >= least else { continue }
        let weight = Int8(max(-127, min(127, value)))
        entries.append((UInt8(label), weight))
        strength = max(strength, abs(Int(weight)))
      }
      if !entries.isEmpty { features.append((key, entries, strength)) }
    }
    // Ties are broken by the low bits, since the high ones choose the slot.
    features.sort { ($0.strength, $1.key.byteSwapped) > ($1.strength, $0.key.byteSwapped) }
    if features.count > capacity { features.removeLast(features.count - capacity) }

    var entries = Data()
    let slotCount = Int(Double(features.count) / Self.load) + 8
    var slots = [(UInt32, UInt32)](repeating: (0, 0), count: slotCount)
    for (key, found, _) in features {
      let mark = UInt32(truncatingIfNeeded: key) | 1
      var slot = Int(truncatingIfNeeded: ((key >> 32) &* UInt64(slotCount)) >> 32)
      while slots[slot].0 != 0, slots[slot].0 != mark { slot = (slot + 1) % slotCount }
      if slots[slot].0 == mark { continue }
      slots[slot] = (mark, UInt32(entries.count / 2) << 6 | UInt32(found.count))
      for (label, weight) in found {
        entries.append(label)
        entries.append(UInt8(bitPattern: weight))
      }
    }

    var file = Data()
    func add(_ value: some FixedWidthInteger) {
      withUnsafeBytes(of: value.littleEndian) { file.append(contentsOf: $0) }
    }
    func pad() { while file.count % 8 != 0 { file.append(0) } }
    add(NameModel.magic)
    for value in [NameModel.version, labels, clusters.count, slotCount, entries.count / 2, 0, 0, 0]
    {
      add(UInt32(value))
    }
    for value in field.transitions { add(Int32((value * scale).rounded())) }
    for slot in clusters { add(slot) }
    pad()
    for (key, payload) in slots {
      add(key)
      add(payload)
    }
    file.append(entries)
    pad()
    var checksum: UInt64 = 0xCBF2_9CE4_8422_2325
    file.withUnsafeBytes { bytes in
      for word in bytes.bindMemory(to: UInt64.self) { checksum = (checksum ^ word) &* Self.prime }
    }
    add(checksum)
    return file
  }
}
