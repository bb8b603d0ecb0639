import Testing

@testable import BriefingIngest

@Suite("JSONScanner") struct JSONScannerTests {
  private func value(_ text: String) throws -> JSONValue {
    var scanner = JSONScanner(Array(text.utf8))
    return try scanner.value()
  }

  @Test func `keeps the order of members and elements`() throws {
    let expected = JSONValue.object([
      JSONValue.Member(name: "b", value: .array([.number("1"), .null, .boolean(true)])),
      JSONValue.Member(name: "a", value: .string("x")),
    ])
    #expect(try value(" {\"b\": [1, null, true], \"a\" : \"x\"} ") == expected)
  }

  @Test(
    arguments: [
      (#""a\n\"\\\/b""#, "a\n\"\\/b"), (#""\u00e9""#, "é"), (#""\ud83d\ude00""#, "😀"),
      (#""\ud83d""#, "\u{FFFD}"), (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""é""#, "é"),
    ]
  )
  func `reads escapes`(text: String, expected: String) throws {
    #expect(try value(text) == .string(expected))
  }

  @Test(
    arguments: [
      "", "{", "[1,", "{\"a\"}", "{\"a\":1,}", "\"a", "[1 2]", "tru", "{a: 1}", "\"\\x\"",
      "\"\\u12",
    ]
  )
  func `refuses what is no JSON`(text: String) {
    #expect(throws: JSONScanner.Problem.self) { try value(text) }
  }

  @Test func `refuses ten thousand arrays in each other`() {
    let text = String(repeating: "[", count: 10_000)
    #expect(throws: JSONScanner.Problem(message: "nested deeper than 64 levels", position: 65)) {
      try value(text)
    }
  }

  @Test func `goes on behind a value`() throws {
    var scanner = JSONScanner(Array("1\n2".utf8))
    #expect(try scanner.value() == .number("1"))
    #expect(!scanner.isAtEnd)
    #expect(try scanner.value() == .number("2"))
    #expect(scanner.isAtEnd)
  }
}
