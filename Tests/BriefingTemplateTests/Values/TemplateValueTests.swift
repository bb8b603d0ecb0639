import BriefingTemplate
import Testing

@Suite("Template value") struct TemplateValueTests {
  @Test func `is written as a literal`() {
    let value: TemplateValue = [
      "none": nil, "flag": true, "count": 3, "share": 0.5, "name": "Ada", "list": [1, "two"],
    ]
    #expect(
      value
        == .object([
          "none": .null, "flag": .bool(true), "count": .integer(3), "share": .decimal(0.5),
          "name": .string("Ada"), "list": .list([.integer(1), .string("two")]),
        ])
    )
  }

  @Test func `takes nil as null`() {
    #expect(TemplateValue(String?.none) == .null)
    #expect(TemplateValue(Int?.none) == .null)
    #expect(TemplateValue("a" as String?) == "a")
    #expect(TemplateValue(7 as Int?) == 7)
  }

  @Test(arguments: [nil, false, "", []] as [TemplateValue])
  func `is falsy where there is nothing to show`(_ value: TemplateValue) {
    #expect(!value.isTruthy)
  }

  @Test(arguments: [true, 0, 0.0, " ", [nil], [:]] as [TemplateValue])
  func `is truthy where there is something to show, zero included`(_ value: TemplateValue) {
    #expect(value.isTruthy)
  }

  @Test(arguments: [
    (TemplateValue.integer(-12_000), "-12000"),
    (.decimal(1.10), "1.1"),
    (.decimal(3), "3"),
    (.decimal(-0.0), "0"),
    (.decimal(0.1), "0.1"),
    (.decimal(1e300), "1e+300"),
    (.decimal(.infinity), "inf"),
    (.bool(true), "true"),
    (.bool(false), "false"),
    (.null, ""),
    (.list([1, 2]), ""),
    (.object(["a": 1]), ""),
  ])
  func `prints itself`(_ value: TemplateValue, _ expected: String) throws {
    #expect(try rendered("{{x}}", ["x": value]) == expected)
  }
}
