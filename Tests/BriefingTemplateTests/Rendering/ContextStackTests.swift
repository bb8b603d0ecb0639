import BriefingTemplate
import Testing

@Suite("Context stack") struct ContextStackTests {
  @Test func `finds a name in an outer context`() throws {
    let text = try rendered("{{#a}}{{b}}{{/a}}", ["a": ["c": 1], "b": "outer"])
    #expect(text == "outer")
  }

  @Test func `does not look further out for a name that is null`() throws {
    let text = try rendered(
      "{{#claim}}[{{holder}}]{{^holder}}unresolved{{/holder}}{{/claim}}",
      ["claim": ["holder": nil], "holder": "somebody else"]
    )
    #expect(text == "[]unresolved")
  }

  @Test func `does not look further out for a name with a full stop in front`() throws {
    let text = try rendered(
      "{{#claim}}[{{.holder}}|{{.by.name}}]{{^.holder}}unresolved{{/.holder}}{{/claim}}",
      ["claim": ["by": ["name": "Ada"]], "holder": "somebody else"]
    )
    #expect(text == "[|Ada]unresolved")
  }

  @Test func `never reads a value as a template`() throws {
    let text = try rendered(
      "{{x}} {{{x}}} {{>*p}}",
      ["x": "{{y}}{{> q}}", "y": "!", "p": "part"],
      with: ["part": "{{x}}"]
    )
    #expect(text == "{{y}}{{> q}} {{y}}{{> q}} {{y}}{{&gt; q}}")
  }
}
