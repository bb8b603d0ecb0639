import BriefingSite
import Testing

@Suite("Search index") struct SearchIndexTests {
  private static let built = Result { try SampleSite() }
  private let site: SampleSite
  private let entries: [JSONValue]

  init() throws {
    site = try Self.built.get()
    entries = try JSONValue(Array(site.text("search-index.json").utf8)).array
  }

  @Test func `holds every entry, kind by kind`() {
    let kinds = entries.compactMap { $0["k"]?.string }
    let counts = Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +)
    #expect(counts["actor"] == 6)
    #expect(counts["story"] == 2)
    #expect(counts["risk"] == 4)
    #expect(counts["claim"] == 5)
    #expect(counts["event"] == 8)
    #expect(counts["article"] == 3)
    #expect(kinds.last == "page")
  }

  @Test func `an entry has a title, words and an address`() {
    #expect(
      entries.first
        == .object([
          "k": .string("actor"), "t": .string("Ada Brandt"),
          "x": .string("Brandt, Transport Minister, engineer"),
          "u": .string("actors/p-000000000001.html"),
        ])
    )
    #expect(
      entries.contains(
        .object([
          "k": .string("claim"), "t": .string("Ada Brandt did not say"),
          "x": .string("when it would start again"),
          "u": .string("articles/a-000000000001.html#c-000000000002"),
        ])
      )
    )
  }

  @Test func `every address is a page of the site`() {
    let paths = Set(site.paths)
    for entry in entries {
      let address = entry["u"]?.string ?? ""
      #expect(paths.contains(String(address.prefix { $0 != "#" })), "\(address)")
    }
  }

  @Test func `the script carries the same, so that search works without a server`() throws {
    let script = site.text("search-index.js")
    let prefix = "window.BRIEFING_INDEX = "
    #expect(script.hasPrefix(prefix) && script.hasSuffix(";\n"))
    let json = script.dropFirst(prefix.count).dropLast(2)
    #expect(try JSONValue(Array(json.utf8)).array == entries)
    let page = try HTMLPage(Array(site.text("search.html").utf8))
    #expect(page.elements("script").map { $0["src"] } == ["search-index.js", "assets/search.js"])
    #expect(page.elements("input").first?["type"] == "search")
  }

  @Test func `no other page loads it`() throws {
    for file in site.pages where file.path != "search.html" {
      #expect(
        !String(decoding: file.bytes, as: UTF8.self).contains("search-index.js"),
        "\(file.path)"
      )
    }
  }

  @Test func `titles and words are kept short`() throws {
    let long = try SampleSite(SampleBriefing { $0 + String(repeating: " word", count: 100) })
    for entry in try JSONValue(Array(long.text("search-index.json").utf8)).array {
      #expect((entry["t"]?.string ?? "").unicodeScalars.count <= 91)
      #expect((entry["x"]?.string ?? "").unicodeScalars.count <= 141)
    }
  }
}
