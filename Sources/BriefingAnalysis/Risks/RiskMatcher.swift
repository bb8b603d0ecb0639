public import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Finds where the rules of a set fire in a text, and says of those that nearly fired what stopped
/// them.
public struct RiskMatcher: Sendable {
  /// The rules.
  public let rules: RiskRuleSet
  private let gazetteer: Gazetteer

  /// Makes a matcher of `rules`; `gazetteer` tells countries and places.
  public init(rules: RiskRuleSet, gazetteer: Gazetteer) {
    self.rules = rules
    self.gazetteer = gazetteer
  }

  /// A rule that fired on some words of a sentence.
  public struct Match: Hashable, Sendable {
    /// The rule.
    public let rule: RiskRule
    /// The trigger's tokens, as indices into the text's tokens.
    public let trigger: Range<Int>
    /// The tokens of the anchors: of the object, of the first and of the second list.
    public let anchors: [Range<Int>]
    /// The tokens that name the event.
    public var event: Range<Int> {
      rule.anchorIsEvent && rule.objects.isEmpty ? anchors.first ?? trigger : trigger
    }
  }

  /// The matches in the sentence with the index `number`, by their first token, then in the order
  /// of the rules.
  public func matches(inSentence number: Int, of document: Document) -> [Match] {
    SentenceGrammar.pieces(of: document.tagged.sentences[number].tokens).flatMap {
      matches(in: $0, of: document)
    }
  }

  private func matches(in tokens: Range<Int>, of document: Document) -> [Match] {
    let text = document.tagged
    var candidates: [(entry: RiskRuleSet.Entry, range: Range<Int>)] = []
    for index in tokens {
      let entries = RiskPattern.forms(of: index, in: text).flatMap {
        rules.entries(beginningWith: $0)
      }
      for entry in entries {
        let pattern = rules.rules[entry.rule].triggers[entry.trigger]
        if let range = pattern.match(in: text, from: index, before: tokens.upperBound) {
          candidates.append((entry, range))
        }
      }
    }
    guard !candidates.isEmpty else { return [] }
    let sentence = RiskSentence(
      text: text,
      tokens: tokens,
      anchors: SentenceAnchors(document, tokens: tokens, gazetteer: gazetteer),
      rules: rules
    )
    var matches: [Match] = []
    for candidate in candidates {
      let rule = rules.rules[candidate.entry.rule]
      if let anchors = sentence.anchors(of: rule, trigger: candidate.range) {
        matches.append(Match(rule: rule, trigger: candidate.range, anchors: anchors))
      }
    }
    return matches
  }
}
