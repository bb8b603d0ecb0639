internal import BriefingLanguage
internal import BriefingText

/// One sentence as the rules see it: checks a trigger's guards, its place and its anchors.
struct RiskSentence {
  let text: TaggedText
  let tokens: Range<Int>
  let anchors: SentenceAnchors
  let rules: RiskRuleSet
  private let grammar: SentenceGrammar

  init(text: TaggedText, tokens: Range<Int>, anchors: SentenceAnchors, rules: RiskRuleSet) {
    self.text = text
    self.tokens = tokens
    self.anchors = anchors
    self.rules = rules
    self.grammar = SentenceGrammar(text, tokens: tokens)
  }

  /// The tokens that anchor `trigger` by `rule`; nil when a guard, its place or a missing anchor
  /// stops it.
  func anchors(of rule: RiskRule, trigger: Range<Int>) -> [Range<Int>]? {
    guard !isPartOfName(trigger), bearsEvent(rule, trigger), !isGuarded(rule, trigger) else {
      return nil
    }
    var found: [Range<Int>] = []
    if !rule.objects.isEmpty {
      guard let object = anchor(rule.objects, in: objectRange(of: trigger), except: [trigger])
      else { return nil }
      found.append(object)
    }
    let window =
      max(tokens.lowerBound, trigger.lowerBound - rules.window)..<min(
        tokens.upperBound,
        trigger.upperBound + rules.window
      )
    for list in [rule.anchors, rule.also] where !list.isEmpty {
      guard let anchor = anchor(list, in: window, except: [trigger] + found) else { return nil }
      found.append(anchor)
    }
    return found
  }

  /// Whether the trigger stands inside the name of a person or organisation.
  private func isPartOfName(_ trigger: Range<Int>) -> Bool {
    anchors.named.contains { $0.overlaps(trigger) && $0.count > trigger.count }
  }

  /// Whether a noun's trigger is the head of its phrase, or its head carries events.
  private func bearsEvent(_ rule: RiskRule, _ trigger: Range<Int>) -> Bool {
    let last = trigger.upperBound - 1
    guard !rule.allowsAnyHead, text.tags[last].isNoun, grammar.group(holding: last) == nil else {
      return true
    }
    let head = grammar.nounPhrase(at: last).head
    return head == last || rules.carriers.contains(text.lemmas[head])
      || rule.triggers.contains { $0.words.count == 1 && $0.words[0].lemma == text.lemmas[head] }
  }

  private func isGuarded(_ rule: RiskRule, _ trigger: Range<Int>) -> Bool {
    rule.guards.contains { pattern in
      let holdsTrigger = pattern.words.contains { word in
        trigger.contains { text.lemmas[$0] == word.lemma || text.tokens[$0].lower == word.lemma }
      }
      return tokens.contains { start in
        guard let range = pattern.match(in: text, from: start, before: tokens.upperBound) else {
          return false
        }
        return !holdsTrigger || range.overlaps(trigger)
      }
    }
  }

  /// Where the object of the trigger can stand: after an active verb or a noun, before a passive
  /// verb; inside the noun phrase before a noun.
  private func objectRange(of trigger: Range<Int>) -> Range<Int> {
    let after =
      trigger.upperBound..<min(tokens.upperBound, trigger.upperBound + rules.window)
    let before = max(tokens.lowerBound, trigger.lowerBound - rules.window)..<trigger.lowerBound
    guard let index = grammar.group(holding: trigger.lowerBound) else {
      let start = grammar.nounPhrase(at: trigger.lowerBound).start
      return min(start, trigger.lowerBound)..<after.upperBound
    }
    let group = grammar.groups[index]
    if group.isPassive { return before }
    if group.form == .participle { return before.lowerBound..<after.upperBound }
    return after
  }

  private func anchor(
    _ list: [RiskAnchor],
    in range: Range<Int>,
    except taken: [Range<Int>]
  ) -> Range<Int>? {
    for anchor in list {
      if let found = find(anchor, in: range, except: taken) { return found }
    }
    return nil
  }

  private func find(
    _ anchor: RiskAnchor,
    in range: Range<Int>,
    except taken: [Range<Int>]
  ) -> Range<Int>? {
    switch anchor {
    case .words(let pattern):
      for start in range {
        if let found = pattern.match(in: text, from: start, before: range.upperBound),
          !taken.contains(where: { $0.overlaps(found) })
        {
          return found
        }
      }
    case .kind(.countries):
      guard anchors.countries(in: range).count > 1 else { return nil }
      return range.first { anchors.country($0) != nil }.map { $0..<($0 + 1) }
    case .kind(let kind):
      for index in range
      where anchors.isOf(kind, index) && !taken.contains(where: { $0.contains(index) }) {
        return index..<(index + 1)
      }
    }
    return nil
  }
}
