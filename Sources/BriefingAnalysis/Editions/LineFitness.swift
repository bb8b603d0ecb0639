internal import BriefingModel
internal import BriefingText

/// Rates how well a sentence reads alone, on a front page.
///
/// A sentence that opens with a pronoun or whose speaker is one sends the reader to the sentence
/// before it; one from the top of an article tells more than one from its end (the inverted pyramid
/// of news writing).
struct LineFitness {
  /// Sentences that begin before this offset, in code points, are the lead.
  static let leadLength = 500
  /// Sentences that begin before this offset are the upper part.
  static let upperLength = 1500
  /// Sentences with fewer or more words read badly alone.
  static let words = 7...48

  private static let leaning: Set<String> = [
    "he", "her", "his", "it", "its", "she", "that", "their", "them", "these", "they", "this",
    "those",
  ]
  private static let joining: Set<String> = ["and", "but", "however", "meanwhile", "or", "so"]
  private static let speakers: Set<String> = ["he", "i", "it", "she", "they", "we", "you"]

  /// From -3 (cannot stand alone) to 2 (a lead that stands alone).
  static func score(of evidence: Evidence) -> Double {
    var score = evidence.start < leadLength ? 2.0 : evidence.start < upperLength ? 1 : 0
    let tokens = Tokenizer().tokens(in: SourceText(evidence.text ?? "")).filter {
      $0.kind == .word || $0.kind == .number || isQuote($0.text)
    }
    guard let first = tokens.first else { return score }
    let opening = tokens.first { $0.kind == .word }?.lower ?? ""
    if isQuote(first.text) {
      score -= 1
      if speakers.contains(opening) || leaning.contains(opening) { score -= 1 }
      if let last = tokens.last(where: { isQuote($0.text) }),
        tokens.contains(where: { $0.span.start > last.span.end && speakers.contains($0.lower) })
      {
        score -= 1
      }
    } else if leaning.contains(opening) || joining.contains(opening) {
      score -= 2
    }
    if !words.contains(tokens.count) { score -= 1 }
    return max(-3, score)
  }

  private static func isQuote(_ text: String) -> Bool {
    ["\"", "\u{201C}", "\u{201D}", "``", "''"].contains(text)
  }
}
