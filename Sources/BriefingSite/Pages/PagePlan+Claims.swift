internal import BriefingModel
internal import BriefingTemplate

extension PagePlan {
  /// The most entries of a kind on the overview of claims.
  private static let mostOnOverview = 8
  /// The most holders on the overview of claims.
  private static let mostHolders = 40

  /// The overview of claims, a list a stance, those without a resolved speaker, and the conflicts.
  func claimPages(_ visit: (SitePage) throws -> Void) rethrows {
    try visit(claimsPage())
    for stance in Stance.allCases {
      let claims = briefing.claims.filter { $0.stance == stance }
      if !claims.isEmpty {
        try claimList(
          claims,
          path: claimListPath(stance),
          heading: Wording.heading(stance),
          visit
        )
      }
    }
    let unresolved = briefing.claims.filter { $0.holder.grade == .unresolved }
    if !unresolved.isEmpty {
      try claimList(
        unresolved,
        path: "claims/unresolved.html",
        heading: "Claims whose speaker is unresolved",
        visit
      )
    }
    let slices = Register.slices(
      of: briefing.conflicts,
      path: "claims/conflicts.html",
      pageSize: pageSize / 2
    )
    for slice in slices {
      var views = views(slice.path)
      try visit(
        SitePage(
          path: slice.path,
          title: "Open conflicts\(slice.suffix)",
          description: "Statements about one event that cannot all hold, side by side.",
          template: "pages/conflicts.md",
          value: page([
            "suffix": .string(slice.suffix),
            "conflicts": .list(slice.entries.map { views.conflict($0) }),
            "paging": paging(slice, views),
          ]),
          breadcrumbs: [
            ("Claims", "claims/index.html"), ("Open conflicts", "claims/conflicts.html"),
          ],
          previous: slice.previous,
          next: slice.next
        )
      )
    }
  }

  private func claimListPath(_ stance: Stance) -> String { "claims/\(stance.rawValue).html" }

  private func claimList(
    _ claims: [Claim],
    path: String,
    heading: String,
    _ visit: (SitePage) throws -> Void
  ) rethrows {
    for slice in Register.slices(of: claims, path: path, pageSize: pageSize) {
      var views = views(slice.path)
      try visit(
        SitePage(
          path: slice.path,
          title: "\(heading)\(slice.suffix)",
          description: "\(heading): every one with its holder, its hedges and its sentence.",
          template: "pages/claim-list.md",
          value: page([
            "heading": .string(heading),
            "suffix": .string(slice.suffix),
            "claims": .list(slice.entries.map { views.claim($0) }),
            "paging": paging(slice, views),
          ]),
          breadcrumbs: [("Claims", "claims/index.html"), (heading, path)],
          previous: slice.previous,
          next: slice.next
        )
      )
    }
  }

  private func claimsPage() -> SitePage {
    let path = "claims/index.html"
    var views = views(path)
    var kinds: [TemplateValue] = []
    for stance in Stance.allCases {
      let count = briefing.claims.count { $0.stance == stance }
      guard count > 0 else { continue }
      kinds.append([
        "heading": .string(Wording.heading(stance)),
        "count": .integer(count),
        "href": .string(views.link(claimListPath(stance))),
      ])
    }
    let denials = briefing.claims.filter { $0.stance == .denies }
    let silences = briefing.claims.filter(\.isNonStatement)
    let unresolved = briefing.claims.count { $0.holder.grade == .unresolved }
    let value = page([
      "kinds": .list(kinds),
      "holders": holders(views),
      "denials": .list(denials.prefix(Self.mostOnOverview).map { views.claim($0) }),
      "silences": .list(silences.prefix(Self.mostOnOverview).map { views.claim($0) }),
      "conflicts": .list(
        briefing.conflicts.prefix(Self.mostOnOverview / 2).map { views.conflict($0) }
      ),
      "conflictsHref": .string(views.link("claims/conflicts.html")),
      "conflictCount": .integer(briefing.conflicts.count),
      "unresolvedCount": unresolved > 0 ? .integer(unresolved) : .null,
      "unresolvedHref": .string(views.link("claims/unresolved.html")),
    ])
    return SitePage(
      path: path,
      title: "Claims",
      description: "Who said, denied, promised or would not say what, with every sentence.",
      template: "pages/claims.md",
      value: value,
      breadcrumbs: [("Claims", path)]
    )
  }

  /// The holders with the most claims.
  private func holders(_ views: EntryViews) -> TemplateValue {
    var claims: [String: [Claim]] = [:]
    for claim in briefing.claims {
      if let actor = claim.holder.actor { claims[actor, default: []].append(claim) }
    }
    let order = claims.keys.sorted {
      (claims[$1]?.count ?? 0, $0) < (claims[$0]?.count ?? 0, $1)
    }
    return .list(
      order.prefix(Self.mostHolders).map { id in
        let mine = claims[id] ?? []
        return [
          "actor": views.actorReference(id),
          "role": TemplateValue(index.actors[id]?.roles.first?.text),
          "count": .integer(mine.count),
          "denials": .integer(mine.count { $0.stance == .denies }),
          "silences": .integer(mine.count(where: \.isNonStatement)),
        ]
      }
    )
  }
}
