/// Finds the words that head cues.
package struct CueFinder {
  private let model: AttributionModel

  /// Makes a finder that weighs by `model`.
  package init(model: AttributionModel) { self.model = model }

  /// The likelihood of each token of the scene as the head of a cue by its sentence alone; 0 where
  /// it is no candidate.
  package func drafts(_ candidates: [Int], _ features: CueFeatures, count: Int) -> [Float] {
    var drafts = [Float](repeating: 0, count: count)
    var list = FeatureList(.cueDraft)
    for candidate in candidates {
      list.removeAll()
      features.add(of: candidate, to: &list)
      drafts[candidate] = Exponential.logistic(model.score(list))
    }
    return drafts
  }

  /// The candidates that are likelier than `least` to head a cue, with that likelihood, in order.
  package func cues(
    _ candidates: [Int],
    _ features: CueFeatures,
    drafts: [Float],
    least: Float
  ) -> [(head: Int, likelihood: Float)] {
    var cues: [(head: Int, likelihood: Float)] = []
    var list = FeatureList(.cue)
    for candidate in candidates where drafts[candidate] >= Self.leastDraft {
      list.removeAll()
      features.addFinal(of: candidate, drafts: drafts, to: &list)
      let likelihood = Exponential.logistic(model.score(list))
      if likelihood >= least { cues.append((candidate, likelihood)) }
    }
    return cues
  }

  /// Below this draft a word is not looked at again.
  package static let leastDraft: Float = 0.02
}
