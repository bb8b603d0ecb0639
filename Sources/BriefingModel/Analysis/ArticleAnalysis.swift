public import BriefingText

/// What the map stage finds in one article: one line of `briefing analyze`.
///
/// The contract with every tool outside; fields are added, never renamed. All offsets are Unicode
/// code points of `text`.
public struct ArticleAnalysis: Codable, Hashable, Sendable {
  /// The article: its fields stand beside the others in the JSON object.
  public var article: Article
  /// The sentences, in order.
  public let sentences: [TextSpan]
  /// The tokens with their part of speech; nil unless asked for.
  public let tokens: [TaggedSpan]?
  /// The mentions, in text order.
  public let mentions: [Mention]
  /// The actors, in order of first mention.
  public let actors: [ArticleActor]
  /// The time expressions, in text order, never overlapping.
  public let timexes: [TimeExpression]
  /// The attributions, in order of their first piece.
  public let attributions: [Attribution]
  /// The dated events, in text order.
  public let events: [ArticleEvent]
  /// The risk entries, in text order.
  public let risks: [ArticleRisk]
  /// Why the article was read and not analysed; nil where it was.
  public let leftOut: String?

  /// Makes an analysis from its parts.
  public init(
    article: Article,
    sentences: [TextSpan],
    tokens: [TaggedSpan]? = nil,
    mentions: [Mention] = [],
    actors: [ArticleActor] = [],
    timexes: [TimeExpression] = [],
    attributions: [Attribution] = [],
    events: [ArticleEvent] = [],
    risks: [ArticleRisk] = [],
    leftOut: String? = nil
  ) {
    self.article = article
    self.sentences = sentences
    self.tokens = tokens
    self.mentions = mentions
    self.actors = actors
    self.timexes = timexes
    self.attributions = attributions
    self.events = events
    self.risks = risks
    self.leftOut = leftOut
  }

  private enum CodingKeys: String, CodingKey {
    case sentences, tokens, mentions, actors, timexes, attributions, events, risks, leftOut
  }

  /// Reads the article's fields and the findings from one object.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    article = try Article(from: decoder)
    sentences = try fields.decode([TextSpan].self, forKey: .sentences)
    tokens = try fields.decodeIfPresent([TaggedSpan].self, forKey: .tokens)
    mentions = try fields.decode([Mention].self, forKey: .mentions)
    actors = try fields.decode([ArticleActor].self, forKey: .actors)
    timexes = try fields.decode([TimeExpression].self, forKey: .timexes)
    attributions = try fields.decode([Attribution].self, forKey: .attributions)
    events = try fields.decode([ArticleEvent].self, forKey: .events)
    risks = try fields.decode([ArticleRisk].self, forKey: .risks)
    leftOut = try fields.decodeIfPresent(String.self, forKey: .leftOut)
  }

  /// Writes the article's fields and the findings into one object.
  public func encode(to encoder: any Encoder) throws {
    try article.encode(to: encoder)
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(sentences, forKey: .sentences)
    try fields.encodeIfPresent(tokens, forKey: .tokens)
    try fields.encode(mentions, forKey: .mentions)
    try fields.encode(actors, forKey: .actors)
    try fields.encode(timexes, forKey: .timexes)
    try fields.encode(attributions, forKey: .attributions)
    try fields.encode(events, forKey: .events)
    try fields.encode(risks, forKey: .risks)
    try fields.encodeIfPresent(leftOut, forKey: .leftOut)
  }

  /// A token with its Universal part of speech.
  public struct TaggedSpan: Codable, Hashable, Sendable {
    /// The offset of the first code point.
    public let start: Int
    /// The offset after the last code point.
    public let end: Int
    /// The Universal part of speech: `PROPN`.
    public let pos: String

    /// Makes the token at `span`.
    public init(span: TextSpan, pos: String) {
      self.start = span.start
      self.end = span.end
      self.pos = pos
    }
  }
}
