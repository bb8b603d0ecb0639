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

  @Test func `what lies long before the article is history`() throws {
    var fixture = AnalysisFixture("a-1", "The bridge was built in 1991.")
    fixture.event(fixture.article.text, "1991", status: .occurred)
    #expect(try events([fixture], asOf: "2024-03-05").map(\.section) == [.history])
  }
}
