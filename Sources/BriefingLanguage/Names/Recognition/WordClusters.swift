/// The Brown clusters of frequent words: words that stand in like company share bits of their path.
///
/// Brown et al. (1992), "Class-Based n-gram Models of Natural Language". A table with slots of a
/// 16-bit check in the high half and the 16-bit path in the low half, its first step in the lowest
/// bit; a hash starts at the slot `(hash >> 32) * capacity >> 32` and goes on to the next.
package struct WordClusters: Sendable {
  private let slots: [UInt32]

  /// Takes the slots of a table; at least one must be free (0).
  package init(slots: [UInt32]) { self.slots = slots }

  /// The path of the word with the hash `hash`; 0 when it is in no cluster.
  package subscript(hash: UInt64) -> UInt64 {
    guard !slots.isEmpty else { return 0 }
    let check = Self.check(of: hash)
    var slot = Self.slot(of: hash, capacity: slots.count)
    for _ in 0..<slots.count {
      let found = slots[slot]
      if found == 0 { return 0 }
      if found >> 16 == check { return UInt64(found & 0xFFFF) }
      slot = slot + 1 == slots.count ? 0 : slot + 1
    }
    return 0
  }

  /// The table of `paths`, a path for each word's hash, in the order given.
  package static func slots(of paths: [(hash: UInt64, path: UInt16)]) -> [UInt32] {
    let capacity = paths.count * 4 / 3 + 1
    var slots = [UInt32](repeating: 0, count: capacity)
    for (hash, path) in paths where path != 0 {
      var slot = slot(of: hash, capacity: capacity)
      while slots[slot] != 0, slots[slot] >> 16 != check(of: hash) {
        slot = slot + 1 == capacity ? 0 : slot + 1
      }
      if slots[slot] == 0 { slots[slot] = check(of: hash) << 16 | UInt32(path) }
    }
    return slots
  }

  private static func check(of hash: UInt64) -> UInt32 { UInt32(hash & 0xFFFF) | 1 }

  private static func slot(of hash: UInt64, capacity: Int) -> Int {
    Int(truncatingIfNeeded: ((hash >> 32) &* UInt64(capacity)) >> 32)
  }
}
