internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Matches cues and notes the status that they give.
extension StatusWalk {
  /// A cue with the words that match it.
  struct Match {
    let cue: Int
    let words: Range<Int>
  }

  func match(_ role: StatusCue.Role, at token: Int) -> Match? {
    matches(role, at: token).first
  }

  func matches(_ role: StatusCue.Role, at token: Int) -> [Match] {
    guard grammar.tokens.contains(token), !trigger.contains(token) else { return [] }
    var entries = cues.entries(role, lemma: text.lemmas[token])
    if text.tokens[token].lower != text.lemmas[token] {
      entries += cues.entries(role, lemma: text.tokens[token].lower)
    }
    return entries.compactMap { entry in
      let end = token + entry.words.count
      guard end <= grammar.tokens.upperBound else { return nil }
      for (offset, word) in entry.words.enumerated().dropFirst() {
        let index = token + offset
        guard text.lemmas[index] == word || text.tokens[index].lower == word else { return nil }
      }
      return Match(cue: entry.cue, words: token..<end)
    }
  }

  /// The governing cue at `token` that takes one of `complements`.
  func governor(at token: Int, takes complements: Set<String>) -> Match? {
    matches(.governs, at: token).first {
      let cue = cues.cues[$0.cue]
      return cue.complements.isEmpty || !cue.complements.isDisjoint(with: complements)
    }
  }

  /// The governing adjective that ends at `token`.
  func predicate(endingAt token: Int, takes complements: Set<String>) -> Match? {
    text.tags[token].isAdjective ? governor(at: token, takes: complements) : nil
  }

  mutating func apply(_ match: Match, group index: Int, complementSubject: Int? = nil) {
    let cue = cues.cues[match.cue]
    let group = grammar.groups[index]
    let negations = ownNegations(of: group)
    if negations.isEmpty {
      note(cue, match, by: grammar.subject(of: index), complementSubject: complementSubject)
    } else {
      noteNegated(cue, match, negations)
    }
    visitGroup(index, isEvent: false, negationIsSpent: true)
  }

  mutating func apply(_ match: Match, noun token: Int, complementSubject: Int? = nil) {
    let cue = cues.cues[match.cue]
    guard text.tags[token].isNoun else {
      note(cue, match, by: nil, complementSubject: complementSubject)
      if let group = grammar.group(endingBefore: token) {
        visitGroup(group, isEvent: false)
      }
      return
    }
    let phrase = grammar.nounPhrase(at: token)
    let negation = (phrase.start...phrase.head).first { text.tokens[$0].lower == "no" }
    if let negation {
      noteNegated(cue, match, [negation..<(negation + 1)])
      visitedNouns.insert(token)
      climb(from: phrase, event: token)
    } else {
      note(cue, match, by: nil, complementSubject: complementSubject)
      visitNoun(token)
    }
  }

  mutating func note(
    _ cue: StatusCue,
    _ match: Match,
    by subject: Int?,
    complementSubject: Int?
  ) {
    var status = cue.status
    if let mindless = cue.mindless, let subject, !isMind(subject) { status = mindless }
    if let others = cue.others, let complementSubject, !isSame(complementSubject, as: subject) {
      status = others
    }
    add(status, match.words, isCue: true)
    if status == .averted { undoings.append(cue) }
    if status == .possible, !undoings.isEmpty, cue.role == .governs { isUndoingAsked = true }
  }

  mutating func noteNegated(_ cue: StatusCue, _ match: Match, _ negations: [Range<Int>]) {
    let start = negations.map(\.lowerBound).min() ?? match.words.lowerBound
    let words = min(start, match.words.lowerBound)..<match.words.upperBound
    switch cue.negated {
    case nil: add(.averted, words)
    case .occurred?: return
    case let status?: add(status, words, isCue: true)
    }
  }

  /// Whether a pronoun at `token`, or the same word, refers back to `subject`.
  func isSame(_ token: Int, as subject: Int?) -> Bool {
    if text.tags[token] == .pronoun {
      return ["it", "he", "she", "they", "we", "i"].contains(text.tokens[token].lower)
    }
    guard let subject else { return false }
    return text.lemmas[token] == text.lemmas[subject]
  }
}
