import Testing

@testable import BriefingIngest

@Suite("Dateline") struct DatelineTests {
  @Test(
    arguments: [
      ("SEOUL, Sept. 5, 2023 (Reuters) - The", "Reuters", "2023-09-05"),
      ("SEOUL, Sept. 5 (Reuters) - The", "Reuters", nil),
      ("SEOUL, South Korea (AP) — The", "AP", nil),
      ("BEIJING, Sept. 5 (Xinhua) -- The", "Xinhua", nil),
      ("Cairo, Egypt (CNN) -- The", "CNN", nil),
      ("(CNN) -- The", "CNN", nil), ("LONDON – The", nil, nil),
      ("WASHINGTON, May 7, 2005 — The", nil, "2005-05-07"),
      ("SYDNEY (The Ardent Post) - The", "The Ardent Post", nil), ("PARIS /AFP/ - The", "AFP", nil),
    ] as [(String, String?, String?)]
  )
  func `reads place, date and agency`(text: String, credit: String?, date: String?) throws {
    let dateline = try #require(Dateline(text[...]))
    #expect(dateline.credit == credit)
    #expect(dateline.date?.value == date)
  }

  @Test(
    arguments: [
      "The council said on Monday - and not for the first time - that it was open.",
      "Port-au-Prince was quiet.", "He met Kim (the leader) - twice.", "No dash at all",
      "It was late — too late.", "",
      "HARRISBURG (PA) - The council met.",
    ]
  )
  func `finds none in running text`(text: String) {
    #expect(Dateline(text[...]) == nil)
  }
}
