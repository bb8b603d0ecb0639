import BriefingModel
import Testing

@testable import BriefingAnalysis

@Suite("Editions") struct EditionTests {
  private func briefing(
    _ fixtures: [AnalysisFixture],
    date: String,
    fingerprint: String,
    previous: Briefing? = nil
  ) throws -> Briefing {
    let builder = BriefingBuilder(gazetteer: nil, scale: try LikelihoodScale.standard())
    return builder.briefing(
      from: fixtures.map(\.analysis),
      request: EditionRequest(
        date: try #require(CalendarDay(iso: date)),
        generator: Briefing.Generator(name: "test", version: "1", components: []),
        fingerprint: fingerprint,
        coverage: Coverage(files: [], notes: []),
        previous: previous
      )
    )
  }

  private static func deal(_ id: String, day: String, status: EventStatus) -> AnalysisFixture {
    var fixture = AnalysisFixture(id, "Aldia and Borvia prepare the sale of guns.", day: day)
    fixture.risk(fixture.article.text, status: status, trigger: "guns")
    return fixture
  }

  @Test func `the first edition changes nothing and has no edition before it`() throws {
    let first = try briefing(
      [Self.deal("a-1", day: "2024-03-05", status: .possible)],
      date: "2024-03-05",
      fingerprint: "aaaaaaaa"
    )
    #expect(first.edition.previous == nil)
    #expect(first.edition.changes.isEmpty)
    #expect(first.edition.id == "2024-03-05-aaaaaaaa")
  }

  @Test func `the same input the next day is a quiet day`() throws {
    let fixture = Self.deal("a-1", day: "2024-03-05", status: .possible)
    let first = try briefing([fixture], date: "2024-03-05", fingerprint: "aaaaaaaa")
    let next = try briefing(
      [fixture],
      date: "2024-03-06",
      fingerprint: "aaaaaaaa",
      previous: first
    )
    #expect(next.edition.previous == first.edition.id)
    #expect(next.edition.changes.isEmpty)
    #expect(next.history.map(\.id) == [first.edition.id])
  }

  @Test func `the same input on the same day is the same edition told again`() throws {
    let fixture = Self.deal("a-1", day: "2024-03-05", status: .possible)
    let first = try briefing([fixture], date: "2024-03-05", fingerprint: "aaaaaaaa")
    let again = try briefing(
      [fixture],
      date: "2024-03-05",
      fingerprint: "aaaaaaaa",
      previous: first
    )
    #expect(again == first)
  }

  @Test func `a risk that is now planned has firmed up and keeps its id`() throws {
    let old = Self.deal("a-1", day: "2024-03-05", status: .possible)
    let first = try briefing([old], date: "2024-03-05", fingerprint: "aaaaaaaa")
    var new = AnalysisFixture(
      "a-2",
      "Aldia and Borvia set a day for the sale of guns.",
      day: "2024-03-06"
    )
    new.risk(new.article.text, status: .planned, trigger: "guns")
    var joined = old
    joined.name("a1", "Aldia", type: .location)
    new.name("a1", "Aldia", type: .location)
    let next = try briefing(
      [joined, new],
      date: "2024-03-06",
      fingerprint: "bbbbbbbb",
      previous: first
    )
    let change = try #require(next.edition.changes.first { $0.subject == .risk })
    #expect(change.kind == .firmedUp)
    #expect(change.id == first.risks.first?.id)
  }

  @Test func `an entry whose article left the folder is not seen again`() throws {
    let first = try briefing(
      [Self.deal("a-1", day: "2024-03-05", status: .possible)],
      date: "2024-03-05",
      fingerprint: "aaaaaaaa"
    )
    let next = try briefing(
      [AnalysisFixture("a-9", "The weather is fine.")],
      date: "2024-03-06",
      fingerprint: "bbbbbbbb",
      previous: first
    )
    let risk = try #require(first.risks.first)
    #expect(next.edition.changes.contains { $0.kind == .notSeenAgain && $0.id == risk.id })
  }

  @Test func `the order of the analyses changes nothing`() throws {
    let fixtures = [
      Self.deal("a-1", day: "2024-03-05", status: .possible),
      Self.deal("a-2", day: "2024-03-06", status: .planned),
      AnalysisFixture("a-3", "The weather is fine.", day: nil),
    ]
    let forward = try briefing(fixtures, date: "2024-03-06", fingerprint: "aaaaaaaa")
    let backward = try briefing(fixtures.reversed(), date: "2024-03-06", fingerprint: "aaaaaaaa")
    #expect(forward == backward)
  }
}
