public import BriefingText

/// An attributed statement: who says what, by which words (the PolNeAR scheme).
public struct Attribution: Codable, Hashable, Sendable {
  /// The pieces of the source span, in text order; empty when the text names none.
  public let source: [TextSpan]
  /// The pieces of the cue span, in text order.
  public let cue: [TextSpan]
  /// The pieces of the content span, in text order.
  public let content: [TextSpan]
  /// The id of the article's actor that the source resolves to; nil when it resolves to none.
  public var holder: String?
  /// The ids of further actors that hold it together with ``holder``; nil when there are none.
  public var coholders: [String]?
  /// How the content is given.
  public let kind: Kind
  /// What the holder does by saying it.
  public let stance: Stance
  /// Words that weaken the content or the cue, in text order.
  public let hedges: [TextSpan]
  /// The id of the actor or the words through which the statement came (`according to The
  /// Associated Press`); nil when the article has it at first hand or does not say.
  public var via: String?
  /// Whether the content, in the article's words, says nothing alone: it has no verb and begins with
  /// a word that points elsewhere ("that view"); nil where it can be read alone.
  public let isFragment: Bool?

  /// Makes an attribution from its parts.
  public init(
    source: [TextSpan],
    cue: [TextSpan],
    content: [TextSpan],
    holder: String? = nil,
    coholders: [String]? = nil,
    kind: Kind,
    stance: Stance,
    hedges: [TextSpan] = [],
    via: String? = nil,
    isFragment: Bool? = nil
  ) {
    self.source = source
    self.cue = cue
    self.content = content
    self.holder = holder
    self.coholders = coholders
    self.kind = kind
    self.stance = stance
    self.hedges = hedges
    self.via = via
    self.isFragment = isFragment
  }

  /// How the content is given.
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// In the holder's words, in quotation marks.
    case direct
    /// In the article's words.
    case indirect
    /// In both.
    case mixed
  }
}
