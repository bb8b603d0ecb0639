import BriefingMarkdown
import Testing

@Suite("Tables")
struct TableTests {
  @Test func `a pipe table with all it can have`() throws {
    let markdown = """
      Table: Claims *by* holder

      |  | Claim | Impact | n |
      |:--|---|:-:|--:|
      | `id:r-1` **Kim** | `id:k` said [1](x.html#e-1 "s \\| t") | `impact:4` | 1 |
      | Put \\| in | **a** b |  | `time:2023 2023` |
      """
    #expect(
      try html(markdown) == """
        <div class="scroll" tabindex="0" role="region" aria-label="Claims by holder"><table>
        <caption>Claims <em>by</em> holder</caption>
        <thead>
        <tr><td></td><th scope="col">Claim</th><th scope="col" class="align-center">Impact</th>\
        <th scope="col" class="align-right">n</th></tr>
        </thead>
        <tbody>
        <tr id="r-1"><th scope="row">Kim</th><td id="k">said <sup class="evidence">\
        <a href="x.html#e-1" aria-describedby="tip--1">1</a><span class="evidence-text" \
        role="tooltip" id="tip--1">s | t</span></sup></td>\
        <td class="align-center"><span class="badge badge-impact badge-impact-4">impact 4</span></td>\
        <td class="align-right">1</td></tr>
        <tr><td>Put | in</td><td><strong>a</strong> b</td><td class="align-center"></td>\
        <td class="align-right"><time datetime="2023">2023</time></td></tr>
        </tbody>
        </table></div>

        """
    )
  }

  @Test(arguments: [
    "| a | b |\n|---|---|\n| c | d |\n", "|a|b\n|-|-\n|c|d", "| a | b | \r\n|-|-|\r\n|c|d|\r\n",
    "  | a | b |\n|-|-|\n   |c|d|",
  ])
  func `blanks and closing pipes do not matter`(markdown: String) throws {
    #expect(try html(markdown) == Self.simpleTable(label: "Table"))
  }

  @Test(arguments: ["> |a|b|\n> |-|-|\n> |c|d|\n", ">|a|b|\n|-|-|\n>|c|d|\n"])
  func `a table can stand in a quote`(markdown: String) throws {
    let table = Self.simpleTable(label: "Table")
    #expect(try html(markdown) == "<blockquote>\n\(table)</blockquote>\n")
  }

  @Test func `a table can stand in a list item`() throws {
    let table = Self.simpleTable(label: "Table")
    #expect(
      try html("1. |a|b|\n   |-|-|\n   |c|d|\n") == "<ol>\n<li>\n\(table)</li>\n</ol>\n"
    )
  }

  @Test func `a caption may stand in the line above`() throws {
    #expect(
      try html("Table: x\n|a|\n|-|\n") == """
        <div class="scroll" tabindex="0" role="region" aria-label="x"><table>
        <caption>x</caption>
        <thead>
        <tr><th scope="col">a</th></tr>
        </thead>
        </table></div>

        """
    )
  }

  @Test func `a table is named after the heading above, each name once`() throws {
    let table = "|a|b|\n|-|-|\n|c|d|\n\n"
    #expect(
      try html(table + "## \"H\"\n\n" + table + table) == """
        \(Self.simpleTable(label: "Table"))<h2 id="h">&quot;H&quot;</h2>
        \(Self.simpleTable(label: "&quot;H&quot;"))\(Self.simpleTable(label: "&quot;H&quot; (2)"))
        """
    )
  }

  @Test(arguments: [
    ("a \\| b", "a | b"), ("`a|b`", "<code>a|b</code>"), ("`a\\|b`", "<code>a|b</code>"),
    ("``a`|b``", "<code>a`|b</code>"), ("- a", "- a"), ("# a #", "# a #"), ("1. a", "1. a"),
    ("\\# a", "# a"), ("a\\\\", "a\\"), ("> a", "&gt; a"), ("[a]: b", "[a]: b"), ("#", "#"),
    ("<b>", "<!-- raw HTML omitted -->"), ("    a", "a"), ("+++ a", "+++ a"), ("\\`|", "`"),
    ("***", "***"), ("=", "="), ("a \\", "a \\"),
  ])
  func `a cell is one line of inline text`(cell: String, expected: String) throws {
    let header = cell == "\\`|" ? "|a|b|\n|-|-|\n" : "|a|\n|-|\n"
    let result = try html("\(header)| \(cell) |\n")
    #expect(result.contains("<tbody>\n<tr><td>\(expected)</td>"))
  }

  @Test func `a lone backtick does not hide a pipe`() throws {
    #expect(try html("|a|b|\n|-|-|\n|`c|d|").contains("<tr><td>`c</td><td>d</td></tr>"))
  }

  @Test(arguments: [
    "\\| a |\n|---|\n", "| a |\nb\n", "| a |\n", "| a |\n| b |\n", "a\n|---|\n", "| a |\n|-x|\n",
    "&#124; a |\n|---|\n", "Table: a\n| b\n",
  ])
  func `other lines stay paragraphs`(markdown: String) throws {
    #expect(try html(markdown).hasPrefix("<p>"))
  }

  @Test func `a row must have as many cells as the header`() {
    #expect(throws: MarkdownError.tableRow(line: 5, expected: 2, found: 3)) {
      try html("x\n\n|a|b|\n|-|-|\n|c|d|e|\n")
    }
    #expect(throws: MarkdownError.tableRow(line: 4, expected: 2, found: 1)) {
      try html("|a|b|\n|-|-|\n|c|d|\n|e|\n")
    }
    #expect(throws: MarkdownError.tableRow(line: 1, expected: 1, found: 2)) {
      try html("|a|b|\n|-|\n")
    }
  }

  @Test func `a table needs an empty line after it`() {
    #expect(throws: MarkdownError.tableLine(line: 4)) { try html("|a|\n|-|\n|b|\nc\n") }
  }

  @Test func `a mistake in a cell is on the line of its row`() {
    #expect(throws: MarkdownError.duplicateID(id: "x", line: 7, first: 5)) {
      try html("y\n\n|a|\n|-|\n|`id:x` b|\n|c|\n|`id:x` d|\n")
    }
  }

  /// A table of two columns with the letters a to d.
  private static func simpleTable(label: String) -> String {
    """
    <div class="scroll" tabindex="0" role="region" aria-label="\(label)"><table>
    <thead>
    <tr><th scope="col">a</th><th scope="col">b</th></tr>
    </thead>
    <tbody>
    <tr><td>c</td><td>d</td></tr>
    </tbody>
    </table></div>

    """
  }
}
