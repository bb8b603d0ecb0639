internal import BriefingMarkdown
internal import BriefingModel
internal import BriefingTemplate

extension PagePlan {
  /// The most risks and companions on an actor's page; the registers have all.
  private static let mostRisks = 15
  private static let mostCompanions = 15

  /// The list of actors, one list a kind, and a page for each actor.
  func actorPages(_ visit: (SitePage) throws -> Void) rethrows {
    try visit(actorsPage())
    for type in EntityType.allCases {
      let actors = briefing.actors.filter { $0.type == type }
      guard !actors.isEmpty else { continue }
      for slice in Register.slices(
        of: actors,
        path: "actors/\(type.rawValue.lowercased()).html",
        pageSize: pageSize * 3
      ) {
        let views = views(slice.path)
        try visit(
          SitePage(
            path: slice.path,
            title: "Actors: \(Wording.heading(type))\(slice.suffix)",
            description:
              "\(Wording.heading(type)) that the articles name, the most mentioned first.",
            template: "pages/actor-list.md",
            value: page([
              "heading": .string(Wording.heading(type)),
              "suffix": .string(slice.suffix),
              "actors": .list(slice.entries.map { views.actor($0) }),
              "paging": paging(slice, views),
            ]),
            breadcrumbs: [
              ("Actors", "actors/index.html"),
              (Wording.heading(type), "actors/\(type.rawValue.lowercased()).html"),
            ],
            previous: slice.previous,
            next: slice.next
          )
        )
      }
    }
    let entries = ActorEntries(briefing)
    for actor in briefing.actors {
      for slice in Register.slices(
        of: entries.claimsBy[actor.id] ?? [],
        path: index.addresses.actor(actor.id),
        pageSize: pageSize
      ) {
        try visit(actorPage(actor, slice: slice, entries: entries))
      }
    }
  }

  /// The entries that speak of each actor.
  private struct ActorEntries {
    var claimsBy: [String: [Claim]] = [:]
    var claimsAbout: [String: [Claim]] = [:]
    var risks: [String: [Risk]] = [:]

    init(_ briefing: Briefing) {
      for claim in briefing.claims {
        let holders = [claim.holder.actor].compactMap { $0 } + claim.holder.others
        for holder in holders { claimsBy[holder, default: []].append(claim) }
        for actor in claim.about where !holders.contains(actor) {
          claimsAbout[actor, default: []].append(claim)
        }
      }
      for risk in briefing.risks {
        for actor in risk.actors { risks[actor, default: []].append(risk) }
      }
    }
  }

  private func actorsPage() -> SitePage {
    let path = "actors/index.html"
    let views = views(path)
    let kinds = EntityType.allCases.compactMap { type -> TemplateValue? in
      let actors = briefing.actors.filter { $0.type == type }
      guard !actors.isEmpty else { return nil }
      return [
        "heading": .string(Wording.heading(type)),
        "href": .string(views.link("actors/\(type.rawValue.lowercased()).html")),
        "count": .integer(actors.count),
        "actors": .list(actors.prefix(12).map { views.actor($0) }),
        "hasMore": .bool(actors.count > 12),
      ]
    }
    var figures: [String: Figure] = [:]
    if let network = ActorNetwork(actors: briefing.actors).figure(id: "actor-network") {
      figures["network"] = network
    }
    return SitePage(
      path: path,
      title: "Actors",
      description: "The people, organisations, governments and places that the articles name.",
      template: "pages/actors.md",
      value: page(["kinds": .list(kinds), "network": .bool(!figures.isEmpty)]),
      figures: figures,
      breadcrumbs: [("Actors", path)]
    )
  }

  private func actorPage(
    _ actor: Actor,
    slice: Register<Claim>.Slice,
    entries: ActorEntries
  ) -> SitePage {
    var views = views(slice.path)
    let isFirst = slice.number == 1
    let about = entries.claimsAbout[actor.id] ?? []
    let risks = entries.risks[actor.id] ?? []
    var aliases: [TemplateValue] = []
    for alias in actor.aliases {
      aliases.append([
        "text": .string(alias.text),
        "rule": .string(alias.rule),
        "count": .integer(alias.count),
        "evidence": views.evidence([alias.evidence]),
      ])
    }
    var roles: [TemplateValue] = []
    for role in actor.roles {
      let date = role.date.map {
        DatedValue(value: $0, precision: .day, method: "publication date")
      }
      roles.append([
        "text": .string(role.text),
        "date": views.date(date),
        "evidence": views.evidence([role.evidence]),
      ])
    }
    var companions: [TemplateValue] = []
    for companion in actor.companions.prefix(Self.mostCompanions) {
      companions.append([
        "actor": views.actorReference(companion.actor),
        "sentences": .string(Wording.count(companion.sentences, "sentence")),
        "evidence": views.evidence([companion.evidence]),
      ])
    }
    let value = page([
      "suffix": .string(slice.suffix),
      "isFirst": .bool(isFirst),
      "actor": views.actor(actor),
      "aliases": .list(aliases),
      "roles": .list(roles),
      "companions": .list(companions),
      "claims": .list(slice.entries.map { views.claim($0) }),
      "claimCount": .string(Wording.count(entries.claimsBy[actor.id]?.count ?? 0, "claim")),
      "about": isFirst ? .list(about.prefix(pageSize).map { views.claim($0) }) : .list([]),
      "moreAbout": about.count > pageSize ? .integer(about.count - pageSize) : .null,
      "risks": isFirst ? .list(risks.prefix(Self.mostRisks).map { views.risk($0) }) : .list([]),
      "moreRisks": risks.count > Self.mostRisks ? .integer(risks.count - Self.mostRisks) : .null,
      "articles": .list(actor.articles.prefix(pageSize).map { views.articleReference($0) }),
      "moreArticles": actor.articles.count > pageSize
        ? .integer(actor.articles.count - pageSize) : .null,
      "paging": paging(slice, views),
    ])
    let name = MarkdownText.shortened(actor.name, to: 60)
    return SitePage(
      path: slice.path,
      title: "\(name) · actor \(actor.id.suffix(6))\(slice.suffix)",
      description:
        "\(name): names, roles, claims made and received, and risks, with every sentence.",
      template: "pages/actor.md",
      value: value,
      breadcrumbs: [("Actors", "actors/index.html"), (name, index.addresses.actor(actor.id))],
      previous: slice.previous,
      next: slice.next
    )
  }
}
