internal import BriefingModel
internal import BriefingTemplate

/// The entries of a briefing as one page's templates read them.
///
/// Numbers the page's evidence marks: the same sentence has the same number on one page.
struct EntryViews {
  let index: SiteIndex
  /// The path of the page that is being made.
  let page: String
  private let root: String
  private var numbers: [String: Int] = [:]

  init(index: SiteIndex, page: String) {
    self.index = index
    self.page = page
    self.root = Addresses.root(of: page)
  }

  /// The relative link from this page to `address`.
  func link(_ address: String) -> String {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, parts[0] == page { return "#" + parts[1] }
    return root + address
  }

  // MARK: Small parts

  /// A date with its words, its machine form, its precision and its method.
  func date(_ date: DatedValue?) -> TemplateValue {
    guard let date else { return .null }
    let text = DateWording.text(of: date.value)
    let machine = DateWording.machine(date.value)
    return [
      "text": .string(text),
      "code": TemplateValue(machine.map { "time:\($0) \(text)" }),
      "precision": .string(date.precision.rawValue),
      "method": .string(date.method),
      "value": .string(date.value),
    ]
  }

  /// A day of an edition or article.
  func day(_ day: CalendarDay?) -> TemplateValue {
    guard let day else { return .null }
    return [
      "text": .string(DateWording.day(day)),
      "code": .string("time:\(day.iso) \(DateWording.day(day))"),
    ]
  }

  /// An evidence mark: its number on this page, its link and the sentence.
  mutating func evidence(_ evidence: Evidence) -> TemplateValue {
    let address = index.addresses.evidence(evidence)
    let number = numbers[address] ?? numbers.count + 1
    numbers[address] = number
    let outlet = index.outlet(of: evidence.article)
    let date = index.articles[evidence.article]?.published.map { DateWording.text(of: $0.value) }
    let source = date.map { "\(outlet), \($0)" } ?? "\(outlet), undated"
    return [
      "number": .integer(number),
      "href": .string(link(address)),
      "tip": .string(MarkdownText.title(evidence.text.map { "\($0) — \(source)" } ?? source)),
      "text": TemplateValue(evidence.text),
      "source": .string(source),
      "article": articleReference(evidence.article),
    ]
  }

  /// Evidence marks for several sentences, each sentence once.
  mutating func evidence(_ list: [Evidence], limit: Int = 6) -> TemplateValue {
    var seen: Set<String> = []
    var marks: [TemplateValue] = []
    for evidence in list where seen.insert(index.addresses.evidence(evidence)).inserted {
      guard marks.count < limit else { break }
      marks.append(self.evidence(evidence))
    }
    return .list(marks)
  }

  /// A link to an actor's page with its name.
  func actorReference(_ id: String) -> TemplateValue {
    guard let actor = index.actors[id] else { return .null }
    return ["name": .string(actor.name), "href": .string(link(index.addresses.actor(id)))]
  }

  /// Links to actors' pages.
  func actorReferences(_ ids: [String]) -> TemplateValue {
    .list(ids.filter { index.actors[$0] != nil }.map { actorReference($0) })
  }

  /// A link to an article's page with its title, outlet and date.
  func articleReference(_ id: String) -> TemplateValue {
    guard let article = index.articles[id] else { return .null }
    return [
      "title": .string(article.title),
      "outlet": .string(article.outlet ?? "unknown outlet"),
      "href": .string(link(index.addresses.article(id))),
      "date": date(article.published),
      "genre": .string(Wording.name(article.genre)),
    ]
  }

  /// A link to a story's page with its title.
  func storyReference(_ id: String?) -> TemplateValue {
    guard let id, let story = index.stories[id] else { return .null }
    return ["title": .string(story.title), "href": .string(link(index.addresses.story(id)))]
  }

  /// A holder with the link to its actor.
  func holder(_ holder: Holder?) -> TemplateValue {
    guard let holder else { return .null }
    return [
      "text": .string(MarkdownText.trimmed(holder.text)),
      "href": TemplateValue(holder.actor.map { link(index.addresses.actor($0)) }),
      "grade": .string(holder.grade.rawValue),
      "via": TemplateValue(holder.via),
      "isUnresolved": .bool(holder.grade == .unresolved),
    ]
  }

  /// The voices behind an entry in words and as a badge.
  func support(_ support: Support) -> TemplateValue {
    [
      "grade": .string(support.grade.rawValue),
      "reason": .string(support.reason),
      "articles": .string(Wording.count(support.articles, "article")),
      "outlets": .string(Wording.count(support.outlets, "outlet")),
      "origins": .string(Wording.count(support.origins, "origin")),
      "isAlone": .bool(support.articles == 1),
    ]
  }

  // MARK: Entries

  /// What stands between the holder and the content. A refusal keeps its own words where they may be
  /// shown: "declined to show them" is no "did not say".
  private func verb(of claim: Claim) -> String {
    let cue = claim.tellings.first.map { $0.cue.compactMap(\.text) } ?? []
    guard claim.stance == .declines, cue.count == 1, let words = cue.first,
      words.split(separator: " ").count <= Self.mostCueWords
    else { return Wording.verb(claim.stance) }
    return MarkdownText.trimmed(words)
  }

  /// Longer cues are no verbs.
  private static let mostCueWords = 8

  /// A claim.
  mutating func claim(_ claim: Claim) -> TemplateValue {
    let others = claim.tellings.dropFirst().map(\.evidence)
    return [
      "id": .string(claim.id),
      "href": .string(link(index.addresses.claim(claim))),
      "holder": holder(claim.holder),
      "verb": .string(verb(of: claim)),
      "stance": .string(claim.stance.rawValue),
      "kind": .string(claim.kind.rawValue),
      "statement": .string(shown(claim.statement)),
      "hasStatement": .bool(index.settings.text != .none),
      "hedges": .list(claim.hedges.map { .string($0) }),
      "hedgeText": .string(claim.hedges.joined(separator: ", ")),
      "said": date(claim.said),
      "about": actorReferences(claim.about),
      "evidence": evidence([claim.evidence]),
      "others": evidence(others),
      "isRepeated": .bool(claim.support.articles > 1),
      "support": support(claim.support),
      "isNonStatement": .bool(claim.isNonStatement),
      "conflicts": .list(
        claim.conflicts.compactMap { id in
          index.conflicts[id].map { ["href": .string(link(index.addresses.conflict($0)))] }
        }
      ),
    ]
  }

  /// A risk entry.
  mutating func risk(_ risk: Risk) -> TemplateValue {
    [
      "id": .string(risk.id),
      "href": .string(link(index.addresses.risk(risk.id))),
      "category": .string(risk.category),
      "categoryName": .string(Wording.category(risk.category)),
      "level": .string(risk.level),
      "levelTitle": .string(risk.level.prefix(1).uppercased() + risk.level.dropFirst()),
      "lane": .string(risk.lane.rawValue),
      "status": .string(risk.status.rawValue),
      "statement": .string(shown(risk.statement)),
      "holder": holder(risk.holder),
      "evidence": evidence(risk.evidence),
      "sentences": .string(Wording.count(risk.evidence.count, "sentence")),
      "hedgeText": .string(words(risk.hedges)),
      "triggerText": .string(words(risk.triggers)),
      "rule": .string(risk.rule),
      "likelihoods": .list(
        risk.likelihoods.map {
          [
            "term": .string($0.term),
            "holder": holder($0.holder),
            "band": .string("\($0.low)–\($0.high) %"),
          ]
        }
      ),
      "hasLikelihood": .bool(!risk.likelihoods.isEmpty),
      "impact": .integer(risk.impact.value),
      "impactReasons": .string(risk.impact.reasons.joined(separator: "; ")),
      "support": support(risk.support),
      "actors": actorReferences(risk.actors),
      "date": date(risk.date),
      "firstSeen": date(seen(risk.firstSeen)),
      "lastSeen": date(seen(risk.lastSeen)),
      "story": storyReference(risk.story),
    ]
  }

  private func words(_ evidence: [Evidence]) -> String {
    guard index.settings.text != .none || evidence.isEmpty else { return Self.notShown }
    var seen: [String] = []
    for text in evidence.compactMap(\.text) {
      let word = text.lowercased()
      if !seen.contains(word) { seen.append(word) }
    }
    return seen.joined(separator: ", ")
  }

  private func seen(_ day: String?) -> DatedValue? {
    day.map { DatedValue(value: $0, precision: .day, method: "publication date") }
  }

  /// A dated event.
  mutating func event(_ event: Event) -> TemplateValue {
    [
      "id": .string(event.id),
      "href": .string(link(index.addresses.event(event))),
      "date": date(event.date),
      "status": .string(event.status.rawValue),
      "section": .string(event.section.rawValue),
      "statement": .string(shown(event.statement)),
      "holder": holder(event.holder),
      "evidence": evidence(event.evidence),
      "support": support(event.support),
      "isRepeated": .bool(event.support.articles > 1),
    ]
  }

  /// A story.
  mutating func story(_ story: Story) -> TemplateValue {
    [
      "id": .string(story.id),
      "title": .string(story.title),
      "href": .string(link(index.addresses.story(story.id))),
      "articles": .string(Wording.count(story.articles.count, "article")),
      "outlets": .string(Wording.count(story.outlets.count, "outlet")),
      "origins": .string(Wording.count(story.origins.count, "origin")),
      "isAlone": .bool(story.articles.count == 1),
      "first": date(seen(story.firstSeen)),
      "last": date(seen(story.lastSeen)),
      "evidence": evidence([story.evidence]),
    ]
  }

  /// A conflict with its sides.
  mutating func conflict(_ conflict: Conflict) -> TemplateValue {
    var sides: [TemplateValue] = []
    for side in conflict.sides {
      sides.append([
        "value": .string(MarkdownText.trimmed(side.value)),
        "holder": holder(side.holder),
        "statement": .string(shown(side.evidence.text ?? "")),
        "evidence": evidence([side.evidence]),
        "article": articleReference(side.evidence.article),
      ])
    }
    return [
      "id": .string(conflict.id),
      "href": .string(link(index.addresses.conflict(conflict))),
      "kind": .string(conflict.kind.rawValue),
      "kindName": .string(Wording.name(conflict.kind)),
      "topic": .string(shown(conflict.topic)),
      "story": storyReference(conflict.story),
      "sides": .list(sides),
    ]
  }

  /// An actor as a line of a list.
  func actor(_ actor: Actor) -> TemplateValue {
    [
      "id": .string(actor.id),
      "name": .string(actor.name),
      "href": .string(link(index.addresses.actor(actor.id))),
      "type": .string(Wording.name(actor.type)),
      "role": TemplateValue(actor.roles.first?.text),
      "country": TemplateValue(actor.country),
      "mentions": .string(Wording.count(actor.mentions, "mention")),
      "articles": .string(Wording.count(actor.articles.count, "article")),
    ]
  }

  /// A sentence as far as the owner may show it.
  func shown(_ text: String) -> String { index.settings.text == .none ? Self.notShown : text }

  /// What stands for the words of an article that the owner may not show.
  static let notShown = "(text not shown)"
}
