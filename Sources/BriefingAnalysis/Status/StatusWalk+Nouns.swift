internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// From a noun to the words that govern it.
extension StatusWalk {
  mutating func visitNoun(_ token: Int) {
    guard visitedNouns.insert(token).inserted else { return }
    let phrase = grammar.nounPhrase(at: token)
    visitModifiers(of: token, in: phrase)
    // "coup attempt", "war fears": the head governs the event.
    if phrase.head > token {
      for index in (token + 1)...phrase.head where !trigger.contains(index) {
        if let match = governor(at: index, takes: ["of", "infinitive", "object"]) {
          apply(match, noun: index)
        }
      }
    }
    // "the attack planned for Friday"
    if let after = grammar.groups.firstIndex(where: {
      $0.range.lowerBound == phrase.head + 1 && $0.form == .participle
    }), let match = governor(at: grammar.groups[after].head, takes: ["passive"]) {
      apply(match, group: after)
    }
    climb(from: phrase, event: token)
  }

  /// Adjectives, determiners and participles inside the noun phrase.
  mutating func visitModifiers(of token: Int, in phrase: NounPhrase) {
    for index in phrase.start...phrase.head where index != token && !trigger.contains(index) {
      let word = text.tokens[index].lower
      if word == "any", index == phrase.start { isGeneric = true }
      if word == "no" {
        add(.averted, index..<(index + 1))
      } else if let match = match(.modifies, at: index) {
        add(cues.cues[match.cue].status, match.words)
      } else if text.tags[index] == .gerund, index < token, !Self.plainGerunds.contains(word) {
        add(.ongoing, index..<(index + 1))
      }
    }
    if text.tags[token] == .gerund, phrase.head > token {
      add(.ongoing, token..<token)
    }
  }

  /// `-ing` words that say nothing of the event's course.
  static let plainGerunds: Set<String> = ["leading", "following", "including", "according"]

  mutating func climb(from phrase: NounPhrase, event: Int) {
    stepsLeft -= 1
    guard stepsLeft > 0 else { return }
    let before = phrase.start - 1
    guard before >= grammar.tokens.lowerBound else {
      return visitAsSubject(phrase)
    }
    let tag = text.tags[before]
    let word = text.tokens[before].lower
    if tag == .preposition || tag == .to, word != "that" {
      return visitPreposition(before, phrase: phrase)
    }
    if let group = grammar.group(endingBefore: phrase.start) {
      return visitAsObject(of: group)
    }
    // "appoint himself president"
    if tag == .pronoun, let group = grammar.group(endingBefore: before) {
      return visitAsObject(of: group)
    }
    if grammar.verbAfter(phrase.head) != nil, isSubjectPosition(phrase) {
      return visitAsSubject(phrase)
    }
    if tag == .coordinatingConjunction || word == ",", before > grammar.tokens.lowerBound,
      text.tags[before - 1].isNoun, grammar.group(holding: before - 1) == nil
    {
      // "protests and riots": the second shares the place of the first.
      let other = grammar.nounPhrase(at: before - 1)
      if tag == .coordinatingConjunction, visitedNouns.insert(before - 1).inserted {
        climb(from: other, event: event)
      }
      return
    }
    visitAsSubject(phrase)
  }

  /// Whether nothing but a subject can stand where `phrase` does: no verb of its clause before it.
  func isSubjectPosition(_ phrase: NounPhrase) -> Bool {
    let clause = grammar.clause(of: phrase.start)
    return !grammar.groups.contains {
      $0.range.upperBound <= phrase.start && grammar.clause(of: $0.range.lowerBound) == clause
        && $0.isFinite
    }
  }

  mutating func visitPreposition(_ position: Int, phrase: NounPhrase) {
    let word = text.tokens[position].lower
    if let match = governor(at: position, takes: ["object"]) {
      return apply(match, noun: position)
    }
    guard let attach = grammar.word(before: position) else {
      placement = word
      return
    }
    if let group = grammar.group(endingBefore: attach + 1) {
      let head = grammar.groups[group].head
      if let match = governor(at: head, takes: [word]) { return apply(match, group: group) }
      if let match = predicate(endingAt: attach, takes: [word]) {
        return apply(match, noun: attach)
      }
      let lemma = text.lemmas[head]
      if cues.lists.causing.contains(lemma) {
        eventGroup = group
        visitGroup(group, isEvent: false)
      } else {
        placement = word
      }
      return
    }
    placement = word
    guard text.tags[attach].isNoun || text.tags[attach].isAdjective else { return }
    if let match = governor(at: attach, takes: [word]) { return apply(match, noun: attach) }
    if word == "of" || cues.lists.links.contains(text.lemmas[attach]) { return visitNoun(attach) }
    // "accused Norland of the attack": the verb before the noun phrase governs.
    let object = grammar.listStart(of: grammar.nounPhrase(at: attach))
    if let group = grammar.group(endingBefore: object),
      let match = governor(at: grammar.groups[group].head, takes: [word]),
      word != "in", word != "on"
    {
      apply(match, group: group)
    }
  }

  mutating func visitAsObject(of index: Int) {
    let group = grammar.groups[index]
    if let match = governor(at: group.head, takes: ["object"]) {
      return apply(match, group: index)
    }
    let lemma = text.lemmas[group.head]
    if cues.lists.presupposing.contains(lemma) { return }
    eventGroup = index
    // "did not film the attack": the attack is a fact.
    let makes = cues.lists.making.contains(lemma) || cues.lists.happening.contains(lemma)
    visitGroup(index, isEvent: false, negationIsSpent: !makes)
  }

  mutating func visitAsSubject(_ phrase: NounPhrase) {
    guard let index = grammar.verbAfter(phrase.head), isSubjectPosition(phrase) else { return }
    let group = grammar.groups[index]
    let lemma = text.lemmas[group.head]
    if let match = match(.follows, at: group.head) {
      eventGroup = index
      return apply(match, group: index)
    }
    if group.isPassive || lacksObject(group),
      let match = governor(at: group.head, takes: ["passive"])
    {
      eventGroup = index
      return apply(match, group: index)
    }
    let first = text.tokens[phrase.start].lower
    if first == "any" || first == "every", let modal = group.modal,
      Self.hypothetical.contains(text.tokens[modal].lower)
    {
      add(.conditional, phrase.start..<(phrase.start + 1))
    }
    let isDefinite =
      Self.definite.contains(first) || text.tags[phrase.start] == .possessivePronoun
      || (phrase.start..<phrase.head).contains { text.tags[$0] == .possessive }
    if group.isPassive || cues.lists.happening.contains(lemma) || !isDefinite {
      eventGroup = index
      // "the protests are not violent": the negation is not of the protests.
      var predicate = group.range.upperBound
      while predicate < grammar.tokens.upperBound, text.tags[predicate].isAdverb { predicate += 1 }
      let isDescribed =
        lemma == "be" && predicate < grammar.tokens.upperBound
        && (text.tags[predicate].isAdjective || text.tags[predicate] == .determiner)
        && governor(at: predicate, takes: ["of", "infinitive"]) == nil
      visitGroup(index, isEvent: false, negationIsSpent: isDescribed)
    }
  }

  /// Whether a preposition or nothing follows a verb in the past: with an event as its subject it is
  /// a passive without its auxiliary ("the talks planned for Friday").
  func lacksObject(_ group: VerbGroup) -> Bool {
    guard group.form == .past, group.range.count == 1 else { return false }
    let next = group.range.upperBound
    guard next < grammar.tokens.upperBound else { return true }
    return text.tags[next] == .preposition || text.tags[next] == .punctuation
  }

  static let definite: Set<String> = ["the", "this", "these", "those", "that"]
  static let hypothetical: Set<String> = ["would", "will", "could", "might", "may", "'d"]
}
