import BriefingText
import Testing

@Suite("TokenizedText") struct TokenizedTextTests {
  private let text = TokenizedText(SourceText("He left. She came back.\n\nIt rained."))

  @Test(arguments: [(0, 0), (7, 0), (8, 0), (9, 1), (22, 1), (25, 2), (99, 2)])
  func `finds the sentence at an offset`(offset: Int, sentence: Int) {
    #expect(text.sentenceIndex(at: offset) == sentence)
  }

  @Test func `finds no sentence before the first`() {
    #expect(TokenizedText(SourceText("  Yes.")).sentenceIndex(at: 1) == nil)
    #expect(TokenizedText(SourceText("")).sentenceIndex(at: 0) == nil)
  }

  @Test(arguments: [(0, 0), (1, 0), (2, 0), (3, 1), (7, 2), (9, 3)])
  func `finds the token at an offset`(offset: Int, token: Int) {
    #expect(text.tokenIndex(at: offset) == token)
  }

  @Test(arguments: [
    (TextSpan(0, 7), 0..<2), (TextSpan(1, 4), 0..<2), (TextSpan(2, 3), 1..<1),
    (TextSpan(3, 8), 1..<3), (TextSpan(8, 9), 3..<3),
  ])
  func `finds the tokens of a span`(span: TextSpan, tokens: Range<Int>) {
    #expect(text.tokenRange(of: span) == tokens)
  }
}
