import Testing

@testable import BriefingSite

@Suite("Register") struct RegisterTests {
  @Test(arguments: [
    (0, 4, [0]), (1, 4, [1]), (4, 4, [4]), (5, 4, [4, 1]), (9, 4, [4, 4, 1]), (2, 1, [1, 1]),
    (2, 0, [1, 1]),
  ])
  func `cuts a list into pages`(entries: Int, pageSize: Int, counts: [Int]) {
    let slices = Register.slices(of: Array(0..<entries), path: "a/b.html", pageSize: pageSize)
    #expect(slices.map(\.entries.count) == counts)
    #expect(slices.flatMap(\.entries) == Array(0..<entries))
  }

  @Test func `links each page to the ones beside it`() {
    let slices = Register.slices(of: [1, 2, 3], path: "a/b.html", pageSize: 1)
    #expect(slices.map(\.path) == ["a/b.html", "a/b-2.html", "a/b-3.html"])
    #expect(slices.map(\.previous) == [nil, "a/b.html", "a/b-2.html"])
    #expect(slices.map(\.next) == ["a/b-2.html", "a/b-3.html", nil])
    #expect(slices.map(\.suffix) == [" (page 1 of 3)", " (page 2 of 3)", " (page 3 of 3)"])
  }

  @Test func `one page has no number`() {
    #expect(Register.slices(of: [1], path: "a.html", pageSize: 3).map(\.suffix) == [""])
  }

  @Test func `the site's registers are cut and every page is reached`() throws {
    var settings = SampleSite.settings
    settings.pageSize = 1
    let site = try SampleSite(settings: settings)
    let first = try HTMLPage(Array(site.text("claims/asserts.html").utf8))
    let second = try HTMLPage(Array(site.text("claims/asserts-2.html").utf8))
    #expect(first.elements("link").contains { $0["rel"] == "next" })
    #expect(first.text.contains("Statements (page 1 of 2)"))
    #expect(
      second.elements("link").first { $0["rel"] == "prev" }?["href"] == "../claims/asserts.html"
    )
    #expect(second.elements("a").contains { $0["href"] == "../claims/asserts.html" })
    #expect(site.text("claims/asserts-2.md.txt").contains("c-000000000004"))
    #expect(site.text("claims/conflicts-2.md.txt").contains("Figures differ"))
    #expect(
      site.text("sitemap.xml").contains("<loc>https://ferry.example/claims/asserts-2.html</loc>")
    )
  }

  @Test func `an actor's and a story's later pages hold its claims alone`() throws {
    var settings = SampleSite.settings
    settings.pageSize = 1
    let site = try SampleSite(settings: settings)
    let actor = site.text("actors/p-000000000001-2.md.txt")
    #expect(actor.hasPrefix("# Ada Brandt (page 2 of 2) {#title}\n"))
    #expect(actor.contains("c-000000000002"))
    #expect(!actor.contains("## Roles"))
    let story = site.text("stories/s-000000000001-3.md.txt")
    #expect(story.contains("c-000000000003"))
    #expect(!story.contains("## Where the sources disagree"))
  }
}
