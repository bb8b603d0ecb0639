import BriefingTemplate
import Testing

@Suite("Template error") struct TemplateErrorTests {
  @Test(
    arguments: [
      ("a {{b", 1, 3, .unclosedTag),
      ("\n{{{a}}", 2, 1, .unclosedTag),
      ("{{=<% %>", 1, 1, .unclosedTag),
      ("{{! never", 1, 1, .unclosedTag),
      ("é{{ }}", 1, 2, .emptyTag),
      ("{{#}}{{/}}", 1, 1, .emptyTag),
      ("{{>*}}", 1, 1, .emptyTag),
      ("{{a b}}", 1, 1, .invalidName("a b")),
      ("{{a..b}}", 1, 1, .invalidName("a..b")),
      ("{{#a.}}{{/a.}}", 1, 1, .invalidName("a.")),
      ("{{..}}", 1, 1, .invalidName("..")),
      ("{{=<%=}}", 1, 1, .invalidDelimiters),
      ("{{=a b c=}}", 1, 1, .invalidDelimiters),
      ("{{=a= b=}}", 1, 1, .invalidDelimiters),
      ("x\r\n {{#a}}\n{{#b}}{{/b}}", 2, 2, .unclosedSection(name: "a")),
      ("{{<a}}{{$b}}{{/b}}", 1, 1, .unclosedSection(name: "a")),
      ("a\n{{/a}}", 2, 1, .strayClose(name: "a")),
      (
        "{{#a}}\n{{^b}}\n{{/a}}\n{{/b}}", 3, 1,
        .mismatchedClose(found: "a", expected: "b", openedOnLine: 2)
      ),
    ] as [(String, Int, Int, TemplateError.Reason)]
  )
  func `says what is wrong and where`(
    _ template: String,
    _ line: Int,
    _ column: Int,
    _ reason: TemplateError.Reason
  ) {
    #expect(
      failure(template)
        == TemplateError(file: "page.txt", line: line, column: column, reason: reason)
    )
  }

  @Test(arguments: [
    ("{{#a}}\n{{/b}}", "2:1: error: {{/b}} where {{/a}} is due, which was opened on line 1"),
    ("{{#a}}", "1:1: error: 'a' is never closed with {{/a}}"),
    ("{{> a.md}}", "1:1: error: there is no template 'a.md'"),
    ("{{> ../a}}", "1:1: error: the template name '../a' leads out of the templates folder"),
    ("{{> page.txt}}", "1:1: error: sections, blocks and partials nest deeper than 100 levels"),
  ])
  func `prints as compilers print their errors`(_ template: String, _ expected: String) {
    #expect(failure(template)?.description == "page.txt:" + expected)
  }

  @Test func `ends sections that nest without end`() {
    let depth = TemplateOptions.defaultDepthLimit + 1
    let template = String(repeating: "{{#a}}", count: depth)
    #expect(
      failure(template + String(repeating: "{{/a}}", count: depth))
        == TemplateError(
          file: "page.txt",
          line: 1,
          column: 6 * (depth - 1) + 1,
          reason: .tooDeep(limit: depth - 1)
        )
    )
  }

  @Test(arguments: [
    "{{> page.txt}}", "{{#a}}{{> page.txt}}{{/a}}", "{{< page.txt}}{{/page.txt}}",
    "{{>*name}}", "{{$b}}{{< page.txt}}{{/page.txt}}{{/b}}",
  ])
  func `ends templates that include themselves without end`(_ template: String) {
    let error = failure(template, ["a": true, "name": "page.txt"])
    #expect(error?.reason == .tooDeep(limit: TemplateOptions.defaultDepthLimit))
  }

  @Test func `lets data end the recursion`() throws {
    let text = try rendered(
      "{{name}}{{#parts}}({{> page.txt}}){{/parts}}",
      ["name": "a", "parts": [["name": "b", "parts": []], ["name": "c", "parts": []]]]
    )
    #expect(text == "a(b)(c)")
  }
}
