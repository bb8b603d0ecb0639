import BriefingModel
import Testing

@testable import BriefingIngest

@Suite("DateLadder") struct DateLadderTests {
  private func decision(
    _ candidates: [(DateCandidate.Rung, String)],
    today: String = "2023-12-31"
  ) throws -> DateLadder.Decision {
    let ladder = DateLadder(today: try #require(CalendarDay(iso: today)))
    return ladder.decision(
      among: candidates.map { DateCandidate(rung: $0.0, stated: $0.1, line: 3) }
    )
  }

  @Test func `takes the highest rung whatever the order`() throws {
    let decision = try decision([(.fileName, "2023-09-05"), (.frontMatter, "2023-09-05T10:00Z")])
    let expected = DatedValue(value: "2023-09-05T10:00Z", precision: .time, method: "front matter")
    #expect(decision.published == expected)
    #expect(decision.notes.isEmpty)
  }

  @Test func `gives no date without a rung`() throws {
    let decision = try decision([])
    #expect(decision.published == nil)
    #expect(decision.notes.isEmpty)
  }

  @Test func `reports rungs that disagree by more than a day`() throws {
    let decision = try decision([(.frontMatter, "2023-09-05"), (.fileName, "2023-09-01")])
    #expect(decision.published?.value == "2023-09-05")
    #expect(
      decision.notes == [
        Note(
          line: 3,
          message: "publication dates disagree: front matter 2023-09-05, file name 2023-09-01; "
            + "the front matter holds"
        )
      ]
    )
  }

  @Test(arguments: ["2023-09-06", "2023-09", "2023"])
  func `lets near and coarser dates agree`(other: String) throws {
    #expect(try decision([(.frontMatter, "2023-09-05"), (.header, other)]).notes.isEmpty)
  }

  @Test func `does not compare with the modification time`() throws {
    let candidates = [
      (DateCandidate.Rung.fileName, "2023-09-05"), (.modificationTime, "2023-12-01"),
    ]
    #expect(try decision(candidates).notes.isEmpty)
  }

  @Test func `refuses the future and tries the next rung`() throws {
    let decision = try decision([(.frontMatter, "2031-01-01"), (.fileName, "2023-09-05")])
    #expect(decision.published?.method == "file name")
    #expect(
      decision.notes.map(\.message) == [
        "publication date 2031-01-01 (front matter) refused: it is after 2023-12-31"
      ]
    )
  }

  @Test func `does not call the next morning in the east the future`() throws {
    let decision = try decision([(.frontMatter, "2024-01-01T00:30+09:00")])
    #expect(decision.published?.value == "2024-01-01T00:30+09:00")
  }

  @Test(
    arguments: [
      (
        "05/09/2023",
        "the date “05/09/2023” (front matter) can be read as day and month or month and day"
      ),
      (
        "Monday, 5 September 2023",
        "the date “Monday, 5 September 2023” (front matter) is not on that weekday"
      ),
      ("soon", "the date “soon” (front matter) is in no form that is read"),
      ("2023-02-30", "the date “2023-02-30” (front matter) does not exist"),
    ]
  )
  func `says why a date was not used`(stated: String, message: String) throws {
    let decision = try decision([(.frontMatter, stated)])
    #expect(decision.published == nil)
    #expect(decision.notes == [Note(line: 3, message: message)])
  }
}
