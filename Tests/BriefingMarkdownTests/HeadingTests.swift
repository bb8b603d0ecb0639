import BriefingMarkdown
import Testing

@Suite("Headings")
struct HeadingTests {
  @Test(arguments: [
    ("Arms transfer", "arms-transfer"),
    ("Kim’s visit, 5 May", "kims-visit-5-may"),
    ("São Tomé & Øresund — Łódź", "sao-tome-oresund-lodz"),
    ("Straße, Æsir, ĳ", "strasse-aesir-ij"),
    ("Cafe\u{301}", "cafe"),
    ("2023 in short", "s-2023-in-short"),
    ("E-mail leak", "s-e-mail-leak"),
    ("Путин in Beijing", "in-beijing"),
    ("Путин", "s-7527babc"),
    ("`code` and *stress*", "code-and-stress"),
  ])
  func `an id is the text in plain letters`(text: String, id: String) throws {
    let page = try testRenderer.render("## " + text)
    #expect(page.contents.map(\.id) == [id])
  }

  @Test func `headings of every level carry ids`() throws {
    #expect(
      try html("# A\n\n## B *c*\n\nD\n---\n\n###### E\n") == """
        <h1 id="a">A</h1>
        <h2 id="b-c">B <em>c</em></h2>
        <h2 id="d">D</h2>
        <h6 id="e">E</h6>

        """
    )
  }

  @Test func `equal headings are numbered`() throws {
    let page = try testRenderer.render("## A\n\n## A-2\n\n## A\n\n## A\n")
    #expect(page.contents.map(\.id) == ["a", "a-2", "a-3", "a-4"])
  }

  @Test(arguments: [
    "## Some text {#here}\n", "## Some text {#here} ##\n", "Some text {#here}\n---\n",
    "Some\ntext {#here}  \n---\n",
  ])
  func `a heading can name its id`(markdown: String) throws {
    let page = try testRenderer.render(markdown)
    #expect(page.contents == [.init(level: 2, id: "here", text: "Some text")])
    #expect(!page.html.contains("{"))
  }

  @Test(arguments: ["## Text \\{#here}\n", "## Text \\{\\#here\\}\n", "## Text &#123;#here}\n"])
  func `an escaped brace names no id`(markdown: String) throws {
    let page = try testRenderer.render(markdown)
    #expect(page.html == "<h2 id=\"text-here\">Text {#here}</h2>\n")
  }

  @Test func `an id in the source is kept from headings before it`() throws {
    let page = try testRenderer.render("## Here\n\n## There {#here}\n")
    #expect(page.contents.map(\.id) == ["here-2", "here"])
  }

  @Test func `ids of the layout are kept from headings`() throws {
    let renderer = MarkdownRenderer(reservedIDs: ["search"])
    #expect(try renderer.render("# Search").html == "<h1 id=\"search-2\">Search</h1>\n")
    #expect(throws: MarkdownError.duplicateID(id: "search", line: 3, first: 0)) {
      try renderer.render("a\n\n# Search {#search}")
    }
  }

  @Test(arguments: ["9a", "", "a b", "ä", "a\"b"])
  func `an id must be well formed`(id: String) {
    #expect(throws: MarkdownError.invalidID(id: id, line: 3)) {
      try html("a\n\n## Text {#\(id)}\n")
    }
  }

  @Test func `an id cannot be given twice`() {
    #expect(throws: MarkdownError.duplicateID(id: "x", line: 5, first: 1)) {
      try html("## A {#x}\n\nb\n\n## C {#x}\n")
    }
  }

  @Test func `the first heading of level 1 is the title`() throws {
    let page = try testRenderer.render("## A\n\n# B *c* `status:planned` & d\n\n# E\n")
    #expect(page.title == "B c & d")
  }

  @Test func `the contents are the headings of levels 2 and 3`() throws {
    let page = try testRenderer.render("# A\n\n## B\n\n### C\n\n#### D\n\n> ## E\n")
    #expect(
      page.contents == [
        .init(level: 2, id: "b", text: "B"), .init(level: 3, id: "c", text: "C"),
        .init(level: 2, id: "e", text: "E"),
      ]
    )
  }

  @Test func `ratings, evidence and deleted words are no part of a heading's text`() throws {
    let page = try testRenderer.render(
      "## A `impact:4` `del:b` `ins:c` `time:2023-09-05 5 September` [1](#e-1 \"d\") [f](g) `h`\n"
    )
    #expect(
      page.contents == [.init(level: 2, id: "a-c-5-september-f-h", text: "A c 5 September f h")]
    )
  }
}
