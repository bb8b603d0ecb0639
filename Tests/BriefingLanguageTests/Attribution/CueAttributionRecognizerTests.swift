import BriefingLanguage
import BriefingModel
import BriefingText
import Testing

@Suite("CueAttributionRecognizer") struct CueAttributionRecognizerTests {
  private static let engine = Result { try Engine() }

  private struct Engine {
    let tagger: PerceptronTagger
    let recognizer: CueAttributionRecognizer

    init() throws {
      tagger = try PerceptronTagger()
      recognizer = try CueAttributionRecognizer(lexicon: CueLexicon())
    }
  }

  private func found(_ text: String) throws -> [String] {
    let source = SourceText(text)
    let engine = try Self.engine.get()
    let tagged = engine.tagger.tagged(TokenizedText(source))
    let quotations = QuotationFinder().quotations(in: tagged.tokenized)
    return engine.recognizer.attributions(in: tagged, quotations: quotations, names: []).map {
      [$0.source, $0.cue, $0.content].map { spans in
        spans.map { source[$0] }.joined(separator: " … ")
      }.joined(separator: " | ") + " | \($0.kind)"
    }
  }

  @Test(arguments: [
    (
      "The minister said that the bridge would open in May.",
      "The minister | said | that the bridge would open in May | indirect"
    ),
    (
      "The bridge will open in May, the minister said Monday.",
      "the minister | said | The bridge will open in May | indirect"
    ),
    (
      "“We will open it,” said Anna Berg, the minister.",
      "Anna Berg, the minister | said | “We will open it,” | direct"
    ),
    (
      "The plan failed, according to the ministry.",
      "the ministry | according to | The plan failed | indirect"
    ),
    (
      "The minister told reporters that the money was gone.",
      "The minister | told | that the money was gone | indirect"
    ),
    (
      "She did not say when the talks would start.",
      "She | did not say | when the talks would start | indirect"
    ),
    (
      "Both Norland and Sudria have denied the allegations.",
      "Both Norland and Sudria | have denied | the allegations | indirect"
    ),
    (
      "The envoy urged both sides to stop the fighting.",
      "The envoy | urged | both sides to stop the fighting | indirect"
    ),
    (
      "“The plan,” the mayor said, “is dead.”",
      "the mayor | said | “The plan,” … “is dead.” | direct"
    ),
    (
      "The mayor called the plan “a farce.”",
      "The mayor | called | the plan “a farce.” | mixed"
    ),
  ])
  func `finds source, cue and content`(text: String, expected: String) throws {
    #expect(try found(text) == [expected])
  }

  @Test func `joins a quotation that goes on after the cue`() throws {
    #expect(
      try found("“We are talking,” he said, waving. “Why not? They are our friends.”")
        == ["he | said | “We are talking,” … “Why not? They are our friends.” | direct"]
    )
  }

  @Test func `joins a quotation that goes on in the next paragraph`() throws {
    let text = """
      “We tried everything,” Mayor Anna Berg said. “Nothing worked.

      “So we stopped,” she told the council.

      “Next year we will try again.”
      """
    let all = try found(text)
    #expect(
      all.first?.hasPrefix("Mayor Anna Berg | said | “We tried everything,” … “Nothing worked.")
        == true
    )
  }

  @Test func `leaves the source open where the text names none`() throws {
    #expect(
      try found("The vote is expected to take place in May.").allSatisfy { $0.hasPrefix(" | ") }
    )
  }

  @Test(arguments: [
    "", "“", "said", "“”", "“ ” ” “ said", ": : :", "\n\n\n", "He said", "said, said, said.",
    "“““““““““", "'''''''", "according to according to", "He said “",
  ])
  func `survives odd texts`(text: String) throws {
    _ = try found(text)
  }

  @Test func `gives spans that lie in the text, sorted, never empty`() throws {
    let text = """
      Police said Monday that two men “ran” from the house. “They got away, the chief said.
      Nobody knows who they are, according to the paper, which said it had asked.
      """
    let source = SourceText(text)
    let engine = try Self.engine.get()
    let tagged = engine.tagger.tagged(TokenizedText(source))
    let quotations = QuotationFinder().quotations(in: tagged.tokenized)
    let all = engine.recognizer.attributions(in: tagged, quotations: quotations, names: [])
    #expect(!all.isEmpty)
    for spans in all.flatMap({ [$0.source, $0.cue, $0.content] }) {
      #expect(spans == spans.sorted())
      #expect(spans.allSatisfy { !$0.isEmpty && $0.end <= source.count })
    }
  }
}
