import BriefingMarkdown
import Testing

@Suite("Lists of facts")
struct FactListTests {
  @Test func `a list of strong terms is a description list`() throws {
    #expect(
      try html("- **Published:** `time:2023-09-05 5 September`\n- `id:f` **By [x](y) &:** *z*\n")
        == """
        <dl class="facts">
        <div><dt>Published</dt><dd><time datetime="2023-09-05">5 September</time></dd></div>
        <div id="f"><dt>By <a href="y">x</a> &amp;</dt><dd><em>z</em></dd></div>
        </dl>

        """
    )
  }

  @Test func `a fact can hold a list`() throws {
    #expect(
      try html("- **Aliases:**\n  - a\n  - b\n- **Role:** c\n") == """
        <dl class="facts">
        <div>
        <dt>Aliases</dt>
        <dd>
        <ul>
        <li>a</li>
        <li>b</li>
        </ul>
        </dd>
        </div>
        <div><dt>Role</dt><dd>c</dd></div>
        </dl>

        """
    )
  }

  @Test func `facts may stand apart`() throws {
    #expect(
      try html("- **A:** b\n\n- **C:** d\n") == """
        <dl class="facts">
        <div><dt>A</dt><dd>b</dd></div>
        <div><dt>C</dt><dd>d</dd></div>
        </dl>

        """
    )
  }

  @Test(arguments: ["- **A:** b\n- c\n", "- **A**: b\n", "1. **A:** b\n", "- *A:* b\n"])
  func `other lists stay lists`(markdown: String) throws {
    #expect(try !html(markdown).contains("<dl"))
  }
}
