import BriefingModel
import BriefingText
import FoundationEssentials
import TestSupport
import Testing

@testable import BriefingCommand

@Suite("AnalysisFiles") struct AnalysisFilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let text = "The council threatened to close the pier."

  private func analysis(_ id: String = "one", path: String? = nil) -> ArticleAnalysis {
    ArticleAnalysis(
      article: Article(id: id, path: path, text: Self.text),
      sentences: [TextSpan(0, 41)],
      mentions: [Mention(span: TextSpan(4, 11), type: .organization, actor: "a1")],
      actors: [
        ArticleActor(
          id: "a1",
          name: "council",
          type: .organization,
          roles: [ArticleActor.Role(text: "council", span: TextSpan(4, 11))]
        )
      ],
      timexes: [TimeExpression(span: TextSpan(0, 3), type: .date, value: "2031")],
      attributions: [
        Attribution(
          source: [TextSpan(4, 11)],
          cue: [TextSpan(12, 22)],
          content: [TextSpan(23, 40)],
          kind: .indirect,
          stance: .threatens
        )
      ],
      events: [
        ArticleEvent(span: TextSpan(0, 41), date: nil, status: .threatened, timex: TextSpan(0, 3))
      ],
      risks: [
        ArticleRisk(
          category: "R12",
          level: "closure",
          lane: .threat,
          status: .threatened,
          evidence: [TextSpan(0, 41)],
          trigger: [TextSpan(26, 31)],
          rule: "R12.closure",
          likelihood: TextSpan(0, 3),
          impactBase: 2
        )
      ]
    )
  }

  private func line(_ analysis: ArticleAnalysis) throws -> String {
    String(decoding: try JSONEncoder().encode(analysis), as: UTF8.self)
  }

  private func read(_ lines: [String]) throws -> AnalysisFiles {
    try folder.write(lines.joined(separator: "\n"), to: "day.jsonl")
    return try AnalysisFiles.read([folder.path + "/day.jsonl"])
  }

  @Test func `reads analyses line by line`() throws {
    let files = try read([line(analysis("a.txt", path: "a.txt")), "", line(analysis("two"))])
    let one = Article.contentID(outlet: nil, title: "", text: Self.text)
    #expect(files.analyses.map(\.article.id) == [one, "two"])
    #expect(
      files.outcomes == [
        FileOutcome(path: "a.txt", status: .used, article: one),
        FileOutcome(path: "day.jsonl:3", status: .used, article: "two"),
      ]
    )
    #expect(files.notes == [])
    #expect(files.manifest.count == 1)
    #expect(files.manifest[0].hasSuffix("  day.jsonl"))
  }

  @Test func `an article that was left out is listed with its reason`() throws {
    let article = Article(id: "a.txt", path: "a.txt", text: Self.text)
    let left = ArticleAnalysis(article: article, sentences: [], leftOut: "language: not English")
    let files = try read([line(left)])
    #expect(files.analyses.isEmpty)
    #expect(files.outcomes.map(\.reason) == ["language: not English"])
  }

  @Test(arguments: ["{", "[]", "\"text\"", "{\"id\":\"one\"}"])
  func `a line that is no analysis is skipped and named`(line: String) throws {
    let files = try read([line])
    #expect(files.analyses.isEmpty)
    let reason = "no analysis of an article"
    #expect(files.outcomes == [FileOutcome(path: "day.jsonl:1", status: .skipped, reason: reason)])
    #expect(files.notes == [Coverage.Note(path: "day.jsonl", line: 1, message: reason)])
  }

  @Test func `an error in an analysis's place is passed on`() throws {
    let files = try read([#"{"id": null, "line": 7, "error": "not UTF-8"}"#])
    #expect(files.notes == [Coverage.Note(path: "day.jsonl", line: 1, message: "not UTF-8")])
  }

  @Test func `of two analyses of one article the first counts`() throws {
    let files = try read([line(analysis()), line(analysis())])
    #expect(files.analyses.count == 1)
    #expect(
      files.outcomes.last
        == FileOutcome(
          path: "day.jsonl:2",
          status: .folded,
          reason: "same id as day.jsonl:1",
          article: "one"
        )
    )
  }

  @Test(arguments: [
    (#""sentences":[[0,41]]"#, #""sentences":[[0,42]]"#),
    (#""sentences":[[0,41]]"#, #""sentences":[[5,2]]"#),
    (#""sentences":[[0,41]]"#, #""sentences":[[-5,2]]"#),
    (#""kind":"name","start":4"#, #""kind":"name","start":-4"#),
    (#""kind":"name","start":4"#, #""kind":"name","start":20"#),
    (#""end":11,"start":4,"text""#, #""end":11,"start":12,"text""#),
    (#""end":3,"start":0"#, #""end":3,"start":-1"#),
    (#""end":41,"start":0"#, #""end":41,"start":50"#),
    (#""timex":[0,3]"#, #""timex":[0,99]"#), (#""cue":[[12,22]]"#, #""cue":[[12,99]]"#),
    (#""evidence":[[0,41]]"#, #""evidence":[]"#), (#""likelihood":[0,3]"#, #""likelihood":[0,99]"#),
    (#""category":"R12""#, #""category":"R13""#), (#""category":"R12""#, #""category":"../../x""#),
    (#""impactBase":2"#, #""impactBase":9"#), (#""impactBase":2"#, #""impactBase":-1"#),
  ])
  func `an analysis that contradicts its text is skipped`(old: String, new: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let line = String(decoding: try encoder.encode(analysis()), as: UTF8.self)
      .replacing(old, with: new)
    #expect(line.contains(new))
    #expect(try read([line]).analyses.isEmpty)
  }

  @Test func `a file that cannot be read ends the run`() {
    let failure = #expect(throws: Failure.self) { try AnalysisFiles.read(["/nowhere.jsonl"]) }
    #expect(failure?.text == "/nowhere.jsonl: error: the analyses cannot be read")
    #expect(failure?.status == .noInput)
  }
}
