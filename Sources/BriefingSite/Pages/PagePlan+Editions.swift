internal import BriefingModel
internal import BriefingTemplate

extension PagePlan {
  /// The most changes on an edition's page; the feed and the data have all.
  private static let mostChanges = 200

  /// The archive and a page for each edition.
  func editionPages(_ visit: (SitePage) throws -> Void) rethrows {
    let editions = [briefing.edition] + briefing.history
    let path = "editions/index.html"
    for slice in Register.slices(of: editions, path: path, pageSize: pageSize * 2) {
      let views = views(slice.path)
      try visit(
        SitePage(
          path: slice.path,
          title: "Editions\(slice.suffix)",
          description: "Every edition of this briefing with what changed in it.",
          template: "pages/editions.md",
          value: page([
            "suffix": .string(slice.suffix),
            "editions": .list(
              slice.entries.map { edition in
                [
                  "date": views.day(edition.date),
                  "href": .string(views.link(index.addresses.edition(edition.id))),
                  "articles": .string(Wording.count(edition.counts.articles, "article")),
                  "changes": .string(
                    edition.previous == nil
                      ? "first edition" : Wording.count(edition.changes.count, "change")
                  ),
                  "id": .string(edition.id),
                ]
              }
            ),
            "paging": paging(slice, views),
          ]),
          breadcrumbs: [("Editions", path)],
          previous: slice.previous,
          next: slice.next
        )
      )
    }
    for edition in editions { try visit(editionPage(edition)) }
  }

  private func editionPage(_ edition: Edition) -> SitePage {
    let path = index.addresses.edition(edition.id)
    var views = views(path)
    let title = "Edition of \(DateWording.day(edition.date))"
    // An old edition's sentence may have left the folder, or its article may read otherwise now.
    let verifier = EvidenceVerifier(articles: index.addresses.articles)
    var lines: [TemplateValue] = []
    for line in edition.keyLines where verifier.holds(line.evidence) {
      lines.append(keyLine(line, &views))
    }
    let shown = edition.changes.prefix(Self.mostChanges).filter { change in
      change.evidence.map(verifier.holds) ?? true
    }
    let previous = edition.previous.flatMap { id in
      briefing.history.contains { $0.id == id } ? views.link(index.addresses.edition(id)) : nil
    }
    return SitePage(
      path: path,
      title: "\(title) · \(edition.id.suffix(6))",
      description: "What was new, firmed up, denied, due or not seen again on "
        + "\(DateWording.day(edition.date)).",
      template: "pages/edition.md",
      value: page([
        "title": .string(title),
        "id": .string(edition.id),
        "from": views.day(edition.from),
        "to": views.day(edition.to),
        "articles": .string(Wording.count(edition.counts.articles, "article")),
        "isFirst": .bool(edition.previous == nil),
        "isQuiet": .bool(edition.previous != nil && edition.changes.isEmpty),
        "previousHref": TemplateValue(previous),
        "keyLines": .list(lines),
        "changes": changes(Array(shown), &views),
        "changeCount": .string(Wording.count(edition.changes.count, "change")),
      ]),
      breadcrumbs: [("Editions", "editions/index.html"), (title, path)]
    )
  }
}
