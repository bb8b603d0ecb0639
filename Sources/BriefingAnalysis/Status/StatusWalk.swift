internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Follows an event to the words that govern it and gathers the status that each of them gives.
struct StatusWalk {
  let text: TaggedText
  let cues: StatusCues
  let grammar: SentenceGrammar
  /// The tokens that are the event's own name.
  let trigger: Range<Int>

  /// What was found, in the order of the walk.
  private(set) var found: [Finding] = []
  /// The cues that undo the event ("prevent", "fail").
  private(set) var undoings: [StatusCue] = []
  /// Whether somebody wants the event undone, no more.
  private(set) var isUndoingAsked = false
  /// The preposition that makes the event a circumstance of its own ("after the protests").
  private(set) var placement: String?
  /// Whether the event is any of its kind, not one that the text tells of ("any attack").
  private(set) var isGeneric = false
  /// The verb group that the event is, or that it is an argument of.
  private(set) var eventGroup: Int?
  private var visitedGroups: Set<Int> = []
  private var visitedNouns: Set<Int> = []

  /// A status with the words that give it.
  struct Finding {
    let status: EventStatus
    let words: Range<Int>
    /// Whether a cue that governs the event gives it.
    let isCue: Bool
  }

  init(text: TaggedText, cues: StatusCues, grammar: SentenceGrammar, trigger: Range<Int>) {
    self.text = text
    self.cues = cues
    self.grammar = grammar
    self.trigger = trigger
  }

  /// The words of all findings.
  var hedges: [Range<Int>] { found.map(\.words) }

  /// Notes that `words` give `status`.
  mutating func add(_ status: EventStatus, _ words: Range<Int>, isCue: Bool = false) {
    found.append(Finding(status: status, words: words, isCue: isCue))
  }

  /// Walks from the event at `token`.
  mutating func visit(_ token: Int) {
    if let group = grammar.group(holding: token) {
      eventGroup = group
      visitGroup(group, isEvent: true)
    } else {
      visitNoun(token)
    }
  }

  // MARK: Nouns

  private mutating func visitNoun(_ token: Int) {
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
  private mutating func visitModifiers(of token: Int, in phrase: NounPhrase) {
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
  private static let plainGerunds: Set<String> = ["leading", "following", "including", "according"]

  private mutating func climb(from phrase: NounPhrase, event: Int) {
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
  private func isSubjectPosition(_ phrase: NounPhrase) -> Bool {
    let clause = grammar.clause(of: phrase.start)
    return !grammar.groups.contains {
      $0.range.upperBound <= phrase.start && grammar.clause(of: $0.range.lowerBound) == clause
        && $0.isFinite
    }
  }

  private mutating func visitPreposition(_ position: Int, phrase: NounPhrase) {
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

  private mutating func visitAsObject(of index: Int) {
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

  private mutating func visitAsSubject(_ phrase: NounPhrase) {
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
  private func lacksObject(_ group: VerbGroup) -> Bool {
    guard group.form == .past, group.range.count == 1 else { return false }
    let next = group.range.upperBound
    guard next < grammar.tokens.upperBound else { return true }
    return text.tags[next] == .preposition || text.tags[next] == .punctuation
  }

  private static let definite: Set<String> = ["the", "this", "these", "those", "that"]
  private static let hypothetical: Set<String> = ["would", "will", "could", "might", "may", "'d"]

  // MARK: Verbs

  private mutating func visitGroup(_ index: Int, isEvent: Bool, negationIsSpent: Bool = false) {
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

  private func isPlainBe(_ group: VerbGroup) -> Bool {
    text.lemmas[group.head] == "be" && group.range.count == 1
  }

  private func ownNegations(of group: VerbGroup) -> [Range<Int>] {
    group.negations.filter { !trigger.overlaps($0) }
  }

  /// Adverbs in the group or next to it, and a predicate adjective after a form of `be`.
  private mutating func visitAdverbs(around group: VerbGroup) {
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

  private func modalStatus(_ cue: StatusCue, of index: Int) -> EventStatus {
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
  private func wouldStatus(of index: Int) -> EventStatus {
    let clause = grammar.clauses[grammar.clause(of: grammar.groups[index].range.lowerBound)]
    let isInPast = grammar.groups.contains { $0.form == .past }
    if condition(outside: clause) != nil { return .conditional }
    if clause.kind == .complement || isInPast {
      guard let will = match(lemma: "will", role: .modal) else { return .planned }
      return modalStatus(cues.cues[will], of: index)
    }
    return .conditional
  }

  private func match(lemma: String, role: StatusCue.Role) -> Int? {
    cues.entries(role, lemma: lemma).first?.cue
  }

  /// Whether a verb of saying has somebody as its subject who only predicts.
  private var isPredictedByOnlooker: Bool {
    grammar.groups.indices.contains { index in
      guard
        cues.lists.reports.contains(text.lemmas[grammar.groups[index].head])
          || text.lemmas[grammar.groups[index].head] == "warn"
          || text.lemmas[grammar.groups[index].head] == "predict"
      else { return false }
      let around = (grammar.tokens.lowerBound..<grammar.tokens.upperBound).filter {
        abs($0 - grammar.groups[index].head) <= 3
      }
      return around.contains { cues.lists.onlookers.contains(text.lemmas[$0]) }
    }
  }

  private func isName(_ token: Int) -> Bool {
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

  private static let personalPronouns: Set<String> = [
    "he", "she", "they", "we", "i", "you", "who", "it",
  ]

  // MARK: What governs a group

  private mutating func visitGovernor(of index: Int, isEvent: Bool) {
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

  private mutating func visitInfinitiveGovernor(of index: Int, before: Int) {
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
  private mutating func visitInfinitive(of index: Int) {
    let head = grammar.groups[index].head
    if let match = governor(at: head, takes: ["infinitive"]) {
      return apply(match, group: index)
    }
    if cues.lists.attempts.contains(text.lemmas[head]), !undoings.isEmpty { isUndoingAsked = true }
    visitGroup(index, isEvent: false)
  }

  private mutating func visitGerundGovernor(of index: Int, before: Int, isEvent: Bool) {
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
  private mutating func visitClauseVerb(of index: Int) {
    let clause = grammar.clauses[grammar.clause(of: grammar.groups[index].range.lowerBound)]
    if let verb = clause.verb, verb != index { visitGroup(verb, isEvent: false) }
  }

  // MARK: Clauses

  private mutating func visitClause(of index: Int) {
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
    guard clause.kind == .complement else { return }
    visitComplementGovernor(of: clause, subject: grammar.subject(of: index))
  }

  private static let consequent: Set<String> = [
    "would", "will", "could", "may", "might", "can", "shall", "'d",
  ]

  /// The word that opens a condition elsewhere in the sentence.
  private func condition(outside clause: Clause) -> Range<Int>? {
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

  private mutating func visitComplementGovernor(of clause: Clause, subject: Int?) {
    var before = clause.origin - 1
    while before >= grammar.tokens.lowerBound, text.tags[before] == .punctuation { before -= 1 }
    guard before >= grammar.tokens.lowerBound else { return }
    let isMarked = clause.marker != nil
    if let group = grammar.group(endingBefore: before + 1) {
      let head = grammar.groups[group].head
      if let match = governor(at: head, takes: ["clause"]) {
        apply(match, group: group, complementSubject: subject)
      }
      return
    }
    if isMarked, let match = governor(at: before, takes: ["clause"]) {
      return apply(match, noun: before, complementSubject: subject)
    }
    guard text.tags[before].isNoun || text.tags[before] == .pronoun else { return }
    let phrase = grammar.nounPhrase(at: before)
    if let group = grammar.group(endingBefore: phrase.start),
      let match = governor(at: grammar.groups[group].head, takes: ["clause"])
    {
      apply(match, group: group, complementSubject: subject)
    }
  }

  // MARK: Cues

  /// A cue with the words that match it.
  private struct Match {
    let cue: Int
    let words: Range<Int>
  }

  private func match(_ role: StatusCue.Role, at token: Int) -> Match? {
    matches(role, at: token).first
  }

  private func matches(_ role: StatusCue.Role, at token: Int) -> [Match] {
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
  private func governor(at token: Int, takes complements: Set<String>) -> Match? {
    matches(.governs, at: token).first {
      let cue = cues.cues[$0.cue]
      return cue.complements.isEmpty || !cue.complements.isDisjoint(with: complements)
    }
  }

  /// The governing adjective that ends at `token`.
  private func predicate(endingAt token: Int, takes complements: Set<String>) -> Match? {
    text.tags[token].isAdjective ? governor(at: token, takes: complements) : nil
  }

  private mutating func apply(_ match: Match, group index: Int, complementSubject: Int? = nil) {
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

  private mutating func apply(_ match: Match, noun token: Int, complementSubject: Int? = nil) {
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

  private mutating func note(
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

  private mutating func noteNegated(_ cue: StatusCue, _ match: Match, _ negations: [Range<Int>]) {
    let start = negations.map(\.lowerBound).min() ?? match.words.lowerBound
    let words = min(start, match.words.lowerBound)..<match.words.upperBound
    switch cue.negated {
    case nil: add(.averted, words)
    case .occurred?: return
    case let status?: add(status, words, isCue: true)
    }
  }

  /// Whether a pronoun at `token`, or the same word, refers back to `subject`.
  private func isSame(_ token: Int, as subject: Int?) -> Bool {
    if text.tags[token] == .pronoun {
      return ["it", "he", "she", "they", "we", "i"].contains(text.tokens[token].lower)
    }
    guard let subject else { return false }
    return text.lemmas[token] == text.lemmas[subject]
  }
}
