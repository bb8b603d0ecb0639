import BriefingMarkdown
import Testing

@Suite("Folds")
struct FoldTests {
  @Test func `what stands between fold lines is folded`() throws {
    let markdown = """
      +++ `id:r-1` Arms *transfer* `status:planned`

      A.

      - b

      +++ Inner

      | c |
      |---|

      +++

      +++

      D.
      """
    #expect(
      try html(markdown) == """
        <details id="r-1">
        <summary>Arms <em>transfer</em> <span class="badge badge-status badge-status-planned">\
        planned</span></summary>
        <p>A.</p>
        <ul>
        <li>b</li>
        </ul>
        <details>
        <summary>Inner</summary>
        <div class="scroll" tabindex="0" role="region" aria-label="Table"><table>
        <thead>
        <tr><th scope="col">c</th></tr>
        </thead>
        </table></div>
        </details>
        </details>
        <p>D.</p>

        """
    )
  }

  @Test func `a fold can stand in a list item and be empty`() throws {
    #expect(
      try html("- +++ A\n\n  +++\n") == """
        <ul>
        <li>
        <details>
        <summary>A</summary>
        </details>
        </li>
        </ul>

        """
    )
  }

  @Test(arguments: ["\\+++ A", "\\+\\+\\+ A", "&#43;++ A", "++++ A", "+++A", "++ A"])
  func `other lines stay paragraphs`(markdown: String) throws {
    #expect(try html(markdown).hasPrefix("<p>+"))
  }

  @Test func `fold lines must answer each other`() {
    #expect(throws: MarkdownError.unclosedFold(line: 3)) { try html("a\n\n+++ B\n\nc\n") }
    #expect(throws: MarkdownError.unopenedFold(line: 3)) { try html("a\n\n+++\n\nb") }
    #expect(throws: MarkdownError.unclosedFold(line: 1)) { try html("- +++ A\n\n+++\n") }
    #expect(throws: MarkdownError.misplacedFold(line: 3, opening: 1)) {
      try html("+++ A\n\n> +++\n")
    }
    #expect(throws: MarkdownError.unclosedFold(line: 1)) { try html("+++ A\n\nb\n+++\n") }
  }

  @Test(arguments: ["+++ A\nb\n\n+++", "+++\nb\n\n+++", "+++ A\\\nb\n\n+++"])
  func `a fold line needs an empty line after it`(markdown: String) {
    #expect(throws: MarkdownError.runningFold(line: 1)) { try html(markdown) }
  }
}
