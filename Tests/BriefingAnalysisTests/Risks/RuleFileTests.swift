import Testing

@testable import BriefingAnalysis

@Suite("RuleFile") struct RuleFileTests {
  private static let head = "version: 1.0.0\ncategories:\n  - id: R2\n    name: arms\n    rules:\n"

  private func rules(_ rule: String) throws(RuleFileError) -> RiskRuleSet {
    try RiskRuleSet(file: RuleFile(text: Self.head + rule, path: "my.yml"))
  }

  private func problem(_ rule: String) -> String? {
    do {
      _ = try rules(rule)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `reads a rule`() throws {
    let rule = """
            - {id: R2.deal, level: arms deal, impact: 3, triggers: [arms deal], anchors: [COUNTRY],
               fires: [a], silent: [b]}
      """
    #expect(try rules(rule).rules.map(\.id) == ["R2.deal"])
  }

  @Test(arguments: [
    (
      "      - {id: R3.x, level: l, impact: 3, triggers: [a], anchors: [b], fires: [c], silent: [d]}",
      "my.yml:6: the id must begin with “R2.”"
    ),
    (
      "      - {id: R2.x, level: l, impact: 3, anchors: [b], fires: [c], silent: [d]}",
      "my.yml:6: “R2.x” has no trigger"
    ),
    (
      "      - {id: R2.x, level: l, impact: 3, triggers: [a], fires: [c], silent: [d]}",
      "my.yml:6: “R2.x” has no anchor"
    ),
    (
      "      - {id: R2.x, level: l, impact: 3, triggers: [a], anchors: [b], fires: [c]}",
      "my.yml:6: “R2.x” needs a sentence in which it fires and one in which it is silent"
    ),
    (
      "      - {id: R2.x, level: l, impact: 6, triggers: [a], anchors: [b], fires: [c], silent: [d]}",
      "my.yml:6: “impact” must be from 1 to 5"
    ),
    (
      "      - {id: R2.x, level: l, impact: 3, triggers: [$no], anchors: [b], fires: [c], silent: [d]}",
      "my.yml:6: no list “no”"
    ),
    (
      "      - {id: R2.x, level: l, impact: 3, triggers: [a/Q], anchors: [b], fires: [c], silent: [d]}",
      "my.yml:6: “a/Q” is no pattern of words"
    ),
    ("      - {id: R2.x, levle: l}", "my.yml:6: unknown key “levle”; did you mean “level”?"),
  ])
  func `says what is wrong and where`(rule: String, message: String) {
    #expect(problem(rule) == message)
  }
}
