import BriefingModel
import Testing

@testable import BriefingIngest

@Suite("PageDates") struct PageDatesTests {
  @Test(
    arguments: [
      (
        #"<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2020-09-21T10:00:00+03:00", "dateModified": "2020-09-25"}</script>"#,
        "2020-09-21T10:00+03:00", "JSON-LD"
      ),
      (
        "<meta property=article:published_time content='2020-09-21T10:00:00Z'>",
        "2020-09-21T10:00Z", "meta tag"
      ),
      ("<meta name=DC.date.issued content=2020-09-21>", "2020-09-21", "meta tag"),
      ("<meta name=parsely-pub-date content=20200921T10:00:00Z>", "2020-09-21T10:00Z", "meta tag"),
      ("<meta itemprop=datePublished content='21 Sept. 2020'>", "2020-09-21", "meta tag"),
    ]
  )
  func `reads what the head states`(head: String, value: String, method: String) throws {
    let published = try SamplePage.published(head: head).published
    #expect(published?.value == value)
    #expect(published?.method == method)
  }

  @Test(
    arguments: [
      ("<span itemprop=datePublished content=2020-09-21>yesterday</span>", "microdata"),
      ("<time datetime='2020-09-21T10:00'>Monday</time>", "time element"),
      ("<time class=entry-date>September 21, 2020</time>", "time element"),
      ("<p>21 September 2020</p>", "date beside the headline"),
      (
        "<div>Published on Sept. 21, 2020 | Updated Sept. 25, 2020</div>",
        "date beside the headline"
      ),
      ("<div>Jane Doe, 21 сентября 2020</div>", "date beside the headline"),
    ]
  )
  func `reads what stands beside the headline`(above: String, method: String) throws {
    let published = try SamplePage.published(above: above).published
    #expect(published?.value.prefix(10) == "2020-09-21")
    #expect(published?.method == method)
  }

  @Test func `reads the day in the address`() throws {
    let decision = try SamplePage.published(address: "https://a.example/2020/09/21/cranes")
    #expect(decision.published?.value == "2020-09-21")
    #expect(decision.published?.method == "page address")
  }

  @Test(
    arguments: [
      "<meta property=article:modified_time content=2020-09-25>",
      "<meta property=og:updated_time content=2020-09-25>",
      "<meta name=last-modified content=2020-09-25>",
      #"<script type="application/ld+json">{"@type": "NewsArticle", "dateModified": "2020-09-25"}</script>"#,
      #"<script type="application/ld+json">{"@type": "Event", "datePublished": "2020-09-25"}</script>"#,
    ]
  )
  func `never takes the date of a change`(head: String) throws {
    #expect(try SamplePage.published(head: head).published == nil)
  }

  @Test(
    arguments: [
      "<p>Last updated: 25 September 2020</p>", "<time class=updated datetime=2020-09-25>x</time>",
      "<p>Copyright 2020 Ardent News</p>", "<p>© 25.09.2020 Ardent News</p>",
      "<p>Обновлено 25 сентября 2020</p>",
    ]
  )
  func `never takes an update or a copyright beside the headline`(above: String) throws {
    #expect(try SamplePage.published(above: above).published == nil)
  }

  @Test func `never takes the date of a comment or of another story`() throws {
    let below = """
      <div class=comments><p>Roe</p><time itemprop=datePublished datetime=2020-09-25>x</time></div>
      <div><h3>A storm</h3><time datetime=2020-09-26>x</time><p>26 September 2020</p></div>
      """
    #expect(try SamplePage.published(below: below).published == nil)
  }

  @Test func `reports dates in conflict`() throws {
    let decision = try SamplePage.published(
      head: "<meta property=article:published_time content=2020-09-21>",
      above: "<p>1 September 2020</p>"
    )
    #expect(decision.published?.value == "2020-09-21")
    #expect(decision.notes.count == 1)
  }

  @Test func `refuses the future`() throws {
    let decision = try SamplePage.published(
      head: "<meta property=article:published_time content=2020-09-21>",
      today: try #require(CalendarDay(iso: "2020-09-20"))
    )
    #expect(decision.published == nil)
    #expect(decision.notes.count == 1)
  }

  @Test(
    arguments: [
      ("2020-09-22T02:00:00Z", "2020-09-21"), ("2020-09-22T14:00:00Z", "2020-09-22T14:00Z"),
      ("2020-09-22T02:00:00+02:00", "2020-09-22T02:00+02:00"),
    ]
  )
  func `takes the day that the page shows for a time of UTC`(
    stated: String,
    expected: String
  ) throws {
    let head = "<meta property=article:published_time content='\(stated)'>"
    let decision = try SamplePage.published(head: head, above: "<p>September 21, 2020</p>")
    #expect(decision.published?.value == expected)
  }
}
