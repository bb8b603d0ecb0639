/// Keeps the outermost attributions among those that the reader found for every cue.
///
/// No cue lies in another's content and no word belongs to two contents: the surest come first, and
/// one whose cue, or half of whose content, is taken goes.
struct AttributionSelector {
  /// An attribution in words.
  struct Candidate: Hashable {
    let cue: Range<Int>
    let source: [Range<Int>]
    let content: [Range<Int>]
    /// The mean probability of the cue's words being in a cue, of the content's being content.
    let cueCertainty: Double
    let contentCertainty: Double
    /// The attribution inside the content that this one passes on, if any.
    var inner: [Candidate] = []

    var confidence: Double { cueCertainty * contentCertainty }
  }

  let leastCue: Double
  let leastContent: Double

  /// The attributions that are kept, in the order of their cues.
  func selected(_ candidates: [Candidate]) -> [Candidate] {
    var kept: [Candidate] = []
    var taken: Set<Int> = []
    let ranked = candidates.sorted {
      ($1.confidence, $0.cue.lowerBound) < ($0.confidence, $1.cue.lowerBound)
    }
    for candidate in ranked {
      guard !candidate.content.isEmpty, candidate.cueCertainty >= leastCue,
        candidate.contentCertainty >= leastContent
      else { continue }
      let words = candidate.content.flatMap { Array($0) }
      let shared = words.count { taken.contains($0) }
      guard !candidate.cue.contains(where: taken.contains), 2 * shared < words.count else {
        continue
      }
      taken.formUnion(words)
      kept.append(candidate)
    }
    return kept.sorted { $0.cue.lowerBound < $1.cue.lowerBound }
  }
}
