import BriefingText
import FoundationEssentials
import Testing

@testable import BriefingLanguage

@Suite("PerceptronTagger") struct PerceptronTaggerTests {
  private func tagged(_ text: String) throws -> TaggedText {
    try PerceptronTagger().tagged(TokenizedText(SourceText(text)))
  }

  @Test func `tags a plain sentence`() throws {
    let text = try tagged("The minister said on Monday that rebels had not attacked the port.")
    let tags: [PennTag] = [
      .determiner, .noun, .pastVerb, .preposition, .properNoun, .preposition, .pluralNoun,
      .pastVerb, .adverb, .pastParticiple, .determiner, .noun, .punctuation,
    ]
    #expect(text.tags == tags)
  }

  @Test func `gives lemmas in small letters`() throws {
    let text = try tagged("Officials denied that Kim's soldiers were carrying missiles.")
    #expect(
      text.lemmas == [
        "official", "deny", "that", "kim", "'s", "soldier", "be", "carry", "missile", ".",
      ]
    )
  }

  @Test func `gives the same tags again`() throws {
    let text = "Aid groups warn of hunger. \u{201C}We can't wait,\u{201D} the U.N. envoy says."
    #expect(try tagged(text).tags == tagged(text).tags)
  }

  @Test func `tags an empty text`() throws {
    #expect(try tagged("").tags.isEmpty)
  }

  @Test func `says which file is not there`() {
    #expect(throws: SyntaxDataError.unreadable(path: "/nowhere/tagger.bin")) {
      try PerceptronTagger(path: "/nowhere/tagger.bin", lemmatizer: Lemmatizer())
    }
  }

  @Test func `refuses a damaged model`() throws {
    let path = try #require(DataFile.path(PerceptronTagger.modelName))
    var bytes = try Data(contentsOf: URL(filePath: path))
    bytes[bytes.count / 2] ^= 0x10
    let copy = FileManager.default.temporaryDirectory.appending(path: "damaged-tagger.bin")
    try bytes.write(to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    #expect(throws: SyntaxDataError.damaged(path: copy.path, reason: "its checksum")) {
      try PerceptronTagger(path: copy.path, lemmatizer: Lemmatizer())
    }
  }

  @Test func `refuses a model that was cut off`() throws {
    let path = try #require(DataFile.path(PerceptronTagger.modelName))
    let bytes = try Data(contentsOf: URL(filePath: path))
    let copy = FileManager.default.temporaryDirectory.appending(path: "short-tagger.bin")
    try bytes.prefix(4096).write(to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    #expect(throws: SyntaxDataError.damaged(path: copy.path, reason: "its size")) {
      try PerceptronTagger(path: copy.path, lemmatizer: Lemmatizer())
    }
  }
}
