import Testing

@testable import BriefingIngest

@Suite("FrontMatter") struct FrontMatterTests {
  private func read(_ text: String) -> (ArticleMetadata, FrontMatter)? {
    FrontMatter(lines: BodyText.lines(of: text)).map {
      (ArticleMetadata($0.entries, rung: .frontMatter), $0)
    }
  }

  @Test func `reads the fields under their many names`() throws {
    let (metadata, front) = try #require(
      read(
        """
        ---
        headline: "Cranes: a choice"
        datePublished: 2023-09-05
        site_name: Ardent Post
        authors: [Jane Doe, {name: John Roe}]
        link: https://post.example/a?b=1
        lang: en_GB
        section: Opinion
        agency: AP
        tags: [ports]
        ---
        Text
        """
      )
    )
    #expect(metadata.title == "Cranes: a choice")
    #expect(metadata.outlet == "Ardent Post")
    #expect(metadata.author == "Jane Doe, John Roe")
    #expect(metadata.url == "https://post.example/a?b=1")
    #expect(metadata.language == "en-GB")
    #expect(metadata.genreWords == ["Opinion"])
    #expect(metadata.credit == "Associated Press")
    #expect(metadata.dates.map(\.stated) == ["2023-09-05"])
    #expect(metadata.dates.map(\.line) == [3])
    #expect(front.bodyStart == 11)
    #expect(front.notes.isEmpty)
  }

  @Test func `takes an address in “source” for the address`() throws {
    let (metadata, _) = try #require(read("---\nsource: https://a.example/b\n---\nText"))
    #expect(metadata.url == "https://a.example/b")
    #expect(metadata.outlet == nil)
  }

  @Test func `reads a block with a YAML error line by line and says so`() throws {
    let (metadata, front) = try #require(
      read("---\ntitle: Iran: talks resume\ndate: 2023-09-05\n---\nText")
    )
    #expect(metadata.title == "Iran: talks resume")
    #expect(metadata.dates.map(\.stated) == ["2023-09-05"])
    #expect(front.bodyStart == 4)
    let message =
      "front matter: mapping values are not allowed in this context; read line by line instead"
    #expect(front.notes == [Note(line: 2, message: message)])
  }

  @Test func `names the line of a value of the wrong type`() throws {
    let (metadata, front) = try #require(read("---\ntitle: A\ndate: {y: 2023}\n---\nText"))
    #expect(metadata.title == "A")
    #expect(front.notes == [Note(line: 3, message: "metadata: “date” must be text")])
  }

  @Test func `ends hostile blocks without their values`() throws {
    let laughs = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\ntitle: T"
    let front = try #require(
      FrontMatter(lines: BodyText.lines(of: "---\ntitle: T\n\(laughs)\n---\nText"))
    )
    #expect(front.notes.count == 1)
    #expect(front.bodyStart == 7)
  }

  @Test func `reads a block that is not closed as far as its keys go`() throws {
    let (metadata, front) = try #require(
      read("---\ntitle: A\ndate: 2023-09-05\n\nThe text: it goes on.")
    )
    #expect(metadata.title == "A")
    #expect(front.bodyStart == 3)
    #expect(
      front.notes == [Note(line: 1, message: "front matter is not closed; read line by line")]
    )
  }

  @Test(
    arguments: [
      "Text\n---\ntitle: A\n---\n", "---\nA sentence between rules.\n---\nText",
      "---\n- a\n- b\n---\nText", "---\nHe said: we go: now\n---\nText", "---\nText without an end",
      "",
    ]
  )
  func `is not there where rules part text`(text: String) {
    #expect(FrontMatter(lines: BodyText.lines(of: text)) == nil)
  }

  @Test func `refuses values of absurd length and addresses of other schemes`() throws {
    let long = String(repeating: "x", count: 501)
    let (metadata, _) = try #require(
      read("---\ntitle: \(long)\nurl: javascript:alert(1)\n---\nText")
    )
    #expect(metadata.title == nil)
    #expect(metadata.url == nil)
    #expect(metadata.notes.map(\.line) == [2, 3])
  }

  @Test func `cleans escapes out of values`() throws {
    let (metadata, _) = try #require(read("---\ntitle: \"A\\u202E\\nB\\0\"\n---\nText"))
    #expect(metadata.title == "A B")
  }
}
