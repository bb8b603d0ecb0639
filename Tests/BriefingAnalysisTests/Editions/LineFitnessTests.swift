import BriefingModel
import BriefingText
import Testing

@testable import BriefingAnalysis

@Suite("LineFitness") struct LineFitnessTests {
  private func score(_ sentence: String, after: String = "") -> Double {
    let text = SourceText(after + sentence)
    let span = TextSpan(after.unicodeScalars.count, text.count)
    return LineFitness.score(of: Evidence(article: "a-1", span: span, of: text))
  }

  @Test func `a sentence with its own subject reads better than one that leans on another`() {
    let own = score("The coast guard seized the trawler early on Tuesday morning.")
    #expect(own > score("They seized the trawler early on Tuesday morning."))
    #expect(own > score("But the coast guard seized the trawler on Tuesday morning."))
  }

  @Test func `a quotation whose speaker is a pronoun reads worst`() {
    let named = score("“The strait is a way for all of the ships,” said Minister Irina Kolvar.")
    #expect(named > score("“It is a way for all of the ships in the strait,” she said."))
  }

  @Test func `the top of an article counts more than its end`() {
    let sentence = "The coast guard seized the trawler early on Tuesday morning."
    let far = String(repeating: "The harbour was quiet. ", count: 100)
    #expect(score(sentence) > score(sentence, after: far))
  }
}
