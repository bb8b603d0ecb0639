public import BriefingModel
internal import BriefingText

/// Reads one article: tokens, parts of speech, quotations, names, times and attributions.
///
/// A pure function of the article and of the recognisers' data; each recogniser can be replaced by
/// a better one behind its protocol.
public struct LanguageEngine: Sendable {
  private let recognizer: any TextRecognizing
  private let times: any TimeRecognizing

  /// Makes an engine of two recognisers.
  public init(recognizer: any TextRecognizing, times: any TimeRecognizing) {
    self.recognizer = recognizer
    self.times = times
  }

  /// What the recognisers find in `article`.
  public func document(for article: Article) -> Document {
    let text = TokenizedText(SourceText(article.text))
    let quotations = QuotationFinder().quotations(in: text)
    let found = recognizer.findings(in: text, quotations: quotations)
    return Document(
      article: article,
      tagged: found.tagged,
      quotations: quotations,
      names: found.names,
      times: times.timeExpressions(in: found.tagged, published: article.published),
      attributions: found.attributions
    )
  }
}
