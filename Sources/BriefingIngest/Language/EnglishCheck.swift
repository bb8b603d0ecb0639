/// Tells English from other languages by the share of its most frequent function words.
///
/// In English news four to five words in ten are among these; in other languages that share some of
/// their spellings (Dutch `is`, `in`, `was`), far fewer. A text is looked at piece by piece, so that
/// an English summary above a Spanish article does not make it English.
struct EnglishCheck {
  /// Pieces of so many words: shorter ones can have any share.
  private static let fewestWords = 25
  /// The least share of an English text.
  static let threshold = 0.10
  /// Below this share a piece is in another language. Of 27,000 pieces of English articles one in
  /// two thousand is, nearly all of them lists of names.
  private static let foreignThreshold = 0.05
  /// A line of so many words is left out of an English text when this share of them are known words
  /// of another language: lists of names have none.
  private static let foreignEvidence = 0.20
  private static let fewestWordsOfLine = 10
  /// A text with more in other languages is none in English.
  private static let mostForeign = 0.5
  /// A text of fewer words is another language's by so many known words.
  private static let evidenceOfShortText = 3
  /// A language that the file states is doubted only from this share on.
  private static let sureShare = 0.20

  /// The share of the frequent words of English in the whole text; nil for a text too short to say.
  let share: Double?
  /// What the text is in; nil for a text too short to say.
  let verdict: Verdict?
  /// The indices of the lines in other languages.
  private(set) var foreignLines: [Int] = []

  /// What a text is in.
  enum Verdict: Equatable {
    case english
    case other
  }

  /// Looks at the lines of a text.
  init(_ lines: [Substring]) {
    var whole = WordSample()
    var foreignWeight = 0
    var piece = WordSample()
    for (index, line) in lines.enumerated() {
      let sample = WordSample(line)
      if EnglishCheck.isForeign(sample) { foreignLines.append(index) }
      whole.add(sample)
      piece.add(sample)
      guard piece.weight >= Self.fewestWords || index == lines.count - 1 else { continue }
      if piece.englishShare < Self.foreignThreshold, piece.weight >= Self.fewestWords {
        foreignWeight += piece.weight
      }
      piece = WordSample()
    }
    guard whole.weight >= Self.fewestWords || whole.isOtherScript else {
      let isOther =
        whole.foreign >= Self.evidenceOfShortText && whole.foreign > whole.english
      share = nil
      verdict = isOther ? .other : nil
      return
    }
    share = whole.englishShare
    let isForeign = Double(foreignWeight) > Self.mostForeign * Double(whole.weight)
    verdict = whole.englishShare >= Self.threshold && !isForeign ? .english : .other
  }

  private static func isForeign(_ line: WordSample) -> Bool {
    guard line.weight >= fewestWordsOfLine, line.englishShare < foreignThreshold else {
      return false
    }
    return line.isOtherScript || line.foreignShare >= foreignEvidence
  }

  /// Whether the text is English whatever the file states.
  var isSure: Bool { verdict == .english && (share ?? 0) >= Self.sureShare }
}
