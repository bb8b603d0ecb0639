import BriefingModel
import BriefingSite
import Glibc
import Testing

@Suite("Text policy") struct TextPolicyTests {
  private let sample = SampleBriefing()

  private func site(_ policy: SiteSettings.TextPolicy) throws -> SampleSite {
    var settings = SampleSite.settings
    settings.text = policy
    return try SampleSite(sample, settings: settings)
  }

  /// Every four words that follow each other in `sentence`: names and roles have fewer.
  private func windows(of sentence: String) -> [String] {
    let words = sentence.split(separator: " ")
    guard words.count > 4 else { return [sentence] }
    return (0...(words.count - 4)).map { words[$0..<($0 + 4)].joined(separator: " ") }
  }

  /// Whether the file holds the words; asks the C library, since tests run without optimisation.
  private func contains(_ file: SiteFile, _ words: String) -> Bool {
    String(decoding: file.bytes, as: UTF8.self).withCString { strstr($0, words) != nil }
  }

  @Test func `with “none” no four words of an article are in any file`() throws {
    let site = try site(.none)
    let sentences = [sample.courier, sample.post, sample.note].flatMap(\.sentences)
    let windows = sentences.flatMap(windows)
    for file in site.files {
      for window in windows where contains(file, window) {
        Issue.record("\(file.path): \(window)")
      }
    }
  }

  @Test func `with “none” a page says what it does not show`() throws {
    let site = try site(.none)
    #expect(site.text("index.md.txt").contains("1. (text not shown)[1](articles/"))
    #expect(site.text("index.md.txt").contains("`change:new` [(text not shown)](articles/"))
    let risk = site.text("risks/r-000000000001.md.txt")
    #expect(risk.contains("- **Matched words:** (text not shown)\n"))
    #expect(risk.contains("- **Hedges:** (text not shown)\n"))
    #expect(risk.contains("> (sentence not shown)[1]("))
    #expect(site.text("risks/r-000000000002.md.txt").contains("- **Hedges:** none\n"))
    #expect(site.text("articles/a-000000000003.md.txt").hasPrefix("# Untitled article {#title}\n"))
    #expect(site.text("stories/s-000000000002.md.txt").hasPrefix("# Untitled article {#title}\n"))
  }

  @Test func `with “none” the facts and their places stay`() throws {
    let site = try site(.none)
    let page = site.text("articles/a-000000000001.md.txt")
    #expect(page.contains("# Ferry to stop on 9 May {#title}\n"))
    #expect(
      page.contains("[Ada Brandt](../actors/p-000000000001.html)** said: (text not shown)[1](#e-1")
    )
    #expect(site.text("calendar.ics").contains("SUMMARY:Planned event\r\n"))
    #expect(site.text("data/claims.csv").contains("c-000000000003,"))
    let briefing = try JSONValue(Array(site.text("briefing.json").utf8)).decoded(as: Briefing.self)
    #expect(briefing.claims[0].evidence == sample.claims[0].evidence.withoutText)
    #expect(briefing.actors[0].aliases.map(\.text) == ["Brandt"])
  }

  @Test func `with “excerpt” the evidence is shown and nothing else`() throws {
    let site = try site(.excerpt)
    for file in site.files {
      #expect(!contains(file, "Shops are open"), "\(file.path)")
    }
    let page = site.text("articles/a-000000000001.md.txt")
    for sentence in sample.courier.sentences.dropLast() { #expect(page.contains("[\(sentence)]")) }
    #expect(page.contains("## Sentences that are evidence {#text}"))
  }

  @Test func `with “full” the whole text is shown`() throws {
    let page = try site(.full).text("articles/a-000000000001.md.txt")
    for sentence in sample.courier.sentences { #expect(page.contains("[\(sentence)]")) }
    #expect(page.contains("## Text {#text}"))
  }

  @Test func `left-out text is marked`() throws {
    let briefing = SampleBriefing.empty
    let story = Story(
      id: "s-000000000001",
      title: "Late",
      evidence: sample.courier.sentence(2),
      articles: [sample.courier.id],
      outlets: [],
      origins: [],
      firstSeen: nil,
      lastSeen: nil,
      links: []
    )
    let site = try SampleSite(
      briefing: Briefing(
        generator: briefing.generator,
        edition: briefing.edition,
        history: [],
        articles: [sample.records[0]],
        origins: [],
        actors: [],
        claims: [],
        risks: [],
        events: [],
        stories: [story],
        conflicts: [],
        coverage: briefing.coverage
      ),
      articles: sample.siteArticles
    )
    let page = site.text("articles/a-000000000001.md.txt")
    #expect(page.contains("\\[…\\] [The harbour was built in 1974.]"))
  }
}
