public import BriefingLanguage
public import BriefingModel
internal import BriefingText

/// Tells how real the events of a text are, by the words around them.
///
/// A word's verb group, noun phrase and clause are followed to the words that govern them ("agreed
/// to consider a proposal to attack"); each cue on the way gives a status, and of several the first
/// in the order of `EventStatus` wins. A verb of saying sets who holds the statement, never the
/// status.
public struct StatusReader: Sendable {
  /// A date counts as history when it ends this many days before publication: twice the month for
  /// which a story commonly runs.
  static let daysUntilHistory = 60

  private let text: TaggedText
  private let times: [TimeExpression]
  private let published: CalendarDay?
  private let cues: StatusCues
  private let grammars: [SentenceGrammar]

  /// Prepares to read `text`, whose time expressions are `times`, in order.
  public init(
    _ text: TaggedText,
    times: [TimeExpression] = [],
    published: DatedValue? = nil,
    cues: StatusCues
  ) {
    self.text = text
    self.times = times
    self.published = published?.span?.first
    self.cues = cues
    self.grammars = text.sentences.flatMap { SentenceGrammar.pieces(of: $0.tokens) }
      .map { SentenceGrammar(text, tokens: $0) }
  }

  /// The status of the event that the token at `token` names.
  ///
  /// The words of `trigger`, if given, are part of the event's own name and are no cues ("not seek
  /// re-election").
  public func status(ofToken token: Int, trigger: Range<Int>? = nil) -> StatusReading {
    let grammar = grammar(holding: token)
    var walk = StatusWalk(
      text: text,
      cues: cues,
      grammar: grammar,
      trigger: trigger ?? token..<(token + 1)
    )
    walk.visit(token)
    if let date = historicalDate(for: token, in: grammar, walk: walk) {
      walk.add(.historical, date)
    }
    return reading(of: walk, token: token, isFirst: grammar.tokens.lowerBound == 0, in: grammar)
  }

  /// The status of the event that the date at `token` dates: a date long past makes it history;
  /// otherwise the verb counts to which the date belongs, or the noun that a participle dates
  /// ("cancelled the exercise planned for 18 March").
  public func status(ofDateAt token: Int) -> StatusReading {
    let reading = status(ofToken: token)
    let grammar = grammar(holding: token)
    guard reading.status != .historical, let verb = verb(datedAt: token, in: grammar) else {
      return reading
    }
    return status(ofToken: verb)
  }

  /// The verb, or noun with a participle, nearest before the date at `token` with no comma between.
  private func verb(datedAt token: Int, in grammar: SentenceGrammar) -> Int? {
    var index = token - 1
    while index >= grammar.tokens.lowerBound, text.tokens[index].text != "," {
      if let found = grammar.group(holding: index) {
        let group = grammar.groups[found]
        let before = group.range.lowerBound - 1
        let isReduced =
          group.form == .participle && before >= grammar.tokens.lowerBound
          && text.tags[before].isNoun
        return isReduced ? before : group.head
      }
      index -= 1
    }
    return nil
  }

  /// The grammar of the sentence, or piece of one, that holds `token`.
  private func grammar(holding token: Int) -> SentenceGrammar {
    var low = 0
    var high = grammars.count
    while low < high {
      let middle = (low + high) / 2
      if grammars[middle].tokens.lowerBound <= token { low = middle + 1 } else { high = middle }
    }
    precondition(low > 0, "a token outside the sentences")
    return grammars[low - 1]
  }

  /// The status of the main event of the sentence with the index `number`: of its main verb, or of
  /// the main verb of what is said where the main verb is one of saying.
  public func status(ofSentence number: Int) -> StatusReading {
    guard let token = mainVerb(ofSentence: number) else {
      return StatusReading(status: .occurred)
    }
    return status(ofToken: token)
  }

  /// The main verb of the sentence with the index `number`, verbs of saying passed over; nil when
  /// it has no finite verb.
  public func mainVerb(ofSentence number: Int) -> Int? {
    let grammar = grammar(holding: text.sentences[number].tokens.lowerBound)
    let verbs = grammar.clauses.filter { $0.kind != .relative && $0.kind != .adverbial }
      .compactMap(\.verb)
    let events = verbs.filter { !cues.lists.reports.contains(text.lemmas[grammar.groups[$0].head]) }
    let fallback = grammar.groups.firstIndex { $0.isFinite }
    return (events.first ?? verbs.first ?? fallback).map { grammar.groups[$0].head }
  }

  // MARK: The outcome

  private func reading(
    of walk: StatusWalk,
    token: Int,
    isFirst: Bool,
    in grammar: SentenceGrammar
  ) -> StatusReading {
    var found = walk.found
    // What only the verb's form says counts where no word says more.
    if found.contains(where: { !$0.words.isEmpty }) { found.removeAll { $0.words.isEmpty } }
    // Two undoings undo each other: "failed to prevent".
    if walk.undoings.count > 1, walk.undoings.count.isMultiple(of: 2) {
      found.removeAll { $0.status == .averted && $0.isCue }
      if walk.undoings.first?.negated == .possible {
        return StatusReading(status: .possible, hedges: spans(walk.hedges))
      }
    }
    // What is feared to come is not planned.
    if found.contains(where: { $0.status == .possible && $0.isCue }) {
      found.removeAll { $0.status == .planned && !$0.isCue }
    }
    // What somebody only asks to be undone goes on.
    if walk.isUndoingAsked, found.contains(where: { $0.status == .averted && $0.isCue }) {
      found.removeAll { $0.isCue && ($0.status == .averted || $0.status == .possible) }
      if found.isEmpty {
        let status = walk.undoings.last?.asked ?? .ongoing
        return StatusReading(status: status, hedges: spans(walk.hedges))
      }
    }
    let order = EventStatus.allCases
    let ranked = found.compactMap { entry in
      order.firstIndex(of: entry.status).map { (rank: $0, entry: entry) }
    }
    let best = ranked.min { $0.rank < $1.rank }?.entry.status
    let status = best ?? untold(token, isFirst: isFirst, in: grammar, placement: walk.placement)
    var undoing: EventStatus?
    if status == .averted {
      // What was found after the words that avert governs them ("may withdraw the threat").
      let first = found.firstIndex { $0.status == .averted } ?? 0
      undoing =
        ranked[first...].filter { $0.entry.status != .averted && $0.entry.status != .ongoing }
        .min { $0.rank < $1.rank }?.entry.status
    }
    return StatusReading(
      status: status,
      hedges: spans(walk.hedges),
      undoing: undoing,
      isGeneric: walk.isGeneric
    )
  }

  private func spans(_ ranges: [Range<Int>]) -> [TextSpan] {
    var spans: [TextSpan] = []
    let sorted = ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    for range in sorted where !range.isEmpty {
      let span = TextSpan(
        text.tokens[range.lowerBound].span.start,
        text.tokens[range.upperBound - 1].span.end
      )
      if let last = spans.last, span.start < last.end { continue }
      spans.append(span)
    }
    return spans
  }

  /// The status of an event that no cue governs, by the form of its verb.
  private func untold(
    _ token: Int,
    isFirst: Bool,
    in grammar: SentenceGrammar,
    placement: String?
  ) -> EventStatus {
    let own = grammar.group(holding: token)
    if let own, grammar.groups[own].form == .gerund { return .ongoing }
    if let placement, Self.earlier.contains(placement) { return .occurred }
    guard let index = own ?? grammar.clauses[grammar.clause(of: token)].verb else {
      return .occurred
    }
    let group = grammar.groups[index]
    guard group.form == .present, !group.isPerfect || group.isProgressive,
      own != nil || !cues.lists.reports.contains(text.lemmas[group.head])
    else { return .occurred }
    // The present of headlines and captions tells what has happened.
    let isPlain = !group.isPassive && text.lemmas[group.head] != "be"
    let isHeadline = isFirst && isPlain || text.tokens[group.head].letterCase == .upper
    return isHeadline || hasDate(inClauseOf: token, of: grammar) ? .occurred : .ongoing
  }

  /// Prepositions that put an event before what the clause tells.
  private static let earlier: Set<String> = [
    "after", "following", "since", "before", "because", "in", "until",
  ]

  // MARK: Dates

  /// The time expressions in the clause of `token`.
  private func times(inClauseOf token: Int, of grammar: SentenceGrammar) -> [TimeExpression] {
    let sentence = TextSpan(
      text.tokens[grammar.tokens.lowerBound].span.start,
      text.tokens[grammar.tokens.upperBound - 1].span.end
    )
    let clause = grammar.clause(of: token)
    return times.filter { time in
      guard sentence.contains(time.span) else { return false }
      let range = text.tokenized.tokenRange(of: time.span)
      guard let index = range.first, grammar.tokens.contains(index) else { return false }
      // "Twelve years ago, a new strain emerged"
      let isBefore =
        range.upperBound + 1 == grammar.clauses[clause].start
        && text.tokens[range.upperBound].text == ","
      return (isBefore || grammar.clause(of: index) == clause)
        && !isCircumstance(range, of: token, in: grammar)
    }
  }

  /// Whether the time in `range` dates something that the sentence puts before the event at `token`
  /// ("Since the invasion in 2014, officials have …").
  private func isCircumstance(
    _ range: Range<Int>,
    of token: Int,
    in grammar: SentenceGrammar
  ) -> Bool {
    let gap = min(range.upperBound, token)..<max(range.lowerBound, token)
    guard gap.contains(where: { text.tokens[$0].text == "," }) else { return false }
    var start = range.lowerBound
    while start > grammar.tokens.lowerBound, text.tokens[start - 1].text != "," { start -= 1 }
    return start != range.lowerBound && Self.opensCircumstance.contains(text.tokens[start].lower)
  }

  private static let opensCircumstance: Set<String> = [
    "since", "after", "following", "before", "until", "unlike", "like", "with",
  ]

  private func hasDate(inClauseOf token: Int, of grammar: SentenceGrammar) -> Bool {
    times(inClauseOf: token, of: grammar).contains { time in
      guard let span = time.dateSpan else { return false }
      guard let published else { return false }
      return span.first <= published && span.precision != .year
    }
  }

  /// The words that date the event of `token` clearly before the reporting window.
  private func historicalDate(
    for token: Int,
    in grammar: SentenceGrammar,
    walk: StatusWalk
  ) -> Range<Int>? {
    guard let published else { return nil }
    let dated = times(inClauseOf: token, of: grammar).filter { $0.dateSpan != nil }
    let position = text.tokens[token].span
    let nearest = dated.min {
      distance($0.span, position) < distance($1.span, position)
    }
    guard let nearest, let span = nearest.dateSpan,
      span.last < published.adding(days: -Self.daysUntilHistory)
    else { return nil }
    let range = text.tokenized.tokenRange(of: nearest.span)
    let before = range.lowerBound - 1
    if before >= grammar.tokens.lowerBound {
      switch text.tokens[before].lower {
      // Running since then up to now.
      case "since", "than", "until", "till": return nil
      default: break
      }
    }
    return range
  }

  private func distance(_ left: TextSpan, _ right: TextSpan) -> Int {
    left.end <= right.start ? right.start - left.end : max(0, left.start - right.end)
  }
}
