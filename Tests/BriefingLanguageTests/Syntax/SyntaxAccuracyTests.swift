import BriefingText
import TestSupport
import Testing

@testable import BriefingLanguage

/// Scores tags and lemmas on EWT dev, which the shipped weights have seen: the floors only guard
/// against a program that reads its data in another way than the training programs wrote it.
@Suite(
  "Accuracy of tags and lemmas",
  .enabled(if: TreebankFile.isThere, "needs ../shared/data/syntax/ewt")
)
struct SyntaxAccuracyTests {
  @Test func `the encoder tags words that it was trained on`() throws {
    var right = 0
    var total = 0
    for sentence in try TreebankFile().sentences {
      let spans = TreebankFile.tokens(of: sentence).map(\.span)
      let gold = Dictionary(zip(spans, sentence), uniquingKeysWith: { first, _ in first })
      let tagged = try TaggedTexts.tagged(sentence.map(\.form).joined(separator: " "))
      for (token, tag) in zip(tagged.tokens, tagged.tags) {
        guard let word = gold[token.span] else { continue }
        total += 1
        if tag == TreebankFile.tag(word.penn) { right += 1 }
      }
    }
    let accuracy = Double(right) / Double(total)
    print("EWT dev, tags: \(accuracy) of \(total)")
    #expect(accuracy > 0.96)
  }

  @Test func `verbs and nouns get their lemmas`() throws {
    let lemmatizer = try Lemmatizer()
    var right = 0
    var total = 0
    for word in try TreebankFile().sentences.joined() {
      guard let tag = TreebankFile.tag(word.penn), tag.isVerb || tag.isNoun else { continue }
      total += 1
      let lemma = lemmatizer.lemma(of: Token.lowercased(word.form), tag: tag)
      if lemma == word.lemma.lowercased() { right += 1 }
    }
    let accuracy = Double(right) / Double(total)
    print("EWT dev, lemmas of verbs and nouns: \(accuracy) of \(total)")
    #expect(accuracy > 0.98)
  }
}
