import Testing

@testable import BriefingIngest

@Suite("The article in a page") struct BodyTests {
  private static let p = SamplePage.paragraphs

  @Test(
    arguments: [
      "<div>\(p)</div>", "<article>\(p)</article>", "<main><div><div>\(p)</div></div></main>",
      "<table><tr><td><a href=/>Home</a></td><td>\(p)</td></tr></table>",
      "<form id=aspnetForm><div>\(p)</div></form>",
      "<div class=left-rail><div itemprop=articleBody>\(p)</div></div>",
      "<div class='article-body pagination-first'>\(p)</div>",
      "<header class=page-header>\(p)</header>",
      "<div style='display: none'>\(p)</div>",
    ]
  )
  func `finds the text wherever it stands`(body: String) throws {
    #expect(try SamplePage.text(body) == SamplePage.text)
  }

  @Test(
    arguments: [
      "<nav><p>All of our sections, our newsletters and our other services are here.</p></nav>",
      "<footer><p>All rights reserved by the owners of this site and of its contents.</p></footer>",
      "<aside><p>The harbour has a museum that is open on all days but Monday.</p></aside>",
      "<div class=comments><p>I do not believe a word of what the council says here.</p></div>",
      "<div id=relatedStories><p>Why the storm of last winter was so strong, in words.</p></div>",
      "<div class='cookie-notice'><p>We use cookies to improve your reading of this site.</p></div>",
      "<figure><img src=x><figcaption>The two cranes in the evening, seen from afar.</figcaption></figure>",
      "<div class=wp-caption><p>The two cranes in the evening, seen from the lighthouse.</p></div>",
      "<div class=share-buttons><span>Facebook</span> <span>Twitter</span></div>",
      "<div class='newsletter-signup'><p>Get our stories in your mail box every morning.</p></div>",
      "<div role=complementary><p>The harbour has a museum that is open every day.</p></div>",
      "<ul><li><a href=/1>One story</a></li><li><a href=/2>Another story of the day</a></li></ul>",
    ]
  )
  func `leaves out what stands beside it`(part: String) throws {
    #expect(try SamplePage.text("<div><div>\(Self.p)</div>\(part)</div>") == SamplePage.text)
    #expect(try SamplePage.text("<div>\(part)\(Self.p)</div>") == SamplePage.text)
  }

  @Test(
    arguments: [
      "<p>Advertisement</p>", "<p><a href=/x>Storm closes the harbour for a week</a></p>",
      "<p>READ MORE: <a href=/x>Storm closes the harbour</a></p>", "<p>Share this:</p>",
      "<p>[Related: <a href=/x>Storm closes harbour</a>]</p>", "<p>12 Comments</p>",
      "<p><img src=x>The cranes. (Photo: J. Doe)</p>", "<p>3 min read</p>",
      "<p>Sign up for our newsletter and have the news in your inbox.</p>",
    ]
  )
  func `leaves out what stands between paragraphs`(line: String) throws {
    let parts = Self.p.replacing("</p>\n<p>A spokes", with: "</p>\(line)<p>A spokes")
    #expect(parts != Self.p)
    #expect(try SamplePage.text("<div>\(parts)</div>") == SamplePage.text)
  }

  @Test func `keeps headings, lists, quotations and tables inside of the text`() throws {
    let body = """
      \(Self.p)<h2>What is next</h2><ul><li>One crane stays.</li><li>One crane goes.</li></ul>
      <blockquote><p>We have waited for long enough, and so has the town.</p></blockquote>
      <table><tr><td>Crane</td><td>Year</td></tr></table>
      <p>The council will meet again on Thursday to hear what the owners have to say.</p>
      """
    let text = try SamplePage.text("<div>\(body)</div>")
    for part in ["What is next", "One crane goes.", "We have waited", "Year", "meet again"] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func `ends before the heading of what follows articles`() throws {
    let body = """
      <div>\(Self.p)<h3>Related stories</h3><div><p>Why the storm of last winter was so strong that
      it broke both cranes in an hour.</p></div></div>
      """
    #expect(try SamplePage.text(body) == SamplePage.text)
  }

  @Test func `goes on behind a pointer between paragraphs`() throws {
    let more = "<p>The council will meet again on Thursday to hear what the owners have to say.</p>"
    let body = "<div>\(Self.p)<h4>Read more</h4><p><a href=/>A story</a></p>\(more)</div>"
    #expect(try SamplePage.text(body).hasSuffix("the owners have to say."))
  }

  @Test func `joins the parts of an article that pictures part`() throws {
    let more = Self.p.replacing("The ", with: "Later, the ")
    let body = """
      <main><section><div class=text>\(Self.p)</div></section><figure><img></figure>
      <section><div class=text>\(more)</div></section></main>
      """
    #expect(try SamplePage.text(body).contains("Later, the cranes were built"))
  }

  @Test func `does not join two articles`() throws {
    let other =
      "<article><div class=text>\(Self.p.replacing("The ", with: "Later, the "))</div></article>"
    let body =
      "<article><div class=text>\(Self.p)\(Self.p.replacing("crane", with: "boat"))</div></article>"
    #expect(try !SamplePage.text(body + other).contains("Later"))
  }

  @Test func `takes a lead above the text`() throws {
    let lead =
      "<div><p>Two old cranes keep the council of a small port waiting for an answer.</p></div>"
    let body = "<article><h1>Cranes</h1>\(lead)<div>\(Self.p)</div></article>"
    #expect(try SamplePage.text(body).hasPrefix("Two old cranes keep"))
  }

  @Test func `says a repeated paragraph once`() throws {
    #expect(try SamplePage.text("<div>\(Self.p)\(Self.p)</div>") == SamplePage.text)
  }

  @Test func `leaves headline, byline and date out of the text`() throws {
    let page = """
      <html><head><title>The cranes of Port Ardent</title></head><body><div>
      <h1>The cranes of Port Ardent</h1><p>By Jane Doe</p><p>5 September 2023</p>\(Self.p)
      </div></body></html>
      """
    let draft = try SamplePage.draft(page)
    #expect(draft.text == SamplePage.text)
    #expect(draft.metadata.author == "Jane Doe")
    #expect(draft.metadata.title == "The cranes of Port Ardent")
  }

  @Test func `parts paragraphs at doubled line breaks`() throws {
    let body = Self.p.replacing("<p>", with: "").replacing("</p>", with: "<br><br>")
    #expect(try SamplePage.text("<div>\(body)</div>") == SamplePage.text)
  }

  @Test(arguments: [
    "", "<frameset><frame src=a><frame src=b></frameset>", "<p></p>", "<img src=x>",
  ])
  func `gives no text where there is none`(body: String) throws {
    #expect(try SamplePage.text(body).isEmpty)
  }

  @Test func `takes a notice of the site for no article`() throws {
    let menu = String(repeating: "<li><a href=/x>A section of the site</a></li>", count: 40)
    let body =
      "<ul>\(menu)</ul><div><p>All rights to what stands here are reserved by us.</p></div>"
    #expect(try SamplePage.text(body).isEmpty)
    #expect(
      try !SamplePage.text("<p>All rights to what stands here are reserved by us.</p>").isEmpty
    )
  }

  @Test func `reads text below ten thousand nested tags`() throws {
    let open = String(repeating: "<div>", count: 10_000)
    #expect(try SamplePage.text(open + Self.p) == SamplePage.text)
  }
}
