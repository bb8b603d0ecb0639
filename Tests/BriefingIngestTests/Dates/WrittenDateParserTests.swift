import BriefingModel
import Testing

@testable import BriefingIngest

@Suite("WrittenDateParser") struct WrittenDateParserTests {
  @Test(
    arguments: [
      ("2023-09-05", "2023-09-05"), ("2023-9-5", "2023-09-05"), ("2023/09/05", "2023-09-05"),
      ("2023.09.05", "2023-09-05"), ("20230905", "2023-09-05"), ("2023-09", "2023-09"),
      ("2023", "2023"), ("2023-09-05T14:00", "2023-09-05T14:00"),
      ("2023-09-05T14:00:30Z", "2023-09-05T14:00Z"),
      ("2023-09-05T14:00:30.123+09:00", "2023-09-05T14:00+09:00"),
      ("2023-09-05 14:00:00 -0430", "2023-09-05T14:00-04:30"),
      ("2023-09-05T14:00:00+00:00", "2023-09-05T14:00Z"),
      ("2023-09-05 2:05 pm", "2023-09-05T14:05"),
    ]
  )
  func `reads dates that begin with the year`(text: String, value: String) throws {
    #expect(try WrittenDateParser.date(text).value == value)
  }

  @Test(
    arguments: [
      ("5 September 2023", "2023-09-05"), ("September 5, 2023", "2023-09-05"),
      ("Sept. 5, 2023", "2023-09-05"), ("Tuesday, 5 September 2023", "2023-09-05"),
      ("Tue, 05 Sep 2023 14:00:00 +0900", "2023-09-05T14:00+09:00"),
      ("5th of May, 2005", "2005-05-05"),
      ("May 7, 2005", "2005-05-07"), ("October 04, 2005", "2005-10-04"),
      ("Tuesday 27 April 2010 08.47 BST", "2010-04-27T08:47"),
      ("18:00 UK time, Saturday, 25 April 2009", "2009-04-25T18:00"),
      ("January 25, 2011 - 16:00:00 ET", "2011-01-25T16:00"),
      ("09:53 AM, Thursday, 21 May 2009", "2009-05-21T09:53"),
      ("Sept. 5, 2023 at 2 p.m.", "2023-09-05T14:00"),
      ("Sept. 5, 2023, 12:30 a.m. GMT", "2023-09-05T00:30Z"),
      ("5 September 2023 0900 GMT", "2023-09-05T09:00Z"),
      ("September 2023", "2023-09"), ("25/09/2023", "2023-09-25"), ("09/25/2023", "2023-09-25"),
      ("05.05.2023", "2023-05-05"), ("31-12-1999 23:59", "1999-12-31T23:59"),
    ]
  )
  func `reads English dates and unambiguous numbers`(text: String, value: String) throws {
    #expect(try WrittenDateParser.date(text).value == value)
  }

  @Test(
    arguments: [
      ("05/09/2023", .ambiguous), ("5.9.2023", .ambiguous), ("30 February 2023", .noSuchDay),
      ("2023-02-30", .noSuchDay), ("20231301", .noSuchDay), ("13/13/2023", .noSuchDay),
      ("Monday, 5 September 2023", .weekdayDisagrees), ("Sept. 5", .noDate), ("Tuesday", .noDate),
      ("9/5/23", .noDate), ("yesterday", .noDate), ("", .noDate), ("12:30", .noDate),
      ("5 September 2023 and 6 September 2023", .noDate), ("May 2023 talks", .noDate),
      ("1 September 1234", .noDate), ("99999999999999999999", .noDate),
      ("2023-09-05T25:00", .noDate),
      ("September 5, 2023 by Jane Doe", .noDate),
    ] as [(String, WrittenDateError)]
  )
  func `gives no date where it would have to guess`(text: String, error: WrittenDateError) {
    #expect(throws: error) { try WrittenDateParser.date(text) }
  }

  @Test func `knows the day in UTC of a stated offset`() throws {
    let east = try WrittenDateParser.date("2023-09-06T00:30+09:00")
    let west = try WrittenDateParser.date("2023-09-05T23:30-05:00")
    #expect(east.firstDayUTC?.iso == "2023-09-05")
    #expect(west.firstDayUTC?.iso == "2023-09-06")
  }
}
