import Testing

@testable import BriefingIngest

@Suite("LooseJSON") struct LooseJSONTests {
  private func value(_ text: String) -> LooseJSON? { LooseJSON.values(in: text.utf8).first }

  @Test(
    arguments: [
      #"{"a": "b"}"#, #"{"a": "b",}"#, #"{"a": "b""#, #"{"a": "b"#, "<!-- {\"a\": \"b\"} -->",
      "//<![CDATA[\n{\"a\": \"b\"}\n//]]>", #"{"x": , "a": "b"}"#,
      #"{"x": {"y": null}, "a": "b"}}}"#, #"{'x': 1, "a": "b"}"#,
    ]
  )
  func `reads what can be read`(text: String) {
    #expect(value(text)?["a"]?.string == "b")
  }

  @Test(
    arguments: [
      (#""\u00e9\n\"\/""#, "é\n\"/"), (#""\uD83D\uDE00""#, "😀"), (#""\ud83d""#, "\u{FFFD}"),
      ("\"a\nb\"", "a\nb"), (#""\q""#, "q"),
    ]
  )
  func `reads escapes`(text: String, expected: String) {
    #expect(value("{\"a\": \(text)}")?["a"]?.string == expected)
  }

  @Test func `reads one value after another`() {
    #expect(LooseJSON.values(in: "{} {\"a\": 1}\n[2]".utf8).count == 3)
  }

  @Test func `stops in deep nesting`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(LooseJSON.values(in: deep.utf8).count <= 1)
  }

  @Test(arguments: ["", "x", "{", "[", "\"", "{\"", "}]", "[,]", "[}", "{:}"])
  func `ends with any scrap`(scrap: String) {
    #expect(LooseJSON.values(in: scrap.utf8).count <= 1)
  }
}
