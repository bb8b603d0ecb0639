internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// What a verb group itself says of the event.
extension StatusWalk {
  mutating func visitGroup(_ index: Int, isEvent: Bool, negationIsSpent: Bool = false) {
    guard visitedGroups.insert(index).inserted else { return }
    let group = grammar.groups[index]
    let negations = negationIsSpent ? [] : ownNegations(of: group)
    var isNegated = !negations.isEmpty
    if let modal = group.modal {
      if let match = match(.modal, at: modal) {
        let cue = cues.cues[match.cue]
        if isNegated, let status = cue.negated {
          add(status, match.words)
          isNegated = false
        } else {
          add(modalStatus(cue, of: index), match.words)
        }
      } else if isEvent || !negationIsSpent, text.lemmas[modal] == "would" {
        add(wouldStatus(of: index), modal..<(modal + 1))
      }
    } else if group.isFuture {
      add(.planned, group.range)
    }
    if isNegated { for negation in negations { add(.averted, negation) } }
    visitAdverbs(around: group)
    if group.isProgressive || (!isEvent && group.form == .present && isPlainBe(group)) {
      add(.ongoing, group.range.lowerBound..<group.range.lowerBound)
    }
    if !group.isFinite { return visitGovernor(of: index, isEvent: isEvent) }
    visitClause(of: index)
  }

  func isPlainBe(_ group: VerbGroup) -> Bool {
    text.lemmas[group.head] == "be" && group.range.count == 1
  }

  func ownNegations(of group: VerbGroup) -> [Range<Int>] {
    group.negations.filter { !trigger.overlaps($0) }
  }

  /// Adverbs in the group or next to it, and a predicate adjective after a form of `be`.
  mutating func visitAdverbs(around group: VerbGroup) {
    let lower = max(grammar.tokens.lowerBound, group.range.lowerBound - 2)
    let upper = min(grammar.tokens.upperBound, group.range.upperBound + 2)
    for index in lower..<upper where !trigger.contains(index) {
      let isPredicate = text.lemmas[group.head] == "be" && index >= group.range.upperBound
      guard text.tags[index].isAdverb || isPredicate,
        isPredicate || index < group.range.upperBound || index == group.range.upperBound
      else { continue }
      if let match = match(.modifies, at: index) {
        add(cues.cues[match.cue].status, match.words)
      }
    }
  }

  func modalStatus(_ cue: StatusCue, of index: Int) -> EventStatus {
    let group = grammar.groups[index]
    if let others = cue.others, isPredictedByOnlooker { return others }
    if let mindless = cue.mindless {
      let lemma = text.lemmas[group.head]
      guard let subject = grammar.subject(of: index) else { return cue.status }
      let hasMind = isMind(subject)
      if group.isPassive || cues.lists.happening.contains(lemma) {
        return group.isPassive && hasMind && !isName(subject) ? mindless : cue.status
      }
      return hasMind ? cue.status : mindless
    }
    return cue.status
  }

  /// What `would` says: on a condition, or what somebody said that they will do.
  func wouldStatus(of index: Int) -> EventStatus {
    let clause = grammar.clauses[grammar.clause(of: grammar.groups[index].range.lowerBound)]
    let isInPast = grammar.groups.contains { $0.form == .past }
    if condition(outside: clause) != nil { return .conditional }
    if clause.kind == .complement || isInPast {
      guard let will = match(lemma: "will", role: .modal) else { return .planned }
      return modalStatus(cues.cues[will], of: index)
    }
    return .conditional
  }

  func match(lemma: String, role: StatusCue.Role) -> Int? {
    cues.entries(role, lemma: lemma).first?.cue
  }

  /// Whether a verb of saying has somebody as its subject who only predicts.
  var isPredictedByOnlooker: Bool {
    grammar.groups.indices.contains { index in
      guard
        cues.lists.reports.contains(text.lemmas[grammar.groups[index].head])
          || text.lemmas[grammar.groups[index].head] == "warn"
          || text.lemmas[grammar.groups[index].head] == "predict"
      else { return false }
      let head = grammar.groups[index].head
      let around = (head - Self.onlookerReach)..<(head + Self.onlookerReach + 1)
      return around.clamped(to: grammar.tokens).contains {
        cues.lists.onlookers.contains(text.lemmas[$0])
      }
    }
  }

  /// How far from its verb of saying the subject of a prediction may stand.
  static let onlookerReach = 3

  func isName(_ token: Int) -> Bool {
    text.tags[token] == .properNoun || text.tags[token] == .pluralProperNoun
  }

  /// Whether the subject whose head is `token` can mean to do something.
  func isMind(_ token: Int) -> Bool {
    let lemma = text.lemmas[token]
    let phrase =
      text.tags[token].isNoun
      ? grammar.nounPhrase(at: token) : NounPhrase(start: token, head: token)
    if (phrase.start...phrase.head).contains(where: {
      cues.lists.mindless.contains(text.lemmas[$0])
    }) {
      return false
    }
    if isName(token) || cues.lists.minds.contains(lemma) { return true }
    return Self.personalPronouns.contains(text.tokens[token].lower)
  }

  static let personalPronouns: Set<String> = [
    "he", "she", "they", "we", "i", "you", "who", "it",
  ]
}
