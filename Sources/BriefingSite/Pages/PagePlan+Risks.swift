internal import BriefingModel
internal import BriefingTemplate

extension PagePlan {
  /// The most entries of a lane on the register's first page.
  private static let mostOnOverview = 12

  /// The register with its grid, a list a lane and a category, and a page for each entry.
  func riskPages(_ visit: (SitePage) throws -> Void) rethrows {
    try visit(risksPage())
    for lane in RiskLane.allCases {
      let risks = briefing.risks.filter { $0.lane == lane }
      if !risks.isEmpty {
        try riskList(
          risks,
          path: "risks/\(lane.rawValue).html",
          heading: Wording.heading(lane),
          explanation: Wording.explanation(lane),
          visit
        )
      }
    }
    for category in Set(briefing.risks.map(\.category)).sorted() {
      try riskList(
        briefing.risks.filter { $0.category == category },
        path: "risks/\(category.lowercased()).html",
        heading: "\(category) \(Wording.category(category))",
        explanation: "All entries of this category, whatever their lane.",
        visit
      )
    }
    for risk in briefing.risks { try visit(riskPage(risk)) }
  }

  private func riskList(
    _ risks: [Risk],
    path: String,
    heading: String,
    explanation: String,
    _ visit: (SitePage) throws -> Void
  ) rethrows {
    for slice in Register.slices(of: risks, path: path, pageSize: pageSize) {
      var views = views(slice.path)
      try visit(
        SitePage(
          path: slice.path,
          title: "\(heading)\(slice.suffix)",
          description: explanation,
          template: "pages/risk-list.md",
          value: page([
            "heading": .string(heading),
            "explanation": .string(explanation),
            "suffix": .string(slice.suffix),
            "risks": .list(slice.entries.map { views.risk($0) }),
            "paging": paging(slice, views),
          ]),
          breadcrumbs: [("Risks", "risks/index.html"), (heading, path)],
          previous: slice.previous,
          next: slice.next
        )
      )
    }
  }

  private func risksPage() -> SitePage {
    let path = "risks/index.html"
    var views = views(path)
    var lanes: [TemplateValue] = []
    for lane in RiskLane.allCases {
      let risks = briefing.risks.filter { $0.lane == lane }
      guard !risks.isEmpty else { continue }
      lanes.append([
        "heading": .string(Wording.heading(lane)),
        "explanation": .string(Wording.explanation(lane)),
        "count": .integer(risks.count),
        "hasMore": .bool(risks.count > Self.mostOnOverview),
        "href": .string(views.link("risks/\(lane.rawValue).html")),
        "risks": .list(risks.prefix(Self.mostOnOverview).map { views.risk($0) }),
      ])
    }
    let categories = Set(briefing.risks.map(\.category)).sorted {
      ($0.utf8.count, $0) < ($1.utf8.count, $1)
    }
    return SitePage(
      path: path,
      title: "Risks",
      description: "The register: each risk with its status, impact, support and sentences.",
      template: "pages/risks.md",
      value: page([
        "grid": RiskGrid(risks: briefing.risks).table(views),
        "lanes": .list(lanes),
        "categories": .list(
          categories.map { category in
            [
              "id": .string(category),
              "name": .string(Wording.category(category)),
              "count": .integer(briefing.risks.count { $0.category == category }),
              "href": .string(views.link("risks/\(category.lowercased()).html")),
            ]
          }
        ),
      ]),
      breadcrumbs: [("Risks", path)]
    )
  }

  private func riskPage(_ risk: Risk) -> SitePage {
    let path = index.addresses.risk(risk.id)
    var views = views(path)
    var sentences: [TemplateValue] = []
    for evidence in risk.evidence.prefix(pageSize) {
      sentences.append(views.evidence(evidence))
    }
    let claims = risk.claims.compactMap { index.claims[$0] }.prefix(pageSize)
    let conflicts = risk.conflicts.compactMap { index.conflicts[$0] }
    let value = page([
      "risk": views.risk(risk),
      "sentences": .list(sentences),
      "moreSentences": risk.evidence.count > pageSize
        ? .integer(risk.evidence.count - pageSize) : .null,
      "claims": .list(claims.map { views.claim($0) }),
      "conflicts": .list(conflicts.map { views.conflict($0) }),
      "actors": views.actorReferences(risk.actors),
      "generator": .string(component("risk rules")),
    ])
    let name = risk.level.prefix(1).uppercased() + risk.level.dropFirst()
    return SitePage(
      path: path,
      title: "\(name), \(risk.status.rawValue) · risk \(risk.id.suffix(6))",
      description: "\(name) (\(Wording.category(risk.category))): status \(risk.status.rawValue), "
        + "impact \(risk.impact.value), support \(risk.support.grade.rawValue).",
      template: "pages/risk.md",
      value: value,
      breadcrumbs: [("Risks", "risks/index.html"), (name, path)]
    )
  }

  /// The version of a rule set or model; empty when there is none of that name.
  func component(_ name: String) -> String {
    briefing.generator.components.first { $0.name == name }?.version ?? ""
  }
}
