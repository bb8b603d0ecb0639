internal import BriefingModel
internal import BriefingText

/// Makes the register: one entry of all sentences about the same event.
///
/// Two sentences raise one risk when their second level and lane agree and they belong to one story,
/// or name an actor or country together and were published within two weeks.
struct RiskRegister {
  /// Sentences further apart than this many days raise another entry.
  static let mostDays = 14

  let scale: LikelihoodScale

  private struct Instance {
    let article: Int
    let risk: ArticleRisk
    let actors: [String]
    let holder: Holder?
  }

  /// The entries, by impact, status and recency.
  func risks(
    of articles: [FolderArticle],
    actors: [String: Actor]
  ) -> [Risk] {
    let reader = HolderReader(actorNames: actors.mapValues(\.name))
    var instances: [Instance] = []
    for (index, article) in articles.enumerated() {
      for risk in article.analysis.risks where !risk.evidence.isEmpty {
        instances.append(
          Instance(
            article: index,
            risk: risk,
            actors: parties(of: risk, in: article, actors: actors),
            holder: holder(of: risk, in: article, reader: reader)
          )
        )
      }
    }
    var sets = DisjointSets(count: instances.count)
    var latest: [String: Int] = [:]
    for (index, instance) in instances.enumerated() {
      for key in keys(of: instance, article: articles[instance.article]) {
        if let other = latest[key], isNear(instance, instances[other], articles) {
          sets.join(index, other)
        }
        latest[key] = index
      }
    }
    let risks = sets.groups().map { group in
      makeRisk(group.map { instances[$0] }, articles: articles, actors: actors)
    }
    return risks.sorted(by: Self.isWeightier)
  }

  // MARK: Joining

  /// What a sentence must share with another to raise the same risk: the story, or one party.
  private func keys(of instance: Instance, article: FolderArticle) -> [String] {
    let risk = instance.risk
    let kind = [risk.category, risk.level, risk.lane.family].joined(separator: "\u{1F}")
    let story = article.story.isEmpty ? article.id : article.story
    return (["story " + story] + instance.actors).map { kind + "\u{1F}" + $0 }
  }

  private func isNear(_ left: Instance, _ right: Instance, _ articles: [FolderArticle]) -> Bool {
    let a = articles[left.article]
    let b = articles[right.article]
    if !a.story.isEmpty, a.story == b.story { return true }
    guard let first = a.day, let second = b.day else { return left.article == right.article }
    return abs(first.number - second.number) <= Self.mostDays
  }

  /// The countries of the sentence's actors, else the actors themselves: who is party to the event.
  private func parties(
    of risk: ArticleRisk,
    in article: FolderArticle,
    actors: [String: Actor]
  ) -> [String] {
    let named = risk.evidence.flatMap { article.actors(namedIn: $0) }
    let countries = named.compactMap { actors[$0]?.country }
    let parties = countries.isEmpty ? named : countries
    return Array(Set(parties)).sorted()
  }

  private func holder(
    of risk: ArticleRisk,
    in article: FolderArticle,
    reader: HolderReader
  ) -> Holder? {
    let place = risk.trigger.first ?? risk.evidence[0]
    let attribution = article.analysis.attributions.first { attribution in
      attribution.content.contains { $0.contains(place) }
    }
    return attribution.map {
      reader.holder(of: $0, in: article)
    }
  }

  // MARK: One entry

  private func makeRisk(
    _ group: [Instance],
    articles: [FolderArticle],
    actors: [String: Actor]
  ) -> Risk {
    let first = group[0]
    let lead = lead(of: group, articles: articles)
    let article = articles[lead.article]
    var voices = Voices()
    var people: [String] = []
    var evidence: [Evidence] = []
    var seen: Set<Evidence> = []
    for instance in group {
      let teller = articles[instance.article]
      voices.add(teller, holder: instance.holder)
      for span in instance.risk.evidence {
        let mark = teller.evidence(span)
        if seen.insert(mark).inserted { evidence.append(mark) }
        for actor in teller.actors(namedIn: span) where !people.contains(actor) {
          people.append(actor)
        }
      }
    }
    let days = group.compactMap { articles[$0.article].day?.iso }
    let leadSpan = lead.risk.evidence[0]
    let impact = impact(of: group, people: people, actors: actors, articles: articles)
    return Risk(
      id: ContentHash.id(
        "r",
        of: [
          first.risk.category, first.risk.level, first.risk.lane.family,
          articles[first.article].id,
          String(first.risk.evidence[0].start),
        ]
      ),
      category: first.risk.category,
      level: first.risk.level,
      lane: lead.risk.lane,
      status: lead.risk.status,
      statement: article.text[leadSpan],
      evidence: evidence,
      triggers: article.evidence(lead.risk.trigger),
      hedges: article.evidence(lead.risk.hedges),
      rule: lead.risk.rule,
      holder: lead.holder,
      likelihoods: likelihoods(of: group, articles: articles),
      impact: impact,
      support: voices.support(hasConflict: group.contains { $0.risk.status == .denied }),
      actors: people,
      date: date(of: lead, in: article),
      firstSeen: days.min(),
      lastSeen: days.max(),
      story: article.story.isEmpty ? nil : article.story
    )
  }

  /// The sentence that stands for the entry: of the latest day's, with the status that most of them
  /// have, the first that reads best alone. One loose sentence must not settle it.
  private func lead(of group: [Instance], articles: [FolderArticle]) -> Instance {
    let last = group.compactMap { articles[$0.article].day }.max()
    let recent = group.filter { articles[$0.article].day == last }
    let pool = recent.isEmpty ? group : recent
    let counts = Dictionary(grouping: pool, by: \.risk.status).mapValues(\.count)
    let most = counts.values.max() ?? 0
    let usual = pool.first { counts[$0.risk.status] == most }?.risk.status
    var best = pool[0]
    var score = -Double.infinity
    for instance in pool where instance.risk.status == usual {
      let evidence = articles[instance.article].evidence(instance.risk.evidence[0])
      let fitness = LineFitness.score(of: evidence)
      if fitness > score { (best, score) = (instance, fitness) }
    }
    return best
  }

  private func likelihoods(of group: [Instance], articles: [FolderArticle]) -> [Risk.Likelihood] {
    var found: [Risk.Likelihood] = []
    for instance in group {
      let article = articles[instance.article]
      guard let span = instance.risk.likelihood, let holder = instance.holder,
        let band = scale.band(of: article.text[span])
      else { continue }
      let term = Token.lowercased(article.text[span])
      guard !found.contains(where: { $0.term == term && $0.holder == holder }) else { continue }
      found.append(
        Risk.Likelihood(
          term: term,
          holder: holder,
          low: band.lowest,
          high: band.highest,
          evidence: article.evidence(article.sentences(holding: [span]))
        )
      )
    }
    return found
  }

  private func impact(
    of group: [Instance],
    people: [String],
    actors: [String: Actor],
    articles: [FolderArticle]
  ) -> Risk.Impact {
    var circumstances = ImpactRating.Circumstances(
      base: group.map(\.risk.impactBase).max() ?? 1
    )
    circumstances.deaths = group.compactMap(\.risk.deaths)
    circumstances.countries = Set(people.compactMap { actors[$0]?.country })
    circumstances.breachesResolution = group.contains { instance in
      let article = articles[instance.article]
      return instance.risk.evidence.contains { span in
        let words = article.text[span].lowercased()
        return words.contains("security council resolution") && words.contains("violat")
          || words.contains("security council resolution") && words.contains("breach")
      }
    }
    let rating = ImpactRating(circumstances)
    return Risk.Impact(value: rating.value, reasons: rating.reasons)
  }

  /// The date of the sentence's own event, where the article dates it.
  private func date(of instance: Instance, in article: FolderArticle) -> DatedValue? {
    let span = instance.risk.evidence[0]
    return article.analysis.events.first { $0.span == span && $0.isDatedByItsText }?.date
  }

  private static func isWeightier(_ left: Risk, _ right: Risk) -> Bool {
    let order = EventStatus.allCases
    func key(_ risk: Risk) -> (Int, Int, String) {
      (-risk.impact.value, -(order.firstIndex(of: risk.status) ?? 0), risk.lastSeen ?? "")
    }
    let (a, b) = (key(left), key(right))
    if (a.0, a.1) != (b.0, b.1) { return (a.0, a.1) < (b.0, b.1) }
    return a.2 == b.2 ? left.id < right.id : a.2 > b.2
  }
}
