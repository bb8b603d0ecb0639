import BriefingMarkdown
import Testing

@Suite("Safety")
struct SafetyTests {
  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#115;cript:alert(1)",
    "javascript&colon;alert(1)", "&#106;avascript:alert(1)", "java&Tab;script:alert(1)",
    "java&NewLine;script:alert(1)", "&#1;javascript:alert(1)", "&#32;javascript:alert(1)",
    "&nbsp;javascript:alert(1)", "javascript\\:alert(1)", "vbscript:x", "data:text/html,x",
    "data:image/png;base64,x", "file:///etc/passwd", "//example.org", "\\\\\\\\example.org",
    "/\\\\example.org", "\\\\/example.org", "&sol;/example.org", "http:example.org", "https:/x",
    "ftp://x", "blob:x", "about:blank", "view-source:x", "java\u{200B}script:x", "tel:1", "x:y",
    "java\\\\script:x", "",
    "ht&#9;tp://x", "http://a&#10;b", "figure:grid",
  ])
  func `an unsafe link keeps its text alone`(destination: String) throws {
    #expect(try html("a [b *c*](<\(destination)> \"t\") d") == "<p>a b <em>c</em> d</p>\n")
    #expect(try html("a [b *c*][r]\n\n[r]: <\(destination)>") == "<p>a b <em>c</em></p>\n")
  }

  @Test(
    arguments: [
      "http://example.org/a?b#c", "https://example.org", "HTTPS://EXAMPLE.ORG", "mailto:a@b.org",
      "a.html", "../a/b.html#c", "#c", "?a=b", "a/b:c", "./x:y", "/a",
    ].filter { !$0.hasPrefix("%") }
  )
  func `a safe link keeps its destination`(destination: String) throws {
    #expect(try html("[a](\(destination))") == "<p><a href=\"\(destination)\">a</a></p>\n")
  }

  @Test(arguments: ["<javascript:alert(1)>", "<file:///x>", "<data:x>"])
  func `an unsafe address in angle brackets is text`(markdown: String) throws {
    #expect(try html(markdown) == "<p>\(markdown.dropFirst().dropLast())</p>\n")
  }

  @Test func `evidence marks and anchors do not get around the rule`() throws {
    #expect(try html("[1](javascript:x#e-1 \"t\")") == "<p>1</p>\n")
    #expect(try html("[1](//x#e-1 \"t\")") == "<p>1</p>\n")
    #expect(try html("[1](javascript:x \"id:e-1\")") == "<p>1</p>\n")
  }

  @Test func `titles cannot leave their attribute`() throws {
    #expect(
      try html("[a](b '\" onclick=\"x')") == """
        <p><a href="b" title="&quot; onclick=&quot;x">a</a></p>

        """
    )
  }

  @Test func `badges and times cannot leave their attributes`() throws {
    let result = try html("`status:\" onclick=\"x` `time:2023\"onclick=\"x y`")
    #expect(
      result == """
        <p><span class="badge badge-status badge-status-onclick-x">&quot; onclick=&quot;x</span> \
        2023&quot;onclick=&quot;x y</p>

        """
    )
  }

  @Test func `escaped text forms nothing`() throws {
    let hostile = "| a | `status:x` **b:** [c](d) ![e](f) <g> {#h} +++ ~~i~~ &amp; \\"
    let escaped = hostile.reduce(into: "") { text, character in
      if character.isASCII, character.isPunctuation || character.isSymbol { text += "\\" }
      text.append(character)
    }
    let literal = "| a | `status:x` **b:** [c](d) ![e](f) &lt;g&gt; {#h} +++ ~~i~~ &amp;amp; \\"
    #expect(try html(escaped) == "<p>\(literal)</p>\n")
    #expect(try html("\(escaped)\n\(escaped)") == "<p>\(literal)\n\(literal)</p>\n")
    #expect(try html("- \(escaped)") == "<ul>\n<li>\(literal)</li>\n</ul>\n")
    #expect(try html("|\(escaped)|\n|-|\n").contains("<th scope=\"col\">\(literal)</th>"))
  }

  @Test(arguments: [
    String(repeating: ">", count: 300) + " a",
    String(repeating: "*a **a ", count: 200)
      + String(repeating: "a** a*", count: 200),
    String(repeating: "![", count: 300) + String(repeating: "](x)", count: 300),
  ])
  func `nesting has a limit`(markdown: String) {
    #expect(throws: MarkdownError.nestedTooDeeply(line: 1, limit: 256)) { try html(markdown) }
  }
}
