internal import BriefingModel
internal import BriefingText

/// A briefing with its entries by id, as every page looks them up.
struct SiteIndex: Sendable {
  let briefing: Briefing
  let settings: SiteSettings
  let addresses: Addresses
  let actors: [String: Actor]
  let articles: [String: ArticleRecord]
  let claims: [String: Claim]
  let risks: [String: Risk]
  let events: [String: Event]
  let stories: [String: Story]
  let conflicts: [String: Conflict]
  let origins: [String: Origin]

  init(briefing: Briefing, settings: SiteSettings, articles: [String: SiteArticle]) {
    self.briefing = briefing
    self.settings = settings
    self.addresses = Addresses(articles: articles)
    self.actors = Self.byID(briefing.actors)
    self.articles = Self.byID(briefing.articles)
    self.claims = Self.byID(briefing.claims)
    self.risks = Self.byID(briefing.risks)
    self.events = Self.byID(briefing.events)
    self.stories = Self.byID(briefing.stories)
    self.conflicts = Self.byID(briefing.conflicts)
    self.origins = Self.byID(briefing.origins)
  }

  private static func byID<Entry: Identifiable>(_ entries: [Entry]) -> [String: Entry]
  where Entry.ID == String {
    Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the outlet of the article `id` is called.
  func outlet(of id: String) -> String { articles[id]?.outlet ?? "unknown outlet" }
}
