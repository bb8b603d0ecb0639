import BriefingMarkdown
import Testing

@Suite("CommonMark")
struct CommonMarkTests {
  @Test func `renders paragraphs, emphasis, lists, quotes and code`() throws {
    let markdown = """
      One *two* **three** `four & five`.

      - a
      - b

      1. c

      > d

      ~~~swift
      let e = 1 < 2
      ~~~
      """
    #expect(
      try html(markdown) == """
        <p>One <em>two</em> <strong>three</strong> <code>four &amp; five</code>.</p>
        <ul>
        <li>a</li>
        <li>b</li>
        </ul>
        <ol>
        <li>c</li>
        </ol>
        <blockquote>
        <p>d</p>
        </blockquote>
        <pre><code class="language-swift">let e = 1 &lt; 2
        </code></pre>

        """
    )
  }

  @Test(arguments: ["a\n\nb", "\u{FEFF}a\n\nb", "a\r\n\r\nb", "a\r\rb", "a\n\nb\n"])
  func `reads every kind of line end and a byte-order mark`(markdown: String) throws {
    #expect(try html(markdown) == "<p>a</p>\n<p>b</p>\n")
  }

  @Test func `an empty text gives an empty page`() throws {
    let page = try testRenderer.render("")
    #expect(page.html == "")
    #expect(page.title == nil)
    #expect(page.contents.isEmpty)
  }

  @Test func `leaves raw HTML out`() throws {
    #expect(
      try html("a <b onclick=\"x\">c</b>\n\n<script>alert(1)</script>\n") == """
        <p>a <!-- raw HTML omitted -->c<!-- raw HTML omitted --></p>
        <!-- raw HTML omitted -->

        """
    )
  }

  @Test func `keeps escaped characters as they are`() throws {
    #expect(
      try html("\\*a\\* \\<b\\> &lt;c&gt; &amp;amp;") == """
        <p>*a* &lt;b&gt; &lt;c&gt; &amp;amp;</p>

        """
    )
  }

  @Test func `a null character becomes the replacement character`() throws {
    #expect(try html("a\0b `c\0d`") == "<p>a\u{FFFD}b <code>c\u{FFFD}d</code></p>\n")
  }
}
