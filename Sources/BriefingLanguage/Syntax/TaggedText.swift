public import BriefingText

/// A tokenised text with each token's part of speech and lemma: what the recognisers read.
public struct TaggedText: Sendable {
  /// The text with its tokens and sentences.
  public let tokenized: TokenizedText
  /// The part of speech of each token; as many as tokens.
  public let tags: [PennTag]
  /// The lemma of each token in small letters; as many as tokens.
  public let lemmas: [String]

  /// Joins a text with what a tagger found; the three have one element a token.
  public init(tokenized: TokenizedText, tags: [PennTag], lemmas: [String]) {
    precondition(tags.count == tokenized.tokens.count && lemmas.count == tags.count)
    self.tokenized = tokenized
    self.tags = tags
    self.lemmas = lemmas
  }

  /// The text that all offsets index.
  public var text: SourceText { tokenized.text }
  /// The tokens, in order.
  public var tokens: [Token] { tokenized.tokens }
  /// The sentences, in order.
  public var sentences: [Sentence] { tokenized.sentences }
}
