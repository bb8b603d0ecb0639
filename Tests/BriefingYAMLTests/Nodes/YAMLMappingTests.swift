import BriefingYAML
import Testing

@Suite("YAMLMapping") struct YAMLMappingTests {
  private func mapping(_ text: String) throws -> YAMLMapping {
    try #require(try YAMLDocument.parse(text).mapping)
  }

  @Test func `gives values of the asked type`() throws {
    let mapping = try mapping(
      "name: Daily\nyear: 1984\nflag: true\nshare: 0.5\ntags: [a, b]\none: a\nmap: {k: v}\n"
    )
    #expect(try mapping.string(for: "name") == "Daily")
    #expect(try mapping.string(for: "year") == "1984")
    #expect(try mapping.int(for: "year") == 1984)
    #expect(try mapping.double(for: "year") == 1984)
    #expect(try mapping.double(for: "share") == 0.5)
    #expect(try mapping.bool(for: "flag") == true)
    #expect(try mapping.strings(for: "tags") == ["a", "b"])
    #expect(try mapping.strings(for: "one") == ["a"])
    #expect(try mapping.mapping(for: "map")?.string(for: "k") == "v")
    #expect(try mapping.sequence(for: "tags")?.count == 2)
  }

  @Test func `gives nil for absent and empty keys`() throws {
    let mapping = try mapping("empty:\ntilde: ~\n")
    for key in ["empty", "tilde", "absent"] {
      #expect(try mapping.string(for: key) == nil)
      #expect(try mapping.bool(for: key) == nil)
      #expect(try mapping.int(for: key) == nil)
      #expect(try mapping.strings(for: key) == nil)
      #expect(try mapping.mapping(for: key) == nil)
    }
  }

  @Test func `names key, line and both types where they differ`() throws {
    let mapping = try mapping("a: 1\nflag: yes\nlist: [x, [y]]\ncount: many\nname: [z]\n")
    #expect(
      throws: YAMLError(
        .wrongType(key: "flag", expected: "true or false", found: "text"),
        line: 2,
        column: 7
      )
    ) { try mapping.bool(for: "flag") }
    #expect(
      throws: YAMLError(
        .wrongType(key: "list", expected: "text or a list of texts", found: "a list"),
        line: 3,
        column: 11
      )
    ) { try mapping.strings(for: "list") }
    #expect(
      throws: YAMLError(
        .wrongType(key: "count", expected: "a whole number", found: "text"),
        line: 4,
        column: 8
      )
    ) { try mapping.int(for: "count") }
    #expect(
      throws: YAMLError(
        .wrongType(key: "name", expected: "text", found: "a list"),
        line: 5,
        column: 7
      )
    ) { try mapping.string(for: "name") }
  }

  @Test func `makes a sentence of a wrong type`() {
    let reason = YAMLError.Reason.wrongType(key: "flag", expected: "true or false", found: "text")
    #expect(
      YAMLError(reason, line: 2, column: 7).message == "“flag” must be true or false, but is text"
    )
  }
}
