import BriefingModel
import BriefingText
import Testing

@testable import BriefingLanguage

@Suite("Time rules") struct TimeRulesTests {
  /// The day that the examples of the rules file are published on, a Tuesday.
  static let published = DatedValue(value: "2023-09-05", precision: .day, method: "test")

  @Test func `finds the expression and the value of every example`() throws {
    let rules = try TimeRules()
    let times = TimeTagger(rules: rules)
    let tagger = try PerceptronTagger()
    for rule in rules.rules {
      let text = tagger.tagged(TokenizedText(SourceText(rule.example.text)))
      let found = times.timeExpressions(in: text, published: Self.published)
      let hit = found.first { text.text[$0.span] == rule.example.expression }
      let all = found.map { "[\(text.text[$0.span])] = \($0.value)" }.joined(separator: ", ")
      #expect(
        hit?.value == rule.example.value,
        "time-rules.txt:\(rule.line): \(rule.example.text) gives \(all)"
      )
    }
  }
}
