public import BriefingText

/// What the encoder found in one text.
public struct EncodedText: Hashable, Sendable {
  /// A name.
  public struct Name: Hashable, Sendable {
    /// Where it stands.
    public let span: TextSpan
    /// Its type, as the model calls it: `PER`, `ORG`, `LOC` or `MISC`.
    public let type: String
    /// The geometric mean of the probabilities of its words' labels.
    public let confidence: Double
  }

  /// A source, a cue and what is attributed.
  public struct Attribution: Hashable, Sendable {
    /// The pieces of the source; empty when the text names none.
    public let source: [TextSpan]
    /// The words that attribute.
    public let cue: TextSpan
    /// The pieces of the content, never none.
    public let content: [TextSpan]
    /// The product of the mean probabilities of cue and content.
    public let confidence: Double
    /// The surest attribution whose cue stands in the content, which "according to the agency" may
    /// only pass on.
    public var inner: [Attribution]
  }

  /// A part of speech.
  public struct Tag: Hashable, Sendable {
    /// The basic word that it belongs to.
    public let span: TextSpan
    /// The Penn tag; `.` stands for every mark of punctuation.
    public let tag: String
  }

  /// The names, in order.
  public let names: [Name]
  /// The outermost attributions, in the order of their cues.
  public let attributions: [Attribution]
  /// The tags of all basic words, in order.
  public let tags: [Tag]
}
