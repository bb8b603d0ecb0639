/// The lines above the first paragraph: a headline, a byline, a date.
///
/// Taken out of the text, since they are about the article and not part of what it says.
struct TopMatter {
  /// A headline, a byline, a date and an update rarely take more lines.
  private static let mostLines = 6
  /// Longer lines are paragraphs.
  private static let longestLine = 300

  private(set) var title: String?
  private(set) var author: String?
  /// The date lines, with the index of each line.
  private(set) var dates: [(stated: String, index: Int)] = []
  /// The index of the first line of the text.
  private(set) var bodyStart = 0

  /// Reads the top of `lines`.
  ///
  /// - Parameter title: the headline where it is known already; a first line that repeats it is
  ///   taken out.
  init(lines: [Substring], title known: String?) {
    title = known
    var repeatsTitle = known != nil
    for _ in 0..<Self.mostLines {
      guard let index = lines[bodyStart...].firstIndex(where: { !$0.isEmpty }) else { return }
      let line = lines[index]
      let below = LinesBelow(lines, index)
      // A text of one line is a text.
      guard below.next != nil else { return }
      if repeatsTitle, let known, TopMatter.isSame(line, known) {
        repeatsTitle = false
      } else if let parts = TopMatter.dateAndNames(line) {
        if let date = parts.date { dates.append((date, index)) }
        author = author ?? parts.author
      } else if title == nil, Headline.isHeadline(line, below) {
        title = TextNormalizer().line(String(line))
      } else {
        return
      }
      bodyStart = index + 1
    }
  }

  private static func isSame(_ line: Substring, _ title: String) -> Bool {
    TextNormalizer().line(String(line)).lowercased() == title.lowercased()
  }

  /// The date and the byline of a line that holds nothing else; an update without a publication
  /// date gives neither. Nil for any other line.
  static func dateAndNames(_ line: Substring) -> (date: String?, author: String?)? {
    guard line.utf8.count <= longestLine else { return nil }
    var date: String?
    var author: String?
    for part in line.split(whereSeparator: { "|•·".contains($0) }) {
      let text = TextNormalizer().line(String(part))
      if text.isEmpty { continue }
      if let stated = DateLine.stated(text) {
        if case .published(let text) = stated { date = date ?? text }
      } else if let names = Byline.names(ofLine: Substring(text)) {
        author = author ?? names
      } else {
        return nil
      }
    }
    return (date, author)
  }
}
