import BriefingTemplate
import Testing

@Suite("Template escaping") struct TemplateEscapingTests {
  @Test(arguments: [
    ("pages/actor.md", TemplateEscaping.markdown),
    ("page.html", .html),
    ("feed.xml", .html),
    ("robots.txt", .none),
    ("archive.md/index.html", .html),
  ])
  func `follows the name of the template`(_ name: String, _ expected: TemplateEscaping) {
    #expect(TemplateEscaping(templateName: name) == expected)
  }

  @Test(arguments: ["page", "page.json", "folder.md/page", ""])
  func `is open for other names`(_ name: String) {
    #expect(TemplateEscaping(templateName: name) == nil)
  }

  @Test(arguments: [
    ("page.md", #"a\*b&"# + "\\<"), ("page.html", "a*b&amp;&lt;"), ("page.txt", "a*b&<"),
    ("page", "a*b&amp;&lt;"),
  ])
  func `applies to values in double braces`(_ name: String, _ expected: String) throws {
    #expect(try rendered("{{x}}", ["x": "a*b&<"], as: name) == expected)
  }

  @Test(arguments: ["page.md", "page.html"], ["{{{x}}}", "{{&x}}", "{{& x }}"])
  func `leaves raw values alone`(_ name: String, _ template: String) throws {
    #expect(try rendered(template, ["x": "*a*\n<b>"], as: name) == "*a*\n<b>")
  }

  @Test func `is that of the template that the tag is written in`() throws {
    let text = try rendered(
      "{{x}} {{> part.html}} {{< part.html}}{{$block}}{{x}}{{/block}}{{/part.html}}",
      ["x": "*<"],
      as: "page.md",
      with: ["part.html": "{{x}}{{$block}}{{/block}}"]
    )
    #expect(text == #"\*\< *&lt; *&lt;\*\<"#)
  }

  @Test func `leaves numbers and booleans alone`() throws {
    #expect(try rendered("{{x}}|{{y}}", ["x": -5, "y": true], as: "page.md") == "-5|true")
  }
}
