/// One sentence of a text.
public struct Sentence: Hashable, Sendable {
  /// From the first to the last token, closing quotation marks included.
  public let span: TextSpan
  /// The sentence's tokens, as indices into the text's tokens; never empty.
  public let tokens: Range<Int>
  /// The index of the paragraph that holds it.
  public let paragraph: Int

  /// Makes a sentence of `tokens` in the paragraph with the index `paragraph`.
  public init(span: TextSpan, tokens: Range<Int>, paragraph: Int) {
    self.span = span
    self.tokens = tokens
    self.paragraph = paragraph
  }
}
