import BriefingText
import Testing

@testable import BriefingLanguage

@Suite("Universal tags") struct UniversalTagTests {
  @Test(arguments: [
    (PennTag.preposition, "because", "SCONJ"),
    (.preposition, "in", "ADP"),
    (.modal, "will", "AUX"),
    (.presentVerb, "be", "AUX"),
    (.presentVerb, "say", "VERB"),
    (.properNoun, "kim", "PROPN"),
    (.noun, "someone", "PRON"),
    (.noun, "arms", "NOUN"),
    (.adverb, "not", "PART"),
    (.to, "to", "PART"),
    (.whDeterminer, "which", "PRON"),
    (.punctuation, ".", "PUNCT"),
  ])
  func `follow the tag and the lemma`(tag: PennTag, lemma: String, universal: String) {
    #expect(tag.universal(lemma: lemma) == universal)
  }

  @Test func `tell helping verbs from main verbs`() throws {
    let text = TokenizedText(SourceText("He has denied it. She has a plan. Did the envoy go?"))
    let tagged = try PerceptronTagger().tagged(text)
    let tags = text.tokens.indices
      .filter { tagged.lemmas[$0] == "have" || tagged.lemmas[$0] == "do" }
      .map { tagged.universalTag(at: $0) }
    #expect(tags == ["AUX", "VERB", "AUX"])
  }

  @Test func `tell pronouns from determiners`() throws {
    let text = TokenizedText(SourceText("That is new. That plan is old."))
    let tagged = try PerceptronTagger().tagged(text)
    #expect(tagged.universalTag(at: 0) == "PRON")
    #expect(tagged.universalTag(at: 4) == "DET")
  }
}
