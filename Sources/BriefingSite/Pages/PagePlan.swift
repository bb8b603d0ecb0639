internal import BriefingMarkdown
internal import BriefingModel
internal import BriefingTemplate

/// Plans every page of the site, one after the other, so that only one is in memory.
struct PagePlan {
  let index: SiteIndex

  var briefing: Briefing { index.briefing }
  var pageSize: Int { index.settings.pageSize }

  /// Calls `visit` with each page, in a fixed order.
  func forEach(_ visit: (SitePage) throws -> Void) rethrows {
    try visit(frontPage())
    try storyPages(visit)
    try actorPages(visit)
    try claimPages(visit)
    try riskPages(visit)
    try timelinePages(visit)
    try articlePages(visit)
    try editionPages(visit)
    try visit(methodPage())
    try visit(searchPage())
    try visit(notFoundPage())
  }

  /// The views of the entries for the page at `path`.
  func views(_ path: String) -> EntryViews { EntryViews(index: index, page: path) }

  /// The list of `entries` on one page, each made by `view`.
  func list<Entry>(
    _ entries: some Sequence<Entry>,
    _ view: (Entry) -> TemplateValue
  ) -> TemplateValue {
    .list(entries.map(view))
  }

  /// The links to the pages before and after a slice of a register.
  func paging<Entry>(_ slice: Register<Entry>.Slice, _ views: EntryViews) -> TemplateValue {
    guard slice.count > 1 else { return .null }
    return [
      "number": .integer(slice.number),
      "count": .integer(slice.count),
      "previous": TemplateValue(slice.previous.map { views.link($0) }),
      "next": TemplateValue(slice.next.map { views.link($0) }),
    ]
  }

  /// Values that every page has, with those of one page on top.
  ///
  /// A list that is not empty is told by a flag: `hasClaims` for `claims`, so that a template can
  /// print a heading once.
  func page(_ values: [String: TemplateValue]) -> TemplateValue {
    var all = values
    for (name, value) in values {
      guard case .list(let entries) = value else { continue }
      all["has" + name.prefix(1).uppercased() + name.dropFirst()] = .bool(!entries.isEmpty)
    }
    all["siteTitle"] = .string(index.settings.title)
    all["editionDate"] = .string(DateWording.day(briefing.edition.date))
    all["showsText"] = .bool(index.settings.text != .none)
    return .object(all)
  }
}
