internal import BriefingLanguage
internal import BriefingText

/// One sentence as the rules see it: checks a trigger's guards, its place and its anchors.
struct RiskSentence {
  let text: TaggedText
  let tokens: Range<Int>
  let anchors: SentenceAnchors
  let rules: RiskRuleSet
  private let grammar: SentenceGrammar
  /// What the sentence's tokens may stand for in a pattern.
  private let forms: Set<String>

  init(text: TaggedText, tokens: Range<Int>, anchors: SentenceAnchors, rules: RiskRuleSet) {
    self.text = text
    self.tokens = tokens
    self.anchors = anchors
    self.rules = rules
    self.grammar = SentenceGrammar(text, tokens: tokens)
    self.forms = Set(tokens.flatMap { RiskPattern.forms(of: $0, in: text) })
  }

  /// The tokens that anchor `trigger` by `rule`; nil when a guard, its place or a missing anchor
  /// stops it.
  func anchors(of rule: RiskRule, trigger: Range<Int>) -> [Range<Int>]? {
    guard !isPartOfName(trigger), bearsEvent(rule, trigger), !isGuarded(rule, trigger) else {
      return nil
    }
    let window = reach(from: trigger.lowerBound, by: -1)..<reach(from: trigger.upperBound, by: 1)
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
    guard let trigger = taken.first else { return nil }
    let found = first.list.flatMap { places(of: $0, in: first.range) }
      .sorted { (gap($0, trigger), $0.lowerBound) < (gap($1, trigger), $1.lowerBound) }
    for place in found
    where !taken.contains(where: { $0.overlaps(place) }) && tried.insert(place).inserted {
      if let rest = choice(from: lists.dropFirst(), taken: taken + [place]) { return rest }
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
      guard pattern.words.allSatisfy({ forms.contains($0.lemma) }) else { return false }
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

  /// How many tokens of a passive verb's subject are read from its head.
  private static let subjectReach = 6

  /// The border of the window that begins at `start`: so many words on, marks not counted.
  private func reach(from start: Int, by step: Int) -> Int {
    var index = start
    var words = 0
    while words < rules.window, index + step >= tokens.lowerBound, index + step <= tokens.upperBound
    {
      index += step
      let passed = step > 0 ? index - 1 : index
      if text.tokens[passed].kind != .punctuation { words += 1 }
    }
    return index
  }

  /// Where the object of the trigger can stand: after an active verb or a noun, before a passive
  /// verb; inside the noun phrase before a noun.
  private func objectRange(of trigger: Range<Int>) -> Range<Int> {
    let after = trigger.upperBound..<reach(from: trigger.upperBound, by: 1)
    let before = reach(from: trigger.lowerBound, by: -1)..<trigger.lowerBound
    guard let index = grammar.group(holding: trigger.lowerBound) else {
      let start = grammar.nounPhrase(at: trigger.lowerBound).start
      return min(start, trigger.lowerBound)..<after.upperBound
    }
    let group = grammar.groups[index]
    if group.isPassive {
      // The subject, however far before, with what follows it in its phrase.
      guard let subject = grammar.subject(of: index) else { return before }
      let start = grammar.nounPhrase(at: subject).start
      return start..<max(start, min(subject + Self.subjectReach, before.upperBound))
    }
    if group.form == .participle { return before.lowerBound..<after.upperBound }
    return after
  }

  /// How many tokens lie between two ranges.
  private func gap(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    max(left.lowerBound - right.upperBound, right.lowerBound - left.upperBound, 0)
  }

  /// Where `anchor` stands in `range`, in text order.
  private func places(of anchor: RiskAnchor, in range: Range<Int>) -> [Range<Int>] {
    switch anchor {
    case .words(let pattern):
      !forms.contains(pattern.words[0].lemma)
        ? [] : range.compactMap { pattern.match(in: text, from: $0, before: range.upperBound) }
    case .kind(.countries):
      anchors.secondCountry(in: range).map { [$0..<($0 + 1)] } ?? []
    case .kind(let kind):
      range.filter { anchors.isOf(kind, $0) }.map { $0..<($0 + 1) }
    }
  }
}
