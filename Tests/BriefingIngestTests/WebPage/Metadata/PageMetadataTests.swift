import BriefingModel
import Testing

@testable import BriefingIngest

@Suite("PageMetadata") struct PageMetadataTests {
  private func metadata(head: String = "", body: String = "") throws -> ArticleMetadata {
    let page =
      "<html><head>\(head)</head><body>\(body)<div>\(SamplePage.paragraphs)</div></body></html>"
    return try SamplePage.draft(page).metadata
  }

  private func linked(_ json: String) throws -> ArticleMetadata {
    try metadata(head: "<script type='application/ld+json'>\(json)</script>")
  }

  @Test(
    arguments: [
      #"{"@type": "NewsArticle", "headline": "Cranes", "publisher": {"name": "Ardent News"}}"#,
      #"[{"@type": "Organization", "name": "X"}, {"@type": ["Article"], "headline": "Cranes", "publisher": {"name": "Ardent News"}}]"#,
      #"{"@graph": [{"@type": "WebSite", "name": "X"}, {"@type": "http://schema.org/NewsArticle", "headline": "Cranes", "publisher": [{"name": "Ardent News"}]}]}"#,
      #"{"@type": "WebPage", "mainEntity": {"@type": "BlogPosting", "headline": "Cranes", "publisher": "Ardent News"}}"#,
      #"{"@type": "NewsArticle", "publisher": {"name": "Ardent News"}, "headline": "Cranes", "author": {"name":"#,
    ]
  )
  func `reads the article of linked data`(json: String) throws {
    let metadata = try linked(json)
    #expect(metadata.title == "Cranes")
    #expect(metadata.outlet == "Ardent News")
  }

  @Test(
    arguments: [
      (#""author": "Jane Doe""#, "Jane Doe"), (#""author": {"name": "Jane Doe"}"#, "Jane Doe"),
      (#""author": [{"name": "By Jane Doe"}, {"name": "John Roe"}]"#, "Jane Doe, John Roe"),
      (#""author": {"name": ["Jane Doe"]}"#, "Jane Doe"), (#""author": {"name": "admin"}"#, nil),
      (#""author": "https://ardent.example/doe""#, nil),
      (#""author": "News", "publisher": {"name": "News"}"#, nil),
    ]
  )
  func `reads the names of authors`(member: String, expected: String?) throws {
    #expect(try linked("{\"@type\": \"NewsArticle\", \(member)}").author == expected)
  }

  @Test(
    arguments: [
      ("<meta property=og:title content='Cranes &amp; boats'>", "Cranes & boats"),
      (
        "<title>Cranes | Ardent News</title><meta property=og:site_name content='Ardent News'>",
        "Cranes"
      ),
      ("<title>Cranes - What now?</title>", "Cranes - What now?"),
      ("<meta name=twitter:title content=Cranes><title>Cranes – X</title>", "Cranes"),
    ]
  )
  func `reads the headline of the page's statements`(head: String, expected: String) throws {
    #expect(try metadata(head: head).title == expected)
  }

  @Test func `prefers the heading that a statement confirms`() throws {
    let head = "<meta property=og:title content='CRANES OF PORT ARDENT'>"
    let metadata = try metadata(head: head, body: "<h1>News</h1><h1>Cranes of Port Ardent</h1>")
    #expect(metadata.title == "Cranes of Port Ardent")
  }

  @Test(
    arguments: [
      ("<link rel=canonical href='https://a.example/x'>", "https://a.example/x"),
      ("<meta property=og:url content='http://a.example/x'>", "http://a.example/x"),
      ("<link rel=canonical href='/x'>", nil), ("<link rel=canonical href='javascript:a()'>", nil),
    ]
  )
  func `reads the address where it may become a link`(head: String, expected: String?) throws {
    #expect(try metadata(head: head).url == expected)
  }

  @Test(
    arguments: [
      ("<html lang=en-GB>", "", "en-GB"),
      ("<html>", "<meta property=og:locale content=en_US>", "en-US"),
      ("<html lang=de>", "<meta property=og:locale content=en_US>", nil), ("<html>", "", nil),
    ]
  )
  func `reads the language where statements agree`(
    tag: String,
    head: String,
    expected: String?
  ) throws {
    let page = "\(tag)<head>\(head)</head><body>\(SamplePage.paragraphs)</body></html>"
    #expect(try SamplePage.draft(page).metadata.language == expected)
  }

  @Test(
    arguments: [
      #"{"@type": "OpinionNewsArticle"}"#,
      #"{"@type": "NewsArticle", "articleSection": "Opinion"}"#,
      #"{"@type": "NewsArticle", "author": "Opinion by Jane Doe"}"#,
      #"{"@type": "NewsArticle", "url": "https://a.example/opinion/cranes"}"#,
    ]
  )
  func `hints at the genre`(json: String) throws {
    let words = try linked(json).genreWords
    #expect(GenreFinder.genre(words: words, title: "", text: "") == .opinion)
  }

  @Test func `finds a byline beside the headline`() throws {
    let body = "<header><h1>Cranes</h1><div class=byline>By Jane Doe and John Roe</div></header>"
    #expect(try metadata(body: body).author == "Jane Doe and John Roe")
  }
}
