import BriefingLanguage
import BriefingText
import Testing

@testable import BriefingAnalysis

@Suite("SentenceGrammar") struct SentenceGrammarTests {
  private func grammar(_ text: String) throws -> (SentenceGrammar, TaggedText) {
    let tagged = try RiskRuleSetTests.document(text).tagged
    return (SentenceGrammar(tagged, tokens: tagged.sentences[0].tokens), tagged)
  }

  private func words(_ range: Range<Int>, of text: TaggedText) -> String {
    range.map { text.tokens[$0].text }.joined(separator: " ")
  }

  @Test(arguments: [
    ("Troops may not have been killed.", ["may not have been killed"]),
    ("The army planned to attack the port.", ["planned", "to attack"]),
    ("Talks are going to begin on Monday.", ["are going to begin"]),
    ("They want to de-escalate the conflict.", ["want", "to de - escalate"]),
    ("Negotiations were “actively advancing” in May.", ["were “ actively advancing"]),
  ])
  func `finds verb groups`(text: String, groups: [String]) throws {
    let (grammar, tagged) = try grammar(text)
    #expect(grammar.groups.map { words($0.range, of: tagged) } == groups)
  }

  @Test func `takes a clause up again after one that interrupts it`() throws {
    let (grammar, tagged) = try grammar("Troops, who may leave soon, attacked the town.")
    let token = { (word: String) in tagged.tokens.firstIndex { $0.text == word } ?? 0 }
    #expect(grammar.clause(of: token("Troops")) == grammar.clause(of: token("attacked")))
    #expect(grammar.clause(of: token("leave")) != grammar.clause(of: token("attacked")))
  }

  @Test func `gives a condition a clause of its own`() throws {
    let (grammar, tagged) = try grammar("If the talks fail, the army will attack the port.")
    let token = { (word: String) in tagged.tokens.firstIndex { $0.text == word } ?? 0 }
    #expect(grammar.clause(of: token("fail")) != grammar.clause(of: token("attack")))
    #expect(grammar.clauses[grammar.clause(of: token("fail"))].marker == token("If"))
  }

  @Test func `parts a day from the noun before it`() throws {
    let (grammar, tagged) = try grammar("He spoke after the protests Thursday in the capital.")
    let token = try #require(tagged.tokens.firstIndex { $0.text == "protests" })
    #expect(grammar.nounPhrase(at: token).head == token)
  }

  @Test func `cuts long runs of tokens into pieces`() {
    #expect(SentenceGrammar.pieces(of: 10..<20) == [10..<20])
    #expect(SentenceGrammar.pieces(of: 0..<300) == [0..<250, 250..<300])
  }
}
