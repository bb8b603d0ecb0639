internal import BriefingModel
internal import BriefingText

/// Pairs statements about one event that cannot all hold.
///
/// Two kinds are found: a denial against the claims that it denies, and figures of one thing that
/// differ between origins. A pair is shown only when its two sides clearly speak of one thing.
struct ConflictFinder {
  /// The conflicts among the claims and figures of `articles`.
  func conflicts(of articles: [FolderArticle], claims: [Claim]) -> [Conflict] {
    let polarity = DenialMatcher().conflicts(among: claims, articles: articles)
    let figures = FigureMatcher().conflicts(of: articles, claims: claims)
    return (polarity + figures).sorted {
      ($0.sides[0].evidence.anchor, $0.id) < ($1.sides[0].evidence.anchor, $1.id)
    }
  }
}
