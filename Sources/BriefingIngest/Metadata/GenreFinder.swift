internal import BriefingModel

/// Tells reports from opinion, analysis, live blogs, transcripts, quizzes and corrections.
enum GenreFinder {
  private typealias Genre = Article.Genre

  /// Words for genres in metadata and before or after the colon of a headline, in small letters.
  private static let words: [(genre: Article.Genre, words: [String])] = [
    (
      .opinion,
      [
        "opinion", "opinions", "op-ed", "oped", "editorial", "editorials", "commentary", "column",
        "columnist", "columnists", "comment", "comment is free", "commentisfree", "viewpoint",
        "perspective", "perspectives", "letter", "letters", "letters to the editor", "guest essay",
        "leader", "review",
      ]
    ),
    (.analysis, ["analysis", "news analysis", "explainer", "backgrounder", "fact check", "q&a"]),
    (
      .liveBlog,
      [
        "live", "live blog", "liveblog", "live updates", "live update", "as it happened",
        "rolling coverage", "latest updates",
      ]
    ),
    (.transcript, ["transcript", "rush transcript", "full transcript", "full text"]),
    (.quiz, ["quiz", "news quiz", "crossword", "puzzle", "puzzles"]),
    (
      .correction,
      [
        "correction", "corrections", "clarification", "corrections and clarifications",
        "corrections & clarifications", "editor's note", "retraction",
      ]
    ),
  ]
  /// What programmes print over their transcripts, within so many characters.
  private static let transcriptMark = "THIS IS A RUSH TRANSCRIPT"
  private static let transcriptReach = 2_000
  /// Times of day that begin paragraphs make a live blog of a text, so many of them and in this
  /// share of the paragraphs; a list of broadcasts has a few, too.
  private static let fewestTimes = 6
  private static let shareOfTimes = 0.05

  /// The genre: by metadata, by headline, by layout, else news.
  static func genre(words: [String], title: String, text: String) -> Article.Genre {
    for word in words {
      if let genre = genre(of: word) { return genre }
    }
    if let genre = genre(ofTitle: title) { return genre }
    let lines = BodyText.lines(of: text).filter { !$0.isEmpty }
    if text.prefix(transcriptReach).contains(transcriptMark) || SpeakerTurn.isTranscript(lines) {
      return .transcript
    }
    let times = lines.count { startsWithTime($0) }
    let isLog = times >= fewestTimes && Double(times) >= shareOfTimes * Double(lines.count)
    return isLog ? .liveBlog : .news
  }

  private static func genre(of text: String) -> Article.Genre? {
    let small = text.lowercased().replacing("’", with: "'")
    return words.first { $0.words.contains(small) }?.genre
  }

  /// `Opinion: …`, `Analysis | …`, `… – live`, `… | Opinion`; `Corrections` alone.
  private static func genre(ofTitle title: String) -> Article.Genre? {
    if let whole = genre(of: title) { return whole }
    let parted = title.replacing(" - ", with: " – ")
    let parts = parted.split(whereSeparator: { ":|–—".contains($0) }).map {
      TextNormalizer().line(String($0))
    }
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return nil }
    if let genre = genre(of: first) { return genre }
    return genre(of: last.hasSuffix("!") ? String(last.dropLast()) : last)
  }

  /// `2.15pm: …`, `14:05 …`, `10:30 GMT - …`.
  private static func startsWithTime(_ line: Substring) -> Bool {
    guard line.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false else { return false }
    var rest = line[...]
    let hour = rest.prefix { $0.isWholeNumber }
    guard (1...2).contains(hour.count) else { return false }
    rest = rest.dropFirst(hour.count)
    var hasMinutes = false
    if rest.first == ":" || rest.first == "." {
      let minutes = rest.dropFirst().prefix { $0.isWholeNumber }
      guard minutes.count == 2 else { return false }
      rest = rest.dropFirst(3)
      hasMinutes = true
    }
    let word = rest.drop { $0 == " " }.prefix { $0.isLetter || $0 == "." }.lowercased()
    let marks = ["am", "pm", "a.m.", "p.m.", "gmt", "bst", "et", "est", "edt", "cet", "utc"]
    if marks.contains(word) { return true }
    return hasMinutes && (rest.first == ":" || rest.isEmpty)
  }
}
