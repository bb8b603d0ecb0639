public import BriefingText

/// The text of one article with its sentences, for the article's own page.
public struct SiteArticle: Sendable {
  /// The text that all offsets index.
  public let text: SourceText
  /// The sentences, in order.
  public let sentences: [TextSpan]

  /// Pairs a text with its sentences.
  public init(text: SourceText, sentences: [TextSpan]) {
    self.text = text
    self.sentences = sentences
  }

  /// The index of the sentence that holds the code point at `offset`, or of the last one before it.
  func sentenceIndex(at offset: Int) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}
