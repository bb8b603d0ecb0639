/// What is looked up for code points beyond ASCII: small letters without accents.
///
/// A table of the file, made by Python's `unicodedata` (canonical decomposition without marks) for
/// all code points that do not stand for themselves, so that training and program agree whatever
/// versions of Unicode they know.
struct Foldings: Sendable {
  private let keys: [UInt32]
  private let values: [[UInt8]]

  /// Reads `count` entries: a code point, the number of bytes that stand for it (up to 12), the
  /// bytes, padded to 16 bytes in all; nil when they are not in order.
  init?(entries: UnsafeRawBufferPointer, count: Int) {
    var keys: [UInt32] = []
    var values: [[UInt8]] = []
    for index in 0..<count {
      let entry = entries[(16 * index)..<(16 * index + 16)]
      let base = entry.startIndex
      let key =
        UInt32(entry[base]) | UInt32(entry[base + 1]) << 8 | UInt32(entry[base + 2]) << 16
      let length = Int(entry[base + 3])
      guard length <= 12, keys.last.map({ $0 < key }) ?? true else { return nil }
      keys.append(key)
      values.append(Array(entry[(base + 4)..<(base + 4 + length)]))
    }
    self.keys = keys
    self.values = values
  }

  /// The bytes that stand for `scalar`; nil where those are its own.
  func bytes(for scalar: Unicode.Scalar) -> [UInt8]? {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < scalar.value { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == scalar.value ? values[low] : nil
  }
}
