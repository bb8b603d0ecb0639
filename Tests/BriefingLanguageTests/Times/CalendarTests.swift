import BriefingModel
import Testing

@testable import BriefingLanguage

@Suite("Calendar of the time tagger") struct CalendarTests {
  @Test(arguments: [
    ("12-25", 2023, "2023-12-25"),
    ("11-4th-4", 2023, "2023-11-23"),
    ("05-L-1", 2023, "2023-05-29"),
    ("E+0", 2023, "2023-04-09"),
    ("E+0", 2000, "2000-04-23"),
    ("E-2", 1998, "1998-04-10"),
  ])
  func `finds named days`(code: String, year: Int, day: String) throws {
    #expect(try #require(Festival(code)).day(in: year)?.iso == day)
  }

  @Test(arguments: [
    (TimeUnit.day, "2023-09-05"),
    (.week, "2023-W36"),
    (.weekend, "2023-W36-WE"),
    (.month, "2023-09"),
    (.quarter, "2023-Q3"),
    (.half, "2023-H2"),
    (.season, "2023-FA"),
    (.year, "2023"),
    (.decade, "202"),
    (.century, "20"),
  ])
  func `writes the unit that holds a day`(unit: TimeUnit, value: String) throws {
    let day = try #require(CalendarDay(year: 2023, month: 9, day: 5))
    let point = DatePoint(unit, holding: day)
    #expect(point.value == value)
    #expect(point.first <= point.last)
  }

  @Test func `counts down the years before Christ`() throws {
    let day = try #require(CalendarDay(year: -479, month: 8, day: 1))
    #expect(DatePoint(.year, holding: day).value == "BC0480")
    #expect(DatePoint(.decade, holding: day).value == "BC048")
    #expect(DatePoint(.century, holding: day).value == "BC04")
  }

  @Test(arguments: [
    (2.0, TimeUnit.year, "P2Y"),
    (2.5, .year, "P2Y6M"),
    (0.5, .hour, "PT30M"),
    (1.5, .day, "P1DT12H"),
    (3.0, .decade, "P30Y"),
    (1.0, .weekend, "P2D"),
  ])
  func `writes lengths`(count: Double, unit: TimeUnit, value: String) {
    #expect(TimeLength(amounts: [(count, unit)]).value == value)
  }

  @Test func `writes an uncounted length`() {
    #expect(TimeLength(amounts: [(nil, .month)]).value == "PXM")
  }
}
