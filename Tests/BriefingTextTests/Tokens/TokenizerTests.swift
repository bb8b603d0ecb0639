import BriefingText
import Testing

@Suite("Tokenizer") struct TokenizerTests {
  private func words(_ text: String) -> String {
    Tokenizer().tokens(in: SourceText(text)).map(\.text).joined(separator: "|")
  }

  @Test(arguments: [
    ("don't", "do|n't"),
    ("don\u{2019}t", "do|n\u{2019}t"),
    ("Kim's", "Kim|'s"),
    ("they're we've I'll he'd I'm", "they|'re|we|'ve|I|'ll|he|'d|I|'m"),
    ("cannot", "can|not"),
    ("Cannot he", "Can|not|he"),
    ("the ministers' talks", "the|ministers|'|talks"),
    ("He said \"it\"'s over", "He|said|\"|it|\"|'s|over"),
    ("Kim 's army did n't fire", "Kim|'s|army|did|n't|fire"),
  ])
  func `splits clitics`(text: String, tokens: String) {
    #expect(words(text) == tokens)
  }

  @Test(arguments: ["O'Neill", "Sha'er", "rock&roll", "Sana'a", "D\u{2019}Alema", "na\u{EF}ve"])
  func `keeps a name with an apostrophe whole`(name: String) {
    #expect(words("by \(name) now") == "by|\(name)|now")
  }

  @Test(arguments: [
    ("anti-government", "anti|-|government"),
    ("Kim Jong-un", "Kim|Jong|-|un"),
    ("2009-10", "2009|-|10"),
    ("war--and", "war|--|and"),
    ("war \u{2014} and", "war|\u{2014}|and"),
  ])
  func `splits at hyphens and dashes`(text: String, tokens: String) {
    #expect(words(text) == tokens)
  }

  @Test(arguments: [
    ("Mr. Lee met Gen. Park.", "Mr.|Lee|met|Gen.|Park|."),
    ("the U.S. Navy", "the|U.S.|Navy"),
    ("in the U.S.", "in|the|U.S."),
    ("at 7 p.m. Monday", "at|7|p.m.|Monday"),
    ("No. 10 said no.", "No.|10|said|no|."),
    ("George W. Bush and J. K. Rowling", "George|W.|Bush|and|J.|K.|Rowling"),
    ("the writer L. Ron Hubbard", "the|writer|L.|Ron|Hubbard"),
    ("She and I. Then", "She|and|I|.|Then"),
    ("vitamin C. The", "vitamin|C|.|The"),
    ("PORTLAND, Ore. (AP)", "PORTLAND|,|Ore.|(|AP|)"),
    ("a rep. She", "a|rep|.|She"),
    ("on p. 12", "on|p.|12"),
    ("Ph.D. student", "Ph.D.|student"),
    ("Acme Corp. shares", "Acme|Corp.|shares"),
  ])
  func `lets abbreviations keep their stop`(text: String, tokens: String) {
    #expect(words(text) == tokens)
  }

  @Test(arguments: [
    ("$1,250.75", "$|1,250.75"),
    ("3.5%", "3.5|%"),
    ("at 10:30", "at|10:30"),
    ("in 1999, 20", "in|1999|,|20"),
    ("the '90s", "the|'90s"),
    ("the 1990s and the 20th", "the|1990s|and|the|20th"),
  ])
  func `keeps numbers whole`(text: String, tokens: String) {
    #expect(words(text) == tokens)
  }

  @Test(arguments: [
    ("see https://example.org/a?b=1, now", "see|https://example.org/a?b=1|,|now"),
    ("at www.example.org.", "at|www.example.org|."),
    ("at Example.com.", "at|Example.com|."),
    ("(desk@example.co.uk)", "(|desk@example.co.uk|)"),
    ("by @envoy on #Talks2024!", "by|@envoy|on|#Talks2024|!"),
    ("report.pdf", "report.pdf"),
    ("it ended.The", "it|ended|.|The"),
  ])
  func `keeps addresses whole`(text: String, tokens: String) {
    #expect(words(text) == tokens)
  }

  @Test(arguments: [
    ("wait... what?!", "wait|...|what|?!"),
    ("*****", "*****"),
    ("\"Yes,\" he said.", "\"|Yes|,|\"|he|said|."),
    ("``No,'' she said", "``|No|,|''|she|said"),
    ("\u{201C}No\u{201D}", "\u{201C}|No|\u{201D}"),
  ])
  func `makes one token of a run of one mark`(text: String, tokens: String) {
    #expect(words(text) == tokens)
  }

  @Test func `says where each token stands`() {
    let text = SourceText("\u{FEFF}Caf\u{E9} \u{1F600} don't")
    let tokens = Tokenizer().tokens(in: text)
    #expect(
      tokens.map(\.span) == [
        TextSpan(1, 5), TextSpan(6, 7), TextSpan(8, 10), TextSpan(10, 13),
      ]
    )
    #expect(tokens.map { text[$0.span] } == tokens.map(\.text))
    #expect(tokens.map(\.followsSpace) == [true, true, true, false])
  }

  @Test(arguments: ["", " \n\t", "\u{200B}\u{FEFF}"])
  func `finds nothing in an empty text`(text: String) {
    #expect(Tokenizer().tokens(in: SourceText(text)).isEmpty)
  }

  /// Without a bound on looking ahead these take minutes.
  @Test(arguments: ["a.", "a.b", "a@", "'", ". ", "(", "a'", "www.", "\u{301}", "a b.com "])
  func `takes a long run of one pattern in one pass`(pattern: String) {
    let text = SourceText(String(repeating: pattern, count: 20_000))
    let tokens = Tokenizer().tokens(in: text)
    let isInOrder = zip(tokens, tokens.dropFirst()).allSatisfy { $0.span.end <= $1.span.start }
    #expect(isInOrder)
  }
}
