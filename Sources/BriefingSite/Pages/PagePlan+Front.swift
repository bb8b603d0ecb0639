internal import BriefingMarkdown
internal import BriefingModel
internal import BriefingTemplate

extension PagePlan {
  /// The most stories, actors and planned events on the front page.
  private static let mostOnFront = 8
  /// The most changes on the front page; the edition's page has all.
  private static let mostChanges = 12

  /// The front page: what changed, the key lines, the risk grid, the main actors, the timeline and
  /// the coverage.
  func frontPage() -> SitePage {
    let path = "index.html"
    var views = views(path)
    let edition = briefing.edition
    let keyLines = edition.keyLines.map { keyLine($0, &views) }
    let stories = briefing.stories.sorted { left, right in
      (right.origins.count, right.articles.count, right.lastSeen ?? "", left.id)
        < (left.origins.count, left.articles.count, left.lastSeen ?? "", right.id)
    }
    let named = briefing.actors.filter { !$0.isGroup && $0.type != .miscellaneous }
    let due = briefing.events.filter(isDue)
    // What is still to come goes before what is overdue.
    let planned = due.filter { $0.section == .planned } + due.filter { $0.section == .overdue }
    let grid = RiskGrid(risks: briefing.risks)
    let strip = TimelineFigure(events: briefing.events, edition: edition.date)
    var figures: [String: Figure] = [:]
    if let figure = strip.figure(id: "timeline-strip") { figures["timeline"] = figure }
    let value = page([
      "from": views.day(edition.from),
      "to": views.day(edition.to),
      "edition": views.day(edition.date),
      "editionHref": .string(views.link(index.addresses.edition(edition.id))),
      "isFirst": .bool(edition.previous == nil),
      "isQuiet": .bool(edition.previous != nil && edition.changes.isEmpty),
      "changes": changes(Array(edition.changes.prefix(Self.mostChanges)), &views),
      "moreChanges": edition.changes.count > Self.mostChanges
        ? .integer(edition.changes.count - Self.mostChanges) : .null,
      "keyLines": .list(keyLines),
      "grid": grid.table(views),
      "timeline": .bool(!figures.isEmpty),
      "planned": .list(planned.prefix(Self.mostOnFront).map { views.event($0) }),
      "stories": .list(stories.prefix(Self.mostOnFront).map { views.story($0) }),
      "actors": .list(named.prefix(Self.mostOnFront).map { views.actor($0) }),
      "conflicts": .list(briefing.conflicts.prefix(3).map { views.conflict($0) }),
      "counts": counts(),
      "coverage": coverage(),
    ])
    return SitePage(
      path: path,
      title: index.settings.title,
      description: index.settings.description,
      template: "pages/front.md",
      value: value,
      figures: figures,
      linkedData: [.website(title: index.settings.title, address: index.settings.address)]
    )
  }

  /// A key line with its holder, evidence and reason.
  /// Whether the event is due in a month or on a day, or was due in the days before the edition and
  /// is told by nobody; what is due some time this year stays on the timeline.
  private func isDue(_ event: Event) -> Bool {
    guard [.time, .day, .week, .month].contains(event.date?.precision) else { return false }
    guard event.section == .overdue else { return event.section == .planned }
    let oldest = briefing.edition.date.adding(days: -Self.overdueDays)
    return event.days.map { $0.last >= oldest } ?? false
  }

  /// For how many days the front page waits for what is overdue; the timeline keeps it.
  private static let overdueDays = 14

  func keyLine(_ line: Edition.KeyLine, _ views: inout EntryViews) -> TemplateValue {
    [
      "text": .string(views.shown(line.text)),
      "holder": views.holder(line.holder),
      "evidence": views.evidence([line.evidence]),
      "reason": .string(line.reason),
      "href": TemplateValue(address(of: line.subject, id: line.id).map { views.link($0) }),
      "subject": .string(line.subject.rawValue),
      "badges": badges(of: line),
    ]
  }

  private func badges(of line: Edition.KeyLine) -> TemplateValue {
    switch line.subject {
    case .risk:
      guard let risk = index.risks[line.id] else { return .null }
      return [
        "status": .string(risk.status.rawValue),
        "support": .string(risk.support.grade.rawValue),
      ]
    case .claim:
      guard let claim = index.claims[line.id] else { return .null }
      return [
        "stance": .string(claim.stance.rawValue),
        "support": .string(claim.support.grade.rawValue),
      ]
    case .event:
      guard let event = index.events[line.id] else { return .null }
      return [
        "status": .string(event.status.rawValue),
        "support": .string(event.support.grade.rawValue),
      ]
    case .story, .conflict: return .null
    }
  }

  /// Changes with their old and new wording.
  func changes(_ changes: [Edition.Change], _ views: inout EntryViews) -> TemplateValue {
    var list: [TemplateValue] = []
    for change in changes {
      list.append([
        "kind": .string(Wording.name(change.kind)),
        "badge": .string(Wording.name(change.kind)),
        "subject": .string(change.subject.rawValue),
        "text": .string(views.shown(change.text)),
        "before": change.before == change.after ? .null : TemplateValue(change.before),
        "beforeCode": .string(MarkdownText.code(change.before ?? "")),
        "afterCode": .string(MarkdownText.code(change.after ?? "")),
        "href": TemplateValue(address(of: change.subject, id: change.id).map { views.link($0) }),
        "evidence": change.evidence.map { views.evidence([$0]) } ?? .list([]),
      ])
    }
    return .list(list)
  }

  /// Where an entry of this edition stands; nil when it is no longer part of it.
  func address(of subject: Edition.Subject, id: String) -> String? {
    switch subject {
    case .claim: index.claims[id].map(index.addresses.claim)
    case .risk: index.risks[id].map { index.addresses.risk($0.id) }
    case .event: index.events[id].map(index.addresses.event)
    case .story: index.stories[id].map { index.addresses.story($0.id) }
    case .conflict: index.conflicts[id].map(index.addresses.conflict)
    }
  }

  /// How many entries the edition has.
  func counts() -> TemplateValue {
    let counts = briefing.edition.counts
    return [
      "articles": .string(Wording.count(counts.articles, "article")),
      "outlets": .string(Wording.count(counts.outlets, "outlet")),
      "origins": .string(Wording.count(counts.origins, "origin")),
      "actors": .string(Wording.count(counts.actors, "actor")),
      "claims": .string(Wording.count(counts.claims, "claim")),
      "risks": .string(Wording.count(counts.risks, "risk entry", plural: "risk entries")),
      "events": .string(Wording.count(counts.events, "dated event")),
      "stories": .string(Wording.count(counts.stories, "story", plural: "stories")),
    ]
  }

  /// What was read, used, folded and skipped, in one line each.
  func coverage() -> TemplateValue {
    let coverage = briefing.coverage
    let undated = briefing.articles.count { $0.published == nil }
    return [
      "read": .string(Wording.count(coverage.files.count, "file")),
      "used": .integer(coverage.count(of: .used)),
      "folded": .integer(coverage.count(of: .folded)),
      "skipped": .integer(coverage.count(of: .skipped)),
      "undated": .string(Wording.count(undated, "article")),
      "hasUndated": .bool(undated > 0),
    ]
  }
}
