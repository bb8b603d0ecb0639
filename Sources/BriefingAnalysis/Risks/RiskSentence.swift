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
    let window =
      max(
        tokens.lowerBound,
        trigger.lowerBound - rules.window
      )..<min(
        tokens.upperBound,
        trigger.upperBound + rules.window
      )
    var lists: [(list: [RiskAnchor], range: Range<Int>)] = []
    if !rule.objects.isEmpty { lists.append((rule.objects, objectRange(of: trigger))) }
    if !rule.anchors.isEmpty { lists.append((rule.anchors, window)) }
    if !rule.also.isEmpty { lists.append((rule.also, window)) }
    return choice(from: lists[...], taken: [trigger]).map { Array($0.dropFirst()) }
  }

  /// One anchor of each list, none overlapping another or `taken`, after `taken`; nil when there is
  /// no such choice.
  private func choice(
    from lists: ArraySlice<(list: [RiskAnchor], range: Range<Int>)>,
    taken: [Range<Int>]
  ) -> [Range<Int>]? {
    guard let first = lists.first else { return taken }
    var tried: Set<Range<Int>> = []
    for anchor in first.list {
      for found in places(of: anchor, in: first.range)
      where !taken.contains(where: { $0.overlaps(found) }) && tried.insert(found).inserted {
        if let rest = choice(from: lists.dropFirst(), taken: taken + [found]) { return rest }
      }
    }
    return nil
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
    if group.isPassive {
      // The subject, however far before.
      let subject = grammar.subject(of: index) ?? before.lowerBound
      return min(subject, before.lowerBound)..<before.upperBound
    }
    if group.form == .participle { return before.lowerBound..<after.upperBound }
    return after
  }

  /// Where `anchor` stands in `range`, in text order.
  private func places(of anchor: RiskAnchor, in range: Range<Int>) -> [Range<Int>] {
    switch anchor {
    case .words(let pattern):
      range.compactMap { pattern.match(in: text, from: $0, before: range.upperBound) }
    case .kind(.countries):
      anchors.secondCountry(in: range).map { [$0..<($0 + 1)] } ?? []
    case .kind(let kind):
      range.filter { anchors.isOf(kind, $0) }.map { $0..<($0 + 1) }
    }
  }
}
