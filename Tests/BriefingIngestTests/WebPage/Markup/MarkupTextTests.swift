import Testing

@testable import BriefingIngest

@Suite("MarkupText") struct MarkupTextTests {
  private func text(_ bytes: [UInt8], declared: String? = nil) throws -> (String, [String]) {
    let decoded = try MarkupText(bytes, declared: declared)
    return (
      String(decoding: decoded.marked.dropFirst(3), as: UTF8.self), decoded.notes.map(\.message)
    )
  }

  private func bytes(_ head: String, _ rest: [UInt8]) -> [UInt8] { Array(head.utf8) + rest }

  @Test func `reads valid UTF-8 whatever is declared`() throws {
    let (text, notes) = try text(Array("<meta charset=latin1>é".utf8), declared: "windows-1251")
    #expect(text.hasSuffix("é"))
    #expect(notes.isEmpty)
  }

  @Test(
    arguments: [
      ("<meta charset=\"windows-1251\">", [0xEF, 0xF0] as [UInt8], "пр"),
      ("<META http-equiv=Content-Type content='text/html; charset=ISO-8859-2'>", [0xB1], "ą"),
      ("<meta charset=Shift_JIS>", [0x93, 0xFA], "日"),
      ("<meta charset='euc-kr'>", [0xC7, 0xD1], "한"),
      ("<?xml version='1.0' encoding='koi8-r'?>", [0xD0, 0xD2], "пр"),
      ("<meta charset=iso-8859-1>", [0x93, 0xE9, 0x94], "“é”"),
      ("<meta charset=gb2312>", [0xD6, 0xD0], "中"),
    ]
  )
  func `reads the declared character set`(head: String, rest: [UInt8], expected: String) throws {
    let (text, notes) = try text(bytes(head, rest))
    #expect(text.hasSuffix(expected))
    #expect(notes.count == 1)
  }

  @Test func `takes the label from outside before that of the page`() throws {
    let page = bytes("<meta charset=windows-1252>", [0xEF, 0xF0])
    #expect(try text(page, declared: "windows-1251").0.hasSuffix("пр"))
  }

  @Test func `reads bytes that nobody declared as Windows-1252`() throws {
    let (text, notes) = try text(bytes("caf", [0xE9]))
    #expect(text == "café")
    #expect(notes == ["read as Windows-1252"])
  }

  @Test func `goes on behind bytes that are no characters`() throws {
    let (text, _) = try text(bytes("<meta charset=shift_jis>", [0xFD, 0x41, 0x93, 0xFA, 0x81]))
    #expect(text.hasSuffix("\u{FFFD}A日\u{FFFD}"))
  }

  @Test func `replaces broken UTF-8`() throws {
    let (text, notes) = try text(bytes("<meta charset=utf-8>é", [0xC3, 0x28]))
    #expect(text.hasSuffix("é\u{FFFD}("))
    #expect(notes == ["invalid UTF-8 replaced in 1 places"])
  }

  @Test func `reads UTF-16 with a mark`() throws {
    #expect(try text([0xFF, 0xFE, 0x3C, 0, 0x70, 0, 0x3E, 0, 0xE9, 0]).0 == "<p>é")
  }

  @Test func `leaves single NUL bytes out and refuses many`() throws {
    let (text, notes) = try text(bytes(String(repeating: "a", count: 200), [0, 0x62]))
    #expect(text.hasSuffix("ab"))
    #expect(notes == ["1 NUL bytes left out"])
    #expect(throws: SkipReason.binary) { try MarkupText([0x61, 0, 0x62], declared: nil) }
  }

  @Test func `refuses an empty page`() {
    #expect(throws: SkipReason.empty) { try MarkupText([], declared: nil) }
  }
}
