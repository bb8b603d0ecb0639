import BriefingModel
import BriefingSite
import Testing

@Suite("Feeds") struct FeedFilesTests {
  private func entries(_ site: SampleSite) throws -> [JSONValue] {
    try JSONValue(Array(site.text("feed.json").utf8))["items"]?.array ?? []
  }

  @Test func `the JSON Feed has an entry an edition, the latest first`() throws {
    let feed = try JSONValue(Array(SampleSite().text("feed.json").utf8))
    #expect(feed["version"] == .string("https://jsonfeed.org/version/1.1"))
    #expect(feed["title"] == .string("Ferry watch"))
    #expect(feed["home_page_url"] == .string("https://ferry.example/"))
    #expect(feed["feed_url"] == .string("https://ferry.example/feed.json"))
    let items = feed["items"]?.array ?? []
    #expect(
      items.map { $0["title"] } == [
        .string("4 May 2031: 6 changes"), .string("First edition, 3 May 2031"),
      ]
    )
    #expect(items[0]["id"] == .string("urn:briefing:edition:2031-05-04-00000002"))
    #expect(items[0]["url"] == .string("https://ferry.example/editions/2031-05-04-00000002.html"))
    #expect(items[0]["date_published"] == .string("2031-05-04T00:00:00Z"))
  }

  @Test func `an entry has the key lines with their holders and the changes with their kinds`()
    throws
  {
    let items = try entries(SampleSite())
    #expect(
      items[0]["content_text"]?.string?.split(separator: "\n") == [
        "Ada Brandt: The ferry to Elm Island will stop on 9 May, Transport Minister Ada Brandt said.",
        "Olu Reyes and Elm Island Council: Mayor Olu Reyes denied that the ferry will stop on 9 May.",
        "A meeting is planned for June.",
        "[firmed up] The ferry to Elm Island will stop on 9 May, Transport Minister Ada Brandt said.",
        "[new] when it would start again", "[new] boats", "[new] Ferry to stop on 9 May",
        "[overdue] The market was full on 2 May.", "[not seen again] The pier may close.",
      ]
    )
  }

  @Test func `the Atom feed says the same`() throws {
    let site = try SampleSite()
    let feed = try HTMLPage(Array(site.text("feed.xml").dropFirst(39).utf8))
    let text = feed.text
    for item in try entries(site) {
      for field in ["id", "title", "content_text"] {
        #expect(text.contains(item[field]?.string ?? "missing"), "\(field)")
      }
    }
    #expect(site.text("feed.xml").contains("<updated>2031-05-04T00:00:00Z</updated>\n<author>"))
    #expect(
      feed.elements("link").map { $0["href"] } == [
        "https://ferry.example/feed.xml", "https://ferry.example/",
        "https://ferry.example/editions/2031-05-04-00000002.html",
        "https://ferry.example/editions/2031-05-03-00000001.html",
      ]
    )
  }

  @Test func `a quiet edition makes no entry`() throws {
    let sample = SampleBriefing()
    let quiet = try JSONValue(encoding: sample.briefing)
      .replacing(["edition", "changes"], with: .array([])).decoded(as: Briefing.self)
    let site = try SampleSite(briefing: quiet, articles: sample.siteArticles)
    #expect(try entries(site).map { $0["title"]?.string } == ["First edition, 3 May 2031"])
    #expect(site.text("index.md.txt").contains("A quiet day: nothing changed"))
  }
}
