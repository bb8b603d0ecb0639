public import BriefingModel

/// Finds who says what by weighing words, parts of speech, phrases and quotations.
///
/// Cues are found by logistic regression over the words around each verb, noun and adjective; the
/// boundaries of content and source by one choice after another among the phrases of the sentence;
/// quotations without a cue join the attribution that they go on with. `Training/attribution` makes
/// the model from the training part of PolNeAR; `Data/attribution-card.md` states its accuracy. The
/// same text gives the same attributions on every machine.
public struct CueAttributionRecognizer: AttributionRecognizing {
  /// The model's file in the data folder.
  public static let modelName = "attribution.bin"
  /// The likelihood from which a finding is given: the value of the highest F1 in cross-validation
  /// on the training data.
  package static let leastAcceptance: Float = 0.33
  /// A source less likely than this is left open: a claim in the wrong mouth is the worst error.
  package static let leastSource: Float = 0.4

  private let engine: AttributionEngine

  /// Makes the recogniser with the model of the program's data folder.
  ///
  /// - Throws: ``AttributionDataError``; there is no recogniser without its model.
  public init(lexicon: CueLexicon) throws(AttributionDataError) {
    guard let path = DataFile.path(Self.modelName) else { throw .missing(Self.modelName) }
    engine = AttributionEngine(model: try AttributionModel(path: path), lexicon: lexicon)
  }

  /// The attributions, in order of their first piece.
  ///
  /// - Complexity: linear in the number of tokens, quadratic in the length of a sentence up to a
  ///   limit.
  public func attributions(
    in text: TaggedText,
    quotations: [Quotation],
    names: [Mention]
  ) -> [AttributionSpans] {
    let scene = AttributionScene(text: text, quotations: quotations)
    return engine.attributions(in: scene, least: Self.leastAcceptance, source: Self.leastSource)
  }
}
