import BriefingText
import Testing

@testable import BriefingLanguage

/// Scores the shipped model on EWT dev, which the shipped weights have seen: the floors only guard
/// against a program that reads its model in another way than the training program wrote it.
@Suite(
  "Accuracy of tags and lemmas",
  .enabled(if: TreebankFile.isThere, "needs ../shared/data/syntax/ewt")
)
struct PerceptronTaggerAccuracyTests {
  @Test func `the model tags words that it was trained on`() throws {
    let tagger = try PerceptronTagger()
    var right = 0
    var total = 0
    for sentence in try TreebankFile().sentences {
      let tags = tagger.tags(of: TreebankFile.tokens(of: sentence)[...])
      for (tag, word) in zip(tags, sentence) {
        total += 1
        if tag == TreebankFile.tag(word.penn) { right += 1 }
      }
    }
    let accuracy = Double(right) / Double(total)
    print("EWT dev, tags: \(accuracy) of \(total)")
    #expect(accuracy > 0.94)
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
