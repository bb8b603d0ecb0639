internal import BriefingLanguage
internal import BriefingText

/// A name as it is compared: its words without case, accents, stops, hyphens and `the`.
struct NameForm: Hashable {
  /// The words, folded; empty when the name is made of marks alone.
  let words: [String]

  /// The words as one string.
  var key: String { words.joined(separator: " ") }

  /// The form of the name that `tokens` spell.
  init(_ tokens: ArraySlice<Token>) {
    var words: [String] = []
    for token in tokens where token.kind != .punctuation || token.text == "&" {
      let word = Self.folded(token.lower)
      if word.isEmpty || word == "'s" { continue }
      if token.lower.hasPrefix("'"), let last = words.popLast() {
        words.append(last + word)
      } else {
        words += word.split(separator: " ").map(String.init)
      }
    }
    if words.count > 1, words.first == "the" { words.removeFirst() }
    self.words = words
  }

  /// The form of a name written as text.
  init(_ text: String) {
    self.init(Tokenizer().tokens(in: SourceText(text))[...])
  }

  /// `small`, a text in small letters, in ASCII where it has Latin letters, without full stops, and
  /// with a blank for each hyphen.
  static func folded(_ small: String) -> String {
    var bytes: [UInt8] = []
    for scalar in small.unicodeScalars {
      switch scalar {
      case ".": continue
      case "-", "/", "\u{2010}", "\u{2011}": bytes.append(UInt8(ascii: " "))
      case "\u{2018}", "\u{2019}", "`", "\u{2BB}", "\u{2BC}": bytes.append(UInt8(ascii: "'"))
      default:
        if scalar.isASCII {
          bytes.append(UInt8(scalar.value))
        } else if LatinFolding.isMark(scalar) {
          continue
        } else if let ascii = LatinFolding.ascii(scalar) {
          ascii.withUTF8Buffer { bytes.append(contentsOf: $0) }
        } else {
          bytes.append(contentsOf: String(scalar).utf8)
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
