public import BriefingModel
internal import BriefingText

/// Reads one article: tokens, parts of speech, quotations, names, times and attributions.
///
/// A pure function of the article and of the recognisers' data; each recogniser can be replaced by
/// a better one behind its protocol.
public struct LanguageEngine: Sendable {
  private let tagger: any PartOfSpeechTagging
  private let names: any NameRecognizing
  private let times: any TimeRecognizing
  private let attributions: any AttributionRecognizing

  /// Makes an engine of four recognisers.
  public init(
    tagger: any PartOfSpeechTagging,
    names: any NameRecognizing,
    times: any TimeRecognizing,
    attributions: any AttributionRecognizing
  ) {
    self.tagger = tagger
    self.names = names
    self.times = times
    self.attributions = attributions
  }

  /// What the recognisers find in `article`.
  public func document(for article: Article) -> Document {
    let tagged = tagger.tagged(TokenizedText(SourceText(article.text)))
    let quotations = QuotationFinder().quotations(in: tagged.tokenized)
    let names = names.names(in: tagged)
    return Document(
      article: article,
      tagged: tagged,
      quotations: quotations,
      names: names,
      times: times.timeExpressions(in: tagged, published: article.published),
      attributions: attributions.attributions(in: tagged, quotations: quotations, names: names)
    )
  }
}
