internal import BriefingModel
internal import BriefingText

/// Finds the claims that a denial denies.
///
/// A denial and a claim of another holder in the same story belong together when their contents
/// share words that are rare in the story, or when the denial names the claim's holder together
/// with a word for what was said ("denied the ministry's accusations") and the claim speaks of
/// the denier.
struct DenialMatcher {
  /// The weighted share of common content words from which a claim is the one denied.
  static let leastOverlap = 0.3
  /// Fewer common content words prove nothing.
  static let leastShared = 2
  /// The most claims that are set against one denial: the most alike.
  static let mostClaims = 3

  private static let wordsForClaims: Set<String> = [
    "accusation", "accusations", "allegation", "allegations", "assertion", "assertions", "charge",
    "charges", "claim", "claims", "report", "reports", "rumor", "rumors", "rumour", "rumours",
    "suggestion", "suggestions",
  ]

  /// The conflicts in polarity among `claims`.
  func conflicts(among claims: [Claim], articles: [FolderArticle]) -> [Conflict] {
    let byStory = Dictionary(grouping: claims, by: { $0.story ?? $0.evidence.article })
    var conflicts: [Conflict] = []
    for story in byStory.keys.sorted() {
      guard let group = byStory[story] else { continue }
      let denials = group.filter { $0.stance == .denies }
      guard !denials.isEmpty else { continue }
      let terms = Dictionary(
        group.map { ($0.id, Terms(of: $0.statement).words) },
        uniquingKeysWith: { first, _ in first }
      )
      let weights = TermWeights(documents: group.map { terms[$0.id] ?? [] })
      for denial in denials {
        let denied = group.filter { isCandidate($0, for: denial) }
          .map { ($0, similarity(of: $0, to: denial, terms: terms, weights: weights)) }
          .filter { $0.1 > 0 }
          .sorted { ($1.1, $0.0.id) < ($0.1, $1.0.id) }
          .prefix(Self.mostClaims)
        if !denied.isEmpty {
          conflicts.append(conflict(of: denial, against: denied.map(\.0), story: denial.story))
        }
      }
    }
    return conflicts
  }

  private func isCandidate(_ claim: Claim, for denial: Claim) -> Bool {
    guard claim.id != denial.id, claim.stance != .denies, claim.stance != .declines,
      claim.stance != .asks
    else { return false }
    return claim.holder.actor == nil || claim.holder.actor != denial.holder.actor
  }

  private func similarity(
    of claim: Claim,
    to denial: Claim,
    terms: [String: [String]],
    weights: TermWeights
  ) -> Double {
    let mine = terms[claim.id] ?? []
    let theirs = terms[denial.id] ?? []
    let shared = Set(mine).intersection(theirs).count
    let overlap = weights.overlap(mine, theirs)
    if shared >= Self.leastShared, overlap >= Self.leastOverlap { return 1 + overlap }
    // "denied the U.S. accusations": the holder by name, the thing said by its kind.
    let words = Tokenizer().tokens(in: SourceText(denial.statement)).map(\.lower)
    guard words.contains(where: Self.wordsForClaims.contains) else { return 0 }
    let namesHolder =
      claim.holder.actor.map { denial.about.contains($0) } ?? false
      || sharesName(claim.holder.text, words)
    let speaksOfDenier = denial.holder.actor.map { claim.about.contains($0) } ?? false
    guard namesHolder, speaksOfDenier else { return 0 }
    return claim.stance == .accuses ? 1 : 0.5 + overlap
  }

  /// Whether a capitalised word of the holder's description stands among `words`.
  private func sharesName(_ holder: String, _ words: [String]) -> Bool {
    Tokenizer().tokens(in: SourceText(holder)).contains {
      $0.isCapitalized && !StopWords.contains($0.lower) && words.contains($0.lower)
    }
  }

  private func conflict(of denial: Claim, against claims: [Claim], story: String?) -> Conflict {
    let sides = claims.map {
      Conflict.Side(
        value: $0.stance.rawValue,
        holder: $0.holder,
        claim: $0.id,
        evidence: $0.evidence
      )
    }
    let last = Conflict.Side(
      value: denial.stance.rawValue,
      holder: denial.holder,
      claim: denial.id,
      evidence: denial.evidence
    )
    return Conflict(
      id: ContentHash.id("x", of: ["polarity", denial.id]),
      kind: .polarity,
      topic: denial.statement,
      sides: sides + [last],
      story: story
    )
  }
}
