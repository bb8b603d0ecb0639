/// Finds the paragraphs of a plain text.
///
/// A blank line always parts two paragraphs. A single line end does, too, unless the text is
/// hard-wrapped: then lines are joined until a blank line.
public struct ParagraphFinder: Sendable {
  /// Lines of a wrapped text are at most this long; old mail and wire copy wrap at 65 to 80.
  private static let longestWrappedLine = 90
  /// A wrapped text's full lines are at least this long.
  private static let shortestWrappedLine = 50
  /// The share of line ends inside a sentence from which a text counts as wrapped.
  private static let wrappedShare = 0.5

  /// Makes the finder.
  public init() {}

  /// The paragraphs of `text`, in order, without the white space around them.
  public func paragraphs(in text: SourceText) -> [TextSpan] {
    let lines = lines(of: text)
    let isWrapped = isHardWrapped(lines, of: text)
    var paragraphs: [TextSpan] = []
    var open: TextSpan?
    for line in lines {
      let trimmed = text.trimmed(line)
      if trimmed.isEmpty {
        if let span = open { paragraphs.append(span) }
        open = nil
      } else if isWrapped, let span = open {
        open = span.union(trimmed)
      } else {
        if let span = open { paragraphs.append(span) }
        open = trimmed
      }
    }
    if let span = open { paragraphs.append(span) }
    return paragraphs
  }

  private func lines(of text: SourceText) -> [TextSpan] {
    var lines: [TextSpan] = []
    var start = 0
    for (index, scalar) in text.scalars.enumerated() where scalar.isNewline {
      if scalar == "\n", index > 0, text.scalars[index - 1] == "\r" {
        start = index + 1
        continue
      }
      lines.append(TextSpan(start, index))
      start = index + 1
    }
    lines.append(TextSpan(start, text.count))
    return lines
  }

  /// Whether most full lines of the text break off inside a sentence.
  private func isHardWrapped(_ lines: [TextSpan], of text: SourceText) -> Bool {
    var full = 0
    var broken = 0
    for (line, next) in zip(lines, lines.dropFirst()) {
      let current = text.trimmed(line)
      let following = text.trimmed(next)
      guard !current.isEmpty, !following.isEmpty else { continue }
      if current.count > Self.longestWrappedLine { return false }
      guard current.count >= Self.shortestWrappedLine else { continue }
      full += 1
      let ending = text.scalars[current.end - 1]
      if !".!?\"\u{201D}\u{2019}:".unicodeScalars.contains(ending) { broken += 1 }
    }
    return full >= 2 && Double(broken) >= Self.wrappedShare * Double(full)
  }
}
