internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// From a verb group to the words and clauses that govern it.
extension StatusWalk {
  mutating func visitGovernor(of index: Int, isEvent: Bool) {
    let group = grammar.groups[index]
    guard let before = grammar.word(before: group.range.lowerBound) else {
      return visitClauseVerb(of: index)
    }
    switch group.form {
    case .infinitive where text.tokens[group.range.lowerBound].lower == "to":
      visitInfinitiveGovernor(of: index, before: before)
    case .infinitive:
      // "will attack and seize", "let them attack"
      if let previous = grammar.groups.indices.last(where: {
        grammar.groups[$0].range.upperBound <= before + 1
      }),
        grammar.clause(of: grammar.groups[previous].range.lowerBound)
          == grammar.clause(of: before + 1)
      {
        visitGroup(previous, isEvent: false)
      }
    case .gerund: visitGerundGovernor(of: index, before: before, isEvent: isEvent)
    default: break
    }
  }

  mutating func visitInfinitiveGovernor(of index: Int, before: Int) {
    if let direct = grammar.group(endingBefore: before + 1) {
      return visitInfinitive(of: direct)
    }
    if text.tags[before] == .coordinatingConjunction || text.tokens[before].text == ",",
      let other = grammar.groups.indices.last(where: {
        $0 < index && grammar.groups[$0].form == .infinitive
      })
    {
      // "expects the talks to go on, to include arms"
      return visitGovernor(of: other, isEvent: false)
    }
    if let match = governor(at: before, takes: ["infinitive"]) {
      return apply(match, noun: before)
    }
    if cues.lists.attempts.contains(text.lemmas[before]), !undoings.isEmpty {
      isUndoingAsked = true
    }
    guard text.tags[before].isNoun || text.tags[before] == .pronoun else { return }
    let start = grammar.listStart(of: grammar.nounPhrase(at: before))
    if let group = grammar.group(endingBefore: start) { return visitInfinitive(of: group) }
    // "a threat by the militia to attack", "called on the militia to attack"
    let of = start - 1
    guard of > grammar.tokens.lowerBound, text.tags[of] == .preposition else { return }
    if let match = governor(at: of - 1, takes: ["infinitive"]) {
      apply(match, noun: of - 1)
    } else if let group = grammar.group(endingBefore: of),
      let match = governor(at: grammar.groups[group].head, takes: ["infinitive"])
    {
      apply(match, group: group)
    }
  }

  /// The group at `index` governs an infinitive that leads to the event.
  mutating func visitInfinitive(of index: Int) {
    let head = grammar.groups[index].head
    if let match = governor(at: head, takes: ["infinitive"]) {
      return apply(match, group: index)
    }
    if cues.lists.attempts.contains(text.lemmas[head]), !undoings.isEmpty { isUndoingAsked = true }
    visitGroup(index, isEvent: false)
  }

  mutating func visitGerundGovernor(of index: Int, before: Int, isEvent: Bool) {
    let start = grammar.groups[index].range.lowerBound
    if let direct = grammar.group(endingBefore: before + 1) {
      let head = grammar.groups[direct].head
      if let match = governor(at: head, takes: ["gerund"]) { return apply(match, group: direct) }
      return visitGroup(direct, isEvent: false)
    }
    let tag = text.tags[before]
    if tag == .preposition || tag == .to {
      let word = text.tokens[before].lower
      if let match = governor(at: before, takes: ["gerund", "object"]) {
        return apply(match, noun: before)
      }
      guard let attach = grammar.word(before: before) else { return }
      if let group = grammar.group(endingBefore: attach + 1),
        let match = governor(at: grammar.groups[group].head, takes: [word])
      {
        return apply(match, group: group)
      }
      if let match = governor(at: attach, takes: [word, "gerund"]) {
        return apply(match, noun: attach)
      }
      guard text.tags[attach].isNoun || text.tags[attach] == .pronoun else { return }
      let list = grammar.listStart(of: grammar.nounPhrase(at: attach))
      if let group = grammar.group(endingBefore: list),
        let match = governor(at: grammar.groups[group].head, takes: [word])
      {
        return apply(match, group: group)
      }
      return
    }
    if text.tokens[before].text == "," { return visitClauseVerb(of: index) }
    if isEvent { add(.ongoing, start..<start) }
  }

  /// A participle that hangs on the clause's verb shares its modality.
  mutating func visitClauseVerb(of index: Int) {
    let clause = grammar.clauses[grammar.clause(of: grammar.groups[index].range.lowerBound)]
    if let verb = clause.verb, verb != index { visitGroup(verb, isEvent: false) }
  }

  mutating func visitClause(of index: Int) {
    let group = grammar.groups[index]
    let clause = grammar.clauses[grammar.clause(of: group.range.lowerBound)]
    if let marker = clause.marker, let match = match(.opens, at: marker) {
      add(cues.cues[match.cue].status, match.words)
    }
    if let marker = clause.marker, text.tokens[marker].lower == "whether" {
      add(.possible, marker..<(marker + 1))
    }
    if let modal = group.modal {
      if let condition = condition(outside: clause), Self.consequent.contains(text.lemmas[modal]) {
        add(.conditional, condition)
      }
      // "Should the talks fail, …"
      if modal == grammar.tokens.lowerBound, text.tokens[modal].lower == "should" {
        add(.conditional, modal..<(modal + 1))
      }
      if let subject = grammar.subject(of: index), text.tags[subject].isNoun {
        let phrase = grammar.nounPhrase(at: subject)
        if text.tokens[phrase.start].lower == "any", Self.consequent.contains(text.lemmas[modal]) {
          add(.conditional, phrase.start..<(phrase.start + 1))
        }
      }
    }
    guard clause.kind == .complement || isContentOfNoun(clause) else { return }
    visitComplementGovernor(of: clause, subject: grammar.subject(of: index))
  }

  /// Whether `that` opens what the noun before it says ("the claim that …"), no relative clause.
  func isContentOfNoun(_ clause: Clause) -> Bool {
    guard let marker = clause.marker, marker > grammar.tokens.lowerBound,
      text.tokens[marker].lower == "that", text.tags[marker - 1].isNoun
    else { return false }
    return governor(at: marker - 1, takes: ["clause"]) != nil
  }

  static let consequent: Set<String> = [
    "would", "will", "could", "may", "might", "can", "shall", "'d",
  ]

  /// The word that opens a condition elsewhere in the sentence.
  func condition(outside clause: Clause) -> Range<Int>? {
    for other in grammar.clauses {
      if let marker = other.marker, marker != clause.marker, let match = match(.opens, at: marker) {
        return match.words
      }
    }
    let first = grammar.tokens.lowerBound
    if text.tokens[first].lower == "should", text.tags[first] == .modal {
      return first..<(first + 1)
    }
    return nil
  }

  mutating func visitComplementGovernor(of clause: Clause, subject: Int?) {
    var before = clause.origin - 1
    while before >= grammar.tokens.lowerBound, text.tags[before] == .punctuation { before -= 1 }
    let isMarked = clause.marker != nil
    for _ in 0..<Self.phrasesBeforeClause where before >= grammar.tokens.lowerBound {
      if let group = grammar.group(endingBefore: before + 1) {
        if let match = governor(at: grammar.groups[group].head, takes: ["clause"]) {
          apply(match, group: group, complementSubject: subject)
        }
        return
      }
      if isMarked, let match = governor(at: before, takes: ["clause"]) {
        return apply(match, noun: before, complementSubject: subject)
      }
      guard text.tags[before].isNoun || text.tags[before] == .pronoun else { return }
      let phrase = grammar.nounPhrase(at: before)
      if let group = grammar.group(endingBefore: phrase.start) {
        if let match = governor(at: grammar.groups[group].head, takes: ["clause"]) {
          apply(match, group: group, complementSubject: subject)
        }
        return
      }
      // "told reporters in the capital on Monday that …"
      guard phrase.start - 1 > grammar.tokens.lowerBound,
        text.tags[phrase.start - 1] == .preposition
      else { return }
      before = phrase.start - 2
    }
  }

  /// How many phrases may stand between a verb and the clause that it governs.
  static let phrasesBeforeClause = 3
}
