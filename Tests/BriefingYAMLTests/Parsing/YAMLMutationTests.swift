import BriefingYAML
import Testing

/// SplitMix64 (Steele, Lea and Flood 2014): the same texts in every run with the same seed.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("YAML mutations") struct YAMLMutationTests {
  private static let seeds = [
    "title: \"A: b\"\ndate: 2023-09-05\nauthors:\n  - name: X\n  - Y\n",
    "a: {b: [1, 2, {c: d}], e: 'it''s'}\nf: |\n  text\n  more\n",
    "? key\n: value\n- broken\n*x &y !!z %d\n",
  ]
  private static let pieces = [
    "\n", " ", "  ", "\t", ":", ": ", "- ", "[", "]", "{", "}", "\"", "'", "|", ">", "#", "&a",
    "*a",
    "!", "%", "@", "`", "---", "...", "\u{0}", "\u{7F}", "\u{85}", "\u{2028}", "\u{FEFF}", "é", "😀",
    "\\x", "\\u12", "null", "~", ",",
  ]

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `ends in values or an error for any text`(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<2_500 {
      var scalars = Array((Self.seeds.randomElement(using: &generator) ?? "").unicodeScalars)
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        let place = Int.random(in: 0...scalars.count, using: &generator)
        if Bool.random(using: &generator) {
          let piece = Self.pieces.randomElement(using: &generator) ?? ""
          scalars.insert(contentsOf: piece.unicodeScalars, at: place)
        } else {
          let end = min(scalars.count, place + Int.random(in: 0...4, using: &generator))
          scalars.removeSubrange(place..<end)
        }
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      let text = String(view)
      let lines = text.unicodeScalars.count { $0.properties.isWhitespace } + 2
      do throws(YAMLError) {
        let root = try YAMLDocument.parse(text)
        #expect((1...lines).contains(root.line), "seed \(seed): \(text.debugDescription)")
      } catch {
        #expect((1...lines).contains(error.line), "seed \(seed): \(text.debugDescription)")
        #expect(!error.message.isEmpty)
      }
    }
  }
}
