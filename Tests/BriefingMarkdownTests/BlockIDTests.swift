import BriefingMarkdown
import Testing

@Suite("Ids of blocks")
struct BlockIDTests {
  @Test func `an id at its start is a paragraph's own`() throws {
    #expect(
      try html("`id:c-1` A *b*\nc.\n\n> `id:c-2` D.") == """
        <p id="c-1">A <em>b</em>
        c.</p>
        <blockquote>
        <p id="c-2">D.</p>
        </blockquote>

        """
    )
  }

  @Test func `an id at its start is a list item's own`() throws {
    #expect(
      try html("- `id:c-1` A.\n- B.\n- `id:c-2` C.\n  - D.\n") == """
        <ul>
        <li id="c-1">A.</li>
        <li>B.</li>
        <li id="c-2">
        C.
        <ul>
        <li>D.</li>
        </ul>
        </li>
        </ul>

        """
    )
  }

  @Test func `a list with empty lines keeps its paragraphs, a numbered one its start`() throws {
    #expect(
      try html("3. `id:c-1` A.\n\n   `id:p-1` B.\n\n4. C.\n") == """
        <ol start="3">
        <li id="c-1">
        <p>A.</p>
        <p id="p-1">B.</p>
        </li>
        <li>
        <p>C.</p>
        </li>
        </ol>

        """
    )
  }

  @Test func `ids in a nested list belong to its items`() throws {
    #expect(
      try html("- A\n  1. `id:x` B\n") == """
        <ul>
        <li>A
        <ol>
        <li id="x">B</li>
        </ol>
        </li>
        </ul>

        """
    )
  }

  @Test(arguments: ["a `id:x` b", "**`id:x`** b", "## `id:x` b"])
  func `an id elsewhere stays code`(markdown: String) throws {
    #expect(try html(markdown).contains("<code>id:x</code>"))
  }

  @Test func `the id is checked`() {
    #expect(throws: MarkdownError.invalidID(id: "1", line: 3)) { try html("a\n\n`id:1` b") }
    #expect(throws: MarkdownError.duplicateID(id: "x", line: 2, first: 1)) {
      try html("- `id:x` a\n- `id:x` b")
    }
  }
}
