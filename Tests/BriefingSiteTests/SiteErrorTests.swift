import BriefingModel
import BriefingSite
import TestSupport
import Testing

@Suite("SiteError") struct SiteErrorTests {
  private let sample = SampleBriefing()

  /// Builds the sample with one template replaced.
  private func build(_ template: String, _ text: String) throws -> SampleSite {
    let folder = try TemporaryFolder()
    try folder.write(text, to: template + ".mustache")
    return try SampleSite(templates: [folder.path])
  }

  private func briefing(articles: [ArticleRecord]) -> Briefing {
    let briefing = sample.briefing
    return Briefing(
      generator: briefing.generator,
      edition: briefing.edition,
      history: briefing.history,
      articles: articles,
      origins: briefing.origins,
      actors: briefing.actors,
      claims: briefing.claims,
      risks: briefing.risks,
      events: briefing.events,
      stories: briefing.stories,
      conflicts: briefing.conflicts,
      coverage: briefing.coverage
    )
  }

  @Test func `two pages of one address are an error that names it`() throws {
    let twice = briefing(articles: sample.records + [sample.records[0]])
    #expect {
      try SampleSite(briefing: twice, articles: sample.siteArticles)
    } throws: { "\($0)" == "two pages have one address: articles/a-000000000001.html" }
  }

  @Test func `a link that leads nowhere is an error that names both ends`() {
    #expect {
      try build("pages/method.md", "# Method\n\n[there](stories/gone.html#x)\n")
    } throws: {
      "\($0)" == "method.html links to stories/gone.html, which does not exist"
    }
  }

  @Test func `a link out of the site's folder leads nowhere`() {
    #expect {
      try build("pages/method.md", "# Method\n\n[there](../index.html)\n")
    } throws: { "\($0)" == "method.html links to ../index.html, which does not exist" }
  }

  @Test func `a template of one's own replaces the program's`() throws {
    let site = try build("pages/method.md", "# How {{siteTitle}} is made\n")
    #expect(site.text("method.md.txt") == "# How Ferry watch is made\n")
    #expect(site.text("search.md.txt").hasPrefix("# Search\n"))
  }

  @Test func `a template that cannot be parsed is named with its line`() {
    #expect {
      try build("pages/method.md", "# Method\n\n{{#a}}\n")
    } throws: {
      "\($0)".hasSuffix("/pages/method.md.mustache:3:1: error: 'a' is never closed with {{/a}}")
    }
  }

  @Test func `a convention that a template breaks is named with page, template and line`() {
    #expect {
      try build("pages/method.md", "# Method\n\n+++ Never closed\n")
    } throws: {
      "\($0)".hasPrefix(
        "method.html, made by the template pages/method.md: line 3 of its Markdown:"
      )
    }
  }

  @Test func `a missing figure is an error`() {
    #expect(throws: SiteError.self) {
      try build("pages/method.md", "# Method\n\n![Days](figure:timeline)\n")
    }
  }
}
