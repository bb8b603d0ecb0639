import BriefingModel
import BriefingText
import FoundationEssentials
import TestSupport
import Testing

@Suite("briefing analyze") struct AnalyzeCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let text =
    "The ferry will stop on Friday, Transport Minister Ada Brandt said. Olu Reyes denied it."

  private func line(_ id: String, text: String = text) throws -> String {
    let fields = ["id": id, "text": text, "published": "2031-05-06", "outlet": "Northport Courier"]
    return String(decoding: try JSONEncoder().encode(fields), as: UTF8.self)
  }

  private func analyses(_ output: String) throws -> [ArticleAnalysis] {
    try output.split(separator: "\n").map {
      try JSONDecoder().decode(ArticleAnalysis.self, from: Data($0.utf8))
    }
  }

  /// What stands for a line that cannot be read.
  private struct LineError: Decodable, Equatable {
    let id: String?
    let line: Int
    let error: String
  }

  @Test func `gives an object an article, in the order of the input`() throws {
    let input = try (1...70).map { try line("article \($0)") + "\n" }.joined()
    let ending = try Program.run(["analyze", "--as-of", "2031-05-08"], in: folder, input: input)
    #expect(ending.status == 0)
    #expect(ending.errors == "")
    let analyses = try analyses(ending.output)
    #expect(analyses.map(\.article.id) == (1...70).map { "article \($0)" })
    let first = try #require(analyses.first)
    #expect(first.article.text == Self.text)
    #expect(first.article.outlet == "Northport Courier")
    #expect(first.article.published?.value == "2031-05-06")
    #expect(first.sentences.count == 2)
    #expect(!first.attributions.isEmpty)
    #expect(first.tokens == nil)
  }

  @Test func `a broken line has an error in its place, and the run goes on`() throws {
    let input =
      try line("one") + "\n{\"id\": 2, \"text\"\n\n" + #"{"id": "three"}"# + "\n" + line("four")
    let ending = try Program.run(["analyze", "--as-of", "2031-05-08"], in: folder, input: input)
    #expect(ending.status == 65)
    let lines = ending.output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(try analyses(String(lines[0]))[0].article.id == "one")
    #expect(try analyses(String(lines[3]))[0].article.id == "four")
    let errors = try lines[1...2].map {
      try JSONDecoder().decode(LineError.self, from: Data($0.utf8))
    }
    #expect(
      errors == [
        LineError(id: nil, line: 2, error: "not a JSON object"),
        LineError(id: "three", line: 4, error: "no text"),
      ]
    )
    #expect(lines[1].contains(#""id":null"#))
  }

  @Test(arguments: ["", "\n\n", "  \r\n"])
  func `no line gives no output`(input: String) throws {
    let ending = try Program.run(["analyze"], in: folder, input: input)
    #expect(ending.status == 0)
    #expect(ending.output == "")
  }

  @Test func `lists the tokens where they are wanted`() throws {
    let ending = try Program.run(["analyze", "--tokens"], in: folder, input: line("one"))
    let tokens = try analyses(ending.output)[0].tokens
    #expect(tokens?.first == ArticleAnalysis.TaggedSpan(span: TextSpan(0, 3), pos: "DET"))
  }

  @Test func `a date after the day of the run is refused`() throws {
    let ending = try Program.run(
      ["analyze", "--as-of", "2031-05-01", "--verbose"],
      in: folder,
      input: line("one")
    )
    #expect(ending.status == 0)
    #expect(try analyses(ending.output)[0].article.published == nil)
    #expect(ending.errors.hasPrefix("line 1: note: "))
  }

  @Test func `the environment fixes the clock as well`() throws {
    let ending = try Program.run(
      ["analyze"],
      in: folder,
      input: line("one"),
      environment: ["SOURCE_DATE_EPOCH": "1000000000"]
    )
    #expect(try analyses(ending.output)[0].article.published == nil)
  }

  @Test func `reads files, and names those that it cannot read`() throws {
    try folder.write(SampleFolder.ferry, to: "ferry.md")
    try folder.write("\u{0}\u{1}", to: "photo.jpg")
    let ending = try Program.run(
      ["analyze", "photo.jpg", "ferry.md", "gone.txt", "--as-of", "2031-05-08"],
      in: folder
    )
    #expect(ending.status == 65)
    #expect(
      ending.errors == "photo.jpg: error: format not read: .jpg\ngone.txt: error: no such file\n"
    )
    let analyses = try analyses(ending.output)
    #expect(analyses.map(\.article.title) == ["Ferry to stop on Friday"])
    #expect(analyses.map(\.article.path) == ["ferry.md"])
  }

  @Test func `the same input gives the same bytes`() throws {
    let input = try (1...20).map { try line("article \($0)") + "\n" }.joined()
    let first = try Program.run(["analyze", "--as-of", "2031-05-08"], in: folder, input: input)
    let second = try Program.run(["analyze", "--as-of", "2031-05-08"], in: folder, input: input)
    #expect(first.output == second.output)
  }
}
