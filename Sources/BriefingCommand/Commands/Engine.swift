internal import BriefingAnalysis
internal import BriefingLanguage
internal import BriefingModel

/// The analysis with its rules and models, loaded once a run.
struct Engine {
  let analyzer: ArticleAnalyzer
  let builder: BriefingBuilder
  /// The rule sets and models with their versions, sorted by name.
  let components: [Briefing.Component]

  /// Loads the program's own rules and models.
  ///
  /// - Throws: ``Failure`` with the status `configuration` when one is missing or damaged.
  static func load() throws(Failure) -> Engine {
    do {
      let gazetteer = try Gazetteer.open()
      let cues = try StatusCues.standard()
      let rules = try RiskRuleSet.standard()
      let scale = try LikelihoodScale.standard()
      let lexicon = try CueLexicon()
      let language = LanguageEngine(
        recognizer: try NeuralRecognizer(gazetteer: gazetteer),
        times: try TimeTagger()
      )
      return Engine(
        analyzer: ArticleAnalyzer(
          engine: language,
          gazetteer: gazetteer,
          lexicon: lexicon,
          cues: cues,
          risks: RiskFinder(rules: rules, cues: cues, scale: scale, gazetteer: gazetteer)
        ),
        builder: BriefingBuilder(gazetteer: gazetteer, scale: scale),
        components: [
          Briefing.Component(name: "risk rules", version: rules.version),
          Briefing.Component(name: "status cues", version: cues.version),
        ]
      )
    } catch {
      throw Failure("\(error)", status: .configuration)
    }
  }
}
