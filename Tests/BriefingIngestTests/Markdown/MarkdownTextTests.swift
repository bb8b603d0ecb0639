import Testing

@testable import BriefingIngest

@Suite("MarkdownText") struct MarkdownTextTests {
  private func paragraphs(_ text: String) -> [String] {
    MarkdownText(lines: BodyText.lines(of: text)).paragraphs
  }

  @Test func `joins the lines of a paragraph`() {
    #expect(paragraphs("one\ntwo\n\nthree") == ["one two", "three"])
  }

  @Test func `takes the first heading at the top for the title`() {
    let markdown = MarkdownText(lines: BodyText.lines(of: "# The *title* #\n\nText\n\n# Part"))
    #expect(markdown.heading == "The title")
    #expect(markdown.paragraphs == ["Text", "Part"])
  }

  @Test func `takes an underlined line for a heading`() {
    let markdown = MarkdownText(
      lines: BodyText.lines(of: "Title\n=====\n\nText\n\nPart\n---\n\nMore")
    )
    #expect(markdown.heading == "Title")
    #expect(markdown.paragraphs == ["Text", "Part", "More"])
  }

  @Test func `takes no heading inside the text for the title`() {
    let markdown = MarkdownText(lines: BodyText.lines(of: "Text\n\n# Part"))
    #expect(markdown.heading == nil)
    #expect(markdown.paragraphs == ["Text", "Part"])
  }

  @Test(
    arguments: [
      ("- one\n- two\n  more\n* three", ["one", "two more", "three"]),
      ("1. one\n2) two", ["one", "two"]), ("- [x] done", ["done"]),
      ("> quoted\n> more\n>\n> next", ["quoted more", "next"]), ("> - > deep", ["deep"]),
      ("one\n\n---\n\n* * *\n\ntwo", ["one", "two"]),
      ("```swift\nlet x = *1*\n```\nafter", ["let x = *1*", "after"]),
      ("~~~\na\n\nb", ["a", "b"]), ("| a | b |\n|---|:-:|\n| *c* | d |", ["a\tb", "c\td"]),
      ("<!-- a\n\nb -->\ntext", ["text"]), ("<script>\nalert(1)\n</script>\ntext", ["text"]),
      ("[a]: https://a.example\ntext", ["text"]),
      ("1984. That was the year.", ["1984. That was the year."]),
      ("-5 degrees", ["-5 degrees"]), ("[^1]: A note.", ["A note."]), ("#hashtag", ["#hashtag"]),
      ("", []),
    ]
  )
  func `takes the marks off blocks`(text: String, expected: [String]) {
    #expect(paragraphs(text) == expected)
  }

  @Test(
    arguments: [
      ("*one* **two** ***three*** _four_ __five__ ~~six~~", "one two three four five six"),
      ("2 * 3 * 4 and snake_case_name and *", "2 * 3 * 4 and snake_case_name and *"),
      ("**bold *nested* bold**", "bold nested bold"), ("*open and **closed**", "*open and closed"),
      ("[a link](https://a.example/b_(c) \"title\") ends", "a link ends"),
      ("[*marked*](x) and ![image *alt*](y) end", "marked and end"),
      ("“[He] said so”", "“[He] said so”"),
      ("[one][d] [d][] [d] [e]", "one d d [e]"), ("[not a link] (x)", "[not a link] (x)"),
      ("note[^1] here", "note here"), ("`code *x*` and ``a ` b``", "code *x* and a ` b"),
      ("a \\*star\\* and a \\\\ b", "a *star* and a \\ b"),
      ("<https://a.example> <b>bold</b><br/>x", "https://a.example bold x"),
      ("me <jane@post.example>", "me jane@post.example"),
      ("3 < 4 > 2 and a<!-- x > y -->b", "3 < 4 > 2 and ab"),
      ("AT&amp;T &ldquo;x&rdquo; &#8212; &#x41; &unknown; R&D", "AT&T “x” — A &unknown; R&D"),
      ("~5 and ~6", "~5 and ~6"), ("a**b**c", "abc"), ("[[x]](y)", "[x]"),
    ]
  )
  func `takes the marks out of lines`(text: String, expected: String) {
    #expect(paragraphs("[d]: https://d.example\n\n" + text) == [expected])
  }

  @Test(
    arguments: [
      "[", "](", "[](", "[a](b", "*a ", "_a *a ", "<", "<!--", "`", "``` ", "> ", "- + ", "&", "\\",
      "[x][", "![", "a* ", "**a_ ",
    ]
  )
  func `costs no more for hostile marks`(piece: String) {
    // Quadratic reading of 60,000 characters would take many seconds.
    let text = String(repeating: piece, count: 60_000 / piece.count)
    _ = paragraphs("[x]: https://a.example\n\n" + text)
  }
}
