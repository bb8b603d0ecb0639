/// What a page printed below its article and a saved text may hold: readers' comments, the rules for
/// them, links to other stories.
///
/// Readers are no source of the article: their "I" would be put into the mouth of somebody whom it
/// names.
enum ReaderMatter {
  /// An article has at least this many lines with text above what is cut.
  private static let leastLines = 3

  /// Words, in small letters, that stand only in comments and around them.
  private static let marks = [
    "| report abuse", "report abuse |", "comments are not pre-screened",
    "welcomes a lively and courteous discussion", "(required, but will not be displayed)",
    "be the first to comment", "comments are closed", "view all comments", "log in to comment",
  ]

  /// The index after the last line of the article in `lines`.
  ///
  /// The article ends before the first line with a mark of comments, and where a line above it
  /// credits the reporters, right after that line.
  static func articleEnd(in lines: ArraySlice<Substring>) -> Int {
    guard let mark = lines.indices.first(where: { isMark(lines[$0]) }) else {
      return lines.endIndex
    }
    let closing = lines[..<mark].lastIndex { line in
      let small = line.lowercased()
      return CreditFinder.endings.contains { small.contains($0) }
    }
    let end = closing.map { $0 + 1 } ?? mark
    let above = lines[..<end].count { !$0.isEmpty }
    return above >= leastLines ? end : lines.endIndex
  }

  private static func isMark(_ line: Substring) -> Bool {
    // A retweet's line ends in its capitals.
    if line.hasSuffix(" RETWEET") || line.contains(" RETWEET ") { return true }
    let small = line.lowercased()
    return marks.contains { small.contains($0) }
  }
}
