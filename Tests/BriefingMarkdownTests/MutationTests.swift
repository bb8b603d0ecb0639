import BriefingMarkdown
import Testing

@Suite("Mutated documents")
struct MutationTests {
  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `mutated documents give well-formed and harmless pages or an error`(seed: UInt64) {
    var generator = SplitMix64(state: seed)
    var rendered = 0
    for round in 0..<500 {
      let markdown = Self.mutated(using: &generator)
      guard let page = try? testRenderer.render(markdown, figures: Self.figures) else { continue }
      rendered += 1
      let fault = FragmentCheck.fault(in: page.html)
      #expect(fault == nil, "seed \(seed), round \(round): \(markdown.debugDescription)")
    }
    // Most errors are broken tables and folds; were all to fail, nothing would be tested.
    #expect(rendered > 100)
  }

  /// A document made of pieces of the conventions, with random bytes changed.
  private static func mutated(using generator: inout SplitMix64) -> String {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      bytes += pieces[Int.random(in: 0..<pieces.count, using: &generator)].utf8
      bytes +=
        ["\n\n", "\n", " ", "\n\n"].randomElement(using: &generator).map { Array($0.utf8) } ?? []
    }
    for _ in 0..<Int.random(in: 0...6, using: &generator) where !bytes.isEmpty {
      let index = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.remove(at: index)
      case 1:
        let characters = Array("|`*[](){}<>#+-:\\\"'&!>\n\r\t\0 e1".utf8)
        bytes.insert(characters[Int.random(in: 0..<characters.count, using: &generator)], at: index)
      case 2: bytes[index] = UInt8.random(in: 0...255, using: &generator)
      default:
        let end = min(index + Int.random(in: 1...20, using: &generator), bytes.count)
        let target = Int.random(in: 0...bytes.count, using: &generator)
        bytes.insert(contentsOf: Array(bytes[index..<end]), at: target)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let figures = [
    "a": Figure(id: "fig", markup: "<svg></svg>", data: "|a|\n|-|\n|`id:q` **b**|\n"),
    "b.svg": Figure(id: "b", markup: "<svg></svg>"),
  ]

  private static let pieces = [
    "# Title `status:planned`", "## Some `code` {#here}", "Under\n---", "Text *a **b** c* d",
    "[1](../a/b.html#e-1f \"She <did> \\\"not\\\"\")", "[m *n*](# \"id:e-2\")", "`status:x`",
    "[x](javascript:alert(1))", "[x](JaVascript&colon;alert(1) \" onload=\")", "[x](//evil)",
    "<script>alert(1)</script>", "<b onclick=alert(1)>", "![a](javascript:x)", "![a [b](c)](d)",
    "![Cap *t*](figure:a)", "![Cap](b.svg)", "![x](http://y)", "`time:2023-09-05 5 May`",
    "- `id:i1` a\n- b\n  - c", "- **A:** b\n- **C:**\n  - d", "1. `id:i2` a\n\n   `id:i3` b",
    "> quote `ins:a` `del:b`", "+++ Sum", "+++", "+++ In\n\n+++", "- +++ Item\n\n  +++",
    "Table: cap\n\n|a|b|\n|-|:-:|\n|`id:r1` **c**|d `e|f`|\n", "|a|\n|-|\n|b|", "> |a|\n> |-|",
    "    code\n", "```x\n|a|\n```", "***", "a\\\nb", "&lt;script&gt;", "<http://a.b>", "[r]: x\n",
    "[r][r]", "<!-- c", "`id:p1` par",
  ]
}

/// A reader of our own HTML that trusts nothing: tags must nest, attributes must be ours.
private enum FragmentCheck {
  private static let void: Set<String> = ["br", "hr", "img"]
  private static let elements: Set<String> = [
    "a", "blockquote", "br", "caption", "code", "dd", "del", "details", "div", "dl", "dt", "em",
    "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "ins", "li", "mark",
    "ol", "p", "pre", "span", "strong", "summary", "sup", "svg", "table", "tbody", "td", "th",
    "thead", "time", "tr", "ul",
  ]
  private static let attributes: Set<String> = [
    "alt", "aria-describedby", "aria-label", "class", "datetime", "href", "id", "role", "scope",
    "src", "start", "tabindex", "title",
  ]
  private static let phrasingOnly: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt", "sup", "a", "mark", "span",
  ]
  private static let blocks: Set<String> = [
    "blockquote", "details", "div", "dl", "figure", "ol", "p", "pre", "table", "ul", "hr", "h1",
  ]

  /// What is wrong with the fragment, `nil` when nothing is.
  static func fault(in html: String) -> String? {
    var open: [String] = []
    var ids: Set<String> = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[start...]
      if rest.hasPrefix("<!-- raw HTML omitted -->") {
        rest = rest.dropFirst(25)
        continue
      }
      let tag = Tag(&rest)
      guard tag.isClosed, elements.contains(tag.name) else { return "tag \(tag.name)" }
      if tag.isEnd {
        guard open.popLast() == tag.name else { return "end of \(tag.name) in \(open)" }
        continue
      }
      for (name, value) in tag.attributes {
        guard attributes.contains(name) else { return "attribute \(name)" }
        if name == "id", !ids.insert(value).inserted { return "id \(value) twice" }
        if name == "href" || name == "src" {
          let isSafe = ["http://", "https://", "mailto:"].contains {
            value.lowercased().hasPrefix($0)
          }
          let scheme = value.prefix { !"/?#".contains($0) }
          guard isSafe || !scheme.contains(":") && !value.hasPrefix("//") else { return value }
        }
      }
      let parents = open.filter(phrasingOnly.contains)
      if blocks.contains(tag.name), !parents.isEmpty { return "\(tag.name) in \(parents)" }
      if !void.contains(tag.name) { open.append(tag.name) }
    }
    return open.isEmpty ? nil : "open \(open)"
  }

  /// One tag, read from its `<` to its `>`.
  private struct Tag {
    var name = ""
    var isEnd = false
    var isClosed = false
    var attributes: [(String, String)] = []

    init(_ text: inout Substring) {
      text = text.dropFirst()
      if text.first == "/" {
        isEnd = true
        text = text.dropFirst()
      }
      name = String(text.prefix { $0.isLetter || $0.isNumber })
      text = text.dropFirst(name.count)
      while let character = text.first {
        if character == ">" {
          isClosed = true
          text = text.dropFirst()
          return
        }
        if character == " " || character == "/" {
          text = text.dropFirst()
          continue
        }
        let attribute = text.prefix { $0 != "=" && $0 != ">" }
        text = text.dropFirst(attribute.count)
        guard text.hasPrefix("=\"") else { return }
        text = text.dropFirst(2)
        let value = text.prefix { $0 != "\"" }
        text = text.dropFirst(value.count + 1)
        attributes.append((String(attribute), String(value)))
      }
    }
  }
}

/// A small random number generator with a seed (Steele, Lea and Flood, 2014).
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
