internal import BriefingModel
internal import BriefingTemplate

extension PagePlan {
  /// How the briefing was made: rule sets, versions, settings, limits, and why each key line was
  /// chosen.
  func methodPage() -> SitePage {
    let path = "method.html"
    var views = views(path)
    let generator = briefing.generator
    let methods = Dictionary(
      briefing.articles.map { ($0.published?.method ?? "no date found", 1) },
      uniquingKeysWith: +
    )
    let value = page([
      "program": .string("\(generator.name) \(generator.version)"),
      "format": .string(briefing.version),
      "components": .list(
        generator.components.map { ["name": .string($0.name), "version": .string($0.version)] }
      ),
      "fingerprint": .string(briefing.edition.fingerprint),
      "keyLines": .list(briefing.edition.keyLines.map { keyLine($0, &views) }),
      "dateMethods": .list(
        methods.keys.sorted().map {
          ["method": .string($0), "count": .string(Wording.count(methods[$0] ?? 0, "article"))]
        }
      ),
      "textPolicy": .string(index.settings.text.rawValue),
      "isAddressUnset": .bool(index.settings.address == SiteSettings.unsetAddress),
      "counts": counts(),
      "coverage": coverage(),
    ])
    return SitePage(
      path: path,
      title: "Method",
      description: "Rule sets, versions, settings and limits behind this briefing.",
      template: "pages/method.md",
      value: value,
      breadcrumbs: [("Method", path)]
    )
  }

  /// The page that searches the site without a server.
  func searchPage() -> SitePage {
    SitePage(
      path: "search.html",
      title: "Search",
      description: "Search actors, claims, risks, events and articles; works without a server.",
      template: "pages/search.md",
      value: page([:]),
      breadcrumbs: [("Search", "search.html")]
    )
  }

  /// The page for addresses that lead nowhere.
  func notFoundPage() -> SitePage {
    SitePage(
      path: "404.html",
      title: "Page not found",
      description: "This address leads to no page of the briefing.",
      template: "pages/not-found.md",
      value: page([:])
    )
  }
}
