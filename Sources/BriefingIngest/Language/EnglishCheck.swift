/// Tells English from other languages by the share of its most frequent function words.
///
/// In English news four to five words in ten are among these; in other languages that share some of
/// their spellings (Dutch `is`, `in`, `was`), far fewer.
enum EnglishCheck {
  /// Source: the most frequent function words of the written part of the British National Corpus
  /// (Leech, Rayson and Wilson 2001), those left out that are frequent words of Dutch, German,
  /// French, Spanish, Italian, Portuguese or the Scandinavian languages (`in`, `is`, `was`, `a`,
  /// `on`, `we`, `he`, `me`, `no`, `as`, `for`, `over`, `had`, `all`, `her`, `do`, `so`, `at`).
  private static let words: Set<String> = [
    "the", "of", "and", "to", "that", "it", "with", "be", "by", "not", "this", "but", "from",
    "they", "his", "which", "or", "are", "she", "you", "one", "were", "been", "have", "has",
    "their",
    "there", "would", "will", "when", "who", "what", "can", "more", "if", "out", "up", "about",
    "into",
    "them", "than", "only", "its", "some", "could", "other", "then", "these", "two", "may", "any",
    "your", "such", "after", "also", "said", "says", "an",
  ]
  /// So many words from the start decide.
  private static let sample = 3_000
  /// Shorter texts can have any share.
  private static let fewestWords = 25
  /// The least share of an English text.
  static let threshold = 0.10

  /// The share of the frequent words among the first words of `text`; nil for a text too short to
  /// say.
  static func share(in text: String) -> Double? {
    var count = 0
    var frequent = 0
    var word: [UInt8] = []
    var isWord = false
    var plainLetters = 0
    var otherBytes = 0
    func finish() {
      guard isWord else { return }
      count += 1
      if word.count <= 6, words.contains(String(decoding: word, as: UTF8.self)) { frequent += 1 }
      word.removeAll(keepingCapacity: true)
      isWord = false
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        word.append(byte)
        plainLetters += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        word.append(byte + 32)
        plainLetters += 1
      // Letters beyond ASCII belong to the word, which is then none of the list.
      case 0x80...:
        word.append(byte)
        otherBytes += 1
      default:
        finish()
        if count >= sample { return Double(frequent) / Double(count) }
        continue
      }
      isWord = true
    }
    finish()
    // Scripts without spaces have few words, but none of them is English.
    if otherBytes > plainLetters { return 0 }
    return count < fewestWords ? nil : Double(frequent) / Double(count)
  }
}
