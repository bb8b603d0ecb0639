internal import BriefingLanguage
internal import BriefingText

/// The verb groups, clauses and noun phrases of one sentence: what status is read from.
struct SentenceGrammar {
  /// The sentence's tokens, as indices into the text's tokens.
  let tokens: Range<Int>
  /// The verb groups, in order.
  let groups: [VerbGroup]
  /// The clauses, in order of their first token.
  let clauses: [Clause]
  /// The clause of each token, from the sentence's first.
  private let clauseOfToken: [Int]
  /// The verb group of each token.
  private let groupOfToken: [Int?]
  private let text: TaggedText

  /// Reads the sentence made of `tokens`.
  init(_ text: TaggedText, tokens: Range<Int>) {
    let groups = VerbGroupFinder(text: text).groups(in: tokens)
    let found = ClauseFinder(text: text).clauses(in: tokens, groups: groups)
    self.text = text
    self.tokens = tokens
    self.groups = groups
    self.clauses = found.clauses
    self.clauseOfToken = found.ofToken
    var groupOfToken = [Int?](repeating: nil, count: tokens.count)
    for (number, group) in groups.enumerated() {
      for token in group.range { groupOfToken[token - tokens.lowerBound] = number }
    }
    self.groupOfToken = groupOfToken
  }

  /// Real sentences are shorter; longer runs of tokens are lists and tables, or made to cost time.
  static let mostTokens = 250

  /// `tokens` in pieces of at most ``mostTokens``.
  static func pieces(of tokens: Range<Int>) -> [Range<Int>] {
    stride(from: tokens.lowerBound, to: tokens.upperBound, by: mostTokens).map {
      $0..<min($0 + mostTokens, tokens.upperBound)
    }
  }

  /// The index of the clause that holds `token`.
  func clause(of token: Int) -> Int { clauseOfToken[token - tokens.lowerBound] }

  /// The index of the verb group that holds `token`.
  func group(holding token: Int) -> Int? {
    tokens.contains(token) ? groupOfToken[token - tokens.lowerBound] : nil
  }

  /// The index of the verb group that ends right before `token`, particles and adverbs skipped.
  func group(endingBefore token: Int) -> Int? {
    var index = token
    while index > tokens.lowerBound {
      if let found = group(holding: index - 1), groups[found].range.upperBound == index {
        return found
      }
      guard text.tags[index - 1] == .particle || text.tags[index - 1].isAdverb else { return nil }
      index -= 1
    }
    return nil
  }

  /// The last token before `token` that is no quotation mark, bracket or adverb.
  func word(before token: Int) -> Int? {
    var index = token - 1
    while index >= tokens.lowerBound {
      let isMark = Self.quotesAndBrackets.contains(text.tokens[index].text)
      guard isMark || text.tags[index].isAdverb else { return index }
      index -= 1
    }
    return nil
  }

  private static let quotesAndBrackets: Set<String> = [
    "\"", "\u{201C}", "\u{201D}", "``", "''", "`", "'", "\u{2018}", "\u{2019}", "(", ")",
  ]

  /// The start of the list of noun phrases that ends with `phrase` (`the north, the south and the
  /// east`), or of the phrase itself.
  func listStart(of phrase: NounPhrase) -> Int {
    var start = phrase.start
    while start - 2 >= tokens.lowerBound {
      let mark = start - 1
      let isJoint = text.tags[mark] == .coordinatingConjunction || text.tokens[mark].text == ","
      guard isJoint, text.tags[mark - 1].isNoun, group(holding: mark - 1) == nil else { break }
      start = nounPhrase(at: mark - 1).start
    }
    return start
  }

  /// The first verb group after `token` in the clause of `token`, where no comma parts the two
  /// except around what the clause interrupts.
  func verbAfter(_ token: Int) -> Int? {
    let clause = clause(of: token)
    return groups.firstIndex {
      $0.range.lowerBound > token && self.clause(of: $0.range.lowerBound) == clause
        && $0.isFinite
    }
  }

  /// The noun phrase around the noun or adjective at `token`: its start and its head.
  func nounPhrase(at token: Int) -> NounPhrase {
    var head = token
    while head + 1 < tokens.upperBound {
      let next = head + 1
      if text.tags[next].isNoun, group(holding: next) == nil, !isApart(next, from: head) {
        head = next
      } else if text.tokens[next].text == "-", next + 1 < tokens.upperBound,
        text.tags[next + 1].isNoun || text.tags[next + 1].isAdjective
      {
        head = next + 1
      } else if text.tags[head].isAdjective || text.tags[head] == .cardinal,
        text.tags[next].isAdjective || text.tags[next] == .pastParticiple,
        group(holding: next) == nil
      {
        head = next
      } else {
        break
      }
    }
    var start = token
    while start > tokens.lowerBound, belongsToPhrase(start - 1) {
      start -= 1
      // A determiner opens the phrase.
      if text.tags[start] == .determiner || text.tags[start] == .possessivePronoun {
        if start > tokens.lowerBound, text.tags[start - 1] == .predeterminer { start -= 1 }
        break
      }
    }
    return NounPhrase(start: start, head: head)
  }

  /// Whether the name at `next` begins another phrase than the common noun before it ("protests
  /// Thursday").
  private func isApart(_ next: Int, from head: Int) -> Bool {
    let isName = text.tags[next] == .properNoun || text.tags[next] == .pluralProperNoun
    return isName && (text.tags[head] == .pluralNoun || text.tags[head] == .noun)
  }

  private func belongsToPhrase(_ index: Int) -> Bool {
    switch text.tags[index] {
    case .determiner, .predeterminer, .possessivePronoun, .possessive, .cardinal, .adjective,
      .comparativeAdjective, .superlativeAdjective, .noun, .pluralNoun, .properNoun,
      .pluralProperNoun:
      return true
    case .gerund, .pastParticiple:
      return group(holding: index) == nil
    case .adverb:
      // "increasingly violent protests"
      return index + 1 < tokens.upperBound && text.tags[index + 1].isAdjective
    default:
      return Self.marksInPhrases.contains(text.tokens[index].text)
    }
  }

  private static let marksInPhrases: Set<String> = [
    "-", "\"", "\u{201C}", "\u{201D}", "``", "''", "`", "'", "\u{2018}", "$", "%",
  ]

  /// The head of the subject of the finite group `group`, or of the clause that holds it.
  func subject(of group: Int) -> Int? {
    let first = groups[group].range.lowerBound
    let clause = clause(of: first)
    var index = tokens.lowerBound
    while index < first {
      guard self.clause(of: index) == clause else {
        index += 1
        continue
      }
      let tag = text.tags[index]
      if tag == .pronoun || tag == .existential { return index }
      if tag == .whPronoun || tag == .whDeterminer {
        // A relative clause: its subject is the noun before it.
        let before = index - 1
        return before >= tokens.lowerBound && text.tags[before].isNoun ? before : index
      }
      if tag.isNoun {
        let phrase = nounPhrase(at: index)
        let before = phrase.start - 1
        let isAfterPreposition =
          before >= tokens.lowerBound
          && (text.tags[before] == .preposition || text.tags[before] == .to)
        if !isAfterPreposition || text.tokens[before].lower == "that" { return phrase.head }
        index = phrase.head + 1
        continue
      }
      index += 1
    }
    return nil
  }
}
