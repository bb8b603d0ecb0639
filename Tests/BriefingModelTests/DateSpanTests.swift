import BriefingModel
import Testing

@Suite("DateSpan") struct DateSpanTests {
  @Test(arguments: [
    ("2023-09-04", "2023-09-04", "2023-09-04", DatePrecision.day),
    ("2023-09-04T10:30", "2023-09-04", "2023-09-04", .time),
    ("2023-W35", "2023-08-28", "2023-09-03", .week),
    ("2023-02", "2023-02-01", "2023-02-28", .month),
    ("2023-Q3", "2023-07-01", "2023-09-30", .quarter),
    ("2023-WI", "2023-12-01", "2024-02-29", .season),
    ("1991", "1991-01-01", "1991-12-31", .year),
    ("199", "1990-01-01", "1999-12-31", .decade),
    ("20", "2000-01-01", "2099-12-31", .century),
  ])
  func `a TIMEX3 value covers its days`(
    value: String,
    first: String,
    last: String,
    precision: DatePrecision
  ) throws {
    let span = try #require(DateSpan(timex: value))
    #expect(span.first.iso == first)
    #expect(span.last.iso == last)
    #expect(span.precision == precision)
  }

  @Test(arguments: ["P2Y", "PAST_REF", "XXXX-WXX-1", "2023-13", "2023-W60", "", "soon"])
  func `what is no calendar date covers nothing`(value: String) {
    #expect(DateSpan(timex: value) == nil)
  }
}
