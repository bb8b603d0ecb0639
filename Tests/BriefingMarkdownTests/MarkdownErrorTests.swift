import BriefingMarkdown
import Testing

@Suite("Errors")
struct MarkdownErrorTests {
  @Test(arguments: [
    (
      MarkdownError.invalidID(id: "1", line: 2),
      "'1' is no id: it must be a letter followed by "
        + "letters, digits, '_' and '-'"
    ),
    (.duplicateID(id: "a", line: 2, first: 1), "the id 'a' is already given on line 1"),
    (
      .duplicateID(id: "a", line: 2, first: 0),
      "the id 'a' is already used by the page around this text"
    ),
    (.unknownFigure(name: "a", line: 2), "there is no figure 'a'"),
    (.tableRow(line: 2, expected: 3, found: 4), "the table has 3 columns, this row has 4"),
    (
      .figureData(name: "a", line: 2, .tableLine(line: 9)),
      "the data of figure 'a', line 9: a table "
        + "row must begin with '|'; other text needs an empty line before it"
    ),
    (.unclosedFold(line: 2), "this '+++' line is never closed by a line of '+++' alone"),
  ])
  func `an error says what is wrong on its line`(error: MarkdownError, text: String) {
    #expect(error.line == 2)
    #expect("\(error)" == text)
  }
}
