import BriefingModel
import BriefingText
import Testing

@testable import BriefingLanguage

@Suite("Time rules") struct TimeRulesTests {
  @Test func `finds the expression and the value of every example`() throws {
    let texts = try TimeTexts()
    for rule in try TimeRules().rules {
      let source = SourceText(rule.example.text)
      let found = texts.expressions(in: rule.example.text)
      let hit = found.first { source[$0.span] == rule.example.expression }
      #expect(
        hit?.value == rule.example.value,
        "time-rules.txt:\(rule.line): \(rule.example.text) gives \(texts.values(in: source.string))"
      )
    }
  }

  @Test(arguments: [
    ("pass x\n<monht> | calendar | In [May]. = 2023-05", "no class monht"),
    ("pass x\n<month> | calender | In [May]. = 2023-05", "no such operation:  calender "),
    ("pass x\n<month> | calendar if=sure | In [May]. = 2023-05", "no such condition: sure"),
    (
      "pass x\n<month> | calendar | In May = 2023-05",
      "an example is a text with [the expression] = value"
    ),
    ("pass x\n[<month> | calendar | In [May]. = 2023-05", "no closing ]"),
    ("pass x\n{DAY} | calendar | In [May]. = 2023-05", "no definition of {DAY}"),
    ("<month> | calendar | In [May]. = 2023-05", "a rule before the first pass"),
  ])
  func `names the line and the problem of a malformed rule`(text: String, problem: String) throws {
    let words = try RuleLines(file: "time-words.txt")
    let line = text.split(separator: "\n").count
    #expect(throws: TimeRulesError.malformed(file: "rules", line: line, problem: problem)) {
      try TimeRules(words: words, rules: RuleLines(file: "rules", text: text))
    }
  }

  @Test func `names the line of a word without a class`() {
    #expect(
      throws: TimeRulesError.malformed(
        file: "words",
        line: 2,
        problem: "a line begins with a class and a code"
      )
    ) {
      try TimeVocabulary(lines: RuleLines(file: "words", text: "# months\nmonht 5 = May"))
    }
  }
}
