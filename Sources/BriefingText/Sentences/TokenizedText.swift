/// A text with its paragraphs, sentences and tokens.
public struct TokenizedText: Sendable {
  /// The text that all offsets index.
  public let text: SourceText
  /// The tokens, in order, never overlapping.
  public let tokens: [Token]
  /// The sentences, in order; together they hold every token once.
  public let sentences: [Sentence]
  /// The paragraphs, in order, without the white space around them.
  public let paragraphs: [TextSpan]

  /// Cuts `text` into tokens, sentences and paragraphs.
  ///
  /// - Complexity: linear in the length of the text.
  public init(_ text: SourceText) {
    let paragraphs = ParagraphFinder().paragraphs(in: text)
    let tokens = Tokenizer().tokens(in: text)
    self.text = text
    self.tokens = tokens
    self.paragraphs = paragraphs
    self.sentences = SentenceSplitter().sentences(of: tokens, in: paragraphs)
  }

  /// The index of the sentence that holds the code point at `offset`, or of the last one before it.
  ///
  /// - Complexity: logarithmic in the number of sentences.
  public func sentenceIndex(at offset: Int) -> Int? {
    lastIndex(of: sentences, startingNotAfter: offset) { $0.span.start }
  }

  /// The index of the token that holds the code point at `offset`, or of the last one before it.
  ///
  /// - Complexity: logarithmic in the number of tokens.
  public func tokenIndex(at offset: Int) -> Int? {
    lastIndex(of: tokens, startingNotAfter: offset) { $0.span.start }
  }

  /// The indices of the tokens that share a code point with `span`.
  public func tokenRange(of span: TextSpan) -> Range<Int> {
    var start = tokenIndex(at: span.start) ?? 0
    if start < tokens.count, tokens[start].span.end <= span.start { start += 1 }
    var end = start
    while end < tokens.count, tokens[end].span.start < span.end { end += 1 }
    return start..<end
  }

  private func lastIndex<Element>(
    of elements: [Element],
    startingNotAfter offset: Int,
    start: (Element) -> Int
  ) -> Int? {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if start(elements[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}
