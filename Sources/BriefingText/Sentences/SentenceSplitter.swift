/// Groups the tokens of a text into sentences.
///
/// A sentence never crosses a paragraph. It ends after `.`, `!`, `?` or `…` and the quotation marks
/// and brackets that close there, unless the next word is in small letters. After an abbreviation
/// it ends only when the next word is one that opens sentences.
public struct SentenceSplitter: Sendable {
  /// Makes the splitter of English.
  public init() {}

  /// The sentences made of `tokens`, in order; every token is in exactly one of them.
  public func sentences(of tokens: [Token], in paragraphs: [TextSpan]) -> [Sentence] {
    var sentences: [Sentence] = []
    var index = 0
    for (number, paragraph) in paragraphs.enumerated() {
      var start = index
      while index < tokens.count, tokens[index].span.start < paragraph.end {
        let end = closingEnd(after: index, in: tokens, paragraph: paragraph)
        if endsSentence(at: index, next: end, in: tokens, paragraph: paragraph) {
          append(start..<end, of: tokens, paragraph: number, to: &sentences)
          start = end
          index = end
        } else {
          index += 1
        }
      }
      append(start..<index, of: tokens, paragraph: number, to: &sentences)
    }
    return sentences
  }

  private func append(
    _ range: Range<Int>,
    of tokens: [Token],
    paragraph: Int,
    to sentences: inout [Sentence]
  ) {
    guard let first = range.first, let last = range.last else { return }
    let span = TextSpan(tokens[first].span.start, tokens[last].span.end)
    sentences.append(Sentence(span: span, tokens: range, paragraph: paragraph))
  }

  /// The index after the marks that close at `index + 1`.
  private func closingEnd(after index: Int, in tokens: [Token], paragraph: TextSpan) -> Int {
    var end = index + 1
    while end < tokens.count, tokens[end].span.start < paragraph.end, !tokens[end].followsSpace,
      Self.closing.contains(tokens[end].text)
    {
      end += 1
    }
    // Tokenised copies put a space before the closing mark.
    if end < tokens.count, tokens[end].span.start < paragraph.end,
      Self.onlyClosing.contains(tokens[end].text)
    {
      end += 1
    }
    return end
  }

  private func endsSentence(
    at index: Int,
    next end: Int,
    in tokens: [Token],
    paragraph: TextSpan
  ) -> Bool {
    let token = tokens[index]
    guard let last = token.text.unicodeScalars.last, ".!?\u{2026}".unicodeScalars.contains(last)
    else { return false }
    guard end < tokens.count, tokens[end].span.start < paragraph.end else { return true }
    let next = tokens[end]
    guard next.followsSpace || end > index + 1 else { return false }
    if token.kind == .word {
      let stem = String(token.lower.dropLast())
      if Abbreviations.titles.contains(stem) || token.letterCase == .initial { return false }
      return next.isCapitalized && Self.openers.contains(next.lower)
        || (Self.opening.contains(next.text) && opensSentence(after: end, in: tokens))
    }
    if token.text.count > 1, token.text.allSatisfy({ $0 == "." }) {
      return next.isCapitalized && Self.openers.contains(next.lower)
    }
    if next.letterCase == .lower { return false }
    if Self.opening.contains(next.text) {
      return end + 1 >= tokens.count || tokens[end + 1].letterCase != .lower
    }
    return !Self.continuing.contains(next.text)
  }

  private func opensSentence(after quote: Int, in tokens: [Token]) -> Bool {
    guard quote + 1 < tokens.count else { return false }
    return tokens[quote + 1].isCapitalized && Self.openers.contains(tokens[quote + 1].lower)
  }

  private static let closing: Set<String> = [
    "\"", "\u{201D}", "\u{2019}", "'", "''", ")", "]", "\u{BB}", ".", "!", "?",
  ]
  private static let onlyClosing: Set<String> = ["\u{201D}", "''", ")", "]", "\u{BB}"]
  private static let opening: Set<String> = [
    "\"", "\u{201C}", "\u{2018}", "'", "``", "`", "(", "[", "\u{AB}", "\u{2022}",
  ]
  private static let continuing: Set<String> = [",", ";", ":", ".", ")", "]", "?", "!"]

  /// Words that open a sentence and are rarely part of a name.
  private static let openers: Set<String> = [
    "a", "about", "according", "after", "all", "although", "among", "an", "and", "another", "any",
    "as", "asked", "at", "because", "before", "both", "but", "by", "critics", "despite", "during",
    "each", "earlier", "even", "every", "few", "for", "from", "given", "he", "her", "here", "his",
    "how", "however", "i", "if", "in", "instead", "investigators", "it", "its", "just", "last",
    "later", "like", "many", "meanwhile", "more", "most", "my", "neither", "no", "nobody", "none",
    "nor", "not", "now", "of", "officials", "on", "once", "one", "only", "or", "other", "others",
    "our", "over", "police", "people", "since", "she", "so", "some", "still", "such", "that", "the",
    "their", "then", "there", "these", "they", "this", "those", "though", "through", "thus", "to",
    "two", "under", "unlike", "until", "we", "what", "when", "where", "whether", "which", "while",
    "who", "why", "with", "within", "without", "yes", "yet", "you", "your",
  ]
}
