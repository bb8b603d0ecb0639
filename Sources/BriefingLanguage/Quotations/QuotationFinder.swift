public import BriefingText

/// Finds the quotations of a text.
///
/// Knows typographic and straight double marks, the doubled single marks of typewritten copy
/// (` `` `, `''`), guillemets, and single marks where they can be no apostrophes. Only the outermost
/// of nested quotations is given. A quotation never crosses a paragraph: one that goes on in the
/// next paragraph with a reopened mark is given once a paragraph, each but the last with
/// ``Quotation/continues``. A mark that nothing closes ends with its sentence, or with the
/// paragraph where what it opens stands on its own.
public struct QuotationFinder: Sendable {
  /// Makes the finder.
  public init() {}

  /// The quotations of `text`, in order, never overlapping.
  ///
  /// - Complexity: linear in the number of tokens.
  public func quotations(in text: TokenizedText) -> [Quotation] {
    let paragraphs = text.paragraphs.map { text.tokenRange(of: $0) }
    var quotations: [Quotation] = []
    for (number, range) in paragraphs.enumerated() {
      let next = number + 1 < paragraphs.count ? paragraphs[number + 1] : nil
      var scanner = ParagraphQuotes(
        text: text,
        range: range,
        isReopened: next.map { Self.opensQuotation($0, in: text.tokens) } ?? false
      )
      quotations += scanner.scan()
    }
    return quotations
  }

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
  /// Whether the next paragraph begins with an opening mark.
  let isReopened: Bool
  var found: [Quotation] = []
  /// The token of the double mark that is open, and how many are open inside it.
  var open: Int?
  var depth = 0

  init(text: TokenizedText, range: Range<Int>, isReopened: Bool) {
    self.text = text
    self.range = range
    self.isReopened = isReopened
  }

  private var tokens: [Token] { text.tokens }

  mutating func scan() -> [Quotation] {
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
    if let start = open {
      let end = isReopened ? range.upperBound : unclosedEnd(of: start, before: range.upperBound)
      append(start, endingBefore: end, continues: isReopened)
    }
    return found
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
    let inner =
      end > start + 1
      ? TextSpan(tokens[start + 1].span.start, tokens[end - 1].span.end)
      : TextSpan(tokens[start].span.end, tokens[start].span.end)
    let span = TextSpan(tokens[start].span.start, tokens[end].span.end)
    found.append(Quotation(span: span, inner: inner, tokens: start..<(end + 1), continues: false))
  }

  private mutating func append(_ start: Int, endingBefore end: Int, continues: Bool) {
    guard end > start + 1 else { return }
    let last = tokens[end - 1].span.end
    found.append(
      Quotation(
        span: TextSpan(tokens[start].span.start, last),
        inner: TextSpan(tokens[start + 1].span.start, last),
        tokens: start..<end,
        continues: continues
      )
    )
  }

  /// How many tokens after an opening single mark its closing one is looked for; bounds the work
  /// on a text full of stray marks.
  private static let longestSingle = 400

  /// What an apostrophe at the start of a word stands in for: `'em`, `'til`, `'cause`.
  private static let elided: Set<String> = [
    "em", "til", "till", "cause", "cuz", "bout", "tis", "twas", "round", "n", "nother", "s", "fore",
  ]
}
