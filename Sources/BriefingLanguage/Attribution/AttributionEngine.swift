internal import BriefingModel
internal import BriefingText

/// Finds cues with their content and source, accepts those that hold together, and joins the
/// quotations that go on with them.
package struct AttributionEngine: Sendable {
  private let model: AttributionModel
  private let lexicon: CueLexicon

  /// Makes an engine that weighs by `model`.
  package init(model: AttributionModel, lexicon: CueLexicon) {
    self.model = model
    self.lexicon = lexicon
  }

  /// The attributions of a text, in order of their first piece: those likelier than `least`, their
  /// sources where they are likelier than `source`.
  package func attributions(
    in scene: AttributionScene,
    least: Float,
    source: Float
  ) -> [AttributionSpans] {
    let drafts = drafts(in: scene)
    let likely = accepted(findings(in: scene, drafts: drafts), in: scene, least: least)
    let certain = CertainFindings(scene: scene, lexicon: lexicon, drafts: drafts)
    let all = certain.completed(likely, decoder: SpanDecoder(model: model))
    let trimmer = FindingTrimmer(scene: scene)
    let statements = statements(of: all.map { trimmer.trimmed($0) }, in: scene)
    return statements.map { spans(of: $0, in: scene, leastSource: source) }
      .sorted { Self.order($0) < Self.order($1) }
  }

  /// The likelihood of each token as the head of a cue by its sentence alone.
  package func drafts(in scene: AttributionScene) -> [Float] {
    let features = CueFeatures(scene: scene, lexicon: lexicon)
    return CueFinder(model: model).drafts(features.candidates(), features, count: scene.count)
  }

  /// All findings that are not ruled out at once, in the order of their heads.
  package func findings(in scene: AttributionScene, drafts: [Float]) -> [Finding] {
    let features = CueFeatures(scene: scene, lexicon: lexicon)
    let decoder = SpanDecoder(model: model)
    let cues = CueFinder(model: model)
      .cues(features.candidates(), features, drafts: drafts, least: Self.leastCue)
    return cues.map { cue in
      let site = CueSite(scene: scene, head: cue.head, drafts: drafts, lexicon: lexicon)
      return Finding(head: cue.head, cue: cue.likelihood, answer: decoder.answer(at: site))
    }
  }

  /// The findings that are likelier than `least` to be attributions.
  package func accepted(
    _ findings: [Finding],
    in scene: AttributionScene,
    least: Float
  ) -> [Finding] {
    let features = AcceptanceFeatures(scene: scene, findings: findings)
    var list = FeatureList(.acceptance)
    let numbers = findings.indices.filter { number in
      let spans = findings[number].answer.spans
      guard spans.after != nil || spans.before != nil else { return false }
      list.removeAll()
      features.add(of: number, to: &list)
      return Exponential.logistic(model.score(list)) >= least
    }
    return numbers.map { findings[$0] }
  }

  /// The statements that `findings` make, each with the quotations that go on with it.
  package func statements(of findings: [Finding], in scene: AttributionScene) -> [Statement] {
    Continuations(scene: scene).join(findings.map { Statement($0) }) { candidates, _ in
      var best: Int?
      var most: Float = 0
      for (number, candidate) in candidates.enumerated() {
        let score = model.score(candidate.features)
        if score > most { (best, most) = (number, score) }
      }
      return best
    }
  }

  // MARK: Spans

  private func spans(
    of statement: Statement,
    in scene: AttributionScene,
    leastSource: Float
  ) -> AttributionSpans {
    let tokens = scene.text.tokens
    func span(_ range: Range<Int>) -> TextSpan {
      TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
    }
    let answer = statement.finding.answer
    let source = answer.source >= leastSource ? answer.spans.source : nil
    return AttributionSpans(
      source: source.map { [span($0)] } ?? [],
      cue: [span(CueSpan(scene: scene).tokens(of: statement.finding))],
      content: statement.content.map(span),
      kind: kind(of: statement.content, in: scene)
    )
  }

  /// Direct where all words are quoted, mixed where some are.
  private func kind(of content: [Range<Int>], in scene: AttributionScene) -> Attribution.Kind {
    var quoted = 0
    var plain = 0
    for token in content.joined() where scene.text.tokens[token].kind != .punctuation {
      if scene.quotationOfToken[token] >= 0 { quoted += 1 } else { plain += 1 }
    }
    return quoted == 0 ? .indirect : plain == 0 ? .direct : .mixed
  }

  private static func order(_ spans: AttributionSpans) -> (Int, Int) {
    let pieces = spans.source + spans.cue + spans.content
    return (pieces.map(\.start).min() ?? 0, spans.cue.first?.start ?? 0)
  }

  /// A word less likely than this to head a cue gets no content and source.
  private static let leastCue: Float = 0.1
}
