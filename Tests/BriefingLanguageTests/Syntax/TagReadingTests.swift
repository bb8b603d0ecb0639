import BriefingText
import TestSupport
import Testing

@testable import BriefingLanguage

@Suite("Tags of the encoder on tokens") struct TagReadingTests {
  @Test func `tags a plain sentence`() throws {
    let text = try TaggedTexts.tagged(
      "The minister said on Monday that rebels had not attacked the port."
    )
    let tags: [PennTag] = [
      .determiner, .noun, .pastVerb, .preposition, .properNoun, .preposition, .pluralNoun,
      .pastVerb, .adverb, .pastParticiple, .determiner, .noun, .punctuation,
    ]
    #expect(text.tags == tags)
  }

  @Test func `gives lemmas in small letters`() throws {
    let text = try TaggedTexts.tagged(
      "Officials denied that Kim's soldiers were carrying missiles."
    )
    #expect(
      text.lemmas == [
        "official", "deny", "that", "kim", "'s", "soldier", "be", "carry", "missile", ".",
      ]
    )
  }

  @Test(arguments: [
    ("He can't wait.", "n't", PennTag.adverb),
    ("He can\u{2019}t wait.", "n\u{2019}t", .adverb),
    ("He cannot wait.", "not", .adverb),
    ("The talks were called off on Friday.", "off", .particle),
    ("He is no longer a minister.", "no", .adverb),
    ("Warplanes struck twice. The warplanes came back.", "Warplanes", .pluralNoun),
  ])
  func `tags the parts of a word`(text: String, part: String, tag: PennTag) throws {
    let tagged = try TaggedTexts.tagged(text)
    let index = try #require(tagged.tokens.firstIndex { $0.text == part })
    #expect(tagged.tags[index] == tag)
  }

  @Test func `tags an empty text`() throws {
    #expect(try TaggedTexts.tagged("").tags.isEmpty)
  }
}
