public import BriefingText

/// Finds the quotations of a text.
///
/// Knows typographic and straight double marks, the doubled single marks of typewritten copy
/// (` `` `, `''`), guillemets, and single marks where they can be no apostrophes. Only the outermost
/// of nested quotations is given. A quotation never crosses a paragraph: one that goes on in the
/// next paragraph is given once a paragraph, each but the last with ``Quotation/continues``; it goes
/// on where the next paragraph reopens the mark, or where one of the next few closes it without
/// having opened any. A mark that nothing closes ends with its sentence, or with the paragraph where
/// what it opens stands on its own.
public struct QuotationFinder: Sendable {
  /// Makes the finder.
  public init() {}

  /// The quotations of `text`, in order, never overlapping.
  ///
  /// - Complexity: linear in the number of tokens.
  public func quotations(in text: TokenizedText) -> [Quotation] {
    let paragraphs = text.paragraphs.map { text.tokenRange(of: $0) }
    var quotations: [Quotation] = []
    // How many paragraphs, from the current one on, an open quotation still runs into.
    var carried = 0
    for (number, range) in paragraphs.enumerated() {
      let next = number + 1 < paragraphs.count ? paragraphs[number + 1] : nil
      let isReopened = next.map { Self.opensQuotation($0, in: text.tokens) } ?? false
      var scanner = ParagraphQuotes(text: text, range: range, isCarried: carried > 0)
      scanner.scan()
      carried = max(0, carried - 1)
      if scanner.open != nil, !isReopened, carried == 0 {
        let following = paragraphs[(number + 1)...].prefix(Self.longestRun)
        carried = Self.paragraphsToClosing(following, in: text)
      }
      scanner.finish(continues: isReopened || carried > 0)
      quotations += scanner.found
    }
    return quotations
  }

  /// How many of `paragraphs` it takes to the one that closes a quotation before it opens any; 0
  /// where none does.
  private static func paragraphsToClosing(
    _ paragraphs: ArraySlice<Range<Int>>,
    in text: TokenizedText
  ) -> Int {
    for (count, range) in paragraphs.enumerated() {
      let marks = ParagraphQuotes(text: text, range: range, isCarried: false)
      if let closes = marks.closesFirst { return closes ? count + 1 : 0 }
    }
    return 0
  }

  /// The most paragraphs that a quotation without reopened marks runs into: copies that part every
  /// sentence need a few.
  private static let longestRun = 6

  /// Whether the paragraph of the tokens `range` begins with a double mark.
  private static func opensQuotation(_ range: Range<Int>, in tokens: [Token]) -> Bool {
    guard let first = range.first, let mark = QuotationMark(tokens[first].text) else {
      return false
    }
    return mark.isDouble
  }
}

/// One pass over the marks of one paragraph.
private struct ParagraphQuotes {
  let text: TokenizedText
  let range: Range<Int>
  /// Whether a quotation runs into the paragraph from the one before.
  let isCarried: Bool
  var found: [Quotation] = []
  /// The token of the double mark that is open, or the paragraph's first where a quotation runs into
  /// it, and how many are open inside it.
  var open: Int?
  var depth = 0

  init(text: TokenizedText, range: Range<Int>, isCarried: Bool) {
    self.text = text
    self.range = range
    self.isCarried = isCarried
    open = isCarried ? range.lowerBound : nil
  }

  private var tokens: [Token] { text.tokens }

  /// Whether the first double mark closes a quotation that the paragraph has not opened; nil without
  /// any.
  var closesFirst: Bool? {
    for index in range {
      guard let mark = QuotationMark(tokens[index].text), mark.isDouble else { continue }
      switch mark.direction {
      case .closing: return index > range.lowerBound
      case .opening: return false
      case .either: return hugsPrevious(index) && !hugsNext(index)
      }
    }
    return nil
  }

  mutating func scan() {
    var index = range.lowerBound
    while index < range.upperBound {
      defer { index += 1 }
      guard let mark = QuotationMark(tokens[index].text) else { continue }
      if mark.isDouble {
        scanDouble(mark, at: index)
      } else if open == nil, let end = singleEnd(from: index) {
        append(index, closedBy: end)
        index = end
      }
    }
  }

  /// Ends the quotation that is still open.
  mutating func finish(continues: Bool) {
    guard let start = open else { return }
    let end = continues ? range.upperBound : unclosedEnd(of: start, before: range.upperBound)
    append(start, endingBefore: end, continues: continues)
  }

  // MARK: Double marks

  private mutating func scanDouble(_ mark: QuotationMark, at index: Int) {
    guard let start = open else {
      if opensDouble(mark, at: index) { open = index }
      return
    }
    switch mark.direction {
    case .closing:
      close(start, at: index)
    case .opening:
      if isNested(at: index) { depth += 1 } else { reopen(start, at: index) }
    case .either:
      // A straight mark that hugs the next word cannot close: the one before was never closed.
      if hugsNext(index) && !hugsPrevious(index) {
        reopen(start, at: index)
      } else {
        close(start, at: index)
      }
    }
  }

  private func opensDouble(_ mark: QuotationMark, at index: Int) -> Bool {
    guard index + 1 < range.upperBound else { return false }
    switch mark.direction {
    case .opening: return true
    case .closing: return index == range.lowerBound && hugsNext(index)
    case .either:
      // 5'10" and 12" are inches.
      if index > range.lowerBound, hugsPrevious(index), tokens[index - 1].kind == .number {
        return false
      }
      return !(hugsPrevious(index) && !hugsNext(index)) || index == range.lowerBound
    }
  }

  private mutating func close(_ start: Int, at index: Int) {
    if depth > 0 {
      depth -= 1
    } else {
      append(start, closedBy: index)
      open = nil
    }
  }

  private mutating func reopen(_ start: Int, at index: Int) {
    append(start, endingBefore: unclosedEnd(of: start, before: index), continues: false)
    open = index
    depth = 0
  }

  /// Whether the opening mark inside a quotation has a closing mark of its own before the next
  /// opening one, and another closing mark follows for the outer.
  private func isNested(at index: Int) -> Bool {
    var closings = 0
    for later in (index + 1)..<max(index + 1, range.upperBound) {
      guard let mark = QuotationMark(tokens[later].text), mark.isDouble else { continue }
      if mark.direction == .opening { return false }
      closings += 1
      if closings == 2 { return true }
    }
    return false
  }

  // MARK: Single marks

  /// The token of the mark that closes the single mark at `start`; nil where that is an apostrophe
  /// or nothing closes it.
  private func singleEnd(from start: Int) -> Int? {
    guard start + 1 < range.upperBound, opensSingle(at: start) else { return nil }
    var candidate: Int?
    let limit = min(range.upperBound, start + Self.longestSingle)
    for index in (start + 2)..<max(start + 2, limit) {
      guard let mark = QuotationMark(tokens[index].text) else { continue }
      if mark.isDouble {
        // A lone double mark in between would be cut in half.
        if candidate != nil { break }
        continue
      }
      if mark.direction == .opening { break }
      guard closesSingle(at: index) else { continue }
      if !isPluralPossessive(at: index) { return index }
      candidate = candidate ?? index
    }
    return candidate
  }

  private func opensSingle(at index: Int) -> Bool {
    let next = tokens[index + 1]
    guard hugsNext(index), next.kind == .word || next.kind == .number else { return false }
    let isAfterGap =
      index == range.lowerBound || tokens[index].followsSpace
      || tokens[index - 1].kind == .punctuation
    guard isAfterGap, QuotationMark(tokens[index].text)?.direction != .closing else { return false }
    return !Self.elided.contains(next.lower)
  }

  private func closesSingle(at index: Int) -> Bool {
    guard hugsPrevious(index) else { return false }
    guard index + 1 < range.upperBound else { return true }
    return tokens[index + 1].followsSpace || tokens[index + 1].kind == .punctuation
  }

  /// Whether the mark could be the apostrophe of `workers' rights`: after an s, before a word in
  /// small letters.
  private func isPluralPossessive(at index: Int) -> Bool {
    guard tokens[index - 1].kind == .word, tokens[index - 1].lower.hasSuffix("s"),
      index + 1 < range.upperBound
    else { return false }
    return tokens[index + 1].kind == .word
  }

  // MARK: Shared

  private func hugsNext(_ index: Int) -> Bool {
    index + 1 < range.upperBound && !tokens[index + 1].followsSpace
  }

  private func hugsPrevious(_ index: Int) -> Bool {
    index > range.lowerBound && !tokens[index].followsSpace
  }

  /// Where a quotation that nothing closes ends: the end of its sentence, or `limit` where it opens
  /// the paragraph or follows a comma or a colon.
  private func unclosedEnd(of start: Int, before limit: Int) -> Int {
    if start == range.lowerBound || [",", ":"].contains(tokens[start - 1].text) { return limit }
    let sentence = text.sentenceIndex(at: tokens[start].span.start)
    let end = sentence.map { text.sentences[$0].tokens.upperBound } ?? limit
    return min(limit, max(end, start + 1))
  }

  private mutating func append(_ start: Int, closedBy end: Int) {
    append(
      start..<(end + 1),
      words: firstWord(start)..<max(end, firstWord(start)),
      continues: false
    )
  }

  private mutating func append(_ start: Int, endingBefore end: Int, continues: Bool) {
    guard end > firstWord(start) else { return }
    append(start..<end, words: firstWord(start)..<end, continues: continues)
  }

  /// The token after the opening mark; where the quotation runs into the paragraph there is none.
  private func firstWord(_ start: Int) -> Int {
    isCarried && start == range.lowerBound && open == start ? start : start + 1
  }

  private mutating func append(_ all: Range<Int>, words: Range<Int>, continues: Bool) {
    let span = TextSpan(tokens[all.lowerBound].span.start, tokens[all.upperBound - 1].span.end)
    let inner =
      words.isEmpty
      ? TextSpan(tokens[all.lowerBound].span.end, tokens[all.lowerBound].span.end)
      : TextSpan(tokens[words.lowerBound].span.start, tokens[words.upperBound - 1].span.end)
    found.append(Quotation(span: span, inner: inner, tokens: all, continues: continues))
  }

  /// How many tokens after an opening single mark its closing one is looked for; bounds the work
  /// on a text full of stray marks.
  private static let longestSingle = 400

  /// What an apostrophe at the start of a word stands in for: `'em`, `'til`, `'cause`.
  private static let elided: Set<String> = [
    "em", "til", "till", "cause", "cuz", "bout", "tis", "twas", "round", "n", "nother", "s", "fore",
  ]
}
