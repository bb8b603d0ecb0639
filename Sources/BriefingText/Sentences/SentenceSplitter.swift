/// Groups the tokens of a text into sentences.
///
/// A sentence never crosses a paragraph. It ends after `.`, `!`, `?` or `…` and the quotation marks
/// and brackets that close there, unless the next word is in small letters or says who speaks. After
/// an abbreviation it ends only when the next word is one that opens sentences.
public struct SentenceSplitter: Sendable {
  /// Makes the splitter of English.
  public init() {}

  /// The sentences made of `tokens`, in order; every token is in exactly one of them.
  ///
  /// - Complexity: linear in the number of tokens.
  public func sentences(of tokens: [Token], in paragraphs: [TextSpan]) -> [Sentence] {
    var sentences: [Sentence] = []
    var first = 0
    for (number, paragraph) in paragraphs.enumerated() {
      var end = first
      while end < tokens.count, tokens[end].span.start < paragraph.end { end += 1 }
      var splitter = ParagraphSplitter(tokens[first..<end])
      for range in splitter.ranges() {
        guard let last = range.last else { continue }
        let span = TextSpan(tokens[range.lowerBound].span.start, tokens[last].span.end)
        sentences.append(Sentence(span: span, tokens: range, paragraph: number))
      }
      first = end
    }
    return sentences
  }
}
