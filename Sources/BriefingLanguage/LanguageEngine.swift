public import BriefingModel
internal import BriefingText

/// Reads one article: tokens, parts of speech, quotations, names, times and attributions.
///
/// A pure function of the article and of the recognisers' data; each recogniser can be replaced by
/// a better one behind its protocol.
public struct LanguageEngine: Sendable {
  private let tagger: any PartOfSpeechTagging
  private let recognizer: any TextRecognizing
  private let times: any TimeRecognizing

  /// Makes an engine of three recognisers.
  public init(
    tagger: any PartOfSpeechTagging,
    recognizer: any TextRecognizing,
    times: any TimeRecognizing
  ) {
    self.tagger = tagger
    self.recognizer = recognizer
    self.times = times
  }

  /// What the recognisers find in `article`.
  public func document(for article: Article) -> Document {
    let tagged = tagger.tagged(TokenizedText(SourceText(article.text)))
    let quotations = QuotationFinder().quotations(in: tagged.tokenized)
    let (names, attributions) = recognizer.findings(in: tagged, quotations: quotations)
    return Document(
      article: article,
      tagged: tagged,
      quotations: quotations,
      names: names,
      times: times.timeExpressions(in: tagged, published: article.published),
      attributions: attributions
    )
  }
}
