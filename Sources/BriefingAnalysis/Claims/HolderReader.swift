internal import BriefingModel
internal import BriefingText

/// Says who stands behind an attribution, and how well that source is identified.
struct HolderReader {
  /// Words that make a source a document.
  private static let documents: Set<String> = [
    "article", "broadcast", "bulletin", "communique", "data", "document", "documents", "email",
    "figures", "filing", "findings", "indictment", "lawsuit", "leaflet", "letter", "memo", "memoir",
    "newspaper", "paper", "papers", "poll", "polls", "record", "records", "release", "report",
    "reports", "research", "review", "ruling", "statement", "statistics", "study", "studies",
    "survey", "surveys", "transcript", "video",
  ]

  /// Words that stand for a source and do not describe it.
  private static let pronouns: Set<String> = [
    "he", "her", "him", "i", "it", "one", "she", "that", "them", "they", "this", "those", "us",
    "we", "which", "who", "you",
  ]

  /// The names of the folder's actors, by their ids.
  let actorNames: [String: String]

  /// The holder of `attribution`, an attribution of `article`.
  func holder(of attribution: Attribution, in article: FolderArticle) -> Holder {
    let locals = [attribution.holder].compactMap { $0 } + (attribution.coholders ?? [])
    let ids = locals.compactMap { article.actors[$0] }.filter { actorNames[$0] != nil }
    let via = via(attribution, in: article)
    if let first = ids.first, ids.count == locals.count {
      let isGroup = article.analysis.actors.contains { $0.id == locals[0] && $0.isGroup }
      return Holder(
        actor: first,
        others: Array(ids.dropFirst()),
        text: Self.list(ids.compactMap { actorNames[$0] }),
        grade: isGroup ? .unnamed : .named,
        via: via
      )
    }
    let words = attribution.source.map { article.text[$0] }.joined(separator: " … ")
    let tokens = Tokenizer().tokens(in: SourceText(words))
    guard !tokens.allSatisfy({ Self.pronouns.contains($0.lower) }) else {
      return Holder(actor: nil, text: Holder.unresolvedText, grade: .unresolved)
    }
    let isDocument = tokens.contains { Self.documents.contains($0.lower) }
    return Holder(actor: nil, text: words, grade: isDocument ? .document : .unnamed, via: via)
  }

  private func via(_ attribution: Attribution, in article: FolderArticle) -> String? {
    guard let via = attribution.via else { return nil }
    return article.actors[via].flatMap { actorNames[$0] } ?? via
  }

  /// `A`, `A and B`, `A, B and C`.
  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
