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
    for risk in briefing.risks {
      try verify(risk.evidence + risk.triggers + risk.hedges + risk.likelihoods.map(\.evidence))
    }
    for event in briefing.events { try verify(event.evidence) }
    for story in briefing.stories { try verify([story.evidence]) }
    for conflict in briefing.conflicts { try verify(conflict.sides.map(\.evidence)) }
    try verify(briefing.edition.keyLines.map(\.evidence))
    try verify(briefing.edition.changes.compactMap(\.evidence))
  }

  /// Whether the words at the offsets are those of the hash, and those that would be shown.
  ///
  /// The offsets may come from a file and are checked before they are used.
  func holds(_ evidence: Evidence) -> Bool {
    guard let text = articles[evidence.article]?.text, 0 <= evidence.start,
      evidence.start <= evidence.end, evidence.holds(in: text)
    else { return false }
    return evidence.text.map { $0 == text[evidence.span] } ?? true
  }

  private func verify(_ list: [Evidence]) throws(SiteError) {
    for evidence in list {
      guard holds(evidence) else {
        throw .evidenceMismatch(
          article: evidence.article,
          start: evidence.start,
          end: evidence.end
        )
      }
    }
  }
}
