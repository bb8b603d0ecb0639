/// Finds where the sentences of one paragraph end.
struct ParagraphSplitter {
  private let tokens: ArraySlice<Token>
  /// Whether a straight double quotation mark is open.
  private var isQuoting = false
  /// Whether a single mark that stands alone is open, as tokenised copies write it.
  private var isSingleQuoting = false
  /// How many round brackets are open.
  private var brackets = 0

  /// Takes the tokens of the paragraph.
  init(_ tokens: ArraySlice<Token>) {
    self.tokens = tokens
  }

  /// The sentences as ranges of tokens, in order; together they hold every token once.
  mutating func ranges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = tokens.startIndex
    var index = start
    while index < tokens.endIndex {
      note(index)
      guard endsLikeSentence(tokens[index]) else {
        index += 1
        continue
      }
      let end = closingEnd(after: index)
      if endsSentence(at: index, next: end, start: start) {
        for closing in (index + 1)..<max(end, index + 1) { note(closing) }
        ranges.append(start..<end)
        start = end
        index = end
      } else {
        index += 1
      }
    }
    if start < tokens.endIndex { ranges.append(start..<tokens.endIndex) }
    return ranges
  }

  /// Keeps count of the marks that look the same at both ends of a quotation.
  private mutating func note(_ index: Int) {
    switch tokens[index].text {
    case "\"": isQuoting.toggle()
    case "`", "\u{2018}": isSingleQuoting = true
    case "(": brackets += 1
    case ")": brackets = max(0, brackets - 1)
    case "'": isSingleQuoting = !isSingleQuoting && standsAlone(index)
    default: break
    }
  }

  private func endsLikeSentence(_ token: Token) -> Bool {
    guard token.kind != .number else { return false }
    switch token.text.utf8.last {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    default: return token.text == "\u{2026}"
    }
  }

  private func standsAlone(_ index: Int) -> Bool {
    tokens[index].followsSpace && (index + 1 >= tokens.endIndex || tokens[index + 1].followsSpace)
  }

  /// The index after the marks that close at `index + 1`.
  private func closingEnd(after index: Int) -> Int {
    var end = index + 1
    while end < tokens.endIndex, end - index <= Self.mostClosingMarks {
      if closes(end) {
        end += 1
      } else if let note = noteEnd(end) {
        end = note
      } else {
        break
      }
    }
    return end
  }

  /// The index after the number of a note, `[7]`, that follows without a space or before one.
  private func noteEnd(_ index: Int) -> Int? {
    guard tokens[index].text == "[", index + 2 < tokens.endIndex,
      tokens[index + 1].kind == .number, tokens[index + 2].text == "]"
    else { return nil }
    return index + 3
  }

  /// Whether the mark at `index` closes what stands before it. Tokenised copies put a space before
  /// a closing mark, too.
  private func closes(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.text {
    case "\u{201D}", ")", "]", "\u{BB}": return true
    case "!", "?", "!!", "??", "!?", "?!", ".", "\u{2019}": return !token.followsSpace
    case "''": return !token.followsSpace || standsAlone(index)
    case "\"":
      return !token.followsSpace || (isQuoting && standsAlone(index))
        || index + 1 == tokens.endIndex
    case "'": return !token.followsSpace || (isSingleQuoting && standsAlone(index))
    default: return false
    }
  }

  /// Whether a sentence ends with the token at `index` and the marks before `end`.
  private func endsSentence(at index: Int, next end: Int, start: Int) -> Bool {
    guard end < tokens.endIndex else { return true }
    guard index > start else { return false }
    let token = tokens[index]
    let next = tokens[end]
    if token.kind == .word { return endsAbbreviated(token, next: end) }
    guard next.followsSpace || end > index + 1 || lacksSpace(at: index) else { return false }
    if isListNumber(before: index, start: start) { return false }
    if token.text.utf8.count > 1, token.text.utf8.allSatisfy({ $0 == UInt8(ascii: ".") }) {
      return opensSentence(end) || (!token.followsSpace && next.letterCase == .title)
    }
    switch next.kind {
    case .punctuation:
      // "The end." — John Smith
      if end > index + 1, Self.dashes.contains(next.text) { return false }
      if Self.opening.contains(next.text) {
        return end + 1 >= tokens.endIndex || tokens[end + 1].letterCase != .lower
      }
      return !Self.continuing.contains(next.text)
    case .word:
      if next.letterCase == .lower { return false }
      return token.text == "." || end == index + 1 || !namesSpeaker(from: end)
    case .number, .symbol: return true
    }
  }

  /// Whether the sentence ends with an abbreviation, given what follows it.
  private func endsAbbreviated(_ token: Token, next end: Int) -> Bool {
    let next = tokens[end]
    guard next.followsSpace || next.kind == .punctuation else { return false }
    let stem = String(token.lower.dropLast())
    if Abbreviations.titles.contains(stem) || token.letterCase == .initial { return false }
    if brackets > 0, tokens[end - 1].text != ")" { return false }
    if Self.dashes.contains(next.text) { return false }
    if Self.opening.contains(next.text) { return opensSentence(end + 1) }
    if Abbreviations.times.contains(stem) {
      return next.isCapitalized && next.letterCase != .upper && !Self.dayParts.contains(next.lower)
    }
    return opensSentence(end)
  }

  private func opensSentence(_ index: Int) -> Bool {
    index < tokens.endIndex && tokens[index].isCapitalized
      && SentenceOpeners.contains(tokens[index].lower)
  }

  /// Whether a space is missing after the stop at `index`: "he said.The minister".
  private func lacksSpace(at index: Int) -> Bool {
    guard index > tokens.startIndex, index + 1 < tokens.endIndex else { return false }
    let before = tokens[index - 1]
    let after = tokens[index + 1]
    return before.letterCase == .lower && before.span.count > 1 && after.letterCase == .title
      && after.span.count > 1
  }

  /// Whether the stop belongs to the number of an item: "1. The first".
  private func isListNumber(before index: Int, start: Int) -> Bool {
    index == start + 1 && tokens[index].text == "." && !tokens[index].followsSpace
      && tokens[start].kind == .number && tokens[start].span.count <= Self.longestListNumber
  }

  /// Whether the words from `index` say who asked what stands before them: `"Why?" Mr. Smith asked`.
  private func namesSpeaker(from index: Int) -> Bool {
    for token in tokens[index..<min(index + Self.longestSpeaker, tokens.endIndex)] {
      if Self.speaking.contains(token.lower) { return true }
      guard token.isCapitalized, token.kind == .word else { return false }
    }
    return false
  }

  /// No text closes more at once; keeps a run of marks from being read again and again.
  private static let mostClosingMarks = 16
  private static let longestListNumber = 2
  /// Title, first name, middle initial, last name, verb.
  private static let longestSpeaker = 5

  private static let opening: Set<String> = [
    "\"", "\u{201C}", "\u{2018}", "'", "``", "`", "(", "[", "\u{AB}", "\u{2022}", "-", "--",
    "\u{2013}", "\u{2014}",
  ]
  private static let dashes: Set<String> = ["-", "--", "\u{2013}", "\u{2014}"]
  private static let continuing: Set<String> = [",", ";", ":", ".", ")", "]", "?", "!"]

  private static let speaking: Set<String> = [
    "added", "asked", "asks", "cried", "replied", "said", "says", "shouted", "tweeted", "wondered",
    "wrote", "yelled",
  ]

  /// What goes on after a time of day: "7 p.m. Monday", "6 a.m. Eastern".
  private static let dayParts: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "eastern", "pacific", "central", "mountain", "greenwich", "local",
    "beijing", "moscow", "london", "tokyo", "jerusalem",
  ]
}
