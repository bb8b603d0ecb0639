import BriefingModel
import BriefingSite
import Testing

@Suite("Data files") struct DataFilesTests {
  private static let built = Result { try SampleSite() }
  private let site: SampleSite

  init() throws { site = try Self.built.get() }

  private func json(_ path: String) throws -> JSONValue {
    try JSONValue(Array(site.text(path).utf8))
  }

  @Test func `briefing.json is the briefing`() throws {
    let briefing = try json("briefing.json").decoded(as: Briefing.self)
    #expect(briefing == SampleBriefing().briefing)
  }

  @Test(arguments: ["actors", "claims", "risks", "events"])
  func `the JSON Lines are the lists of briefing.json`(name: String) throws {
    let lines = try site.text("data/\(name).jsonl").split(separator: "\n").map {
      try JSONValue(Array($0.utf8))
    }
    #expect(try lines == json("briefing.json")[name]?.array)
  }

  @Test func `an empty list is an empty line`() throws {
    let empty = try SampleSite(briefing: SampleBriefing.empty, articles: [:])
    #expect(empty.text("data/claims.jsonl") == "\n")
  }

  @Test func `the sitemap lists every page under the site's address`() throws {
    let map = try HTMLPage(Array(site.text("sitemap.xml").dropFirst(39).utf8))
    let listed = map.text.split(separator: "\n").map(String.init)
    let pages = site.pages.map(\.path).filter { $0 != "404.html" }
    #expect(
      listed
        == pages.map { page in
          let path = page.hasSuffix("index.html") ? String(page.dropLast("index.html".count)) : page
          return "https://ferry.example/" + path
        }
    )
  }

  @Test func `robots are shown the sitemap`() {
    #expect(site.text("robots.txt").hasSuffix("Sitemap: https://ferry.example/sitemap.xml\n"))
  }

  @Test func `the timeline lists every dated event with its score and its evidence`() throws {
    let entries = try json("timeline.json").array
    let events = SampleBriefing().events.filter { $0.days != nil }
    #expect(entries.compactMap { $0["date"]?.string } == events.compactMap { $0.date?.value })
    #expect(entries.map { $0["text"]?.string } == events.map(\.statement))
    #expect(entries[0]["score"] == .number(events[0].score))
    #expect(entries[0]["precision"] == .string("year"))
    #expect(entries[0]["evidence"]?.array.count == events[0].evidence.count)
  }

  @Test func `TimelineJS gets every dated event, as exactly as it is known`() throws {
    let events = try json("timelinejs.json")["events"]?.array ?? []
    #expect(
      events.compactMap { $0["unique_id"]?.string }
        == SampleBriefing().events.filter { $0.days != nil }.map(\.id)
    )
    #expect(events[0]["start_date"] == .object(["year": .number(1974)]))
    #expect(
      events[5]["start_date"]
        == .object(["year": .number(2031), "month": .number(5), "day": .number(9)])
    )
    #expect(events[5]["end_date"] == nil)
    #expect(events[6]["start_date"] == .object(["year": .number(2031), "month": .number(6)]))
    #expect(events[6]["group"] == .string("planned"))
  }

  @Test func `TimelineJS reads its texts as HTML, and finds them escaped`() throws {
    let site = try SampleSite(SampleBriefing { "\($0) <img src=x>" })
    let text = site.text("timelinejs.json")
    #expect(text.contains("June. &lt;img src=x&gt;"))
    #expect(!text.contains("<img"))
  }

  @Test func `linked data says who said what and rates nothing`() throws {
    let page = try HTMLPage(Array(site.text("articles/a-000000000002.html").utf8))
    let graph = try Self.linkedData(of: page)["@graph"]?.array ?? []
    let address = "https://ferry.example/articles/a-000000000002.html"
    let claim = graph.first { $0["@type"] == .string("Claim") }
    #expect(claim?["@id"] == .string(address + "#c-000000000004"))
    #expect(claim?["text"] == .string("At least 12 boats are out of service"))
    #expect(claim?["author"]?["name"] == .string("Olu Reyes and Elm Island Council"))
    let meeting = graph.first { $0["name"] == .string("A meeting is planned for June.") }
    #expect(meeting?["@type"] == .string("Event"))
    #expect(meeting?["startDate"] == .string("2031-06-01"))
    #expect(meeting?["endDate"] == .string("2031-06-30"))
    for file in site.files {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("ClaimReview"))
    }
  }

  @Test func `linked data ascribes nothing to who denies it or does not say it`() throws {
    for name in ["a-000000000001", "a-000000000002"] {
      let page = try HTMLPage(Array(site.text("articles/\(name).html").utf8))
      let texts = try Self.linkedData(of: page)["@graph"]?.array.compactMap { $0["text"]?.string }
      #expect(texts?.contains("the ferry will stop on 9 May") == false)
      #expect(texts?.contains("when it would start again") == false)
    }
  }

  @Test func `direct speech is a quotation`() throws {
    let sample = SampleBriefing()
    let briefing = try JSONValue(encoding: sample.briefing)
      .replacing(["claims", "3", "kind"], with: .string("direct")).decoded(as: Briefing.self)
    let site = try SampleSite(briefing: briefing, articles: sample.siteArticles)
    let page = try HTMLPage(Array(site.text("articles/a-000000000002.html").utf8))
    let graph = try Self.linkedData(of: page)["@graph"]?.array ?? []
    let quotation = graph.first { $0["@type"] == .string("Quotation") }
    #expect(
      quotation?["spokenByCharacter"]?["name"] == .string("Olu Reyes and Elm Island Council")
    )
  }

  @Test func `linked data cannot end its script`() throws {
    let hostile = try SampleSite(SampleBriefing { "\($0) </script><!-- &amp; \u{2028}" })
    let page = try HTMLPage(Array(hostile.text("articles/a-000000000002.html").utf8))
    let graph = try Self.linkedData(of: page)["@graph"]?.array ?? []
    #expect(
      graph.contains {
        $0["text"] == .string("At least 12 boats are out of service </script><!-- &amp; \u{2028}")
      }
    )
  }

  /// The JSON of a page's first script.
  private static func linkedData(of page: HTMLPage) throws -> JSONValue {
    for (piece, next) in zip(page.pieces, page.pieces.dropFirst()) {
      if case .open("script", _) = piece, case .text(let json) = next {
        return try JSONValue(Array(json.utf8))
      }
    }
    return .null
  }
}
