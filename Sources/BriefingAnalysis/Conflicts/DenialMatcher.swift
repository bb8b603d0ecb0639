internal import BriefingModel
internal import BriefingText

/// Finds the claims that a denial denies.
///
/// A denial and a claim of another holder that was told within a week of it belong together when
/// their contents share words that are rare in the folder, or when the denial names the claim's holder together
/// with a word for what was said ("denied the ministry's accusations") and the claim speaks of
/// the denier.
struct DenialMatcher {
  /// The weighted share of common content words from which a claim is the one denied.
  static let leastOverlap = 0.3
  /// Fewer common content words prove nothing.
  static let leastShared = 2
  /// A denial answers what was said at most this many days before or after it.
  static let mostDays = 7
  /// A word in more claims than this finds no candidates.
  static let mostCandidates = 400
  /// A word in at most this many claims of the folder is rare.
  static let mostClaimsWithRareWord = 3
  /// The most claims that are set against one denial: the most alike.
  static let mostClaims = 3

  private static let wordsForClaims: Set<String> = [
    "accusation", "accusations", "allegation", "allegations", "assertion", "assertions", "charge",
    "charges", "claim", "claims", "report", "reports", "rumor", "rumors", "rumour", "rumours",
    "suggestion", "suggestions",
  ]

  /// The conflicts in polarity among `claims` of `articles`.
  func conflicts(among claims: [Claim], articles: [FolderArticle]) -> [Conflict] {
    let days = Dictionary(
      articles.map { ($0.id, $0.day) },
      uniquingKeysWith: { first, _ in first }
    )
    let terms = claims.map { Terms(of: $0.statement).words }
    let weights = TermWeights(documents: terms)
    var holders: [String: [Int]] = [:]
    for (index, words) in terms.enumerated() {
      for word in words { holders[word, default: []].append(index) }
      if let actor = claims[index].holder.actor { holders["@" + actor, default: []].append(index) }
    }
    var conflicts: [Conflict] = []
    for (index, denial) in claims.enumerated() where denial.stance == .denies {
      var candidates: Set<Int> = []
      for key in terms[index] + denial.about.map({ "@" + $0 }) {
        candidates.formUnion((holders[key] ?? []).prefix(Self.mostCandidates))
      }
      let denied = candidates.sorted()
        .filter { isCandidate(claims[$0], for: denial) && isNear(claims[$0], denial, days) }
        .map {
          (
            place: $0,
            alike: similarity(of: claims[$0], terms[$0], to: denial, terms[index], weights)
          )
        }
        .filter { $0.alike > 0 }
        .sorted { ($1.alike, $0.place) < ($0.alike, $1.place) }
        .prefix(Self.mostClaims)
      if !denied.isEmpty {
        conflicts.append(
          conflict(of: denial, against: denied.map { claims[$0.place] }, story: denial.story)
        )
      }
    }
    return conflicts
  }

  /// Whether the two were told within a few days of each other.
  private func isNear(_ claim: Claim, _ denial: Claim, _ days: [String: CalendarDay?]) -> Bool {
    if claim.story != nil, claim.story == denial.story { return true }
    guard let first = days[claim.evidence.article] ?? nil,
      let second = days[denial.evidence.article] ?? nil
    else { return claim.evidence.article == denial.evidence.article }
    return abs(first.number - second.number) <= Self.mostDays
  }

  private func isCandidate(_ claim: Claim, for denial: Claim) -> Bool {
    guard claim.id != denial.id, Self.deniable.contains(claim.stance), !isCall(claim) else {
      return false
    }
    if claim.evidence == denial.evidence, claim.holder == denial.holder { return false }
    return claim.holder.actor == nil || claim.holder.actor != denial.holder.actor
  }

  /// The stances by which a holder states something that can be denied.
  private static let deniable: Set<Stance> = [
    .asserts, .accuses, .admits, .warns, .predicts, .expects, .promises, .threatens,
  ]

  /// Whether the content is itself a call on somebody ("that the city urges the firm to leave"),
  /// which nobody denies.
  private func isCall(_ claim: Claim) -> Bool {
    Tokenizer().tokens(in: SourceText(claim.statement)).prefix(Self.mostWordsBeforeCall).contains {
      Self.calls.contains($0.lower)
    }
  }

  /// The words of a content among which the verb of a call stands.
  private static let mostWordsBeforeCall = 6
  private static let calls: Set<String> = [
    "urge", "urges", "urged", "urging", "demand", "demands", "demanded", "asks", "asked", "appeals",
    "appealed", "wants",
  ]

  private func similarity(
    of claim: Claim,
    _ mine: [String],
    to denial: Claim,
    _ theirs: [String],
    _ weights: TermWeights
  ) -> Double {
    let shared = Set(mine).intersection(theirs).count
    let overlap = weights.overlap(mine, theirs)
    if shared >= Self.leastShared, overlap >= Self.leastOverlap { return 1 + overlap }
    // A rare word in common that is no name, of a claim that speaks of the denier.
    let speaksOfDenier = denial.holder.actor.map { claim.about.contains($0) } ?? false
    let words = Tokenizer().tokens(in: SourceText(denial.statement))
    let names = Set(words.filter(\.isCapitalized).map(\.lower))
    let rarest = Set(mine).intersection(theirs).subtracting(names).map(weights.weight).max() ?? 0
    if speaksOfDenier, rarest >= weights.weight(ofFrequency: Self.mostClaimsWithRareWord) {
      return 0.5 + overlap
    }
    // "denied the U.S. accusations": the holder by name, the thing said by its kind.
    let spoken = words.map(\.lower)
    guard spoken.contains(where: Self.wordsForClaims.contains) else { return 0 }
    let namesHolder =
      claim.holder.actor.map { denial.about.contains($0) } ?? false
      || sharesName(claim.holder.text, spoken)
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
