/// How much one YAML text may hold, so that a hostile one ends in an error and not in a hang.
public struct YAMLLimits: Hashable, Sendable {
  /// The greatest length in bytes.
  public var bytes: Int
  /// The deepest nesting of lists and mappings.
  public var depth: Int
  /// The greatest number of values, keys included.
  public var values: Int

  /// Makes limits; the defaults serve a file of settings or overrides written by hand.
  public init(bytes: Int = 4_000_000, depth: Int = 32, values: Int = 200_000) {
    self.bytes = bytes
    self.depth = depth
    self.values = values
  }
}
