/// Counts of a stretch of text by which its language is told.
struct WordSample {
  /// Words of any language.
  private(set) var words = 0
  /// The most frequent words of English among them.
  private(set) var english = 0
  /// The most frequent words of other languages among them.
  private(set) var foreign = 0
  /// Letters a to z.
  private var plainLetters = 0
  /// Bytes of letters beyond ASCII.
  private var otherBytes = 0

  /// Nothing yet.
  init() {}

  /// Counts the words of `text`.
  init(_ text: Substring) {
    var key: UInt64 = 0
    var length = 0
    func finish(_ sample: inout WordSample) {
      guard length > 0 else { return }
      sample.words += 1
      if length <= FrequentWords.longest {
        if FrequentWords.english.contains(key) {
          sample.english += 1
        } else if FrequentWords.foreign.contains(key) {
          sample.foreign += 1
        }
      }
      key = 0
      length = 0
    }
    for byte in text.utf8 {
      let small: UInt8
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        small = byte
        plainLetters += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        small = byte + 32
        plainLetters += 1
      // Letters beyond ASCII belong to the word.
      case 0x80...:
        small = byte
        otherBytes += 1
      default:
        finish(&self)
        continue
      }
      key = key << 8 | UInt64(small)
      length += 1
    }
    finish(&self)
  }

  /// Adds the counts of another stretch.
  mutating func add(_ other: WordSample) {
    words += other.words
    english += other.english
    foreign += other.foreign
    plainLetters += other.plainLetters
    otherBytes += other.otherBytes
  }

  /// The share of the frequent words of English; 0 for scripts that are not English, which may have
  /// no spaces between words.
  var englishShare: Double {
    if isOtherScript { return 0 }
    return words == 0 ? 0 : Double(english) / Double(words)
  }

  /// The share of the frequent words of other languages.
  var foreignShare: Double { words == 0 ? 0 : Double(foreign) / Double(words) }

  /// Whether most letters are beyond ASCII.
  var isOtherScript: Bool { otherBytes > plainLetters }

  /// How much text this is: words, or letters where words are not parted.
  var weight: Int { isOtherScript ? otherBytes / 6 + 1 : words }
}
