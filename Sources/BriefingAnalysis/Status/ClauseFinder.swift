internal import BriefingLanguage
internal import BriefingText

/// Cuts a sentence into clauses, from its tags and verb groups.
///
/// A clause that another interrupts is taken up again after it: in "troops, who crossed the
/// border, attacked" the words `troops` and `attacked` are of one clause.
struct ClauseFinder {
  let text: TaggedText

  /// The clauses in order of their first token, and the clause of each of `tokens`.
  func clauses(
    in tokens: Range<Int>,
    groups: [VerbGroup]
  ) -> (clauses: [Clause], ofToken: [Int]) {
    let finite = groups.indices.filter { groups[$0].isFinite }
    var borders: [Int: Clause.Kind] = [:]
    var from = tokens.lowerBound
    for (number, group) in finite.enumerated() {
      let start = groups[group].range.lowerBound
      if let border = border(from: from, to: start, isFirst: number == 0, in: tokens) {
        borders[border.index] = border.kind
      }
      from = groups[group].range.upperBound
    }
    return assemble(tokens, groups: groups, finite: finite, borders: borders)
  }

  /// Where the clause whose verb begins at `end` begins, looking back to `start`, and its kind.
  private func border(
    from start: Int,
    to end: Int,
    isFirst: Bool,
    in tokens: Range<Int>
  ) -> (index: Int, kind: Clause.Kind)? {
    var index = end - 1
    while index >= start {
      if let kind = subordinatorKind(at: index, verb: end, in: tokens) {
        // A sentence that opens with a subordinate clause: the border is its first token.
        return (index, kind)
      }
      if Self.strongMarks.contains(text.tokens[index].text), index + 1 < end {
        return isFirst ? nil : (index + 1, .coordinate)
      }
      index -= 1
    }
    guard !isFirst else { return nil }
    // The last "and", "but", "or" before the verb, if a subject or nothing stands between.
    index = end - 1
    while index >= start {
      let tag = text.tags[index]
      if tag == .coordinatingConjunction, joinsClauses(at: index, verb: end, after: start) {
        return (index, .coordinate)
      }
      index -= 1
    }
    index = end - 1
    while index >= start {
      if text.tokens[index].text == "," { return (index + 1, .coordinate) }
      index -= 1
    }
    return (subjectStart(before: end, after: start), .complement)
  }

  /// The kind of clause that the word at `index` opens, if it opens one.
  private func subordinatorKind(
    at index: Int,
    verb: Int,
    in tokens: Range<Int>
  ) -> Clause.Kind? {
    let word = text.tokens[index].lower
    switch text.tags[index] {
    case .whDeterminer, .whPronoun, .whPossessive: return .relative
    case .whAdverb:
      return word == "where" || word == "why" || word == "how" ? .relative : .adverbial
    default: break
    }
    if word == "that" {
      // "that attack" is a noun phrase; "that attacks continue" is a clause.
      guard text.tags[index] != .determiner || index + 1 == verb else { return nil }
      // The tagger tells the relative pronoun apart.
      return .complement
    }
    if word == "whether" { return .complement }
    if Self.adverbial.contains(word) { return .adverbial }
    if Self.adverbialWithClause.contains(word), text.tags[index] == .preposition,
      hasSubject(from: index + 1, to: verb)
    {
      return .adverbial
    }
    return nil
  }

  /// Whether the tokens between are a subject: a noun or pronoun, and no mark.
  private func hasSubject(from start: Int, to end: Int) -> Bool {
    guard start < end else { return false }
    let tags = (start..<end).map { text.tags[$0] }
    return tags.contains { $0.isNoun || $0 == .pronoun || $0 == .existential || $0 == .determiner }
      && !(start..<end).contains { text.tokens[$0].text == "," }
  }

  private func joinsClauses(at index: Int, verb: Int, after start: Int) -> Bool {
    if index + 1 == verb { return true }
    let between = (index + 1)..<verb
    if between.allSatisfy({ text.tags[$0].isAdverb }) { return true }
    // "Norland and its allies attacked": the conjunction joins two nouns when no noun phrase
    // separates it from the verb before.
    let before = index > start ? text.tags[index - 1] : .punctuation
    let joinsNouns = before.isNoun && index > start && text.tokens[index - 1].text != ","
    guard hasSubject(from: between.lowerBound, to: verb) else { return false }
    guard joinsNouns else { return true }
    return text.tags[between.lowerBound] == .pronoun
      || (start..<index).contains { text.tags[$0].isNoun }
  }

  /// The start of the noun phrase that ends before `verb`.
  private func subjectStart(before verb: Int, after start: Int) -> Int {
    var index = verb
    while index > start {
      switch text.tags[index - 1] {
      case .noun, .pluralNoun, .properNoun, .pluralProperNoun, .adjective, .determiner, .pronoun,
        .possessivePronoun, .possessive, .cardinal, .existential, .adverb, .superlativeAdjective,
        .comparativeAdjective, .gerund, .pastParticiple:
        index -= 1
      case .preposition where text.tokens[index - 1].lower == "of": index -= 1
      default: return index
      }
    }
    return index
  }

  private func assemble(
    _ tokens: Range<Int>,
    groups: [VerbGroup],
    finite: [Int],
    borders: [Int: Clause.Kind]
  ) -> (clauses: [Clause], ofToken: [Int]) {
    var verbAt: [Int: Int] = [:]
    for group in finite { verbAt[groups[group].range.lowerBound] = group }
    var clauses = [
      Clause(
        start: tokens.lowerBound,
        marker: nil,
        parent: nil,
        kind: .main,
        origin: tokens.lowerBound
      )
    ]
    var stack = [0]
    var ofToken: [Int] = []
    for index in tokens {
      if let kind = borders[index] {
        open(kind, at: index, clauses: &clauses, stack: &stack)
      }
      if let group = verbAt[index] {
        if let top = stack.last, clauses[top].verb == nil { clauses[top].verb = group }
      } else if text.tokens[index].text == ",", let top = stack.last, stack.count > 1,
        clauses[top].verb != nil, isRelativeOrAdverbial(clauses[top]),
        resumesOuter(after: index, in: tokens, borders: borders)
      {
        // The comma that closes a clause inside another one.
        stack.removeLast()
      }
      ofToken.append(stack.last ?? 0)
    }
    return (clauses, ofToken)
  }

  private func isRelativeOrAdverbial(_ clause: Clause) -> Bool {
    clause.kind == .relative || clause.kind == .adverbial
  }

  /// Whether no new clause begins right after the comma at `index`.
  private func resumesOuter(
    after index: Int,
    in tokens: Range<Int>,
    borders: [Int: Clause.Kind]
  ) -> Bool {
    index + 1 < tokens.upperBound && borders[index + 1] == nil
  }

  private func open(
    _ kind: Clause.Kind,
    at index: Int,
    clauses: inout [Clause],
    stack: inout [Int]
  ) {
    let top = stack.last ?? 0
    if kind == .coordinate {
      // Back to a clause that still waits for its verb: "If talks fail, the war goes on".
      if let waiting = stack.dropLast().lastIndex(where: { clauses[$0].verb == nil }) {
        stack.removeSubrange((waiting + 1)...)
        return
      }
      let level = clauses[top]
      let isJoined = isJoinedToMarked(level, at: index)
      clauses.append(
        Clause(
          start: index,
          marker: isJoined ? level.marker : nil,
          parent: isJoined ? level.parent : top,
          kind: isJoined ? level.kind : .coordinate,
          origin: isJoined ? level.origin : index
        )
      )
      stack.removeLast()
      stack.append(clauses.count - 1)
      return
    }
    clauses.append(Clause(start: index, marker: index, parent: top, kind: kind, origin: index))
    stack.append(clauses.count - 1)
  }

  /// Whether the clause at `index` goes on under the marker of the one before (`if A and B`).
  private func isJoinedToMarked(_ clause: Clause, at index: Int) -> Bool {
    clause.marker != nil && text.tags[index] == .coordinatingConjunction
      && clause.kind != .main
  }

  private static let strongMarks: Set<String> = [";", ":", "\u{2014}", "--", "\u{2013}"]

  private static let adverbial: Set<String> = [
    "if", "unless", "because", "although", "though", "while", "whereas", "lest", "once",
  ]

  /// Words that open a clause only where a subject follows.
  private static let adverbialWithClause: Set<String> = [
    "after", "as", "before", "since", "until", "till", "so",
  ]
}
