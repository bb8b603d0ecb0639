import BriefingMarkdown
import Testing

@Suite("Figures and images")
struct FigureTests {
  private static let figures = [
    "grid": Figure(id: "risk-grid", markup: "<svg></svg>", data: "|a|\n|-|\n|`impact:4`|\n"),
    "figures/line.svg": Figure(id: "line", markup: "<svg></svg>"),
  ]

  @Test func `a lone image of a figure is the figure`() throws {
    #expect(
      try html("![Fell *by* half [1](x#e-1)](figures/line.svg)", figures: Self.figures) == """
        <figure id="line">
        <figcaption>Fell <em>by</em> half <sup class="evidence"><a href="x#e-1">1</a></sup>\
        </figcaption>
        <div class="scroll" tabindex="0" role="region" aria-label="Fell by half">
        <svg></svg>
        </div>
        </figure>

        """
    )
  }

  @Test func `the data of a figure are folded under it`() throws {
    #expect(
      try html("- ![A \"b\"](figure:grid)", figures: Self.figures) == """
        <ul>
        <li>
        <figure id="risk-grid">
        <figcaption>A &quot;b&quot;</figcaption>
        <div class="scroll" tabindex="0" role="region" aria-label="A &quot;b&quot;">
        <svg></svg>
        </div>
        <details>
        <summary>Data</summary>
        <div class="scroll" tabindex="0" role="region" aria-label="Data: A &quot;b&quot;"><table>
        <thead>
        <tr><th scope="col">a</th></tr>
        </thead>
        <tbody>
        <tr><td><span class="badge badge-impact badge-impact-4">impact 4</span></td></tr>
        </tbody>
        </table></div>
        </details>
        </figure>
        </li>
        </ul>

        """
    )
  }

  @Test func `the word for the data can be another`() throws {
    let renderer = MarkdownRenderer(wording: MarkdownWording(data: "Daten"))
    let result = try renderer.render("![A](figure:grid)", figures: Self.figures).html
    #expect(result.contains("<summary>Daten</summary>"))
    #expect(result.contains("aria-label=\"Daten: A\""))
  }

  @Test func `a figure must be known, alone and named`() {
    let figures = Self.figures
    #expect(throws: MarkdownError.unknownFigure(name: "x", line: 2)) {
      try html("\n![A](figure:x)", figures: figures)
    }
    #expect(throws: MarkdownError.figureNotAlone(name: "grid", line: 1)) {
      try html("![A](figure:grid) b", figures: figures)
    }
    #expect(throws: MarkdownError.figureWithoutCaption(name: "grid", line: 1)) {
      try html("![](figure:grid)", figures: figures)
    }
    #expect(throws: MarkdownError.duplicateID(id: "line", line: 3, first: 1)) {
      try html("![A](figures/line.svg)\n\n![A](figures/line.svg)", figures: figures)
    }
  }

  @Test func `mistakes in a figure are on the line of its image`() {
    let data = "a\n\n|b|\n|-|\n|c|d|\n"
    let figures = [
      "x": Figure(id: "1", markup: ""), "y": Figure(id: "y", markup: "", data: data),
      "z": Figure(id: "z", markup: "", data: "\n\n`id:z` a"),
    ]
    #expect(throws: MarkdownError.invalidID(id: "1", line: 2)) {
      try html("\n![A](figure:x)", figures: figures)
    }
    let inner = MarkdownError.tableRow(line: 5, expected: 1, found: 2)
    #expect(throws: MarkdownError.figureData(name: "y", line: 2, inner)) {
      try html("\n![A](figure:y)", figures: figures)
    }
    #expect(throws: MarkdownError.duplicateID(id: "z", line: 2, first: 2)) {
      try html("\n![A](figure:z)", figures: figures)
    }
  }

  @Test func `images of the site stay, others become their text`() throws {
    #expect(
      try html(
        "![a `b`](c.png) ![d](/e.png) ![f *g*](https://h/i.png) ![j](data:image/png;base64,k)"
      )
        == """
        <p><img src="c.png" alt="a b" /> <img src="/e.png" alt="d" /> f <em>g</em> j</p>

        """
    )
  }

  @Test func `links in the text of a dropped image are judged too`() throws {
    #expect(try html("![a [b](//c)](http://d)") == "<p>a b</p>\n")
  }
}
