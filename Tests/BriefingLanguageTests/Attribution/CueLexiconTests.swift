import BriefingLanguage
import BriefingModel
import BriefingText
import Testing

@Suite("CueLexicon") struct CueLexiconTests {
  private let lexicon: CueLexicon

  init() throws {
    lexicon = try CueLexicon()
  }

  @Test func `finds a single word by lemma and kind`() {
    #expect(lexicon.entry(lemma: "deny", partOfSpeech: .verb)?.stance == .denies)
    #expect(lexicon.entry(lemma: "claim", partOfSpeech: .noun)?.patterns.contains(.that) == true)
    #expect(lexicon.entry(lemma: "deny", partOfSpeech: .noun) == nil)
    #expect(lexicon.entry(lemma: "banana", partOfSpeech: .noun) == nil)
  }

  @Test func `prefers the entry of more words`() throws {
    let text = annotated("Officials|NNS ruled|VBD|rule out|RP a|DT deal|NN")
    let match = try #require(lexicon.match(at: 1, in: text))
    #expect(match.entry.lemma == "rule out")
    #expect(match.tokens == 1..<3)
  }

  @Test func `reads a negation as part of the entry`() throws {
    let text = annotated("She|PRP did|VBD|do not|RB immediately|RB say|VB when|WRB")
    let match = try #require(lexicon.match(at: 2, in: text))
    #expect(match.entry.lemma == "not say")
    #expect(match.entry.stance == .declines)
  }

  @Test(arguments: [
    (3, 5, "say", Stance.declines),
    (1, 5, "not", Stance.declines),
    (7, 8, "deny", Stance.denies),
  ])
  func `tells the entry of a cue span`(first: Int, end: Int, word: String, stance: Stance) {
    let text = annotated(
      "She|PRP would|MD not|RB say|VB when|WRB and|CC Kim|NNP denied|VBD|deny it|PRP"
    )
    let span = TextSpan(text.tokens[first].span.start, text.tokens[end - 1].span.end)
    let entry = lexicon.entry(ofCue: [span], in: text)
    #expect(entry?.stance == stance)
  }

  @Test func `chooses the kind of word by its tag`() throws {
    let noun = annotated("Reports|NNS|report that|IN he|PRP left|VBD|leave")
    #expect(try #require(lexicon.match(at: 0, in: noun)).entry.partOfSpeech == .noun)
    let verb = annotated("He|PRP reports|VBZ|report that|IN it|PRP left|VBD|leave")
    #expect(try #require(lexicon.match(at: 1, in: verb)).entry.partOfSpeech == .verb)
  }

  @Test func `gives every entry a pattern and an example of its own`() {
    #expect(lexicon.entries.count > 400)
    #expect(
      Set(lexicon.entries.map { "\($0.lemma) \($0.partOfSpeech)" }).count == lexicon.entries.count
    )
    #expect(
      lexicon.entries.allSatisfy {
        !$0.patterns.isEmpty && $0.example.hasSuffix(".") || $0.example.hasSuffix("”")
      }
    )
  }

  @Test func `uses every stance`() {
    #expect(Set(lexicon.entries.map(\.stance)) == Set(Stance.allCases))
  }

  @Test func `says which file is missing`() {
    #expect(throws: CueLexiconError.missing("/nowhere/cues.tsv")) {
      try CueLexicon(path: "/nowhere/cues.tsv")
    }
  }
}
