public import BriefingModel
public import BriefingText

/// Finds and resolves the time expressions of a text.
public protocol TimeRecognizing: Sendable {
  /// The time expressions, in order, never overlapping; relative ones are resolved against
  /// `published` and stay unresolved without it.
  func timeExpressions(in text: TaggedText, published: DatedValue?) -> [TimeExpression]
}

/// Finds parts of speech, names and attributions in one reading of a text.
public protocol TextRecognizing: Sendable {
  /// What is found in `text`, whose quotations are known.
  func findings(in text: TokenizedText, quotations: [Quotation]) -> TextFindings
}

/// What one reading of a text finds.
public struct TextFindings: Sendable {
  /// The text with the parts of speech and the lemmas of its tokens.
  public let tagged: TaggedText
  /// The names, in order, never overlapping, with the kind `name` and no actor.
  public let names: [Mention]
  /// The attributions, in order of their first piece.
  public let attributions: [AttributionSpans]

  /// Joins what was found.
  public init(tagged: TaggedText, names: [Mention], attributions: [AttributionSpans]) {
    self.tagged = tagged
    self.names = names
    self.attributions = attributions
  }
}
