import BriefingTemplate
import Testing

@Suite("Markdown escaper") struct MarkdownEscaperTests {
  @Test(arguments: [
    "Mr. O'Brien (AP) said on Sept. 5, 2023: \"No – never.\"",
    "a well-known + half-true = statement? 50% of $1.5 million; see https://example.org/a_b?c=d&e=f",
    "AT&T & R&D; Q&A:",
    "snake_case_name",
    "1.5 million", "2023-09-05", "3D", "2019",
    "C#", "issue #5 is open", "Stop! He said.",
    "čeština, ελληνικά, “中文” – 👍",
    "",
  ])
  func `leaves prose as it is`(_ text: String) {
    #expect(TemplateEscaping.markdown.escaped(text) == text.replacing("R&D;", with: "R\\&D;"))
  }

  @Test(arguments: [
    ("*bold* and `code`", #"\*bold\* and \`code\`"#),
    ("[a](b)", #"\[a\](b)"#),
    ("<script>", #"\<script\>"#),
    ("a | b", #"a \| b"#),
    (#"back\slash"#, #"back\\slash"#),
    (#"\|"#, #"\\\|"#),
    ("~~gone~~", #"\~\~gone\~\~"#),
    ("_emphasis_", #"\_emphasis\_"#),
    ("a__b", #"a\_\_b"#),
    ("&lt; &#60; &copy; a&b", #"\&lt; \&#60; \&copy; a\&b"#),
  ])
  func `escapes what is markup anywhere`(_ text: String, _ expected: String) {
    #expect(TemplateEscaping.markdown.escaped(text) == expected)
  }

  @Test(arguments: [
    ("# heading", ##"\# heading"##),
    ("- item", #"\- item"#),
    ("+ item", #"\+ item"#),
    ("> quote", #"\> quote"#),
    ("=====", #"\====="#),
    ("---", #"\---"#),
    ("~~~", #"\~\~\~"#),
    ("```", #"\`\`\`"#),
    ("1. item", #"1\. item"#),
    ("12) item", #"12\) item"#),
    ("1.", #"1\."#),
    ("1.\nx", #"1\. x"#),
    (" - item", #" \- item"#),
    ("[a]: /b", #"\[a\]: /b"#),
  ])
  func `escapes what begins a block at a line start`(_ text: String, _ expected: String) {
    #expect(TemplateEscaping.markdown.escaped(text) == expected)
  }

  @Test(arguments: [
    ("Never!", #"Never\!"#),
    ("R&D", #"R\&D"#),
    ("heading #", "heading \\#"),
    ("heading ##  ", "heading \\## "),
    ("# #\u{85}", "\\# \\# "),
  ])
  func `escapes what the template could complete after the value`(
    _ text: String,
    _ expected: String
  ) {
    #expect(TemplateEscaping.markdown.escaped(text) == expected)
  }

  @Test(arguments: [
    ("[note]{{x}}", "(http://e.org)", #"[note]\(http://e.org\)"#),
    ("[note]{{x}}", ": /url", #"[note]\: /url"#),
    ("1{{x}}", ". item", #"1\. item"#),
    ("1{{x}}", ".5 km", "1.5 km"),
    ("a{{x}}", ". Then", "a. Then"),
  ])
  func `escapes what completes the template's text before the value`(
    _ template: String,
    _ text: String,
    _ expected: String
  ) throws {
    #expect(try rendered(template, ["x": .string(text)], as: "page.md") == expected)
  }

  @Test(arguments: [
    ("(AP) and (Reuters)", "(AP) and (Reuters)"),
    ("a) first", #"a\) first"#),
    ("(open", #"\(open"#),
    (":-) (AP)", #":-\) \(AP\)"#),
  ])
  func `escapes parentheses without a partner`(_ text: String, _ expected: String) {
    #expect(TemplateEscaping.markdown.escaped(text) == expected)
  }

  @Test(arguments: [
    ("a\nb", "a b"),
    ("a \r\n\t b", "a b"),
    ("a\u{0}\u{1B}\u{7F}\u{85}b", "a b"),
    ("a\u{2028}b\u{2029}c", "a b c"),
    ("  a  ", " a "),
    ("a\u{A0}b", "a\u{A0}b"),
    ("\n", " "),
  ])
  func `folds line breaks and control characters into spaces`(
    _ text: String,
    _ expected: String
  ) {
    #expect(TemplateEscaping.markdown.escaped(text) == expected)
  }

  @Test func `keeps hostile text literal whatever it is made of`() {
    let seed: UInt64 = 20_230_905
    var generator = SeededGenerator(seed: seed)
    for round in 0..<5_000 {
      let text = generator.text(from: Self.hostilePieces, upTo: 12)
      let escaped = TemplateEscaping.markdown.escaped(text)
      #expect(unescaped(escaped) == folded(text), "seed \(seed), round \(round): \(text)")
      #expect(bareMarkup(in: escaped).isEmpty, "seed \(seed), round \(round): \(escaped)")
    }
  }

  private static let hostilePieces = [
    "-", "+", "*", "_", "#", ">", "=", "|", "`", "~", "!", "[", "]", "(", ")", "<", "&", "amp;",
    "\\", ".", "1", "12", ":", "a", " ", "  ", "\n", "\t", "\r\n", "é", "\u{2028}", "\u{85}",
    "\u{0}", "http://x.y", "<b>", "](x)", "\"", "---", "```", "    ", "&#65;",
  ]

  /// What Markdown reads: a backslash before punctuation goes, the punctuation stays.
  private func unescaped(_ markdown: String) -> String {
    var text = ""
    var isEscaped = false
    for character in markdown.unicodeScalars {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        text.unicodeScalars.append(character)
        isEscaped = false
      }
    }
    return text
  }

  /// The text with each run of spaces and control characters as one space.
  private func folded(_ text: String) -> String {
    var folded = ""
    for character in text.unicodeScalars {
      switch character.value {
      case 0...0x20, 0x7F...0x9F, 0x2028, 0x2029: if folded.last != " " { folded += " " }
      default: folded.unicodeScalars.append(character)
      }
    }
    return folded
  }

  /// The characters without a backslash that are never without one.
  private func bareMarkup(in markdown: String) -> [Unicode.Scalar] {
    var found: [Unicode.Scalar] = []
    var isEscaped = false
    for (index, character) in markdown.unicodeScalars.enumerated() {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if "*`[]<>|~".unicodeScalars.contains(character) {
        found.append(character)
      } else if index == 0, "#-+=_".unicodeScalars.contains(character) {
        found.append(character)
      }
    }
    return found
  }
}
