import BriefingText
import Testing

@testable import BriefingLanguage

@Suite("Chunker") struct ChunkerTests {
  private func chunks(_ words: String) -> [String] {
    let text = annotated(words)
    var chunker = Chunker(
      text: text,
      quotations: QuotationFinder().quotations(in: text.tokenized)
    )
    return chunker.chunks(of: text.tokens.indices).map { chunk in
      "\(chunk.kind):" + chunk.tokens.map { text.tokens[$0].text }.joined(separator: " ")
    }
  }

  @Test func `keeps auxiliaries, negations and adverbs with their verb`() {
    #expect(
      chunks("She|PRP did|VBD|do not|RB immediately|RB say|VB when|WRB")
        == ["pronoun:She", "verb:did not immediately say", "question:when"]
    )
  }

  @Test func `parts an infinitive from the verb that it depends on`() {
    #expect(
      chunks("They|PRP declined|VBD|decline to|TO say|VB")
        == ["pronoun:They", "verb:declined", "infinitive:to say"]
    )
  }

  @Test func `parts the owner from what is owned`() {
    #expect(
      chunks("The|DT mayor|NN 's|POS attacks|NNS on|IN critics|NNS")
        == ["possessive:The mayor 's", "noun:attacks", "preposition:on", "noun:critics"]
    )
  }

  @Test func `tells names, nouns and marks apart`() {
    #expect(
      chunks("Kim|NNP Yun|NNP ,|. a|DT former|JJ judge|NN :|. “|. No|UH ”|.")
        == [
          "name:Kim Yun", "comma:,", "noun:a former judge", "colon::", "openQuote:“", "other:No",
          "closeQuote:”",
        ]
    )
  }

  @Test func `tells that the conjunction from that the determiner`() {
    #expect(chunks("that|IN he|PRP left|VBD|leave").first == "that:that")
    #expect(chunks("that|DT house|NN").first == "noun:that house")
  }

  @Test func `holds each token once`() {
    let text = annotated("to|TO ,|. very|RB 's|POS the|DT of|IN ”|. 3|CD|3 has|VBZ|have -|.")
    var chunker = Chunker(text: text, quotations: [])
    let tokens = chunker.chunks(of: text.tokens.indices).flatMap { Array($0.tokens) }
    #expect(tokens == Array(text.tokens.indices))
  }
}
