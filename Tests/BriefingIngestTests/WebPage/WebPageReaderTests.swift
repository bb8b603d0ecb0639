import BriefingModel
import Testing

@testable import BriefingIngest

@Suite("WebPageReader") struct WebPageReaderTests {
  @Test func `reads an article through the folder reader`() throws {
    let folder = try TemporaryFolder()
    let page = """
      <html lang=en><head><title>The cranes of Port Ardent - Ardent News</title>
      <meta property=og:site_name content="Ardent News">
      <meta property=article:published_time content="2020-09-21T10:00:00+01:00">
      <link rel=canonical href="https://ardent.example/cranes"></head>
      <body><nav><a href=/>Home</a></nav><h1>The cranes of Port Ardent</h1>
      <article>\(SamplePage.paragraphs)</article></body></html>
      """
    try folder.write(page, to: "cranes.html")
    let today = try #require(CalendarDay(iso: "2023-01-01"))
    let result = try ArticleFolderReader(today: today).read(folder: folder.path)
    let article = try #require(result.articles.first)
    #expect(article.title == "The cranes of Port Ardent")
    #expect(article.text == SamplePage.text)
    #expect(article.outlet == "Ardent News")
    #expect(article.url == "https://ardent.example/cranes")
    #expect(article.language == "en")
    #expect(
      article.published
        == DatedValue(value: "2020-09-21T10:00+01:00", precision: .time, method: "meta tag")
    )
    #expect(result.diagnostics.isEmpty)
  }

  @Test func `gives all the text of a piece of HTML`() throws {
    let markup = Array("<p>One &amp; <a href=x>two</a></p><div>three<br>four</div>".utf8)
    #expect(try WebPageReader.plainText(of: markup) == "One & two\n\nthree\nfour")
  }

  @Test func `takes the address from outside where the page has none`() throws {
    let draft = try SamplePage.draft(SamplePage.paragraphs, address: "https://ardent.example/x")
    #expect(draft.metadata.url == "https://ardent.example/x")
  }

  @Test func `gives the same draft of the same bytes`() throws {
    let page = "<html><body><h1>Cranes</h1>\(SamplePage.paragraphs)</body></html>"
    #expect(try SamplePage.draft(page).text == SamplePage.draft(page).text)
  }

  @Test(arguments: 0..<200)
  func `reads damaged pages`(seed: UInt64) throws {
    var generator = SplitMix(state: seed)
    var page = Array(
      """
      <html lang=en><head><script type="application/ld+json">{"@type": "NewsArticle",
      "datePublished": "2020-09-21"}</script><title>Cranes</title></head><body>
      <div class='article-body'>\(SamplePage.paragraphs)<!-- x --></div></body></html>
      """.utf8
    )
    for _ in 0..<8 {
      let index = Int.random(in: 0..<page.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: page[index] = UInt8.random(in: 1...255, using: &generator)
      case 1: page.removeSubrange(index..<min(page.count, index + 5))
      default: page.insert(contentsOf: page[index..<min(page.count, index + 30)], at: index)
      }
    }
    let draft = try WebPageReader.draft(of: page)
    #expect(draft.text.utf8.count < 4_000)
  }
}

/// The generator SplitMix64 (Steele, Lea and Flood 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
