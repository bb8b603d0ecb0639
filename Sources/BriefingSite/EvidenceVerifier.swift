internal import BriefingModel
internal import BriefingText

/// Checks that every evidence of a briefing holds in its article's text.
struct EvidenceVerifier {
  let articles: [String: SiteArticle]

  /// Goes through all evidence of `briefing` that the site links to.
  ///
  /// - Throws: ``SiteError/evidenceMismatch(article:start:end:)`` for the first that does not hold.
  func verify(_ briefing: Briefing) throws(SiteError) {
    for actor in briefing.actors {
      try verify(actor.aliases.map(\.evidence))
      try verify(actor.roles.map(\.evidence))
      try verify(actor.companions.map(\.evidence))
    }
    for claim in briefing.claims {
      for telling in claim.tellings {
        try verify([telling.evidence])
        try verify(telling.source + telling.cue + telling.content + telling.hedges)
      }
    }
    for risk in briefing.risks { try verify(risk.evidence + risk.triggers + risk.hedges) }
    for event in briefing.events { try verify(event.evidence) }
    for story in briefing.stories { try verify([story.evidence]) }
    for conflict in briefing.conflicts { try verify(conflict.sides.map(\.evidence)) }
    try verify(briefing.edition.keyLines.map(\.evidence))
    try verify(briefing.edition.changes.compactMap(\.evidence))
  }

  private func verify(_ list: [Evidence]) throws(SiteError) {
    for evidence in list {
      guard let article = articles[evidence.article], evidence.holds(in: article.text) else {
        throw .evidenceMismatch(
          article: evidence.article,
          start: evidence.start,
          end: evidence.end
        )
      }
    }
  }
}
