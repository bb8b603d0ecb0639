/// The hashes that the features of the tagger are known by; `Training/tagger/features.py` computes
/// the same.
enum FeatureHash {
  /// FNV-1a, 64 bits: <http://www.isthe.com/chongo/tech/comp/fnv/>.
  static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// Takes one more byte into an FNV-1a hash.
  @inline(__always)
  static func extended(_ hash: UInt64, by byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* prime
  }

  /// The FNV-1a hash of the UTF-8 of `text`.
  static func of(_ text: String) -> UInt64 {
    text.utf8.reduce(offset) { extended($0, by: $1) }
  }

  /// The key of the feature of `template` with the two values `a` and `b`: the finaliser of
  /// MurmurHash3 (Austin Appleby, public domain) over the three.
  @inline(__always)
  static func key(_ template: UInt64, _ a: UInt64, _ b: UInt64) -> UInt64 {
    var value = a &* 0x9E37_79B9_7F4A_7C15 &+ b &* 0xC2B2_AE3D_27D4_EB4F
    value = value &+ template &* 0x1656_67B1_9E37_79F9
    value ^= value >> 33
    value = value &* 0xFF51_AFD7_ED55_8CCD
    value ^= value >> 33
    value = value &* 0xC4CE_B9FE_1A85_EC53
    return value ^ (value >> 33)
  }
}
