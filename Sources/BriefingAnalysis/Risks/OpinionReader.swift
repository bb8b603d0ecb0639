internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Tells reports from opinion pieces, which raise no risk.
///
/// The article's genre decides where the input gives one other than news. Else a phrase that only
/// such pieces have tells it, or an author who speaks, asks and judges where a report would let
/// others speak.
struct OpinionReader {
  /// What tells an opinion piece.
  let signs: OpinionSigns
  /// Verbs of saying.
  let reports: Set<String>

  /// From so many sentences in a hundred with a sign, a text is taken for opinion.
  private static let leastSigns = 40
  /// From so many sentences in a hundred in which others speak, it is a report.
  private static let mostReported = 15
  /// Texts with fewer sentences are taken for reports.
  private static let fewestSentences = 6
  /// From so many sentences that begin with a speaker's name in capitals, it is a transcript.
  private static let fewestTurns = 3
  /// A speaker's name and office have at most so many tokens.
  private static let longestTurn = 6

  /// Whether the article reports.
  func isReport(_ document: Document) -> Bool {
    switch document.article.genre {
    case .opinion, .quiz: false
    case .news: !looksLikeOpinion(document)
    default: true
    }
  }

  private func looksLikeOpinion(_ document: Document) -> Bool {
    let text = document.tagged
    if text.tokens.indices.contains(where: { signs.isDecisive($0, in: text) }) { return true }
    guard text.sentences.count >= Self.fewestSentences else { return false }
    var quoted = Array(repeating: false, count: text.tokens.count)
    for quotation in document.quotations {
      for index in quotation.tokens where quoted.indices.contains(index) { quoted[index] = true }
    }
    var marked = 0
    var reported = 0
    var turns = 0
    for sentence in text.sentences {
      let own = sentence.tokens.filter { !quoted[$0] }
      if own.contains(where: { isReporting($0, in: text) }) { reported += 1 }
      if own.contains(where: { signs.isSign($0, in: text) }) { marked += 1 }
      if isTurn(sentence, in: text) { turns += 1 }
    }
    let sentences = text.sentences.count
    return turns < Self.fewestTurns && reported * 100 < Self.mostReported * sentences
      && marked * 100 >= Self.leastSigns * sentences
  }

  private func isReporting(_ index: Int, in text: TaggedText) -> Bool {
    text.tags[index] == .pastVerb && reports.contains(text.lemmas[index])
      || text.tokens[index].lower == "according"
  }

  /// Whether the sentence begins with a name in capitals and a colon, as in a transcript.
  private func isTurn(_ sentence: Sentence, in text: TaggedText) -> Bool {
    let start = sentence.tokens.prefix(Self.longestTurn)
    guard let colon = start.first(where: { text.tokens[$0].text == ":" }),
      let first = start.first, first < colon
    else { return false }
    return text.tokens[first].letterCase == .upper
  }
}
