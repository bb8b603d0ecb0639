import BriefingTemplate
import Testing

@Suite("Unresolved name") struct UnresolvedNameTests {
  @Test func `is reported once for each place`() throws {
    let library = try TemplateLibrary(templates: [
      "page.md": "{{#list}}\n  {{tilte}}{{> part.md}}\n{{/list}}{{#gone}}{{/gone}}{{>*kind}}",
      "part.md": "{{list}}",
    ])
    var unresolved: Set<UnresolvedName> = []
    _ = try library.render("page.md", with: ["list": [1, 2]], unresolved: &unresolved)
    #expect(
      unresolved.sorted().map(\.description) == [
        "page.md:2:3: warning: nothing answers to 'tilte'",
        "page.md:3:10: warning: nothing answers to 'gone'",
        "page.md:3:28: warning: nothing answers to 'kind'",
        "part.md:1:1: warning: nothing answers to 'list'",
      ]
    )
    #expect(unresolved.sorted().map(\.use) == [.value, .section, .template, .value])
  }

  @Test func `is none that is null, empty or false`() throws {
    let library = try TemplateLibrary(templates: [
      "page.md": "{{a}}{{b}}{{#a}}{{/a}}{{^c}}{{/c}}{{d.e}}"
    ])
    var unresolved: Set<UnresolvedName> = []
    let value: TemplateValue = ["a": nil, "b": "", "c": false, "d": ["e": nil]]
    _ = try library.render("page.md", with: value, unresolved: &unresolved)
    #expect(unresolved.isEmpty)
  }
}
