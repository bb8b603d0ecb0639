import Testing

@testable import BriefingIngest

@Suite("FolderPath") struct FolderPathTests {
  @Test(
    arguments: [
      ("a b.txt", "a b.txt"), ("é😀.md", "é😀.md"), ("a\nb.txt", "a\\nb.txt"),
      ("a\\n.txt", "a\\\\n.txt"),
      ("a\u{1B}[31m.txt", "a\\u{1B}[31m.txt"), ("a\u{202E}txt.b", "a\\u{202E}txt.b"),
      ("\t\r", "\\t\\r"),
    ]
  )
  func `escapes what must not be printed`(name: String, printed: String) {
    #expect(FolderPath(Array(name.utf8)).printable == printed)
  }

  @Test func `escapes bytes that are no UTF-8`() {
    #expect(FolderPath([0x61, 0xFF, 0xC3, 0x2E, 0x74]).printable == "a\\xFF\\xC3.t")
  }

  @Test(
    arguments: [
      ("a.TXT", "txt"), ("a.b.md", "md"), ("a", ""), (".txt", ""), ("a.", ""),
    ]
  )
  func `knows the ending`(name: String, ending: String) {
    #expect(FolderPath(Array(name.utf8)).fileExtension == ending)
  }
}
