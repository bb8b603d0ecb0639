import BriefingText
import Testing

@Suite("Token") struct TokenTests {
  private func token(_ text: String) throws -> Token {
    try #require(Tokenizer().tokens(in: SourceText(text)).first)
  }

  @Test(arguments: [
    ("missile", Token.Kind.word),
    ("U.S.", .word),
    ("Example.com", .word),
    ("42", .number),
    ("7pm", .number),
    ("\u{201C}", .punctuation),
    ("\u{2014}", .punctuation),
    ("$", .symbol),
    ("%", .symbol),
    ("https://example.org/", .symbol),
    ("www.example.org", .symbol),
    ("desk@example.org", .symbol),
    ("@envoy", .symbol),
  ])
  func `knows what it is made of`(text: String, kind: Token.Kind) throws {
    #expect(try token(text).kind == kind)
  }

  @Test(arguments: [
    ("arms", Token.LetterCase.lower),
    ("Kim", .title),
    ("NATO", .upper),
    ("U.S.", .upper),
    ("A", .initial),
    ("McCain", .mixed),
    ("iPod", .mixed),
    ("\u{C9}lys\u{E9}e", .title),
    ("1991", .none),
  ])
  func `knows how it is capitalised`(text: String, letterCase: Token.LetterCase) throws {
    #expect(try token(text).letterCase == letterCase)
  }

  @Test(arguments: [
    ("Kim", true), ("iPod", false), ("McCain", true), ("arms", false), ("7", false),
  ])
  func `knows its first capital`(text: String, isCapitalized: Bool) throws {
    #expect(try token(text).isCapitalized == isCapitalized)
  }

  @Test(arguments: [
    ("NATO", "nato"), ("D\u{2019}Alema", "d'alema"), ("\u{C9}TAT", "\u{E9}tat"), ("it", "it"),
  ])
  func `has a small form with a plain apostrophe`(text: String, lower: String) throws {
    #expect(try token(text).lower == lower)
  }

  @Test func `takes the clitic for a word`() {
    let clitic = Tokenizer().tokens(in: SourceText("Kim\u{2019}s")).last
    #expect(clitic?.kind == .word)
    #expect(clitic?.lower == "'s")
  }
}
