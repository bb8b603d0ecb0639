internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Tells reports from opinion pieces, which raise no risk.
///
/// The article's genre decides where the input gives it. Of a text without one, the author speaking
/// as `I` or `we` outside quotation marks, putting questions to the reader and judging in words of
/// opinion tells it.
struct OpinionReader {
  /// Words of judgement that reports use in quotations only.
  let words: Set<String>

  /// So many signs in a hundred sentences make an opinion piece.
  private static let signsPerHundredSentences = 25
  /// Fewer signs than this decide nothing.
  private static let fewestSigns = 4

  /// Whether the article reports.
  func isReport(_ document: Document) -> Bool {
    switch document.article.genre {
    case .opinion, .quiz: return false
    case .news:
      let signs = signs(in: document)
      return signs < Self.fewestSigns
        || signs * 100 < Self.signsPerHundredSentences * document.tagged.sentences.count
    default: return true
    }
  }

  /// The number of sentences with a sign of opinion in the author's own words.
  private func signs(in document: Document) -> Int {
    let text = document.tagged
    var quoted = Array(repeating: false, count: text.tokens.count)
    for quotation in document.quotations {
      for index in quotation.tokens where quoted.indices.contains(index) { quoted[index] = true }
    }
    let said = document.attributions.flatMap(\.content)
    return text.sentences.count { sentence in
      guard !said.contains(where: { $0.overlaps(sentence.span) }) else { return false }
      return sentence.tokens.contains { index in
        guard !quoted[index] else { return false }
        let word = text.tokens[index].lower
        return words.contains(word) || word == "?"
      }
    }
  }
}
