import BriefingLanguage
import BriefingText
import TestSupport
import Testing

@testable import BriefingAnalysis

@Suite("NonStatementFinder") struct NonStatementFinderTests {
  private func found(_ text: String) throws -> [[String]] {
    let tagged = try TaggedTexts.tagged(text)
    let finder = NonStatementFinder(text: tagged, lexicon: try CueLexicon())
    return finder.spans(beside: []).map { spans in
      [spans.source, spans.cue, spans.content].map { pieces in
        pieces.map { tagged.text[$0] }.joined(separator: " … ")
      }
    }
  }

  @Test(arguments: [
    ("The ministry declined to comment.", "The ministry", "declined", "to comment"),
    (
      "The army would neither confirm nor deny the report.", "The army",
      "neither confirm nor deny", "the report"
    ),
  ])
  func `what was not said is found with its source`(
    text: String,
    source: String,
    cue: String,
    content: String
  ) throws {
    #expect(try found(text) == [[source, cue, content]])
  }

  @Test func `a plain refusal of a thing is none`() throws {
    #expect(try found("The bank declined the loan.").isEmpty)
  }
}
