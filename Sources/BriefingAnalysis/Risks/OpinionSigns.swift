internal import BriefingLanguage
internal import BriefingText

/// What tells an opinion piece from a report; read from the file of rules.
struct OpinionSigns: Hashable, Sendable {
  /// Phrases of which one suffices, by their first word.
  private let phrases: [String: [RiskPattern]]
  /// Words that reports leave to the people whom they quote, by their first word.
  private let words: [String: [RiskPattern]]

  /// Makes signs of phrases that suffice and words that add up.
  init(phrases: [RiskPattern], words: [RiskPattern]) {
    self.phrases = Dictionary(grouping: phrases) { $0.words.first?.lemma ?? "" }
    self.words = Dictionary(grouping: words) { $0.words.first?.lemma ?? "" }
  }

  /// Whether a phrase that suffices begins with the token at `index`.
  func isDecisive(_ index: Int, in text: TaggedText) -> Bool { matches(phrases, index, in: text) }

  /// Whether a word that adds up stands at `index`.
  func isSign(_ index: Int, in text: TaggedText) -> Bool {
    text.tokens[index].text == "?" || matches(words, index, in: text)
  }

  private func matches(_ index: [String: [RiskPattern]], _ start: Int, in text: TaggedText) -> Bool
  {
    RiskPattern.forms(of: start, in: text).contains { form in
      (index[form] ?? []).contains {
        $0.match(in: text, from: start, before: text.tokens.count) != nil
      }
    }
  }
}
