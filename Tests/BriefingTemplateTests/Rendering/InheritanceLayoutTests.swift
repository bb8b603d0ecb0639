import BriefingTemplate
import Testing

/// What the specification leaves open about lines and indentation.
@Suite("Inheritance layout") struct InheritanceLayoutTests {
  private static let layout = """
    # {{$title}}Untitled{{/title}}

    {{$content}}
    {{/content}}
    end

    """

  @Test func `fills a layout with blocks on lines of their own`() throws {
    let page = """
      {{< layout.txt}}

      {{$title}}{{name}}{{/title}}

      {{$content}}
      First.

        {{#items}}
        * {{.}}
        {{/items}}
      {{/content}}

      {{/ layout.txt}}

      """
    let text = try rendered(
      page,
      ["name": "Kim", "items": [1, 2]],
      with: ["layout.txt": Self.layout]
    )
    #expect(text == "# Kim\n\nFirst.\n\n  * 1\n  * 2\nend\n")
  }

  @Test func `fills a layout from one line`() throws {
    let text = try rendered(
      "{{<layout.txt}}{{$title}}Hello{{/title}}{{$content}}text{{/content}}{{/layout.txt}}\nmore",
      with: ["layout.txt": Self.layout]
    )
    #expect(text == "# Hello\n\ntext\nend\nmore")
  }

  @Test func `leaves no line where a block stays empty`() throws {
    #expect(try rendered(Self.layout) == "# Untitled\n\nend\n")
    #expect(try rendered("a\n  {{$b}}{{/b}}\nc\n") == "a\nc\n")
  }

  @Test func `keeps the line of blocks side by side`() throws {
    let text = try rendered(
      "{{<p}}{{$b}}B{{/b}}{{/p}}",
      with: ["p": "{{$a}}{{/a}} {{$b}}{{/b}}\nnext\n"]
    )
    #expect(text == " B\nnext\n")
  }

  @Test func `does not indent a block that is put into a line`() throws {
    let text = try rendered(
      "  {{> outer}}\n",
      with: [
        "outer": "{{<p}}{{$t}}\n    one\n    two\n{{/t}}{{/p}}\n", "p": "<{{$t}}{{/t}}>\n",
      ]
    )
    #expect(text == "  <one\n  two\n>\n")
  }

  @Test func `indents what is included at each level`() throws {
    let text = try rendered(
      "- {{x}}\n  {{> a}}\n",
      ["x": 1],
      with: ["a": "* a\n\n  {{> b}}\n{{x}}\n", "b": "- b\n{{#x}}\n- c\n{{/x}}\n"]
    )
    #expect(text == "- 1\n  * a\n\n    - b\n    - c\n  1\n")
  }

  @Test func `does not indent the lines of a value`() throws {
    #expect(try rendered("  {{> a}}\n", ["x": "1\n2"], with: ["a": "{{{x}}}\n"]) == "  1\n2\n")
  }

  @Test func `keeps what lines of a block have beyond their common indentation`() throws {
    let text = try rendered(
      "{{<p}}{{$b}}\n    a\n  b\n\n      c\n{{/b}}{{/p}}",
      with: ["p": " {{$b}}{{/b}}\n"]
    )
    #expect(text == "   a\n b\n\n     c\n")
  }

  @Test func `moves what a block includes with the block`() throws {
    let page = """
      {{<p}}
      {{$b}}
          a
            {{> part}}
            {{<part}}{{/part}}
            {{$inner}}{{/inner}}
          {{#list}}
          - {{.}}
          {{/list}}
      {{/b}}
      {{/p}}

      """
    let text = try rendered(
      page,
      ["list": [1, 2]],
      with: ["p": " {{$b}}\n {{/b}}\n", "part": "x\ny\n"]
    )
    #expect(text == " a\n   x\n   y\n   x\n   y\n - 1\n - 2\n")
  }

  @Test func `takes a line break of two characters as one`() throws {
    let text = try rendered(
      "{{<p}}\r\n{{$b}}\r\n  one\r\n\r\n  two\r\n{{/b}}\r\n{{/p}}\r\n",
      with: ["p": "Hi\r\n    {{$b}}\r\n    {{/b}}\r\n"]
    )
    #expect(text == "Hi\r\n    one\r\n\r\n    two\r\n")
  }

  @Test func `gives a block within an argument to the templates further out`() throws {
    let text = try rendered(
      "{{<middle}}{{$inner}}mine{{/inner}}{{/middle}}",
      with: [
        "middle": "{{<outer}}{{$block}}[{{$inner}}default{{/inner}}]{{/block}}{{/outer}}",
        "outer": "<{{$block}}{{/block}}{{$inner}}outer{{/inner}}>",
      ]
    )
    #expect(text == "<[mine]mine>")
  }

  @Test func `ends where a block is filled with a block of its own name`() throws {
    let text = try rendered(
      "{{<p}}{{$b}}[{{$b}}inner{{/b}}]{{/b}}{{/p}}",
      with: ["p": "{{$b}}{{/b}}"]
    )
    #expect(text == "[inner]")
  }
}
