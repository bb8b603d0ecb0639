import TestSupport
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
    let tagged = try TaggedTexts.tagged("He has denied it. She has a plan. Did the envoy go?")
    let tags = tagged.tokens.indices
      .filter { tagged.lemmas[$0] == "have" || tagged.lemmas[$0] == "do" }
      .map { tagged.universalTag(at: $0) }
    #expect(tags == ["AUX", "VERB", "AUX"])
  }

  @Test func `tell pronouns from determiners`() throws {
    let tagged = try TaggedTexts.tagged("That is new. That plan is old.")
    #expect(tagged.universalTag(at: 0) == "PRON")
    #expect(tagged.universalTag(at: 4) == "DET")
  }
}
