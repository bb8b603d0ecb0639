public import BriefingModel
public import BriefingText

/// Gives each token its part of speech and lemma.
public protocol PartOfSpeechTagging: Sendable {
  /// The tags and lemmas of `text`, one a token.
  func tagged(_ text: TokenizedText) -> TaggedText
}

/// Finds the names in a text.
public protocol NameRecognizing: Sendable {
  /// The names, in order, never overlapping, with the kind `name` and no actor.
  func names(in text: TaggedText) -> [Mention]
}

/// Finds and resolves the time expressions of a text.
public protocol TimeRecognizing: Sendable {
  /// The time expressions, in order, never overlapping; relative ones are resolved against
  /// `published` and stay unresolved without it.
  func timeExpressions(in text: TaggedText, published: DatedValue?) -> [TimeExpression]
}

/// Finds who says what in a text.
public protocol AttributionRecognizing: Sendable {
  /// The attributions, in order of their first piece.
  func attributions(
    in text: TaggedText,
    quotations: [Quotation],
    names: [Mention]
  ) -> [AttributionSpans]
}

/// Finds names and attributions in one reading of a text.
public protocol TextRecognizing: Sendable {
  /// The names, as ``NameRecognizing`` gives them, and the attributions, as
  /// ``AttributionRecognizing`` does.
  func findings(
    in text: TaggedText,
    quotations: [Quotation]
  ) -> (names: [Mention], attributions: [AttributionSpans])
}
