internal import BriefingText

/// The content words of a stretch of text, as the joining rules compare them.
struct Terms: Hashable, Sendable {
  /// The words that carry content, stemmed, without repetition, sorted.
  let words: [String]
  /// The numbers as written, without separators of thousands, sorted.
  let numbers: [String]

  /// Reads the terms of `span` of `text`.
  init(of span: TextSpan, in text: SourceText) { self.init(of: text[span]) }

  /// Reads the terms of `words`, a stretch of text.
  init(of text: String) {
    let tokens = Tokenizer().tokens(in: SourceText(text))
    var words: Set<String> = []
    var numbers: Set<String> = []
    for token in tokens {
      switch token.kind {
      case .number:
        numbers.insert(token.lower.filter { $0 != "," })
      case .word where !StopWords.contains(token.lower):
        words.insert(Terms.stem(token.lower))
      default: break
      }
    }
    self.words = words.sorted()
    self.numbers = numbers.sorted()
  }

  /// `word` without the endings of plural and tense, so that "sell", "sells" and "selling" meet.
  ///
  /// Harman, "How effective is suffixing?" (JASIS 1991): the S stemmer, with -ed and -ing added.
  static func stem(_ word: String) -> String {
    let length = word.utf8.count
    if length > 4, word.hasSuffix("ies") { return String(word.dropLast(3)) + "y" }
    if length > 5, word.hasSuffix("ing") { return String(word.dropLast(3)) }
    if length > 4, word.hasSuffix("ed") { return String(word.dropLast(2)) }
    if length > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us") {
      return String(word.dropLast())
    }
    return word
  }
}
