import BriefingMarkdown
import Testing

@Suite("Evidence marks and anchors")
struct EvidenceTests {
  @Test func `a link to evidence is a raised mark with its sentence beside it`() throws {
    #expect(
      try html("It fell. [1](../articles/abc.html#e-9f12ab \"She did not say when …\")") == """
        <p>It fell. <sup class="evidence"><a href="../articles/abc.html#e-9f12ab" \
        aria-describedby="tip--9f12ab">1</a><span class="evidence-text" role="tooltip" \
        id="tip--9f12ab">She did not say when …</span></sup></p>

        """
    )
  }

  @Test func `the sentence is text, whatever it says`() throws {
    let result = try html("[1](#e-1 \"<img src=x onerror=alert(1)> \\\"q\\\" & &lt; *a*\")")
    #expect(
      result == """
        <p><sup class="evidence"><a href="#e-1" aria-describedby="tip--1">1</a>\
        <span class="evidence-text" role="tooltip" id="tip--1">&lt;img src=x \
        onerror=alert(1)&gt; &quot;q&quot; &amp; &lt; *a*</span></sup></p>

        """
    )
  }

  @Test func `a mark without a sentence has no text beside it`() throws {
    #expect(
      try html("[a](#e-1)") == "<p><sup class=\"evidence\"><a href=\"#e-1\">a</a></sup></p>\n"
    )
  }

  @Test func `marks of the same evidence get texts with ids of their own`() throws {
    let result = try html("[a](x#e-1 \"s\") [b](x#e-1 \"s\")")
    #expect(result.contains("aria-describedby=\"tip--1\">a</a>"))
    #expect(result.contains("aria-describedby=\"tip--1-2\">b</a>"))
    #expect(result.contains("id=\"tip--1-2\""))
  }

  @Test func `the address is encoded as libcmark encodes it`() throws {
    let address = "<a b/ü'\"[]\\\\?x=1&y=%20#e-1>"
    let plain = try html("[1](\(address.replacing("e-1", with: "f-1")))")
    let mark = try html("[1](\(address))")
    let expected = "<a href=\"a%20b/%C3%BC&#x27;%22%5B%5D%5C?x=1&amp;y=%20#e-1\">1</a>"
    #expect(mark == "<p><sup class=\"evidence\">\(expected)</sup></p>\n")
    #expect(plain == "<p>\(expected.replacing("e-1", with: "f-1"))</p>\n")
  }

  @Test func `other fragments stay links`() throws {
    #expect(
      try html("[a](#x \"t\") [b](#e-ä) [c](x.html)") == """
        <p><a href="#x" title="t">a</a> <a href="#e-%C3%A4">b</a> <a href="x.html">c</a></p>

        """
    )
  }

  @Test func `a marked passage can be linked to`() throws {
    #expect(
      try html("A [b *c* `d`](# \"id:e-9f\") e.") == """
        <p>A <mark id="e-9f" tabindex="-1">b <em>c</em> <code>d</code></mark> e.</p>

        """
    )
  }

  @Test func `a marked passage can lead back on its page`() throws {
    #expect(
      try html("A [b](#c-1 \"id:e-9f\")") == """
        <p>A <mark id="e-9f" tabindex="-1"><a href="#c-1">b</a></mark></p>

        """
    )
  }

  @Test func `only a link within the page can be a marked passage`() throws {
    #expect(
      try html("[b](x.html \"id:e-9f\")") == """
        <p><a href="x.html" title="id:e-9f">b</a></p>

        """
    )
  }

  @Test func `the id of a passage is checked`() {
    #expect(throws: MarkdownError.invalidID(id: "1 x", line: 2)) {
      try html("a\n[b](# \"id:1 x\")")
    }
    #expect(throws: MarkdownError.duplicateID(id: "e-1", line: 2, first: 1)) {
      try html("[a](# \"id:e-1\")\n[b](# \"id:e-1\")")
    }
  }
}
