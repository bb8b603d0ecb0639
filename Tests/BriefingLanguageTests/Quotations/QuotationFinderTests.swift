import BriefingLanguage
import BriefingText
import Testing

@Suite("QuotationFinder") struct QuotationFinderTests {
  private func found(_ text: String) -> [String] {
    let source = SourceText(text)
    return QuotationFinder().quotations(in: TokenizedText(source)).map { source[$0.span] }
  }

  @Test(arguments: [
    ("The mayor said “it is over” twice.", ["“it is over”"]),
    ("\"It is over,\" the mayor said. \"We won.\"", ["\"It is over,\"", "\"We won.\""]),
    ("''It is over,'' the mayor said.", ["''It is over,''"]),
    ("``It is over,'' the mayor said.", ["``It is over,''"]),
    ("‘It is over,’ the mayor said.", ["‘It is over,’"]),
    ("'It is over,' the mayor said.", ["'It is over,'"]),
    ("`It is over,' the mayor said.", ["`It is over,'"]),
    ("«It is over», the mayor said.", ["«It is over»"]),
  ])
  func `knows the marks of every kind of copy`(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test func `gives the words between the marks`() throws {
    let source = SourceText("He called it “a farce” again.")
    let quotation = try #require(QuotationFinder().quotations(in: TokenizedText(source)).first)
    #expect(source[quotation.inner] == "a farce")
    #expect(quotation.tokens.count == 4)
    #expect(!quotation.continues)
  }

  @Test func `runs over sentences`() {
    #expect(found("“We tried. It failed. Why?” he asked.") == ["“We tried. It failed. Why?”"])
  }

  @Test func `goes on where the next paragraph reopens the mark`() {
    let source = SourceText("“We tried. It failed.\n\n“We will try again,” he said.")
    let quotations = QuotationFinder().quotations(in: TokenizedText(source))
    #expect(
      quotations.map { source[$0.span] } == ["“We tried. It failed.", "“We will try again,”"]
    )
    #expect(quotations.map(\.continues) == [true, false])
  }

  @Test(arguments: [
    ("“We tried.\n\nIt failed.\n\nWe left,” he said.", ["“We tried.", "It failed.", "We left,”"]),
    ("\"We tried.\n\nIt failed,\" he said.", ["\"We tried.", "It failed,\""]),
  ])
  func `runs into paragraphs that close it without a reopened mark`(
    text: String,
    expected: [String]
  ) {
    let source = SourceText(text)
    let quotations = QuotationFinder().quotations(in: TokenizedText(source))
    #expect(quotations.map { source[$0.span] } == expected)
    #expect(quotations.map(\.continues) == expected.indices.map { $0 + 1 < expected.count })
  }

  @Test func `does not run on where another quotation opens first`() {
    let text = "“We tried.\n\nThe mayor “laughed” and left.” Nobody came."
    #expect(found(text) == ["“We tried.", "“laughed”"])
  }

  @Test func `ends an unclosed mark with the paragraph`() {
    let text = "“We tried. It failed.\n\nThe mayor left. “Never again,” she said."
    #expect(found(text) == ["“We tried. It failed.", "“Never again,”"])
  }

  @Test func `ends an unclosed mark inside a sentence with that sentence`() {
    #expect(found("The “great plan failed. Nobody knew why.") == ["“great plan failed."])
  }

  @Test func `starts afresh at a straight mark that cannot close`() {
    #expect(found("The \"great plan failed. A \"new plan\" came.").last == "\"new plan\"")
  }

  @Test func `closes a typographic mark with a straight one`() {
    #expect(found("“We tried,\" he said. “It failed.”") == ["“We tried,\"", "“It failed.”"])
  }

  @Test func `gives only the outermost of nested quotations`() {
    #expect(
      found("“They cried, ‘Never!’ and left,” he said.") == ["“They cried, ‘Never!’ and left,”"]
    )
    #expect(
      found("‘They cried, “Never!” and left,’ he said.") == ["‘They cried, “Never!” and left,’"]
    )
    #expect(
      found("“They cried “Never!” and left,” he said.") == ["“They cried “Never!” and left,”"]
    )
  }

  @Test(arguments: [
    "The workers' rights are the unions' business.",
    "The workers’ rights are the unions’ business.",
    "Back in the '90s and '80s, it was so.",
    "Tell 'em the boys' club won.",
    "She is 5'10\" tall.",
    "Rock 'n' roll isn't dead.",
  ])
  func `takes no apostrophe for a mark`(text: String) {
    #expect(found(text).isEmpty)
  }

  @Test func `looks past an apostrophe for the closing mark`() {
    #expect(
      found("'The workers' rights are safe,' he said.") == ["'The workers' rights are safe,'"]
    )
  }

  @Test func `reads tokenised copy with spaces around the marks`() {
    #expect(found("He said , \" It is over . \" She left .") == ["\" It is over . \""])
  }

  @Test func `ignores a closing mark that nothing opened`() {
    #expect(found("It is over,” he said. “We won.”") == ["“We won.”"])
  }
}
