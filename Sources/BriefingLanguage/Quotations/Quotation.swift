public import BriefingText

/// A stretch of text between quotation marks.
public struct Quotation: Hashable, Sendable {
  /// From the opening to the closing mark, both included; to the paragraph's end where the
  /// quotation goes on in the next paragraph and no mark closes it, from the paragraph's start where
  /// it runs into it and no mark reopens it.
  public let span: TextSpan
  /// The words between the marks.
  public let inner: TextSpan
  /// The quotation's tokens with its marks, as indices into the text's tokens.
  public let tokens: Range<Int>
  /// Whether it goes on in the next paragraph.
  public let continues: Bool

  /// Makes a quotation from its parts.
  public init(span: TextSpan, inner: TextSpan, tokens: Range<Int>, continues: Bool) {
    self.span = span
    self.inner = inner
    self.tokens = tokens
    self.continues = continues
  }
}
