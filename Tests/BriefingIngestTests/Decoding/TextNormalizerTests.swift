import Testing

@testable import BriefingIngest

@Suite("TextNormalizer") struct TextNormalizerTests {
  /// The code points, since strings compare by canonical equivalence.
  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  @Test(
    arguments: [
      ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\r\n\r\nb", "a\n\nb"), ("a\u{85}b\u{2028}c", "a\nb\nc"),
      ("a\u{2029}b", "a\n\nb"), ("a\u{B}b\u{C}c", "a\nb\nc"), ("a  \t\nb \n", "a\nb\n"),
      ("a \n", "a\n"), ("a\tb", "a\tb"), ("a\u{A0}b\u{202F}c\u{3000}d", "a b c d"),
      ("a\u{A0}\nb", "a\nb"), ("co\u{AD}op\u{200B}er\u{2060}ate", "cooperate"),
      ("\u{202E}abc\u{202C} \u{2066}d\u{2069}", "abc d"), ("a\u{0}b\u{1B}c\u{7F}d\u{9F}e", "abcde"),
      ("\u{FEFF}x", "x"), ("a\u{E0041}b", "ab"), ("  two  spaces ", "  two  spaces"),
    ]
  )
  func `brings white space and hidden characters to one form`(text: String, expected: String) {
    #expect(scalars(TextNormalizer().normalized(text)) == scalars(expected))
  }

  @Test(
    arguments: [
      ("e\u{301}", [0xE9]), ("\u{212B}", [0xC5]), ("\u{1100}\u{1161}", [0xAC00]),
      ("a\u{323}\u{307}", [0x1EA1, 0x307]), ("e\u{200B}\u{301}", [0xE9]),
      ("“é”", [0x201C, 0xE9, 0x201D]),
    ] as [(String, [UInt32])]
  )
  func `composes characters`(text: String, expected: [UInt32]) {
    #expect(scalars(TextNormalizer().normalized(text)) == expected)
  }

  @Test func `puts a value on one line`() {
    #expect(TextNormalizer().line(" a\n b\t\tc\u{202E} ") == "a b c")
  }

  @Test func `changes nothing the second time`() {
    let text = "a\r\n\u{A0}b e\u{301}\u{2029}“c” \u{AD}\n\n"
    let once = TextNormalizer().normalized(text)
    #expect(scalars(TextNormalizer().normalized(once)) == scalars(once))
  }
}
