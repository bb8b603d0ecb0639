import BriefingTemplate
import Testing

@Suite("Mutated templates") struct MutatedTemplateTests {
  private static let seed: UInt64 = 7
  private static let rounds = 2_000

  private static let templates = [
    "{{<layout}}\n{{$title}}{{name}}{{/title}}\n{{$body}}\n  {{#list}}\n  - {{.}}\n  {{/list}}\n"
      + "{{/body}}\n{{/layout}}\n",
    "# {{$title}}none{{/title}}\n\n  {{$body}}\n    default\n  {{/body}}\n{{^list}}{{/list}}é",
    "{{=<% %>=}}\n<%! a comment %>\n<%#a.b%><%{raw}%><%&raw%><%/a.b%>\n<%={{ }}=%>{{>part}}",
    "  {{>*kind}}\r\n{{#list}}{{>part}}{{/list}}\r\n{{{ raw }}} {{ .name }}",
  ]

  private static let pieces = [
    "{{", "}}", "{{{", "}}}", "#a", "/a", "^a", "$a", "<a", ">a", "{{#a}}", "{{/a}}", "{{$a}}",
    "{{<part}}", "{{/part}}", "{{=", "=}}", "{{=| |=}}", "|", "*", ".", "..", "\n", "\r\n", "  ",
    "\u{0}", "é", "👍", "!", "&", "=", "{{/", "{{$a}}\n", "{{/a}}\n",
  ]

  @Test func `are parsed and rendered, or refused`() throws {
    var generator = SeededGenerator(seed: Self.seed)
    let value: TemplateValue = [
      "a": ["b": [1, 2]], "list": ["x", "y"], "raw": "{{a}}", "kind": "part", "name": "n",
    ]
    var accepted = 0
    for _ in 0..<Self.rounds {
      let original = Self.templates[Int.random(in: 0..<Self.templates.count, using: &generator)]
      let mutated = mutated(original, &generator)
      do {
        let library = try TemplateLibrary(
          templates: ["page.md": mutated, "part": "[{{name}}]", "layout": Self.templates[1]],
          options: TemplateOptions(missingPartials: .empty)
        )
        _ = try library.render("page.md", with: value)
        accepted += 1
      } catch {
        #expect(error.line >= 1 && error.column >= 1, "seed \(Self.seed): \(mutated)")
      }
    }
    #expect(accepted > 0 && accepted < Self.rounds)
  }

  /// The template with a few pieces put in, taken out or moved.
  private func mutated(_ template: String, _ generator: inout SeededGenerator) -> String {
    var scalars = Array(template.unicodeScalars)
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let start = Int.random(in: 0...scalars.count, using: &generator)
      let end = min(scalars.count, start + Int.random(in: 0...5, using: &generator))
      switch Int.random(in: 0..<3, using: &generator) {
      case 0:
        scalars.removeSubrange(start..<end)
      case 1:
        let piece = generator.text(from: Self.pieces, upTo: 2)
        scalars.insert(contentsOf: piece.unicodeScalars, at: start)
      default:
        let moved = scalars[start..<end]
        scalars.removeSubrange(start..<end)
        let target = Int.random(in: 0...scalars.count, using: &generator)
        scalars.insert(contentsOf: moved, at: target)
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
