internal import BriefingModel
internal import BriefingText

/// Makes the timeline: dated sentences of all articles, each event once.
///
/// Two sentences tell of one event when their date is the same and most of their content words are,
/// weighed by rarity. An event is dated by its own time expression, or it says that it is undated.
struct TimelineBuilder {
  /// The weighted share of common content words from which two sentences tell of one event.
  static let leastOverlap = 0.35
  /// The edition's day: what is due after it is planned, what was due before it is overdue.
  let asOf: CalendarDay
  /// How many days before an article's publication its news begins; older dates are history.
  static let newsDays = 31

  private struct Instance {
    let article: Int
    let event: ArticleEvent
    let terms: Terms
  }

  /// The events of `articles`, by date, undated ones last.
  func events(of articles: [FolderArticle], actorNames: [String: String]) -> [Event] {
    var instances: [Instance] = []
    for (index, article) in articles.enumerated() {
      for event in article.analysis.events where event.isDatedByItsText {
        let terms = Terms(of: event.span, in: article.text)
        instances.append(Instance(article: index, event: event, terms: terms))
      }
    }
    let weights = TermWeights(documents: instances.map(\.terms.words))
    var sets = DisjointSets(count: instances.count)
    var byDate: [String: [Int]] = [:]
    for (index, instance) in instances.enumerated() {
      guard let date = instance.event.date else { continue }
      let key = date.value + " " + (instance.event.status == .denied ? "denied" : "")
      for other in byDate[key] ?? []
      where weights.overlap(instance.terms.words, instances[other].terms.words)
        >= Self.leastOverlap
      {
        sets.join(index, other)
      }
      byDate[key, default: []].append(index)
    }
    let mentions = MentionWeight(articles)
    let events = sets.groups().map { group in
      let members = group.map { instances[$0] }
      let score = self.score(of: members, articles: articles, mentions)
      return makeEvent(members, score: score, articles: articles, actorNames: actorNames)
    }
    return events.sorted(by: Self.isEarlier)
  }

  /// The sum over the origins of the weightiest mention of each, to three decimals.
  private func score(
    of group: [Instance],
    articles: [FolderArticle],
    _ mentions: MentionWeight
  ) -> Double {
    var best: [String: Double] = [:]
    for instance in group {
      let article = articles[instance.article]
      let weight = mentions.weight(of: instance.event, in: article, at: instance.article)
      best[article.origin] = max(best[article.origin] ?? 0, weight)
    }
    let sum = best.values.sorted().reduce(0, +)
    return (sum * 1000).rounded() / 1000
  }

  private func makeEvent(
    _ group: [Instance],
    score: Double,
    articles: [FolderArticle],
    actorNames: [String: String]
  ) -> Event {
    let first = group[0]
    let article = articles[first.article]
    var voices = Voices()
    var holder: Holder?
    for instance in group {
      let teller = articles[instance.article]
      let who = self.holder(of: instance, in: teller, actorNames: actorNames)
      if instance.article == first.article, instance.event == first.event { holder = who }
      voices.add(teller, holder: who)
    }
    let support = voices.support(hasConflict: false)
    let evidence = group.map { articles[$0.article].evidence($0.event.span) }
    return Event(
      id: ContentHash.id(
        "t",
        of: [article.id, String(first.event.start), first.event.date?.value ?? "undated"]
      ),
      date: first.event.date,
      section: section(of: group, articles: articles),
      status: group.last?.event.status ?? first.event.status,
      statement: article.text[first.event.span],
      evidence: evidence,
      actors: article.actors(namedIn: first.event.span),
      holder: holder,
      support: support,
      score: score,
      story: article.story.isEmpty ? nil : article.story
    )
  }

  /// The holder of the claim in whose content the time expression stands.
  private func holder(
    of instance: Instance,
    in article: FolderArticle,
    actorNames: [String: String]
  ) -> Holder? {
    let place = instance.event.timex ?? instance.event.span
    let attribution = article.analysis.attributions.first { attribution in
      attribution.content.contains { $0.contains(place) }
    }
    return attribution.map {
      HolderReader(actorNames: actorNames).holder(of: $0, in: article)
    }
  }

  private func section(of group: [Instance], articles: [FolderArticle]) -> Event.Section {
    guard let span = group[0].event.date?.span else { return .undated }
    if group.contains(where: { $0.event.status == .historical }) { return .history }
    let published = articles[group[0].article].day
    if let published, span.last < published.adding(days: -Self.newsDays) { return .history }
    let isPlan = group.allSatisfy {
      [.planned, .possible, .conditional, .threatened].contains($0.event.status)
    }
    guard isPlan, published.map({ span.last >= $0 }) ?? false else { return .news }
    return span.last < asOf ? .overdue : .planned
  }

  private static func isEarlier(_ left: Event, _ right: Event) -> Bool {
    let undated = CalendarDay(number: Int(Int32.max))
    return (
      left.days?.first ?? undated, left.days?.last ?? undated, left.id
    ) < (right.days?.first ?? undated, right.days?.last ?? undated, right.id)
  }
}
