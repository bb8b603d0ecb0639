import BriefingYAML
import Testing

@Suite("UnknownKey") struct UnknownKeyTests {
  private static let known = ["output", "templates", "use-modification-time", "site"]

  private func unknown(_ text: String) throws -> [UnknownKey] {
    try #require(try YAMLDocument.parse(text).mapping).unknownKeys(known: Self.known)
  }

  @Test func `lists unknown keys with their lines`() throws {
    #expect(try unknown("output: a\ncolour: b\nsite: c\n").map(\.line) == [2])
    #expect(try unknown("output: a\ncolour: b\n").first?.message == "unknown key “colour”")
  }

  @Test(
    arguments: [
      ("ouput", "output"), ("outptu", "output"), ("Output", "output"), ("template", "templates"),
      ("use_modification_time", "use-modification-time"), ("sit", "site"),
    ]
  )
  func `suggests the nearest known key`(key: String, suggestion: String) throws {
    let finding = try #require(try unknown("\(key): x\n").first)
    #expect(finding.suggestion == suggestion)
    #expect(finding.message == "unknown key “\(key)”; did you mean “\(suggestion)”?")
  }

  @Test func `suggests nothing where no key is near`() throws {
    #expect(try unknown("xyzzy: 1\n").first?.suggestion == nil)
  }

  @Test func `compares no key of absurd length`() throws {
    let key = String(repeating: "a", count: 500)
    #expect(try unknown("\(key): 1\n").first?.suggestion == nil)
  }
}
