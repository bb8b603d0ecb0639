public import BriefingModel
public import BriefingText

/// What the language stage finds in one article: the input of the analysis stage.
public struct Document: Sendable {
  /// The article; its text is the one that all offsets index.
  public let article: Article
  /// Tokens, sentences, parts of speech and lemmas.
  public let tagged: TaggedText
  /// The quotations, in order.
  public let quotations: [Quotation]
  /// The names, in order, never overlapping; no actor is given yet.
  public let names: [Mention]
  /// The time expressions, in order, never overlapping.
  public let times: [TimeExpression]
  /// The attributions, in order of their first piece.
  public let attributions: [AttributionSpans]

  /// Joins the findings of the recognisers.
  public init(
    article: Article,
    tagged: TaggedText,
    quotations: [Quotation],
    names: [Mention],
    times: [TimeExpression],
    attributions: [AttributionSpans]
  ) {
    self.article = article
    self.tagged = tagged
    self.quotations = quotations
    self.names = names
    self.times = times
    self.attributions = attributions
  }

  /// The text that all offsets index.
  public var text: SourceText { tagged.text }
}
