public import BriefingLanguage
public import BriefingModel
internal import BriefingText

/// Joins the analyses of a folder's articles into one briefing.
///
/// A pure function of the analyses and of the request, whatever the order of the analyses.
public struct BriefingBuilder: Sendable {
  /// The most editions that the archive keeps.
  static let mostEditions = 400

  private let gazetteer: Gazetteer?
  private let scale: LikelihoodScale

  /// Makes a builder; without a gazetteer, names of countries are joined by their letters only.
  public init(gazetteer: Gazetteer?, scale: LikelihoodScale) {
    self.gazetteer = gazetteer
    self.scale = scale
  }

  /// The briefing of `analyses`.
  ///
  /// Of analyses with the same article id the first counts.
  public func briefing(from analyses: [ArticleAnalysis], request: EditionRequest) -> Briefing {
    var articles = sortedArticles(analyses)
    let (origins, originIDs) = OriginFinder().origins(of: articles)
    for index in articles.indices { articles[index].origin = originIDs[index] }
    let (foundStories, storyIDs) = StoryFinder().stories(of: articles)
    for index in articles.indices { articles[index].story = storyIDs[index] }
    let actors = ActorJoiner(gazetteer: gazetteer).actors(of: &articles)
    let actorsByID = Dictionary(actors.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let names = actorsByID.mapValues(\.name)

    var claims = ClaimJoiner().claims(of: articles, actorNames: names)
    var risks = RiskRegister(scale: scale).risks(of: articles, actors: actorsByID)
    var events = TimelineBuilder(asOf: request.date).events(of: articles, actorNames: names)
    keepIdentities(&claims, &risks, &events, previous: request.previous)
    let conflicts = ConflictFinder().conflicts(of: articles, claims: claims)
    link(&claims, &risks, conflicts)

    let entries = EditionComparer.Entries(
      claims: claims,
      risks: risks,
      events: events,
      stories: foundStories,
      conflicts: conflicts
    )
    let records = articles.map(record)
    let (edition, history) = edition(
      request: request,
      articles: articles,
      origins: origins.count,
      actors: actors,
      entries: entries
    )
    return Briefing(
      generator: request.generator,
      edition: edition,
      history: history,
      articles: records,
      origins: origins,
      actors: actors,
      claims: claims,
      risks: risks,
      events: events,
      stories: foundStories.reversed(),
      conflicts: conflicts,
      coverage: request.coverage
    )
  }

  private func sortedArticles(_ analyses: [ArticleAnalysis]) -> [FolderArticle] {
    var seen: Set<String> = []
    let unique = analyses.filter { seen.insert($0.article.id).inserted }
    return unique.map { FolderArticle($0) }.sorted(by: FolderArticle.isEarlier)
  }

  private func record(_ article: FolderArticle) -> ArticleRecord {
    let title = article.analysis.article.title
    let lead = article.analysis.sentences.first.map { article.text[$0] } ?? ""
    return ArticleRecord(
      article: article.analysis.article,
      title: title.isEmpty ? Headline.shortened(lead) : title,
      hash: ContentHash.sha256(of: article.analysis.article.text),
      words: Tokenizer().tokens(in: article.text).count { $0.kind == .word },
      origin: article.origin,
      story: article.story.isEmpty ? nil : article.story
    )
  }

  // MARK: Identity and links

  private func keepIdentities(
    _ claims: inout [Claim],
    _ risks: inout [Risk],
    _ events: inout [Event],
    previous: Briefing?
  ) {
    let oldClaims = previous?.claims.map { claim in
      (id: claim.id, evidence: claim.tellings.flatMap(\.content))
    }
    var claimKeeper = IdentityKeeper(oldClaims ?? [])
    for index in claims.indices {
      let content = claims[index].tellings.flatMap(\.content)
      claims[index].id = claimKeeper.id(for: claims[index].id, evidence: content)
    }
    let oldRisks = previous?.risks.map { (id: $0.id, evidence: $0.evidence) } ?? []
    var riskKeepers: [String: IdentityKeeper] = [:]
    let kinds = Dictionary(grouping: previous?.risks ?? [], by: Self.kind(of:))
    for index in risks.indices {
      let kind = Self.kind(of: risks[index])
      let ids = Set((kinds[kind] ?? []).map(\.id))
      var keeper = riskKeepers[kind] ?? IdentityKeeper(oldRisks.filter { ids.contains($0.id) })
      risks[index].id = keeper.id(for: risks[index].id, evidence: risks[index].evidence)
      riskKeepers[kind] = keeper
    }
    let oldEvents = Dictionary(
      grouping: previous?.events ?? [],
      by: { $0.date?.value ?? "" }
    )
    var eventKeepers: [String: IdentityKeeper] = [:]
    for index in events.indices {
      let date = events[index].date?.value ?? ""
      var keeper =
        eventKeepers[date]
        ?? IdentityKeeper((oldEvents[date] ?? []).map { (id: $0.id, evidence: $0.evidence) })
      events[index].id = keeper.id(for: events[index].id, evidence: events[index].evidence)
      eventKeepers[date] = keeper
    }
  }

  /// What two risk entries must have in common to be one.
  private static func kind(of risk: Risk) -> String {
    [risk.category, risk.level, risk.lane.family].joined(separator: "\u{1F}")
  }

  /// Links claims, risks and conflicts that share a sentence or a side.
  private func link(_ claims: inout [Claim], _ risks: inout [Risk], _ conflicts: [Conflict]) {
    var conflictsOfClaim: [String: [String]] = [:]
    for conflict in conflicts {
      for claim in conflict.sides.compactMap(\.claim) {
        conflictsOfClaim[claim, default: []].append(conflict.id)
      }
    }
    var claimsOfSentence: [String: [String]] = [:]
    for index in claims.indices {
      if let ids = conflictsOfClaim[claims[index].id] {
        claims[index].conflicts = ids
        claims[index].support = claims[index].support.inConflict
      }
      for telling in claims[index].tellings {
        claimsOfSentence[telling.evidence.anchor, default: []].append(claims[index].id)
      }
    }
    for index in risks.indices {
      var linked: [String] = []
      for anchor in risks[index].evidence.map(\.anchor) {
        for claim in claimsOfSentence[anchor] ?? [] where !linked.contains(claim) {
          linked.append(claim)
        }
      }
      risks[index].claims = linked
      let found = Set(linked.flatMap { conflictsOfClaim[$0] ?? [] }).sorted()
      risks[index].conflicts = found
      if !found.isEmpty { risks[index].support = risks[index].support.inConflict }
    }
  }

  // MARK: Edition

  private func edition(
    request: EditionRequest,
    articles: [FolderArticle],
    origins: Int,
    actors: [Actor],
    entries: EditionComparer.Entries
  ) -> (edition: Edition, history: [Edition]) {
    let days = articles.compactMap(\.day)
    let id = request.date.iso + "-" + request.fingerprint.prefix(8)
    let old = request.previous
    // The same input on the same day is the same edition, told again.
    let isSame = old?.edition.id == id
    let changes: [Edition.Change]
    let previous: String?
    var history: [Edition]
    if let old, isSame {
      (changes, previous, history) = (old.edition.changes, old.edition.previous, old.history)
    } else if let old {
      changes = EditionComparer().changes(from: old, to: entries)
      previous = old.edition.id
      history = [old.edition] + old.history
    } else {
      (changes, previous, history) = ([], nil, [])
    }
    history = Array(history.filter { $0.id != id }.prefix(Self.mostEditions))
    let offices = Set(actors.filter { $0.type != .person || !$0.roles.isEmpty }.map(\.id))
    let lines = KeyLineChooser().lines(
      risks: entries.risks,
      claims: entries.claims,
      events: entries.events,
      offices: offices,
      stories: entries.stories.count,
      latest: days.max()?.iso,
      changes: changes
    )
    let counts = Edition.Counts(
      articles: articles.count,
      outlets: Set(articles.compactMap(\.analysis.article.outlet)).count,
      origins: origins,
      actors: actors.count,
      claims: entries.claims.count,
      risks: entries.risks.count,
      events: entries.events.count,
      stories: entries.stories.count
    )
    let edition = Edition(
      id: id,
      date: request.date,
      from: days.min(),
      to: days.max(),
      fingerprint: request.fingerprint,
      previous: previous,
      changes: changes,
      keyLines: lines,
      counts: counts
    )
    return (edition, history)
  }
}
