internal import BriefingModel
internal import BriefingText

/// Where each entry of a briefing stands on the site, as paths from the site's folder.
///
/// A claim and an event live on the page of the article that tells of them first; an actor, a risk,
/// a story, an article and an edition have pages of their own. No address depends on the order or
/// the number of entries.
struct Addresses: Sendable {
  /// The sentences of each article, by its id.
  let articles: [String: SiteArticle]

  /// The page of the article `id`.
  func article(_ id: String) -> String { "articles/\(Self.fileName(id)).html" }

  /// The page of the actor `id`.
  func actor(_ id: String) -> String { "actors/\(id).html" }

  /// The page of the story `id`.
  func story(_ id: String) -> String { "stories/\(id).html" }

  /// The page of the risk `id`.
  func risk(_ id: String) -> String { "risks/\(id).html" }

  /// The page of the edition `id`.
  func edition(_ id: String) -> String { "editions/\(id).html" }

  /// The place of `claim` on the page of the article that tells it first.
  func claim(_ claim: Claim) -> String { article(claim.evidence.article) + "#" + claim.id }

  /// The place of `event` on the page of the article that tells of it first.
  func event(_ event: Event) -> String { article(event.evidence[0].article) + "#" + event.id }

  /// The place of `conflict` on the page of its story, or on the list of all conflicts.
  func conflict(_ conflict: Conflict) -> String {
    conflict.story.map { story($0) + "#" + conflict.id } ?? "claims/conflicts.html"
  }

  /// The sentence that opens `evidence`, on the article's page.
  func evidence(_ evidence: Evidence) -> String {
    article(evidence.article) + "#" + sentenceAnchor(article: evidence.article, at: evidence.start)
  }

  /// Names the sentence of `article` that holds the code point at `offset`.
  func sentenceAnchor(article: String, at offset: Int) -> String {
    guard let text = articles[article], let index = text.sentenceIndex(at: offset) else {
      return "text"
    }
    return "e-\(index + 1)"
  }

  /// What the names of files begin with that are made from unsafe ids; no safe id begins so.
  private static let madeName = "x"

  /// `id` where it is safe as a file's name, as our own ids are; else a name made from it.
  ///
  /// The lists of articles are called `index`, `index-2`, …
  private static func fileName(_ id: String) -> String {
    let isSafe = id.utf8.allSatisfy { byte in
      (97...122).contains(byte) || (48...57).contains(byte) || byte == 45
    }
    let isShort = (1...60).contains(id.utf8.count)
    let isTaken = id.hasPrefix("index") || id.hasPrefix(madeName + "-")
    return isSafe && isShort && !isTaken ? id : ContentHash.id(madeName, of: [id])
  }

  /// How to get from `page` to the site's folder: empty, or `../` for each folder.
  static func root(of page: String) -> String {
    String(repeating: "../", count: page.utf8.count { $0 == 0x2F })
  }
}
