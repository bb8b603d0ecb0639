import BriefingText
import Testing

@Suite("SourceText") struct SourceTextTests {
  @Test func `indexes code points, not characters or bytes`() {
    // An e with a combining accent is two code points, a flag is two.
    let text = SourceText("cafe\u{301} \u{1F1EF}\u{1F1F5} \u{1F600}!")
    #expect(text.count == 11)
    #expect(text[TextSpan(6, 8)] == "\u{1F1EF}\u{1F1F5}")
    #expect(text[TextSpan(10, 11)] == "!")
  }

  @Test func `keeps the text as given`() {
    let given = "one\r\ntwo\u{FEFF}\u{0} three"
    #expect(SourceText(given).string == given)
  }

  @Test func `trims white space of any kind`() {
    let text = SourceText("\u{A0}\t word \u{2028}")
    #expect(text[text.trimmed(text.span)] == "word")
  }

  @Test func `trims white space to an empty span`() {
    let text = SourceText("  \n ")
    #expect(text.trimmed(text.span).isEmpty)
  }
}
