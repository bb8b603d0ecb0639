import BriefingModel
import Testing

@Suite("CalendarDay") struct CalendarDayTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2023-09-05", 19_605, 2), ("2000-02-29", 11_016, 2),
    ("1969-12-31", -1, 3),
  ])
  func `counts days and weekdays from 1970`(iso: String, number: Int, weekday: Int) throws {
    let day = try #require(CalendarDay(iso: iso))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(CalendarDay(number: number) == day)
  }

  @Test(arguments: ["2023-02-29", "2023-13-01", "2023-9-5", "23-09-05", "2023-09-05T10", ""])
  func `refuses what the calendar has not`(text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test func `adding a month stops at the last day of a shorter one`() throws {
    let day = try #require(CalendarDay(iso: "2024-01-31"))
    #expect(day.adding(months: 1).iso == "2024-02-29")
    #expect(day.adding(months: -2).iso == "2023-11-30")
  }

  @Test func `the first days of January may belong to the last week of the old year`() throws {
    let day = try #require(CalendarDay(iso: "2021-01-03"))
    #expect(day.week == (2020, 53))
    #expect(CalendarDay.monday(ofWeek: 53, year: 2020).iso == "2020-12-28")
  }
}
