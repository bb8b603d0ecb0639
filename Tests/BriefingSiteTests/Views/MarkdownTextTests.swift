import Testing

@testable import BriefingSite

@Suite("MarkdownText") struct MarkdownTextTests {
  @Test(arguments: [
    ("one two three", 20, "one two three"), ("one two three", 13, "one two three"),
    ("one two three", 12, "one two…"), ("one two three", 8, "one two…"),
    ("onetwothree", 6, "onetwo…"), ("", 3, ""),
    ("a" + String(repeating: "\u{301}", count: 50), 4, "a\u{301}\u{301}\u{301}…"),
  ])
  func `shortens after a word, whatever the letters`(text: String, length: Int, result: String) {
    #expect(MarkdownText.shortened(text, to: length) == result)
  }

  @Test func `a link title keeps its quotation mark, backslash, reference and pipe as text`() {
    #expect(
      MarkdownText.title(#"a "b" \ &amp; <c> `d` | e"#) == #"a \"b\" \\ \&amp; \<c> \`d\` \| e"#
    )
  }

  @Test func `a link title is one line without control characters`() {
    #expect(MarkdownText.title("a\nb\r\n\tc\u{0}\u{1B}\u{7F}d") == "a b   cd")
  }

  @Test func `a code span has no backtick, pipe and line end`() {
    #expect(MarkdownText.code("a `b` | c\nd") == "a 'b' ' c d")
  }

  @Test func `a table cell reads no mark`() {
    #expect(MarkdownText.cell("*a* [b](c) | {d}\n#") == ##"\*a\* \[b\](c) \| \{d\} \#"##)
  }

  @Test func `drops what turns the text after it and keeps the marks of single letters`() {
    #expect(MarkdownText.straight("a\u{202E}b\u{2066}c\u{2069}\u{200F}d") == "abc\u{200F}d")
  }

  @Test(arguments: [(" a b\n", "a b"), ("\u{0}a\u{85}", "a"), (" \t", ""), ("", "")])
  func `trims white space and control characters`(text: String, result: String) {
    #expect(MarkdownText.trimmed(text) == result)
  }
}
