import Testing

@testable import BriefingSite

@Suite("DateWording") struct DateWordingTests {
  @Test(arguments: [
    ("2031-05-02", "2 May 2031"), ("2031-05-02T08:30", "2 May 2031, 08:30"),
    ("2031-05-02T08:30:15Z", "2 May 2031, 08:30"), ("2031-05-02TMO", "2 May 2031"),
    ("2031-W18", "the week of 28 April 2031"), ("2031-05", "May 2031"),
    ("2031-Q3", "third quarter of 2031"), ("2031-H1", "first half of 2031"),
    ("2031-WI", "winter 2031"), ("2031-FA", "autumn 2031"), ("2031", "2031"),
    ("199", "the 1990s"), ("19", "the years 1900 to 1999"), ("PAST_REF", "PAST_REF"),
  ])
  func `says a date as exactly as it is known`(value: String, words: String) {
    #expect(DateWording.text(of: value) == words)
  }

  @Test(arguments: ["2031-05-02T`:`<b", "2031-05-02T12:3x", "2031-05-02T::::: "])
  func `shows a time of day only where there is one`(value: String) {
    #expect(DateWording.text(of: value) == "2 May 2031")
  }

  @Test(arguments: [
    ("2031-05-02", "2031-05-02"), ("2031-05-02T08:30", "2031-05-02"), ("2031-W18", "2031-W18"),
    ("2031-W18-WE", nil), ("2031-05", "2031-05"), ("2031", "2031"), ("2031-Q3", nil),
    ("2031-SU", nil), ("199", nil), ("19", nil), ("P2Y", nil),
  ])
  func `gives HTML what it can carry`(value: String, machine: String?) {
    #expect(DateWording.machine(value) == machine)
  }
}
