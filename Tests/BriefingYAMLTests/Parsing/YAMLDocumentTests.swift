import BriefingYAML
import Testing

@Suite("YAMLDocument") struct YAMLDocumentTests {
  private func failure(of text: String, limits: YAMLLimits = YAMLLimits()) -> YAMLError? {
    do throws(YAMLError) {
      _ = try YAMLDocument.parse(text, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test func `keeps the order of keys`() throws {
    let root = try YAMLDocument.parse("zebra: 1\napple: 2\nmango: 3\n")
    #expect(root.mapping?.keys == ["zebra", "apple", "mango"])
  }

  @Test func `gives every value its line and column`() throws {
    let root = try YAMLDocument.parse("# note\ntitle: A\nlist:\n  - one\n  - two\n")
    let mapping = try #require(root.mapping)
    #expect(mapping.entries.map(\.line) == [2, 3])
    #expect(mapping["title"].map { [$0.line, $0.column] } == [2, 8])
    #expect(mapping["list"]?.sequence?.map { [$0.line, $0.column] } == [[4, 5], [5, 5]])
  }

  @Test func `counts columns in code points`() throws {
    let root = try YAMLDocument.parse("{é😀: x}")
    #expect(root.mapping?["é😀"]?.column == 6)
  }

  @Test func `counts lines from the given first line`() throws {
    let root = try YAMLDocument.parse("a: 1\nb: 2\n", firstLine: 10)
    #expect(root.mapping?["b"]?.line == 11)
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "---\n", "--- ~\n"])
  func `reads a text without a value as an empty scalar`(text: String) throws {
    #expect(try YAMLDocument.parse(text).isNull)
  }

  @Test func `resolves escapes and block scalars`() throws {
    let root = try YAMLDocument.parse(
      "a: \"x\\n\\u00e9\"\nb: |\n  one\n  two\nc: >\n  one\n  two\n"
    )
    let mapping = try #require(root.mapping)
    #expect(try mapping.string(for: "a") == "x\né")
    #expect(try mapping.string(for: "b") == "one\ntwo\n")
    #expect(try mapping.string(for: "c") == "one two\n")
  }

  @Test func `keeps a NUL byte of an escape`() throws {
    let root = try YAMLDocument.parse("a: \"x\\0y\"\n")
    #expect(try root.mapping?.string(for: "a") == "x\0y")
  }

  @Test func `refuses a key that stands twice`() {
    #expect(
      failure(of: "a: 1\nb: 2\na: 3\n")
        == YAMLError(.duplicateKey("a", firstLine: 1), line: 3, column: 1)
    )
  }

  @Test func `refuses a list as a key`() {
    #expect(failure(of: "? [a, b]\n: 1\n")?.reason == .keyIsNotText)
  }

  @Test func `refuses a second document`() {
    #expect(failure(of: "a: 1\n---\nb: 2\n") == YAMLError(.secondDocument, line: 2, column: 1))
  }

  @Test func `names the place of a syntax error`() {
    #expect(
      failure(of: "ok: 1\ntitle: Iran: talks\n")
        == YAMLError(
          .syntax("mapping values are not allowed in this context"),
          line: 2,
          column: 12
        )
    )
  }

  @Test func `names the place of a forbidden character`() {
    let error = failure(of: "a: 1\nb: é\u{7}\n")
    #expect(error?.reason == .syntax("control characters are not allowed"))
    #expect(error.map { [$0.line, $0.column] } == [2, 5])
  }

  @Test func `refuses anchors and aliases, so that laughs stay few`() {
    var text = "a0: &a0 [lol, lol]\n"
    for level in 1...40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(failure(of: text) == YAMLError(.alias("&a0"), line: 1, column: 5))
    #expect(failure(of: "a: *b\n") == YAMLError(.alias("*b"), line: 1, column: 4))
  }

  @Test func `refuses tags but the one of text`() throws {
    #expect(failure(of: "a: !python/object x\n")?.reason == .tag("!python/object"))
    let root = try YAMLDocument.parse("a: !!str 12\nb: ! true\n")
    #expect(root.mapping?["a"]?.scalar?.value == .string("12"))
    #expect(root.mapping?["b"]?.scalar?.value == .string("true"))
  }

  @Test func `ends deep nesting with an error`() {
    let text = String(repeating: "[", count: 100_000)
    #expect(failure(of: text, limits: YAMLLimits(depth: 8))?.reason == .tooDeep(limit: 8))
  }

  @Test func `ends many values with an error`() {
    let text = String(repeating: "- a\n", count: 50)
    #expect(failure(of: text, limits: YAMLLimits(values: 20))?.reason == .tooManyValues(limit: 20))
  }

  @Test func `refuses a text over the limit unread`() {
    #expect(
      failure(of: "[[[[[", limits: YAMLLimits(bytes: 4))
        == YAMLError(.tooLong(limit: 4), line: 1, column: 1)
    )
  }

  @Test func `says place and problem in one line`() {
    let error = YAMLError(.duplicateKey("date", firstLine: 2), line: 5, column: 1)
    #expect(error.description == "5:1: “date” stands twice, first in line 2")
  }
}
