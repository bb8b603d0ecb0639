import BriefingModel
import BriefingText
import TestSupport
import Testing

@testable import BriefingLanguage

@Suite("NeuralRecognizer") struct NeuralRecognizerTests {
  private func names(_ text: String) throws -> [String] {
    let found = try TaggedTexts.findings(text)
    return found.names.map { "\(found.tagged.text[$0.span]) \($0.type.rawValue)" }
  }

  private func attributions(_ text: String) throws -> [String] {
    let found = try TaggedTexts.findings(text)
    return found.attributions.map {
      [$0.source, $0.cue, $0.content].map { spans in
        spans.map { found.tagged.text[$0] }.joined(separator: " … ")
      }.joined(separator: " | ") + " | \($0.kind)"
    }
  }

  // MARK: Names

  @Test func `people, bodies and places are told apart`() throws {
    let found = try names(
      "President Ada Brook met officials of the World Health Organization in Geneva on Monday."
    )
    #expect(found == ["Ada Brook PER", "World Health Organization ORG", "Geneva LOC"])
  }

  @Test func `a surname alone is the person whom the text names in full`() throws {
    let found = try names("Ada Brook spoke first. Brook then left for Paris.")
    #expect(found == ["Ada Brook PER", "Brook PER", "Paris LOC"])
  }

  @Test func `the long name of a country is one name and never another country's`() throws {
    let found = try names(
      "He used the formal name, the Democratic People’s Republic of Korea, in his answer."
    )
    #expect(found == ["Democratic People’s Republic of Korea LOC"])
  }

  @Test func `a land that no gazetteer knows is a place where the text has its people`() throws {
    let found = try names(
      "Keldania seized a boat on Tuesday. The Keldanian coast guard said Keldania was within its rights."
    )
    #expect(found.filter { $0.hasPrefix("Keldania ") } == ["Keldania LOC", "Keldania LOC"])
  }

  @Test func `weekdays and months are no names`() throws {
    #expect(try names("On Tuesday the talks went on. They end in March.").isEmpty)
  }

  // MARK: Attributions

  @Test(arguments: [
    (
      "The minister said that the bridge would open in May.",
      "The minister | said | that the bridge would open in May | indirect"
    ),
    (
      "The bridge will open in May, the minister said Monday.",
      "the minister | said Monday | The bridge will open in May | indirect"
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
      "“The plan,” the mayor said, “is dead.”",
      "the mayor | said | “The plan,” … “is dead.” | direct"
    ),
    (
      "Better rules will help trade, says the report “We see this change every day,” Ada Brook said.",
      "Ada Brook | said | “We see this change every day,” | direct"
    ),
  ])
  func `finds source, cue and content`(text: String, expected: String) throws {
    #expect(try attributions(text) == [expected])
  }

  @Test func `a verb of saying inside a running quotation makes no claim of its own`() throws {
    let found = try attributions(
      """
      “They have to express regret,” said Dan Varga, an adviser.

      “They have got to be humble.

      Brook needs to say that he accepts the blame, that this happened on his watch.”
      """
    )
    #expect(found.allSatisfy { !$0.hasPrefix("Brook") && !$0.hasPrefix("he ") })
  }

  @Test(arguments: [
    "", "“", "said", "“”", "“ ” ” “ said", ": : :", "\n\n\n", "He said", "said, said, said.",
    "“““““““““", "'''''''", "according to according to", "He said “", "\u{FEFF}", "\u{200B} said",
    String(repeating: "x", count: 5000), String(repeating: "said ", count: 3000),
    String(repeating: "\u{1F600}", count: 2000),
  ])
  func `survives odd texts`(text: String) throws {
    _ = try TaggedTexts.findings(text)
  }

  @Test func `gives spans that lie in the text, sorted, never empty`() throws {
    let found = try TaggedTexts.findings(
      """
      Police said Monday that two men “ran” from the house. “They got away, the chief said.
      Nobody knows who they are, according to the paper, which said it had asked.
      """
    )
    #expect(!found.attributions.isEmpty)
    for spans in found.attributions.flatMap({ [$0.source, $0.cue, $0.content] }) {
      #expect(spans == spans.sorted())
      #expect(spans.allSatisfy { !$0.isEmpty && $0.end <= found.tagged.text.count })
    }
  }
}
