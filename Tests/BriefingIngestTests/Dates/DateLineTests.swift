import Testing

@testable import BriefingIngest

@Suite("DateLine") struct DateLineTests {
  @Test(
    arguments: [
      ("May 7, 2005", "May 7, 2005"), ("Published 5 September 2023", "5 September 2023"),
      ("Published: Sept. 5, 2023 at 10:00 GMT", "Sept. 5, 2023 at 10:00 GMT"),
      ("First published on Tue 5 Sep 2023 08.47 BST", "on Tue 5 Sep 2023 08.47 BST"),
      ("Sept. 5, 2023 Updated Sept. 6, 2023", "Sept. 5, 2023"), ("2023-09-05", "2023-09-05"),
      ("Date: 05/09/2023", "05/09/2023"),
    ]
  )
  func `knows the publication date`(line: String, stated: String) {
    #expect(DateLine.stated(line) == .published(stated))
  }

  @Test(arguments: ["Updated Sept. 6, 2023", "Last modified: 2023-09-06"])
  func `tells an update from the publication`(line: String) {
    #expect(DateLine.stated(line) == .updated)
  }

  @Test(
    arguments: [
      "2023", "September 2023", "On May 7, 2005, the council met.", "May 7", "Datebook",
      "Published in May", "1,250", "20230905",
    ]
  )
  func `leaves other lines alone`(line: String) {
    #expect(DateLine.stated(line) == nil)
  }
}
