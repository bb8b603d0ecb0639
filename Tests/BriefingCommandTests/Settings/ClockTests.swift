import BriefingModel
import Testing

@testable import BriefingCommand

@Suite("Clock") struct ClockTests {
  @Test(
    arguments: [
      (nil, "1000000000", "2001-09-09"), (nil, "0", "1970-01-01"), (nil, "86399", "1970-01-01"),
      (nil, "86400", "1970-01-02"), ("2031-05-04", "1000000000", "2031-05-04"),
      ("2024-02-29", nil, "2024-02-29"),
    ] as [(String?, String?, String)]
  )
  func `the named day goes before the environment's`(asOf: String?, epoch: String?, day: String)
    throws
  {
    let environment = epoch.map { ["SOURCE_DATE_EPOCH": $0] } ?? [:]
    #expect(try Clock.day(asOf: asOf, environment: environment).iso == day)
  }

  @Test(arguments: ["", "today", "2023-02-29", "2023-2-3", "04.05.2031", "2031-05-04T10:00"])
  func `refuses what is no day`(text: String) {
    let failure = #expect(throws: Failure.self) { try Clock.day(asOf: text, environment: [:]) }
    #expect(failure?.message == "--as-of: “\(text)” is no day of the form YYYY-MM-DD")
    #expect(failure?.status == .usage)
  }

  @Test(arguments: ["yesterday", "-1", "1.5", "1e9", " 1"])
  func `refuses what is no number of seconds`(text: String) {
    let failure = #expect(throws: Failure.self) {
      try Clock.day(asOf: nil, environment: ["SOURCE_DATE_EPOCH": text])
    }
    #expect(failure?.message == "SOURCE_DATE_EPOCH: “\(text)” is no number of seconds")
    #expect(failure?.status == .usage)
  }

  @Test func `an epoch beyond the calendar is refused`() {
    #expect(throws: Failure.self) {
      try Clock.day(asOf: nil, environment: ["SOURCE_DATE_EPOCH": "9223372036854775807"])
    }
  }

  @Test func `an empty variable counts as unset`() throws {
    let today = try Clock.day(asOf: nil, environment: [:])
    #expect(try Clock.day(asOf: nil, environment: ["SOURCE_DATE_EPOCH": ""]) >= today)
    #expect(today.year > 2024)
  }
}
