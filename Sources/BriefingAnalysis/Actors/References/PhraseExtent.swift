internal import BriefingLanguage
internal import BriefingModel

/// Says how far a noun phrase goes on after its noun: brackets, places that hold it, prepositional
/// phrases, relative clauses.
///
/// Without a parser: a phrase ends at the mark or verb at which the clause that holds it goes on.
struct PhraseExtent {
  let scene: ActorScene

  /// The longest stretch, in tokens, that is taken for a part of the phrase.
  private static let longest = 40

  /// The longest bracket: with dates of birth and death, and how a name is spoken.
  private static let longestBracket = 80

  /// The words after a comma that begin more of the phrase.
  private static let relatives: Set<String> = [
    "who", "whom", "whose", "which", "where", "known", "called", "born", "nicknamed",
  ]
  /// Stand before `known` and `called`.
  private static let openers: Set<String> = [
    "also", "better", "commonly", "originally", "formerly", "often", "sometimes", "best", "one",
    "some", "both", "most", "of", "all", "then", "now",
  ]

  /// The end of what follows a name and belongs to it, for a phrase that ends before `end`; `end`
  /// itself where nothing does.
  func end(afterName end: Int, in sentence: Range<Int>) -> Int {
    var reach = bracket(after: end, in: sentence) ?? end
    if let relative = relative(after: reach, in: sentence) { reach = relative }
    return reach
  }

  /// The end of the description that has its noun before `end`: with prepositional phrases,
  /// participles and relative clauses, up to where the clause goes on.
  func end(afterNoun end: Int, in sentence: Range<Int>) -> Int {
    let limit = min(sentence.upperBound, end + Self.longest)
    var index = end
    var isInClause = false
    while index < limit {
      let tag = scene.tag(index)
      if scene.lower(index) == ",", let next = place(after: index, in: sentence) {
        index = next
        continue
      }
      if tag == .punctuation {
        if scene.lower(index) == "(", let after = bracket(after: index, in: sentence) {
          index = after
          continue
        }
        if let relative = relative(after: index, in: sentence) { return relative }
        guard isInner(index) else { break }
      }
      if isRelative(index) { isInClause = true }
      if scene.isFiniteVerb(index), !isInClause { break }
      if tag == .preposition, isSubordinating(index) { break }
      if tag == .coordinatingConjunction, goesOn(after: index, in: sentence) { break }
      index += 1
    }
    return trimmed(index, from: end)
  }

  /// The place that is named after the comma at `index` and holds the one before it: its end.
  private func place(after comma: Int, in sentence: Range<Int>) -> Int? {
    guard let before = scene.name(at: comma - 1), let after = scene.name(at: comma + 1),
      scene.names[before].mention.type == .location,
      scene.names[after].mention.type == .location,
      scene.names[after].tokens.upperBound <= sentence.upperBound
    else { return nil }
    return scene.names[after].tokens.upperBound
  }

  /// The end of the bracket that opens at `index`.
  func bracket(after index: Int, in sentence: Range<Int>) -> Int? {
    guard index < sentence.upperBound, scene.lower(index) == "(" else { return nil }
    var depth = 0
    for token in index..<min(scene.count, index + Self.longestBracket) {
      if scene.lower(token) == "(" { depth += 1 }
      if scene.lower(token) == ")" { depth -= 1 }
      if depth == 0 { return token + 1 }
    }
    return nil
  }

  /// The end of the relative clause, or the other name, that begins at `index`, with or without a
  /// comma before it.
  private func relative(after index: Int, in sentence: Range<Int>) -> Int? {
    guard index < sentence.upperBound else { return nil }
    let hasComma = scene.lower(index) == ","
    var start = hasComma ? index + 1 : index
    let first = start
    while start < sentence.upperBound, start - first < 3, Self.openers.contains(scene.lower(start))
    {
      start += 1
    }
    guard start < sentence.upperBound, Self.relatives.contains(scene.lower(start)) else {
      return nil
    }
    if !hasComma, !isRelative(start) { return nil }
    let end = clauseEnd(from: start + 1, stopsAtComma: !hasComma, in: sentence)
    return end > start + 1 ? end : nil
  }

  /// Where the clause that begins before `start` ends: at the comma after which the sentence goes on
  /// with its own verb, at another mark, or with the sentence.
  private func clauseEnd(from start: Int, stopsAtComma: Bool, in sentence: Range<Int>) -> Int {
    var index = start
    let limit = min(sentence.upperBound, start + Self.longest)
    while index < limit {
      if scene.tag(index) == .punctuation, !isInner(index) {
        if scene.lower(index) == "(", let after = bracket(after: index, in: sentence) {
          index = after
          continue
        }
        guard scene.lower(index) == "," else { break }
        if stopsAtComma || resumes(after: index, in: sentence) { break }
      }
      index += 1
    }
    return trimmed(index, from: start)
  }

  /// Whether the sentence goes on with its own verb after the comma at `index`.
  private func resumes(after index: Int, in sentence: Range<Int>) -> Bool {
    var next = index + 1
    while next < sentence.upperBound, scene.tag(next) == .adverb { next += 1 }
    guard next < sentence.upperBound else { return true }
    return scene.isFiniteVerb(next)
      || scene.tag(next) == .coordinatingConjunction && goesOn(after: next, in: sentence)
  }

  /// Whether a clause, and no noun, stands after the conjunction at `index`.
  private func goesOn(after index: Int, in sentence: Range<Int>) -> Bool {
    var next = index + 1
    while next < sentence.upperBound, scene.tag(next) == .adverb { next += 1 }
    guard next < sentence.upperBound else { return true }
    if scene.isFiniteVerb(next) || scene.tag(next) == .pronoun || scene.tag(next) == .existential {
      return true
    }
    // "… and the company said": a subject with its verb.
    var end = next
    while end < min(sentence.upperBound, next + 5), scene.isInnerModifier(end) || scene.isNoun(end)
    {
      end += 1
    }
    return end > next && end < sentence.upperBound && scene.isFiniteVerb(end)
  }

  /// Whether the preposition at `index` begins a clause, and no part of the phrase.
  private func isSubordinating(_ index: Int) -> Bool {
    scene.tag(index + 1) == .pronoun || scene.tag(index + 1) == .gerund
      || Self.subordinating.contains(scene.lower(index))
  }

  private static let subordinating: Set<String> = [
    "after", "although", "because", "before", "if", "since", "though", "unless", "until", "whereas",
    "while",
  ]

  private func isRelative(_ index: Int) -> Bool {
    switch scene.tag(index) {
    case .whPronoun, .whDeterminer, .whPossessive: true
    case .whAdverb: scene.lower(index) == "where"
    default: false
    }
  }

  /// Whether a mark stands inside a phrase: a hyphen, an apostrophe, a quotation mark.
  private func isInner(_ index: Int) -> Bool {
    Self.innerMarks.contains(scene.lower(index))
  }

  private static let innerMarks: Set<String> = [
    "-", "/", "&", "'", "\u{2019}", "\"", "\u{201C}", "\u{201D}", "``", "''", "\u{2018}", ".",
    "[", "]",
  ]

  private func trimmed(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start {
      let tag = scene.tag(end - 1)
      let isMark = tag == .punctuation && scene.lower(end - 1) != ")"
      guard isMark || tag == .preposition || tag == .coordinatingConjunction || tag == .to else {
        break
      }
      end -= 1
    }
    return end
  }
}
