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

  /// The holder of `attribution`, an attribution of `article`.
  ///
  /// - Parameter actorNames: the folder's names of the actors, by their ids.
  func holder(
    of attribution: Attribution,
    in article: FolderArticle,
    actorNames: [String: String]
  ) -> Holder {
    let words = attribution.source.map { article.text[$0] }.joined(separator: " … ")
    let local = article.analysis.actors.first { $0.id == attribution.holder }
    if let local, let id = article.actors[local.id], let name = actorNames[id] {
      return Holder(
        actor: id,
        text: name,
        grade: local.isGroup ? .unnamed : .named,
        via: via(attribution, in: article, actorNames: actorNames)
      )
    }
    guard !words.isEmpty else {
      return Holder(actor: nil, text: Holder.unresolvedText, grade: .unresolved)
    }
    let tokens = Tokenizer().tokens(in: SourceText(words))
    let isPronoun = tokens.allSatisfy { Self.pronouns.contains($0.lower) }
    if isPronoun {
      return Holder(actor: nil, text: Holder.unresolvedText, grade: .unresolved)
    }
    let isDocument = tokens.contains { Self.documents.contains($0.lower) }
    return Holder(
      actor: nil,
      text: words,
      grade: isDocument ? .document : .unnamed,
      via: via(attribution, in: article, actorNames: actorNames)
    )
  }

  private static let pronouns: Set<String> = [
    "he", "i", "it", "one", "she", "that", "they", "this", "we", "which", "who", "you",
  ]

  private func via(
    _ attribution: Attribution,
    in article: FolderArticle,
    actorNames: [String: String]
  ) -> String? {
    guard let via = attribution.via else { return nil }
    return article.actors[via].flatMap { actorNames[$0] } ?? via
  }
}
