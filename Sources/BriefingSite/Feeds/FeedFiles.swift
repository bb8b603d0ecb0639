internal import BriefingModel
internal import FoundationEssentials

/// The feeds of changes: one entry an edition that changed anything, the latest first.
///
/// An edition without change makes no entry, so that readers hear only of news. Times are those of
/// the editions' days, never of the build.
struct FeedFiles {
  /// The most entries in a feed.
  static let mostEntries = 30
  /// The most changes that an entry lists.
  static let mostChanges = 25

  let index: SiteIndex

  private var address: String { index.settings.address }

  /// The editions that have an entry.
  private var editions: [Edition] {
    let all = [index.briefing.edition] + index.briefing.history
    return Array(
      all.filter { $0.previous == nil || !$0.changes.isEmpty }.prefix(Self.mostEntries)
    )
  }

  /// The Atom feed (RFC 4287) and the JSON Feed (version 1.1).
  func files() throws(SiteError) -> [SiteFile] {
    let feed = JSONFeed(
      version: "https://jsonfeed.org/version/1.1",
      title: index.settings.title,
      home_page_url: address,
      feed_url: address + "feed.json",
      description: index.settings.description,
      items: editions.map(item)
    )
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let json = Array(try encoder.encode(feed)) + [0x0A]
      return [
        SiteFile(path: "feed.xml", text: atom()), SiteFile(path: "feed.json", bytes: json),
      ]
    } catch {
      throw .encoding(path: "feed.json", reason: "\(error)")
    }
  }

  private struct JSONFeed: Encodable {
    let version: String
    let title: String
    let home_page_url: String
    let feed_url: String
    let description: String
    let items: [Item]

    struct Item: Encodable {
      let id: String
      let url: String
      let title: String
      let content_text: String
      let date_published: String
    }
  }

  private func item(_ edition: Edition) -> JSONFeed.Item {
    JSONFeed.Item(
      id: urn(edition),
      url: address + index.addresses.edition(edition.id),
      title: title(edition),
      content_text: summary(edition),
      date_published: edition.date.iso + "T00:00:00Z"
    )
  }

  private func atom() -> String {
    let editions = editions
    let updated = (editions.first?.date ?? index.briefing.edition.date).iso + "T00:00:00Z"
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
      <id>\(SVG.escaped(address))</id>
      <title>\(SVG.escaped(index.settings.title))</title>
      <updated>\(updated)</updated>
      <author><name>\(SVG.escaped(index.settings.title))</name></author>
      <link rel="self" type="application/atom+xml" href="\(SVG.escaped(address))feed.xml"/>
      <link rel="alternate" type="text/html" href="\(SVG.escaped(address))"/>

      """
    for edition in editions {
      let link = address + index.addresses.edition(edition.id)
      text += """
        <entry>
        <id>\(urn(edition))</id>
        <title>\(SVG.escaped(title(edition)))</title>
        <updated>\(edition.date.iso)T00:00:00Z</updated>
        <link rel="alternate" type="text/html" href="\(SVG.escaped(link))"/>
        <content type="text">\(SVG.escaped(summary(edition)))</content>
        </entry>

        """
    }
    return text + "</feed>\n"
  }

  private func urn(_ edition: Edition) -> String { "urn:briefing:edition:\(edition.id)" }

  private func title(_ edition: Edition) -> String {
    let day = DateWording.day(edition.date)
    guard edition.previous != nil else { return "First edition, \(day)" }
    return "\(day): " + Wording.count(edition.changes.count, "change")
  }

  private func summary(_ edition: Edition) -> String {
    let shows = index.settings.text != .none
    var lines = edition.keyLines.map { line in
      (line.holder.map { $0.text + ": " } ?? "") + (shows ? line.text : EntryViews.notShown)
    }
    lines += edition.changes.prefix(Self.mostChanges).map { change in
      "[\(Wording.name(change.kind))] " + (shows ? change.text : change.subject.rawValue)
    }
    return lines.isEmpty ? "No entries." : lines.joined(separator: "\n")
  }
}
