public import BriefingModel
public import BriefingText

/// Gives each token its part of speech and lemma.
public protocol PartOfSpeechTagging: Sendable {
  /// The tags and lemmas of `text`, one a token.
  func tagged(_ text: TokenizedText) -> TaggedText
}

/// Finds and resolves the time expressions of a text.
public protocol TimeRecognizing: Sendable {
  /// The time expressions, in order, never overlapping; relative ones are resolved against
  /// `published` and stay unresolved without it.
  func timeExpressions(in text: TaggedText, published: DatedValue?) -> [TimeExpression]
}

/// Finds names and attributions in one reading of a text.
public protocol TextRecognizing: Sendable {
  /// The names, in order, never overlapping, with the kind `name` and no actor, and the attributions,
  /// in order of their first piece.
  func findings(
    in text: TaggedText,
    quotations: [Quotation]
  ) -> (names: [Mention], attributions: [AttributionSpans])
}
