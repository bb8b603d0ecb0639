import BriefingTemplate
import Testing

@Suite("Template library") struct TemplateLibraryTests {
  @Test func `finds partials by their relative path`() throws {
    let text = try rendered(
      "{{> partials/claim.txt}}",
      ["who": "Ada"],
      as: "pages/actor.txt",
      with: ["partials/claim.txt": "{{who}} said so."]
    )
    #expect(text == "Ada said so.")
  }

  @Test func `lists its templates, sorted`() throws {
    let library = try TemplateLibrary(templates: ["b.md": "{{> a.md}}", "a.md": "", "c/d.txt": ""])
    #expect(library.names == ["a.md", "b.md", "c/d.txt"])
    #expect(library.contains("c/d.txt"))
    #expect(!library.contains("d.txt"))
  }

  @Test func `refuses to render a template that it does not have`() throws {
    let library = try TemplateLibrary(templates: [:])
    #expect(
      throws: TemplateError(
        file: "a.md",
        line: 1,
        column: 1,
        reason: .unknownTemplate(name: "a.md")
      )
    ) { try library.render("a.md", with: [:]) }
  }

  @Test(arguments: ["{{> b.md}}", "{{< b.md}}{{/b.md}}"])
  func `refuses a partial that it does not have, even if it is never rendered`(_ tag: String) {
    #expect(
      throws: TemplateError(
        file: "a.md",
        line: 2,
        column: 12,
        reason: .unknownTemplate(name: "b.md")
      )
    ) { try TemplateLibrary(templates: ["a.md": "\n{{#never}} \(tag){{/never}}"]) }
  }

  @Test func `refuses a dynamic name that leads to no template`() throws {
    #expect(
      failure("{{>*kind}}", ["kind": "b.md"])?.reason == .unknownTemplate(name: "b.md")
    )
  }

  @Test(arguments: ["{{> b.md}}", "{{< b.md}}{{/b.md}}", "{{>*kind}}", "{{>*missing}}"])
  func `renders missing partials as nothing where that is wanted`(_ tag: String) throws {
    let library = try TemplateLibrary(
      templates: ["a.md": "[\(tag)]"],
      options: TemplateOptions(missingPartials: .empty)
    )
    #expect(try library.render("a.md", with: ["kind": "c.md"]) == "[]")
  }

  @Test(arguments: ["../secret.md", "/etc/passwd", "a/../../b.md", "a//b.md", "./a.md", "a/"])
  func `refuses names that lead out of the library`(_ name: String) {
    #expect(failure("{{> \(name)}}")?.reason == .nameOutsideLibrary(name: name))
    #expect(
      throws: TemplateError(
        file: name,
        line: 1,
        column: 1,
        reason: .nameOutsideLibrary(name: name)
      )
    ) { try TemplateLibrary(templates: [name: ""]) }
  }

  @Test func `uses the default escaping that it is given`() throws {
    let library = try TemplateLibrary(
      templates: ["a": "{{x}}"],
      options: TemplateOptions(defaultEscaping: .markdown)
    )
    #expect(try library.render("a", with: ["x": "<"]) == #"\<"#)
  }

  @Test func `renders the same text every time`() throws {
    let library = try TemplateLibrary(templates: ["a.md": "{{#l}}{{a}}{{b}}{{/l}}"])
    let value: TemplateValue = ["l": [["a": 1, "b": 2], ["b": 3, "a": 4]]]
    let first = try library.render("a.md", with: value)
    #expect(try library.render("a.md", with: value) == first)
  }
}
