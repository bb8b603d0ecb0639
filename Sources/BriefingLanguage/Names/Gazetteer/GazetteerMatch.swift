/// A known name found in a text.
public struct GazetteerMatch: Hashable, Sendable {
  /// The tokens of the name, as indices into the text's tokens.
  public let tokens: Range<Int>
  /// Its entries, at least one, in the order of their kinds' names.
  public let entries: [GazetteerEntry]

  /// Makes a match of `tokens`.
  public init(tokens: Range<Int>, entries: [GazetteerEntry]) {
    self.tokens = tokens
    self.entries = entries
  }
}
