import Testing

@testable import BriefingIngest

@Suite("FeedReader") struct FeedReaderTests {
  private let reader = FeedReader()

  @Test func `reads RSS 2.0`() throws {
    let feed = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
      <title>Ardent Post</title><language>en-gb</language><link>https://post.example/</link>
      <item><title>Crane &amp;amp; port</title><link>https://post.example/crane</link>
      <dc:creator>Jane Doe</dc:creator><pubDate>Tue, 05 Sep 2023 10:00:00 +0200</pubDate>
      <category>Opinion</category><description>In short.</description>
      <content:encoded><![CDATA[<p>\(SampleText.first)</p><p>\(SampleText.second)</p>
      <p>The post Crane appeared first on Post.</p>]]></content:encoded></item>
      <item><title>Two</title><description>Short. &lt;a href="x"&gt;Continue reading...&lt;/a&gt;
      </description></item>
      </channel></rss>
      """
    let drafts = try SampleFile.drafts(reader, feed)
    let first = try #require(drafts.first)
    #expect(first.text == SampleText.body)
    #expect(first.metadata.title == "Crane & port")
    #expect(first.metadata.author == "Jane Doe")
    #expect(first.metadata.outlet == "Ardent Post")
    #expect(first.metadata.url == "https://post.example/crane")
    #expect(first.metadata.language == "en-gb")
    #expect(first.metadata.genreWords == ["Opinion"])
    #expect(first.metadata.statedDates == ["feed entry: Tue, 05 Sep 2023 10:00:00 +0200"])
    #expect(drafts.map(\.metadata.title) == ["Crane & port", "Two"])
    #expect(drafts.last?.notes.map(\.message) == ["the feed has a summary only"])
  }

  @Test func `reads Atom with XHTML`() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Ardent Post</title>
      <entry><title type="html">Crane &lt;b&gt;closed&lt;/b&gt;</title>
      <link rel="self" href="https://post.example/feed"/>
      <link rel="alternate" href="https://post.example/crane"/>
      <published>2023-09-05T10:00:00Z</published><updated>2023-09-07T10:00:00Z</updated>
      <author><name>Jane Doe</name></author>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div>
      </content></entry>
      <entry><title>B</title><updated>2023-09-08</updated><summary>Text.</summary></entry></feed>
      """
    let drafts = try SampleFile.drafts(reader, feed)
    #expect(drafts.map(\.text) == ["One.\n\nTwo.", "Text."])
    #expect(drafts.map(\.metadata.title) == ["Crane closed", "B"])
    #expect(drafts.first?.metadata.url == "https://post.example/crane")
    #expect(drafts.first?.metadata.author == "Jane Doe")
    #expect(
      drafts.map(\.metadata.statedDates) == [
        ["feed entry: 2023-09-05T10:00:00Z"], ["feed entry: 2023-09-08"],
      ]
    )
  }

  @Test func `reads RSS 1.0, whose entries stand beside the channel`() throws {
    let feed = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Ardent Post</title></channel>
      <item><title>A</title><description>Text.</description><dc:date>2023-09-05</dc:date></item>
      </rdf:RDF>
      """
    let draft = try #require(try SampleFile.drafts(reader, feed).first)
    #expect(draft.metadata.outlet == "Ardent Post")
    #expect(draft.metadata.statedDates == ["feed entry: 2023-09-05"])
  }

  @Test func `knows the entities of HTML`() throws {
    let feed =
      "<rss><channel><item><title>Caf&eacute;</title><description>A&nbsp;b &mdash; c"
      + "</description></item></channel></rss>"
    let draft = try #require(try SampleFile.drafts(reader, feed).first)
    #expect(draft.metadata.title == "Café")
    #expect(draft.text == "A b — c")
  }

  @Test func `reads the character set that the declaration states`() throws {
    var bytes = Array("<?xml version='1.0' encoding='ISO-8859-2'?><rss><channel><item>".utf8)
    bytes += Array("<title>Gda".utf8) + [0xF1] + Array("sk</title>".utf8)
    bytes += Array("<description>x</description></item></channel></rss>".utf8)
    #expect(try SampleFile.drafts(reader, bytes).first?.metadata.title == "Gdańsk")
  }

  @Test(
    arguments: [
      "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss><channel><item><title>&b;"
        + "</title><description>&b;</description></item></channel></rss>",
      "<!DOCTYPE rss [<!-- <rss> --><!ENTITY a SYSTEM \"file:///etc/passwd\">]><rss><channel>"
        + "<item><title>A</title><description>&a;</description></item></channel></rss>",
      "<!DOCTYPE rss [<!ENTITY % a \"<!ENTITY b 'c'>\"> %a;]><rss><channel><item/></channel></rss>",
    ]
  )
  func `refuses entities of its own`(feed: String) {
    #expect(throws: SkipReason.malformed(format: "feed", problem: "it declares entities")) {
      try SampleFile.drafts(reader, feed)
    }
  }

  @Test func `keeps the entries before the damage`() throws {
    let feed =
      "<rss><channel><item><title>A</title><description>x</description></item>"
      + "<item><title>B</title><desc"
    let items = try reader.items(in: SampleFile.file(Array(feed.utf8)))
    let first = try #require(items.first).get()
    #expect(first.metadata.title == "A")
    #expect(throws: SkipReason.self) { try #require(items.last).get() }
  }

  @Test(arguments: ["", "x", "<html><body>x</body></html>", "<a>", "{\"a\": 1}"])
  func `refuses other files`(text: String) {
    #expect(throws: SkipReason.self) { try SampleFile.drafts(reader, text) }
  }

  @Test func `refuses ten thousand elements in each other`() {
    let nested = String(repeating: "<a>", count: 10_000)
    #expect(throws: SkipReason.self) {
      try SampleFile.drafts(reader, "<rss><channel><item>" + nested)
    }
  }
}
