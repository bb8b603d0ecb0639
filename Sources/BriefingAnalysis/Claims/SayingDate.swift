internal import BriefingModel
internal import BriefingText

/// Tells whether a time expression dates the saying itself: "the ministry said on Monday", "last
/// week, the ministry said", "the ministry on Monday said".
///
/// A date inside the content dates what is said, and a date elsewhere in the sentence ("since the
/// invasion in 2022, officials have …") dates something else.
struct SayingDate {
  /// The most words between the cue and its date, those of the source not counted.
  static let reach = 4

  /// Words that lead from the cue to the date of something else.
  private static let away: Set<String> = [
    "about", "after", "ahead", "as", "before", "because", "but", "by", "concerning", "during",
    "following", "from", "if", "of", "over", "since", "than", "that", "though", "through", "to",
    "until", "when", "where", "whether", "which", "while", "who", "with",
  ]
  /// Words that may stand before a date at the start of a sentence or after the source.
  private static let openers: Set<String> = [
    "and", "but", "earlier", "early", "in", "just", "late", "later", "on", "only",
    "\u{201C}", "\"",
  ]

  let attribution: Attribution
  let text: SourceText

  /// Whether `timex`, in the sentence at `sentence`, dates the saying.
  func isDated(by timex: TextSpan, in sentence: TextSpan) -> Bool {
    guard !attribution.content.contains(where: { $0.overlaps(timex) }) else { return false }
    return attribution.cue.contains { cue in
      guard sentence.contains(cue) else { return false }
      if cue.overlaps(timex) { return true }
      return cue.end <= timex.start
        ? follows(timex, cue: cue) : precedes(timex, cue: cue, in: sentence)
    }
  }

  /// "said late on Monday", "said the minister on Monday".
  private func follows(_ timex: TextSpan, cue: TextSpan) -> Bool {
    let words = words(between: cue.end, and: timex.start)
    return words.count <= Self.reach && !words.contains(where: Self.away.contains)
  }

  /// "Last week, the minister said", "the minister on Monday said".
  private func precedes(_ timex: TextSpan, cue: TextSpan, in sentence: TextSpan) -> Bool {
    let after = words(between: timex.end, and: cue.start)
    guard after.count <= Self.reach, !after.contains(where: Self.away.contains) else {
      return false
    }
    let source = attribution.source.last { $0.end <= timex.start && sentence.contains($0) }
    let before = words(between: source?.end ?? sentence.start, and: timex.start)
    return before.allSatisfy(Self.openers.contains)
  }

  /// The words from `start` to `end`, in lower case, without commas, the source and the content.
  private func words(between start: Int, and end: Int) -> [String] {
    let gap = TextSpan(start, end)
    let parts = attribution.source + attribution.content
    return Tokenizer().tokens(in: SourceText(text[gap])).compactMap { token in
      let span = TextSpan(start + token.span.start, start + token.span.end)
      let isPart = parts.contains { $0.overlaps(span) }
      return isPart || token.text == "," ? nil : token.lower
    }
  }
}
