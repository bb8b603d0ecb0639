public import BriefingLanguage
public import BriefingModel
internal import BriefingText

/// The map stage: what one article says, without looking at any other.
public struct ArticleAnalyzer: Sendable {
  private let engine: LanguageEngine
  private let gazetteer: Gazetteer?
  private let lexicon: CueLexicon
  private let cues: StatusCues
  private let risks: RiskFinder?

  /// Makes an analyzer of the language engine and the rules.
  ///
  /// - Parameter risks: nil where no gazetteer tells the countries that risks are anchored to.
  public init(
    engine: LanguageEngine,
    gazetteer: Gazetteer?,
    lexicon: CueLexicon,
    cues: StatusCues,
    risks: RiskFinder?
  ) {
    self.engine = engine
    self.gazetteer = gazetteer
    self.lexicon = lexicon
    self.cues = cues
    self.risks = risks
  }

  /// What `article` says.
  ///
  /// - Parameter withTokens: whether the tokens with their parts of speech are listed.
  public func analysis(of article: Article, withTokens: Bool = false) -> ArticleAnalysis {
    let document = engine.document(for: article)
    let resolved = ActorResolver(gazetteer: gazetteer).resolved(document)
    let attributions = AttributionReader(
      document: document,
      mentions: resolved.mentions,
      lexicon: lexicon
    ).attributions()
    let tagged = document.tagged
    let tokens =
      withTokens
      ? tagged.tokens.indices.map {
        ArticleAnalysis.TaggedSpan(span: tagged.tokens[$0].span, pos: tagged.universalTag(at: $0))
      } : nil
    return ArticleAnalysis(
      article: article,
      sentences: tagged.sentences.map(\.span),
      tokens: tokens,
      mentions: resolved.mentions,
      actors: resolved.actors,
      timexes: document.times,
      attributions: attributions,
      events: EventFinder(document: document, attributions: attributions, cues: cues).events(),
      risks: risks?.risks(in: document, attributions: attributions) ?? []
    )
  }
}
