import Testing

@testable import BriefingIngest

@Suite("What readers wrote below an article") struct ReaderMatterTests {
  private func kept(_ text: String) -> [Substring] {
    let lines = BodyText.lines(of: text)
    return lines[..<ReaderMatter.articleEnd(in: lines[...])].filter { !$0.isEmpty }
  }

  @Test func `is left out from the first comment on`() {
    let text = """
      The port closed on Monday.

      The mayor gave no reason.

      Ships waited outside.

      I blame the mayor!!! May 4, 2011 at 7:59 pm | Report abuse | Me too.

      He should go.
      """
    #expect(kept(text).last == "Ships waited outside.")
  }

  @Test func `begins after the line that credits the reporters`() {
    let text = """
      The port closed on Monday.

      The mayor gave no reason.

      Ada Brook contributed to this report.

      I blame the mayor.

      Comments are not pre-screened before they post.
      """
    #expect(kept(text).last == "Ada Brook contributed to this report.")
  }

  @Test func `an article without comments is whole`() {
    let text = "The port closed.\n\nAda Brook contributed to this report.\n\nIt opens on Friday."
    #expect(kept(text).count == 3)
  }

  @Test func `a text that begins with a mark is whole`() {
    #expect(kept("Comments are closed.\n\nThe port opened.").count == 2)
  }
}
