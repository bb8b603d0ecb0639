import Testing

@testable import BriefingIngest

@Suite("DecodedText") struct DecodedTextTests {
  @Test func `reads UTF-8 without a note`() throws {
    let decoded = try DecodedText(decoding: Array("naïve “talks”".utf8))
    #expect(decoded.text == "naïve “talks”")
    #expect(decoded.note == nil)
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x41, 0x62], "Ab", nil),
      ([0xFF, 0xFE, 0x41, 0x00, 0x1C, 0x20], "A\u{201C}", "read as UTF-16"),
      ([0xFE, 0xFF, 0x00, 0x41, 0xD8, 0x3D, 0xDE, 0x00], "A😀", "read as UTF-16"),
      ([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], "A", "read as UTF-32"),
      ([0, 0, 0xFE, 0xFF, 0, 1, 0xF6, 0x00], "😀", "read as UTF-32"),
    ] as [([UInt8], String, String?)]
  )
  func `follows the byte-order mark`(bytes: [UInt8], text: String, note: String?) throws {
    let decoded = try DecodedText(decoding: bytes)
    #expect(decoded.text == text)
    #expect(decoded.note == note)
  }

  @Test func `reads other bytes as Windows-1252 with a note`() throws {
    let bytes: [UInt8] = [0x93] + Array("caf".utf8) + [0xE9, 0x94, 0x20, 0x80, 0x35]
    let decoded = try DecodedText(decoding: bytes)
    #expect(decoded.text == "“café” €5")
    #expect(decoded.note == "read as Windows-1252")
  }

  @Test func `repairs UTF-8 that is mostly whole`() throws {
    let bytes = Array("“Mañana” — sí".utf8) + [0xE2, 0x80]
    let decoded = try DecodedText(decoding: bytes)
    #expect(decoded.text == "“Mañana” — sí\u{FFFD}")
    #expect(decoded.note == "invalid UTF-8 replaced in 1 places")
  }

  @Test(arguments: [Array("text with \0 in it".utf8), [1, 2, 3, 65], [0xFF, 0xFE, 1, 0, 2, 0]])
  func `refuses binary content`(bytes: [UInt8]) {
    #expect(throws: SkipReason.binary) { try DecodedText(decoding: bytes) }
  }

  @Test(arguments: ["", " \n\t\r\n", "\u{FEFF}", "\u{A0}\u{2003}"])
  func `calls white space empty`(text: String) {
    #expect(throws: SkipReason.empty) { try DecodedText(decoding: Array(text.utf8)) }
  }
}

@Suite("DecodedText with a declaration") struct DeclaredTextTests {
  @Test(
    arguments: [
      ([0x47, 0x64, 0x61, 0xF1], "iso-8859-2", "Gdań"), ([0x63, 0xE9], "us-ascii", "cé"),
      ([0x63, 0xC3, 0xA9], "iso-8859-1", "cé"), ([0xB8, 0xDB], "gb2312", "港"),
      ([0x1B, 0x24, 0x42, 0x39, 0x41, 0x1B, 0x28, 0x42], "iso-2022-jp", "港"),
      ([0x63, 0xE9], "no such set", "cé"), ([0xE9, 0x63], "utf-8", "éc"),
    ] as [([UInt8], String, String)]
  )
  func `is read in the set that is stated`(bytes: [UInt8], label: String, text: String) throws {
    #expect(try DecodedText(decoding: bytes, declared: label).text == text)
  }

  @Test func `is read as UTF-16 without a mark`() throws {
    let bytes = "The council met.".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try DecodedText(decoding: bytes).text == "The council met.")
    let swapped = "The council met.".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try DecodedText(decoding: swapped).text == "The council met.")
  }
}

@Suite("CharacterSet") struct CharacterSetTests {
  @Test(
    arguments: [
      ("windows-1252", [0x61, 0x81, 0x62], "a\u{FFFD}b", 1), ("gbk", [0x61, 0xB8], "a\u{FFFD}", 1),
      ("shift_jis", [0x61, 0xFF, 0x62], "a\u{FFFD}b", 1), ("koi8-r", [0xC1], "а", 0),
    ] as [(String, [UInt8], String, Int)]
  )
  func `replaces bytes without a meaning and goes on`(
    label: String,
    bytes: [UInt8],
    text: String,
    broken: Int
  ) throws {
    let result = try #require(CharacterSet(label: label)).text(of: bytes[...])
    #expect(String(decoding: result.utf8, as: UTF8.self) == text)
    #expect(result.broken == broken)
  }
}
