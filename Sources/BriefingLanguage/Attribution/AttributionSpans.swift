public import BriefingModel
public import BriefingText

/// The spans of one attribution as the PolNeAR guidelines draw them, before the analysis stage
/// resolves its holder and stance.
public struct AttributionSpans: Hashable, Sendable {
  /// The pieces of the source, in text order; empty when the text names none.
  public let source: [TextSpan]
  /// The pieces of the cue, in text order.
  public let cue: [TextSpan]
  /// The pieces of the content, in text order, quotation marks included.
  public let content: [TextSpan]
  /// How the content is given.
  public let kind: Attribution.Kind

  /// Makes an attribution from its pieces.
  public init(
    source: [TextSpan],
    cue: [TextSpan],
    content: [TextSpan],
    kind: Attribution.Kind
  ) {
    self.source = source
    self.cue = cue
    self.content = content
    self.kind = kind
  }
}
