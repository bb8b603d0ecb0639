internal import BriefingText

/// The bytes that the gazetteer sorts a name by.
///
/// Small letters, accents folded to ASCII, no full stops, one blank for white space, hyphens and
/// slashes, commas between blanks, no leading apostrophe, no leading `the`.
/// `Training/gazetteer/build.py` makes the same keys.
struct GazetteerKey {
  /// The UTF-8 of the key so far.
  private(set) var bytes: [UInt8] = []

  private static let blank = UInt8(ascii: " ")
  private static let article = Array("the ".utf8)

  /// An empty key, to which tokens are added.
  init() {}

  /// The key of a name written as text.
  init(_ name: String) {
    for scalar in name.unicodeScalars { append(scalar) }
    if bytes.last == Self.blank { bytes.removeLast() }
    if bytes.starts(with: Self.article) { bytes.removeFirst(Self.article.count) }
  }

  /// Empties the key.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// Adds one more token of a name and returns whether it added a letter, digit or mark; a clitic
  /// is joined to the word before it.
  @discardableResult
  mutating func append(_ token: Token) -> Bool {
    let before = bytes.count
    if token.followsSpace || token.kind != .word || !token.lower.utf8.starts(with: "'".utf8) {
      appendBlank()
    }
    for scalar in token.lower.unicodeScalars { append(scalar) }
    if bytes.last == Self.blank { bytes.removeLast() }
    return bytes.count > before
  }

  /// Whether the token is a hyphen or slash, which keys leave out.
  static func isJoint(_ token: Token) -> Bool {
    token.text == "-" || token.text == "/" || token.text == "\u{2010}" || token.text == "\u{2011}"
  }

  private mutating func appendBlank() {
    if let last = bytes.last, last != Self.blank { bytes.append(Self.blank) }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z", "0"..."9":
      bytes.append(UInt8(scalar.value))
    case "A"..."Z":
      bytes.append(UInt8(scalar.value) + 32)
    case ".":
      break
    case "'", "\u{2019}", "\u{2018}", "\u{2BB}", "\u{2BC}", "`":
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "'")) }
    case "-", "/", "\u{2010}", "\u{2011}", "\u{2013}":
      appendBlank()
    case ",":
      appendBlank()
      bytes.append(UInt8(ascii: ","))
      appendBlank()
    default:
      appendOther(scalar)
    }
  }

  private mutating func appendOther(_ scalar: Unicode.Scalar) {
    if scalar.isSpace { return appendBlank() }
    if LatinFolding.isMark(scalar) { return }
    if scalar.isASCII { return bytes.append(UInt8(scalar.value)) }
    for small in scalar.properties.lowercaseMapping.unicodeScalars {
      if LatinFolding.isMark(small) || small == "\u{2BF}" || small == "\u{2BE}" { continue }
      if let ascii = LatinFolding.ascii(small) {
        ascii.withUTF8Buffer { bytes.append(contentsOf: $0) }
      } else {
        bytes.append(contentsOf: String(small).utf8)
      }
    }
  }
}
