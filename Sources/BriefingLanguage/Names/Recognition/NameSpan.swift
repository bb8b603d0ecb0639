package import BriefingModel

/// A name as a stretch of tokens.
package struct NameSpan: Hashable, Sendable {
  /// The tokens, as indices into the text's tokens.
  package var tokens: Range<Int>
  /// The type.
  package var type: EntityType

  /// Makes a name of `tokens`.
  package init(tokens: Range<Int>, type: EntityType) {
    self.tokens = tokens
    self.type = type
  }
}
