internal import BriefingMarkdown
public import BriefingModel
internal import BriefingTemplate

/// Makes the files of the site from a briefing: model to Markdown by templates, Markdown to HTML by
/// libcmark.
///
/// A pure function of its input: the same briefing, texts, templates and settings give the same
/// bytes in the same order. Nothing is read or written here.
public struct SiteBuilder: Sendable {
  let templates: SiteTemplates
  let settings: SiteSettings

  /// Prepares a builder for any number of briefings.
  public init(templates: SiteTemplates, settings: SiteSettings) {
    self.templates = templates
    self.settings = settings
  }

  /// Calls `visit` with each file of the site.
  ///
  /// - Parameter articles: the text of every article of `briefing`, by its id.
  /// - Throws: ``SiteError`` when an evidence does not hold in its text, a template or its Markdown
  ///   is wrong, two files have one path, or a link leads to no file; also what `visit` throws.
  public func build(
    _ briefing: Briefing,
    articles: [String: SiteArticle],
    visit: (SiteFile) throws(SiteError) -> Void
  ) throws(SiteError) {
    try EvidenceVerifier(articles: articles).verify(briefing)
    // One rule for what is published: pages, lists, feeds, search and data all read this briefing.
    let published =
      settings.text == .none ? TextWithholder(articles: articles).briefing(briefing) : briefing
    let index = SiteIndex(briefing: published, settings: settings, articles: articles)
    var ledger = SiteLedger()
    let renderer = PageRenderer(templates: templates, index: index)
    var failure: SiteError?
    var pages: [String] = []
    var lists: [(title: String, description: String, path: String)] = []
    func emit(_ file: SiteFile) throws(SiteError) {
      try ledger.add(file)
      try visit(file)
    }
    PagePlan(index: index).forEach { page in
      guard failure == nil else { return }
      do throws(SiteError) {
        let files = try renderer.files(for: page)
        for file in files { try emit(file) }
        if page.path != "404.html" { pages.append(page.path) }
        if page.isList { lists.append((page.title, page.description, page.path)) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    for asset in templates.assets { try emit(asset) }
    for file in try DataFiles(index: index, pages: pages, lists: lists).files() { try emit(file) }
    try ledger.checkLinks()
  }
}
