import Testing

@testable import BriefingIngest

@Suite("WebAddress") struct WebAddressTests {
  @Test(arguments: ["https://a.example/b_(c)?d=e#f", "HTTP://a.example", "https://ü.example/ñ"])
  func `accepts http and https`(text: String) {
    #expect(WebAddress.accepted(text) == text)
  }

  @Test(
    arguments: [
      "javascript:alert(1)", "ftp://a.example", "https://", "https:///a", "//a.example",
      "a.example",
      "https://a.example/<b>", "https://a.example/ b", "https://a.example/\"",
      "https://u:p@a.example/",
      "https://a.example/\u{202E}", "https://a.example/" + String(repeating: "x", count: 2_000),
    ]
  )
  func `refuses everything else`(text: String) {
    #expect(WebAddress.accepted(text) == nil)
  }
}
