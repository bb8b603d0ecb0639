internal import BriefingModel

/// What the search page searches: a title, some words and an address for each entry.
struct SearchIndex {
  /// The longest title and text of an entry, in characters: keeps the index below 1 MB compressed
  /// for a thousand articles.
  static let longestTitle = 90
  static let longestText = 140
  /// The most entries of a kind; the most mentioned and the weightiest come first.
  static let mostEntries = 4_000

  let index: SiteIndex
  /// The lists and overviews of the site: title, description and path.
  let lists: [(title: String, description: String, path: String)]

  /// One entry; short names keep the index small.
  struct Entry: Encodable {
    /// The kind: `actor`, `story`, `risk`, `claim`, `event`, `article` or `page`.
    let k: String
    /// The title.
    let t: String
    /// More words.
    let x: String
    /// The address from the site's folder.
    let u: String
  }

  /// The entries, kind by kind.
  func entries() -> [Entry] {
    let briefing = index.briefing
    let addresses = index.addresses
    let shows = index.settings.text != .none
    var entries: [Entry] = []
    for actor in briefing.actors.prefix(Self.mostEntries) {
      let words = actor.aliases.map(\.text) + actor.roles.map(\.text)
      entries.append(
        entry("actor", actor.name, words.joined(separator: ", "), addresses.actor(actor.id))
      )
    }
    for story in briefing.stories.prefix(Self.mostEntries) {
      entries.append(entry("story", story.title, "", addresses.story(story.id)))
    }
    for risk in briefing.risks.prefix(Self.mostEntries) {
      let title = "\(risk.level), \(risk.status.rawValue)"
      entries.append(entry("risk", title, shows ? risk.statement : "", addresses.risk(risk.id)))
    }
    for claim in briefing.claims.prefix(Self.mostEntries) {
      let title = "\(claim.holder.text) \(Wording.verb(claim.stance))"
      entries.append(entry("claim", title, shows ? claim.statement : "", addresses.claim(claim)))
    }
    for event in briefing.events.prefix(Self.mostEntries) {
      let title = event.date.map { DateWording.text(of: $0.value) } ?? "Undated"
      entries.append(entry("event", title, shows ? event.statement : "", addresses.event(event)))
    }
    for article in briefing.articles {
      let date = article.published.map { DateWording.text(of: $0.value) } ?? "undated"
      let source = "\(article.outlet ?? "unknown outlet"), \(date)"
      entries.append(entry("article", article.title, source, addresses.article(article.id)))
    }
    for list in lists { entries.append(entry("page", list.title, list.description, list.path)) }
    return entries
  }

  private func entry(_ kind: String, _ title: String, _ text: String, _ address: String) -> Entry {
    Entry(
      k: kind,
      t: MarkdownText.straight(MarkdownText.shortened(title, to: Self.longestTitle)),
      x: MarkdownText.straight(MarkdownText.shortened(text, to: Self.longestText)),
      u: address
    )
  }
}
