internal import BriefingText

/// What the tagger's features need of one token, as integers, so that tagging makes no strings.
struct WordFeatures {
  /// The FNV-1a hash of the normal form: small letters, every digit 0, quotation marks alike.
  var hash: UInt64
  /// The FNV-1a hash of the token as written.
  var form: UInt64
  /// The last one to four bytes of the normal form, packed; 0 where it is shorter.
  var suffixes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  /// The first one to three bytes of the normal form, packed; 0 where it is shorter.
  var prefixes: (UInt64, UInt64, UInt64) = (0, 0, 0)
  /// The shape with runs collapsed, at most seven marks, packed: `F-16` gives `X-d`.
  var shape: UInt64
  /// How the token is capitalised, as a number.
  var letterCase: UInt64
  /// Whether the token is a quotation mark.
  var isQuotationMark = false

  init(_ token: Token) {
    letterCase = Self.number(of: token.letterCase)
    shape = Self.shape(of: token.text)
    form = Self.formHash(of: token.text)
    hash = FeatureHash.offset
    if token.kind == .punctuation, let mark = Self.normalMark(token.text) {
      isQuotationMark = mark == "\""
      takeAffixes(of: mark)
    } else {
      takeAffixes(of: token.lower)
    }
  }

  private mutating func takeAffixes(of text: String) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { takeAffixes(of: $0) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { takeAffixes(of: $0) } }
  }

  private mutating func takeAffixes(of bytes: UnsafeBufferPointer<UInt8>) {
    var first: UInt64 = 0
    var last: UInt64 = 0
    for (index, byte) in bytes.enumerated() {
      let normal = (0x30...0x39).contains(byte) ? 0x30 : byte
      hash = FeatureHash.extended(hash, by: normal)
      last = last << 8 | UInt64(normal)
      if index < 3 {
        first = first << 8 | UInt64(normal)
        switch index {
        case 0: prefixes.0 = Self.packed(first, count: 1)
        case 1: prefixes.1 = Self.packed(first, count: 2)
        default: prefixes.2 = Self.packed(first, count: 3)
        }
      }
    }
    if bytes.count >= 1 { suffixes.0 = Self.packed(last & 0xFF, count: 1) }
    if bytes.count >= 2 { suffixes.1 = Self.packed(last & 0xFFFF, count: 2) }
    if bytes.count >= 3 { suffixes.2 = Self.packed(last & 0xFF_FFFF, count: 3) }
    if bytes.count >= 4 { suffixes.3 = Self.packed(last & 0xFFFF_FFFF, count: 4) }
  }

  /// Up to seven bytes with their number on top, as `pack` of the training program.
  private static func packed(_ bytes: UInt64, count: Int) -> UInt64 {
    UInt64(count) << 56 | bytes
  }

  private static func formHash(of text: String) -> UInt64 {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.reduce(FeatureHash.offset) { FeatureHash.extended($0, by: $1) }
    } ?? FeatureHash.of(text)
  }

  private static func shape(of text: String) -> UInt64 {
    var marks: UInt64 = 0
    var last: UInt64 = 0
    var count = 0
    for scalar in text.unicodeScalars {
      let mark: UInt64
      if scalar.isCapital {
        mark = 0x58  // X
      } else if scalar.isLetter {
        mark = 0x78  // x
      } else if scalar.isDigit {
        mark = 0x64  // d
      } else {
        mark = scalar.isASCII ? UInt64(scalar.value) : 0x75  // u
      }
      guard mark != last else { continue }
      if count == 7 { break }
      marks = marks << 8 | mark
      last = mark
      count += 1
    }
    return packed(marks, count: count)
  }

  private static func normalMark(_ text: String) -> String? {
    switch text {
    case "\"", "\u{201C}", "\u{201D}", "\u{2018}", "''", "``", "`", "\u{AB}", "\u{BB}": "\""
    case "--", "---", "\u{2013}", "\u{2014}": "--"
    case "\u{2026}": "..."
    default: nil
    }
  }

  private static func number(of letterCase: Token.LetterCase) -> UInt64 {
    switch letterCase {
    case .none: 0
    case .lower: 1
    case .title: 2
    case .upper: 3
    case .initial: 4
    case .mixed: 5
    }
  }
}
