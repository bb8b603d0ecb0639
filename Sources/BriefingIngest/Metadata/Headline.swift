/// Tells a headline from the first line of a text.
enum Headline {
  /// Headlines on the web are cut at about 110 characters; twice the length of a line of print.
  private static let longest = 150
  private static let mostWords = 24
  /// A paragraph is longer than the headline over it by this factor, and than this length.
  private static let paragraphFactor = 1.4
  private static let shortestParagraph = 80
  /// The longest line of text that a program wrapped.
  private static let longestWrappedLine = 90
  /// The last words of headlines that end in a stop.
  private static let abbreviations: Set<String> = [
    "inc.", "co.", "corp.", "ltd.", "jr.", "sr.", "no.", "st.", "v.", "vs.",
  ]
  private static let closingMarks = "\"'”’)]"
  /// How lines begin that pages carry above their articles.
  private static let furniture = [
    "photo", "photograph", "image", "picture", "caption", "video", "advertisement", "share",
    "skip to", "sign in", "log in", "sign up", "subscribe", "menu", "home", "click", "related",
    "read more", "source:", "copyright", "©", "http", "www.", "by ",
  ]

  /// Whether `line` is the headline of what stands below it.
  static func isHeadline(_ line: Substring, _ below: LinesBelow) -> Bool {
    guard let next = below.next, hasForm(line) else { return false }
    if TopMatter.dateAndNames(next) != nil { return true }
    guard let first = next.first, !first.isLowercase else { return false }
    let isLongEnough =
      Double(next.count) >= paragraphFactor * Double(line.count)
      && next.count >= shortestParagraph
    if below.isParted { return isLongEnough || endsSentence(next) }
    let mayBeWrapped = next.count <= longestWrappedLine && below.nextGoesOn && !endsSentence(next)
    return isLongEnough && !mayBeWrapped
  }

  /// Whether `line` alone could be a headline.
  private static func hasForm(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    guard line.count <= longest, (2...mostWords).contains(words.count), let first = words.first,
      let last = words.last, let initial = line.first
    else { return false }
    guard
      initial.isUppercase || initial.isNumber || "\"'“‘[$£€¿¡…".contains(initial)
        || first.dropFirst().contains(where: { $0.isUppercase })
    else { return false }
    if ",;:".contains(line.last ?? ":") { return false }
    if isSentence(line, last: last) { return false }
    let small = line.lowercased()
    if furniture.contains(where: { small.hasPrefix($0) }) { return false }
    return !SpeakerTurn.isTurn(line)
  }

  /// Whether the line ends in a stop, or in quoted speech with its mark.
  private static func isSentence(_ line: Substring, last: Substring) -> Bool {
    let bare = line.reversed().drop { closingMarks.contains($0) }
    let isQuoted = bare.count < line.count
    guard let mark = bare.first else { return false }
    if isQuoted { return ".!?…".contains(mark) }
    return mark == "." && !line.hasSuffix("...") && !endsInAbbreviation(last)
  }

  private static func endsInAbbreviation(_ word: Substring) -> Bool {
    let stops = word.count { $0 == "." }
    return stops > 1 || abbreviations.contains(word.lowercased())
  }

  /// Whether the line ends as sentences do, closing marks left out.
  private static func endsSentence(_ line: Substring) -> Bool {
    let end = line.last { !closingMarks.contains($0) }
    return end.map { ".!?…".contains($0) } ?? false
  }
}
