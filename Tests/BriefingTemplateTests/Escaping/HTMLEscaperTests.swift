import BriefingTemplate
import Testing

@Suite("HTML escaper") struct HTMLEscaperTests {
  @Test(arguments: [
    ("", ""),
    ("plain – “text”", "plain – “text”"),
    ("<b>&\"'</b>", "&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;"),
    ("&amp;", "&amp;amp;"),
    ("a\n\tb\r\n", "a\n\tb\r\n"),
    ("a\u{0}b\u{1B}[1mc", "a b [1mc"),
    ("\u{FFFE}x\u{FFFF}", "\u{FFFD}x\u{FFFD}"),
    ("\u{FEFF}\u{F8FF}\u{FFFD}", "\u{FEFF}\u{F8FF}\u{FFFD}"),
  ])
  func `writes text that cannot be markup`(_ text: String, _ expected: String) {
    #expect(TemplateEscaping.html.escaped(text) == expected)
  }
}
