import BriefingText
import FoundationEssentials
import Testing

@testable import BriefingLanguage

@Suite("Lemmatizer") struct LemmatizerTests {
  @Test(arguments: [
    ("denied", PennTag.pastVerb, "deny"),
    ("admitted", .pastParticiple, "admit"),
    ("signalled", .pastVerb, "signal"),
    ("rebelled", .pastVerb, "rebel"),
    ("accused", .pastVerb, "accuse"),
    ("charged", .pastParticiple, "charge"),
    ("struck", .pastParticiple, "strike"),
    ("fled", .pastVerb, "flee"),
    ("agreed", .pastVerb, "agree"),
    ("retaliating", .gerund, "retaliate"),
    ("banning", .gerund, "ban"),
    ("lying", .gerund, "lie"),
    ("meeting", .gerund, "meet"),
    ("says", .thirdPersonVerb, "say"),
    ("denies", .thirdPersonVerb, "deny"),
    ("'s", .thirdPersonVerb, "be"),
    ("has", .thirdPersonVerb, "have"),
    ("are", .presentVerb, "be"),
    ("wo", .modal, "will"),
    ("ca", .modal, "can"),
    ("n't", .adverb, "not"),
    ("allies", .pluralNoun, "ally"),
    ("churches", .pluralNoun, "church"),
    ("crises", .pluralNoun, "crisis"),
    ("women", .pluralNoun, "woman"),
    ("series", .pluralNoun, "series"),
    ("1990s", .pluralNoun, "1990s"),
    ("states", .pluralProperNoun, "state"),
    ("larger", .comparativeAdjective, "large"),
    ("biggest", .superlativeAdjective, "big"),
    ("earlier", .comparativeAdverb, "early"),
    ("news", .noun, "news"),
    ("united", .properNoun, "united"),
    ("him", .pronoun, "he"),
  ])
  func `finds the base form`(form: String, tag: PennTag, lemma: String) throws {
    #expect(try Lemmatizer().lemma(of: form, tag: tag) == lemma)
  }

  /// Words that no table can hold: the rules alone.
  @Test(arguments: [
    ("blorped", PennTag.pastVerb, "blorp"),
    ("zinated", .pastVerb, "zinate"),
    ("fripping", .gerund, "frip"),
    ("grundles", .pluralNoun, "grundle"),
    ("ed", .pastVerb, "ed"),
    ("s", .pluralNoun, "s"),
    ("ing", .gerund, "ing"),
    ("\u{E9}lites", .pluralNoun, "\u{E9}lite"),
  ])
  func `applies its rules to unknown words`(form: String, tag: PennTag, lemma: String) {
    #expect(LemmaRules.lemma(of: form, tag: tag) == lemma)
  }

  @Test(arguments: [
    ("", SyntaxDataError.damaged(path: "", reason: "its first line")),
    ("# briefing lemmas 9\n", .version(path: "", found: 9, expected: 1)),
    ("# briefing lemmas 1\nVBD\tfled\n", .damaged(path: "", reason: "line 2")),
    ("# briefing lemmas 1\nXXX\tfled\tflee\n", .damaged(path: "", reason: "line 2")),
  ])
  func `refuses a table that it cannot read`(text: String, error: SyntaxDataError) throws {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "lemmas-\(UUID().uuidString).tsv")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let expected: SyntaxDataError =
      switch error {
      case .damaged(_, let reason): .damaged(path: file.path, reason: reason)
      case .version(_, let found, let version):
        .version(path: file.path, found: found, expected: version)
      default: error
      }
    #expect(throws: expected) { try Lemmatizer(path: file.path) }
  }
}
