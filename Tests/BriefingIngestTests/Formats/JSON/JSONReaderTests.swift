import Testing

@testable import BriefingIngest

@Suite("JSONReader") struct JSONReaderTests {
  private let reader = JSONReader()
  private let text = SampleText.body.replacing("\n", with: "\\n")

  private func items(_ json: String, name: String = "a.json") throws -> [String] {
    let items = try reader.items(in: SampleFile.file(Array(json.utf8), name: name))
    return items.map { item in
      switch item {
      case .success(let draft): draft.metadata.title ?? draft.text
      case .failure(let reason): reason.description
      }
    }
  }

  @Test func `reads the fields of trafilatura`() throws {
    let json = """
      {"title": "Crane closed", "author": "Jane Doe; John Roe", "hostname": "post.example",
       "date": "2023-09-05", "text": "\(text)", "language": "en", "categories": "Opinion",
       "source": "https://post.example/crane", "source-hostname": "Ardent Post",
       "filedate": "2024-01-01"}
      """
    let draft = try #require(try SampleFile.drafts(reader, json, name: "a.json").first)
    #expect(draft.text == SampleText.body)
    #expect(draft.metadata.title == "Crane closed")
    #expect(draft.metadata.author == "Jane Doe; John Roe")
    #expect(draft.metadata.outlet == "Ardent Post")
    #expect(draft.metadata.url == "https://post.example/crane")
    #expect(draft.metadata.statedDates == ["input field: 2023-09-05"])
    #expect(draft.metadata.genreWords == ["Opinion"])
  }

  @Test func `reads the articles of NewsAPI without the sentence that it cut`() throws {
    let json = """
      {"status": "ok", "totalResults": 1, "articles": [{
        "source": {"id": null, "name": "Ardent Post"}, "author": "Jane Doe", "title": "Crane closed",
        "description": "In short.", "url": "https://post.example/crane",
        "publishedAt": "2023-09-05T10:00:00Z",
        "content": "The council met. It said it would not… [+2345 chars]"}]}
      """
    let draft = try #require(try SampleFile.drafts(reader, json, name: "a.json").first)
    #expect(draft.text == "The council met.")
    #expect(draft.metadata.outlet == "Ardent Post")
    #expect(draft.metadata.statedDates == ["input field: 2023-09-05T10:00:00Z"])
    #expect(
      draft.notes.map(\.message) == ["the text is cut off in the file: 2345 characters missing"]
    )
  }

  @Test func `reads linked data of schema.org`() throws {
    let json = """
      {"@context": "https://schema.org", "@graph": [
        {"@type": "WebSite", "name": "Post"},
        {"@type": "OpinionNewsArticle", "headline": "Crane closed", "articleBody": "\(text)",
         "author": [{"@type": "Person", "name": "Jane Doe"}, {"name": "John Roe"}],
         "publisher": {"name": "Ardent Post"}, "datePublished": "2023-09-05",
         "dateModified": "2023-09-07", "mainEntityOfPage": {"@id": "https://post.example/crane"},
         "inLanguage": "en-GB", "articleSection": ["World"]}]}
      """
    let draft = try #require(try SampleFile.drafts(reader, json, name: "a.json").first)
    #expect(draft.metadata.title == "Crane closed")
    #expect(draft.metadata.author == "Jane Doe, John Roe")
    #expect(draft.metadata.outlet == "Ardent Post")
    #expect(draft.metadata.url == "https://post.example/crane")
    #expect(draft.metadata.language == "en-GB")
    #expect(draft.metadata.genreWords == ["World", "OpinionNewsArticle"])
    #expect(draft.metadata.statedDates == ["input field: 2023-09-05"])
  }

  @Test(
    arguments: [
      ("{\"title\": \"A\", \"text\": \"x\"}", ["A"]),
      ("[{\"title\": \"A\", \"text\": \"x\"}, {\"title\": \"B\", \"body\": \"x\"}]", ["A", "B"]),
      ("{\"items\": [{\"title\": \"A\", \"content_text\": \"x\"}]}", ["A"]),
      ("{\"response\": {\"results\": [{\"webTitle\": \"A\", \"bodyText\": \"x\"}]}}", ["A"]),
      ("{\"title\": \"A\", \"text\": \"x\"}\n{\"title\": \"B\", \"text\": \"x\"}", ["A", "B"]),
      (
        "[{\"title\": \"A\"}, 7]",
        [
          "no readable article: no field with its text", "no readable article: not an object",
        ]
      ),
    ]
  )
  func `finds the articles of an object, a list, and a list in an object`(
    json: String,
    expected: [String]
  ) throws {
    #expect(try items(json) == expected)
  }

  @Test func `reads an object a line and loses a damaged line alone`() throws {
    let json = """
      {"title": "A", "text": "x"}
      {"title": "B", "text

      {"title": "C", "text": "x"} {
      {"title": "D", "text": "x"}\r

      """
    #expect(
      try items(json, name: "a.jsonl.gz") == [
        "A", "no readable JSON: a text is not closed (line 2)",
        "no readable JSON: text behind the value (line 4)", "D",
      ]
    )
  }

  @Test func `takes markup out of texts`() throws {
    let json = "{\"title\": \"A\", \"content_html\": \"<p>One &amp; two.</p><p>Three.</p>\"}"
    #expect(try SampleFile.drafts(reader, json).first?.text == "One & two.\n\nThree.")
  }

  @Test func `leaves less-than signs in prose`() throws {
    let json = "{\"title\": \"A\", \"text\": \"Prices <politics> of 3 < 4 rose.\"}"
    #expect(try SampleFile.drafts(reader, json).first?.text == "Prices <politics> of 3 < 4 rose.")
  }

  @Test func `reads dates in seconds and milliseconds`() throws {
    for number in ["1693908000", "1693908000000"] {
      let draft = try SampleFile.drafts(reader, "{\"text\": \"x\", \"date\": \(number)}").first
      #expect(draft?.metadata.statedDates == ["input field: 2023-09-05"])
    }
  }

  @Test func `names the line of what is no JSON`() {
    #expect(throws: SkipReason.malformed(format: "JSON", problem: "a colon is missing (line 2)")) {
      try items("{\n\"a\" 1}")
    }
  }

  @Test func `reads no more articles than it may`() {
    let reader = JSONReader(maximumArticles: 2)
    for name in ["a.json", "a.jsonl"] {
      let file = SampleFile.file(Array("[{},{},{}]".utf8), name: name)
      #expect(throws: SkipReason.tooManyArticles(limit: 2)) { try reader.items(in: file) }
    }
  }
}
