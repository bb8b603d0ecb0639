/// Makes damaged files of whole ones, the same in every run with the same seed.
struct Mutator {
  /// Inputs are not longer: damage that matters fits into this.
  static let longestInput = 65_536
  private static let mostChanges = 8
  private static let mostRepeats = 4_000

  /// Pieces that mean something in one of the formats.
  private static let pieces: [[UInt8]] =
    [
      "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE x [", "<!ENTITY a 'b'>",
      "&a;", "&#x", "&#0;", "&amp;", "&nbsp", "<p>", "<div>", "</div>", "<b>", "<table>", "<td>",
      "<script>", "<style>", "<svg>", "<template>", "<plaintext>", "<item>", "</item>", "<entry>",
      "<title>", "<description>", "xmlns=", "<?xml encoding='", "?>", "<meta charset=", "class=\"",
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "null", "1e999", "\"text\":",
      "\"@graph\":", "--b", "--b--", "Content-Type: ", "multipart/mixed; boundary=", "text/html",
      "message/rfc822", "Content-Transfer-Encoding: base64", "quoted-printable", "charset=",
      "=?utf-8?q?", "=?iso-2022-jp?b?", "?=", "=\r\n", "=0A", "\n", "\r\n", "\n\n", " ", "\t",
      "---\n", "title: ", "date: ", "2023-09-05", "99999999999999999999", "(AP) -", "By ", "# ",
      "> ", "* ", "**", "`", "![", "](", "|", "```", "<word ", "<line ", "<block>", "<page ",
      "xMin=\"", "NaN", "-1e308", "</word>", "e\u{301}", "\u{2028}", "\u{202E}", "\u{FEFF}", "😀",
    ].map { Array($0.utf8) } + [
      [0], [0xFF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x85],
      [0x1B, 0x24, 0x42], [0x1F, 0x8B, 8, 0], [0xFF, 0xFE], [0xFE, 0xFF], [0, 0, 0xFE, 0xFF],
    ]

  private var state: UInt64

  /// A mutator for one round.
  init(seed: UInt64, round: Int) {
    state = seed &* 0x2545_F491_4F6C_DD1D &+ UInt64(round)
    // Rounds that follow each other must not resemble each other.
    for _ in 0..<3 { _ = next() }
  }

  /// One of `seeds` with some damage.
  mutating func input(from seeds: [[UInt8]]) -> [UInt8] {
    var bytes = element(of: seeds)
    for _ in 0...below(Self.mostChanges) { change(&bytes, seeds) }
    return Array(bytes.prefix(Self.longestInput))
  }

  private mutating func change(_ bytes: inout [UInt8], _ seeds: [[UInt8]]) {
    let place = below(bytes.count + 1)
    let end = min(bytes.count, place + below(40))
    switch below(9) {
    case 0: bytes.insert(contentsOf: element(of: Self.pieces), at: place)
    case 1: bytes.replaceSubrange(place..<end, with: element(of: Self.pieces))
    case 2: bytes.removeSubrange(place..<end)
    case 3: if place < bytes.count { bytes[place] ^= UInt8(truncatingIfNeeded: 1 << below(8)) }
    case 4: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: next()) }
    case 5: bytes.insert(contentsOf: bytes[place..<end], at: below(bytes.count + 1))
    case 6:
      // The rest of another file.
      let other = element(of: seeds)
      bytes = Array(bytes[..<place]) + other[below(other.count + 1)...]
    case 7:
      // Rarely: most inputs should be short.
      guard below(20) == 0 else { return }
      let piece = element(of: Self.pieces)
      let count = min(1 + below(Self.mostRepeats), Self.longestInput / max(piece.count, 1))
      bytes.insert(contentsOf: (0..<count).flatMap { _ in piece }, at: place)
    default: if below(10) == 0 { bytes.removeSubrange(place...) }
    }
  }

  private mutating func element(of list: [[UInt8]]) -> [UInt8] { list[below(list.count)] }

  private mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(count, 1))) }

  /// SplitMix64 (Steele, Lea and Flood 2014).
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
