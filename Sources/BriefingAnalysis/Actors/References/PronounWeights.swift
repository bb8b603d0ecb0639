/// Ranks the persons whom a pronoun can mean by a weighted sum of what is true of each.
struct PronounWeights {
  /// What each feature adds, in thousandths.
  let weights: [PronounFeature: Int]
  /// By how much the best must lead the second for an answer.
  let leastLead: Int

  /// The weights of the program, set by hand: a log-linear ranker fitted on GUM's training split was
  /// no better in cross-validation.
  static let standard = PronounWeights(
    weights: [
      .oneSentenceBack: -1000,
      .twoSentencesBack: -2000,
      .threeSentencesBack: -3000,
      .further: -4000,
      .lastIsSubject: 1000,
      .lastIsPronoun: 500,
      .genderKnown: 700,
      .mentionedOften: 600,
      .mostNamed: 600,
      .nearest: 300,
      .stranger: -300,
      .holdsQuotation: -3000,
      .reflexiveInClause: 2000,
      .nobody: -3500,
    ],
    leastLead: 500
  )

  /// The actor of the best candidate; nil when nobody who is named is better, or the lead is small.
  func best(of candidates: [PronounCandidates.Candidate]) -> Int? {
    let scores = candidates.map { candidate in
      candidate.features.reduce(0) { $0 + (weights[$1] ?? 0) }
    }
    guard let highest = scores.max(), let best = scores.firstIndex(of: highest),
      let actor = candidates[best].actor
    else { return nil }
    let second = scores.enumerated().filter { $0.offset != best }.map(\.element).max()
    return second.map { highest - $0 >= leastLead } ?? true ? actor : nil
  }
}
