import BriefingModel
import Testing

@testable import BriefingAnalysis

@Suite("TimelineBuilder") struct TimelineBuilderTests {
  private func events(_ fixtures: [AnalysisFixture], asOf: String) throws -> [Event] {
    let day = try #require(CalendarDay(iso: asOf))
    let articles = fixtures.map { $0.folderArticle() }
    return TimelineBuilder(asOf: day).events(of: articles, actorNames: articles.actorNames)
  }

  private static let meeting = "The ministers will meet on Thursday in Velm."

  private static func plan(day: String = "2024-03-05") -> AnalysisFixture {
    var fixture = AnalysisFixture("a-1", meeting, day: day)
    fixture.event(meeting, "2024-03-07", status: .planned)
    return fixture
  }

  @Test(arguments: [
    ("2024-03-06", Event.Section.planned), ("2024-03-07", .planned), ("2024-03-08", .overdue),
  ])
  func `what is planned falls due and then is overdue`(asOf: String, section: Event.Section) throws
  {
    #expect(try events([Self.plan()], asOf: asOf).map(\.section) == [section])
  }

  @Test func `two sentences on one event of one day are one entry with both as evidence`() throws {
    var other = AnalysisFixture("a-2", "Ministers of both sides will meet in Velm on Thursday.")
    other.event(other.article.text, "2024-03-07", status: .planned)
    let found = try events([Self.plan(), other], asOf: "2024-03-05")
    #expect(found.count == 1)
    #expect(found.first?.evidence.count == 2)
    #expect(found.first?.support.origins == 2)
  }

  @Test func `what only the publication dates is no entry`() throws {
    var fixture = AnalysisFixture("a-1", "The bridge fell.", day: "2024-03-05")
    let date = DatedValue(value: "2024-03-05", precision: .day, method: "publication date")
    fixture.events = [
      ArticleEvent(span: fixture.span("The bridge fell."), date: date, status: .occurred)
    ]
    #expect(try events([fixture], asOf: "2024-03-05").isEmpty)
  }

  private static let fall = "The bridge fell on 1 March."

  private static func report(_ id: String, _ text: String) -> AnalysisFixture {
    var fixture = AnalysisFixture(id, text, day: "2024-03-05")
    fixture.event(fall, "2024-03-01")
    return fixture
  }

  @Test func `a day that more articles mention scores more`() throws {
    let one = try events([Self.report("a-1", Self.fall)], asOf: "2024-03-05")
    let two = try events(
      [Self.report("a-1", Self.fall), Self.report("a-2", Self.fall)],
      asOf: "2024-03-05"
    )
    #expect(one.map(\.score) == [2])
    #expect(two.map(\.score) == [4])
  }

  @Test func `a day mentioned late in an article, or ahead of it, scores less`() throws {
    let late = try events(
      [Self.report("a-1", "It was old. It was grey. It was long. " + Self.fall)],
      asOf: "2024-03-05"
    )
    #expect(late.map(\.score) == [1.5])
    #expect(try events([Self.plan()], asOf: "2024-03-05").map(\.score) == [0.6])
  }

  @Test func `what lies long before the article is history`() throws {
    var fixture = AnalysisFixture("a-1", "The bridge was built in 1991.")
    fixture.event(fixture.article.text, "1991", status: .occurred)
    #expect(try events([fixture], asOf: "2024-03-05").map(\.section) == [.history])
  }
}
