import Testing

@testable import BriefingIngest

@Suite("FileNameDate") struct FileNameDateTests {
  @Test(
    arguments: [
      ("2023-09-05-kim-putin.txt", "2023-09-05"), ("20230905.txt", "2023-09-05"),
      ("reuters_2023_09_05_arms.md", "2023-09-05"), ("a 2023.09.05.txt", "2023-09-05"),
      ("2010-04-26-1569.txt", "2010-04-26"), ("20230905T1400-x.txt", "2023-09-05"),
      ("20230905140000.txt", "2023-09-05"), ("25-09-2023.txt", "2023-09-25"),
      ("09-25-2023.txt", "2023-09-25"), ("2023-09-05 and 20230905.txt", "2023-09-05"),
    ]
  )
  func `finds the date`(name: String, value: String) {
    #expect(FileNameDate.date(in: name)?.value == value)
  }

  @Test(
    arguments: [
      "05-09-2023.txt", "2023-13-05.txt", "2023-02-30.txt", "12345678.txt", "2023-09.txt",
      "2023-09_05.txt", "120230905.txt", "kim.txt", "2023-09-05-2023-09-07.txt", "2023--09--05.txt",
      "9999-01-01.txt", "1984.txt", "99999999999999999999999999.txt",
    ]
  )
  func `finds none where the name is open to doubt`(name: String) {
    #expect(FileNameDate.date(in: name) == nil)
  }
}
