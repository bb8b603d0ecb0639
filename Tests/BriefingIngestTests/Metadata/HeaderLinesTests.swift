import Testing

@testable import BriefingIngest

@Suite("HeaderLines") struct HeaderLinesTests {
  @Test func `reads two known keys or more`() throws {
    let text = "\nTitle: Cranes\nBy: Jane Doe\nSource: Ardent Post\nLength: 300 words\n\nText"
    let header = try #require(HeaderLines(lines: BodyText.lines(of: text), start: 0))
    let metadata = ArticleMetadata(header.entries, rung: .header)
    #expect(metadata.title == "Cranes")
    #expect(metadata.author == "Jane Doe")
    #expect(metadata.outlet == "Ardent Post")
    #expect(header.bodyStart == 5)
  }

  @Test(
    arguments: [
      "Title: Cranes\nText follows at once.", "AZUZ: The place: Washington.\nDate: 2023-09-05",
      "Updated: today\nTags: a, b\n", "A sentence.", "",
    ]
  )
  func `leaves text alone`(text: String) {
    #expect(HeaderLines(lines: BodyText.lines(of: text), start: 0) == nil)
  }
}
