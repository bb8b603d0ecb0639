/// Decides, cue by cue, where content and source stand, one boundary after another, keeping the
/// likeliest few answers until the last.
package struct SpanDecoder {
  private let model: AttributionModel

  /// Makes a decoder that weighs by `model`.
  package init(model: AttributionModel) { self.model = model }

  /// The likeliest content and source of the cue at `site`; the content begins at `start` where that
  /// is given.
  package func answer(at site: CueSite, contentFrom start: Int? = nil) -> SpanAnswer {
    let features = SpanFeatures(site: site)
    var beam = after(SpanAnswer(), features, site, from: start)
    beam = Self.best(beam.flatMap { before($0, features, site) }, Self.width)
    beam = beam.flatMap { source($0, features, site) }
    return Self.best(beam, 1).first ?? SpanAnswer()
  }

  private func after(
    _ answer: SpanAnswer,
    _ features: SpanFeatures,
    _ site: CueSite,
    from fixed: Int?
  ) -> [SpanAnswer] {
    if let fixed { return ends(answer, features, site, from: fixed) }
    var starts = Candidates(.afterStart)
    starts.add(nil) { features.addNone(answer.spans, to: &$0) }
    for start in site.afterStarts() {
      starts.add(start) { features.addAfterStart(start, to: &$0) }
    }
    return starts.best(Self.branches, by: model).flatMap { start, likelihood -> [SpanAnswer] in
      var answer = answer
      answer.after = likelihood
      return start.map { ends(answer, features, site, from: $0) } ?? [answer]
    }
  }

  private func ends(
    _ answer: SpanAnswer,
    _ features: SpanFeatures,
    _ site: CueSite,
    from start: Int
  ) -> [SpanAnswer] {
    var ends = Candidates(.afterEnd)
    for end in site.ends(from: start) {
      ends.add(end) { features.addAfterEnd(end, start: start, to: &$0) }
    }
    return ends.best(Self.branches, by: model).map { end, likelihood in
      var answer = answer
      answer.after *= likelihood
      answer.spans.after = end.map { start..<$0 }
      return answer
    }
  }

  private func before(_ answer: SpanAnswer, _ features: SpanFeatures, _ site: CueSite)
    -> [SpanAnswer]
  {
    var ends = Candidates(.beforeEnd)
    ends.add(nil) { features.addNone(answer.spans, to: &$0) }
    for end in site.beforeEnds() {
      ends.add(end) { features.addBeforeEnd(end, answer: answer.spans, to: &$0) }
    }
    return ends.best(Self.branches, by: model).flatMap { end, likelihood -> [SpanAnswer] in
      var answer = answer
      answer.before = likelihood
      guard let end else { return [answer] }
      var starts = Candidates(.beforeStart)
      for start in site.starts(before: end) {
        starts.add(start) { features.addBeforeStart(start, end: end, to: &$0) }
      }
      return starts.best(1, by: model).map { start, likelihood in
        var answer = answer
        answer.before *= likelihood
        answer.spans.before = start.map { $0..<end }
        return answer
      }
    }
  }

  private func source(_ answer: SpanAnswer, _ features: SpanFeatures, _ site: CueSite)
    -> [SpanAnswer]
  {
    var starts = Candidates(.sourceStart)
    starts.add(nil) { features.addNone(answer.spans, to: &$0) }
    for start in site.sourceStarts() {
      starts.add(start) { features.addSourceStart(start, answer: answer.spans, to: &$0) }
    }
    return starts.best(Self.branches, by: model).flatMap { start, likelihood -> [SpanAnswer] in
      var answer = answer
      answer.source = likelihood
      guard let start else { return [answer] }
      var ends = Candidates(.sourceEnd)
      for end in site.sourceEnds(from: start) {
        ends.add(end) { features.addSourceEnd(end, start: start, answer: answer.spans, to: &$0) }
      }
      return ends.best(1, by: model).map { end, _ in
        var answer = answer
        answer.spans.source = end.map { start..<$0 }
        if answer.spans.hasSourceInContent { answer.source *= Self.sourceInContent }
        return answer
      }
    }
  }

  private static func best(_ answers: [SpanAnswer], _ count: Int) -> [SpanAnswer] {
    let order = answers.indices.sorted {
      let left = answers[$0].likelihood
      let right = answers[$1].likelihood
      return left == right ? $0 < $1 : left > right
    }
    return order.prefix(count).map { answers[$0] }
  }

  /// What the likelihood of a source that overlaps the content is multiplied by; chosen by the held
  /// out tenth of the training data.
  private static let sourceInContent: Float = 0.2
  /// How many answers are kept between the decisions.
  private static let width = 5
  /// How many candidates of one decision are followed.
  private static let branches = 3
}

/// An answer with the likelihood of the decisions that led to it, from 0 to 1 each.
package struct SpanAnswer: Sendable {
  /// The pieces.
  package var spans = CueAnswer()
  /// Of the content after the cue, or of there being none.
  package var after: Float = 1
  /// Of the content before the cue, or of there being none.
  package var before: Float = 1
  /// Of the source's beginning, or of there being none.
  package var source: Float = 1

  /// Knows nothing yet.
  package init() {}

  /// Of all decisions.
  package var likelihood: Float { after * before * source }
}

/// The candidates of one decision with their features.
private struct Candidates {
  private let decision: AttributionDecision
  private var positions: [Int?] = []
  private var lists: [FeatureList] = []

  init(_ decision: AttributionDecision) { self.decision = decision }

  mutating func add(_ position: Int?, _ fill: (inout FeatureList) -> Void) {
    var list = FeatureList(decision)
    fill(&list)
    positions.append(position)
    lists.append(list)
  }

  /// The `count` likeliest candidates, best first, with their likelihood.
  func best(_ count: Int, by model: AttributionModel) -> [(position: Int?, likelihood: Float)] {
    let scores = lists.map { model.score($0) }
    guard let top = scores.max() else { return [] }
    let odds = scores.map { Exponential.of($0 - top) }
    let sum = odds.reduce(0, +)
    let order = odds.indices.sorted { odds[$0] == odds[$1] ? $0 < $1 : odds[$0] > odds[$1] }
    return order.prefix(count).map { (positions[$0], odds[$0] / sum) }
  }
}
