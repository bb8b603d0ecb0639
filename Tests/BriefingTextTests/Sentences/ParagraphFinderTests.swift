import BriefingText
import Testing

@Suite("ParagraphFinder") struct ParagraphFinderTests {
  private func paragraphs(_ text: String) -> [String] {
    let source = SourceText(text)
    return ParagraphFinder().paragraphs(in: source).map { source[$0] }
  }

  @Test func `parts paragraphs at blank lines`() {
    #expect(paragraphs("One.\n\n  Two. \n \t\n\nThree.") == ["One.", "Two.", "Three."])
  }

  @Test func `parts paragraphs at line ends of any kind`() {
    #expect(paragraphs("One.\r\nTwo.\rThree.\u{2028}Four.") == ["One.", "Two.", "Three.", "Four."])
  }

  @Test func `joins the lines of a wrapped text`() {
    let text = """
      The delegates of both countries met for the third time
      this month, and an agreement on the border is not near,
      officials of the ministry said after the talks on Friday
      evening.

      Nobody said when they would meet again.
      """
    #expect(paragraphs(text).count == 2)
  }

  @Test func `does not join lines that end sentences`() {
    let text = """
      The delegates of both countries met for the third time.
      They did not agree on the border, officials of both said.
      Nobody said when they would meet again or would not meet.
      """
    #expect(paragraphs(text).count == 3)
  }

  @Test func `finds none in a blank text`() {
    #expect(paragraphs(" \n\n ").isEmpty)
  }
}
