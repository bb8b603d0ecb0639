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
        "leader", "review", "opinion piece", "first person", "opinionnewsarticle",
        "reviewnewsarticle", "advertisercontentarticle",
      ]
    ),
    (
      .analysis,
      [
        "analysis", "news analysis", "explainer", "explained", "backgrounder", "fact check", "q&a",
        "reality check", "analysisnewsarticle", "backgroundnewsarticle",
      ]
    ),
    (
      .liveBlog,
      [
        "live", "live blog", "liveblog", "live updates", "live update", "as it happened",
        "rolling coverage", "latest updates", "live news", "live coverage", "live reporting",
        "live-news", "liveblogposting",
      ]
    ),
    (
      .transcript, ["transcript", "rush transcript", "full transcript", "full text", "transcripts"]
    ),
    (.quiz, ["quiz", "quizzes", "news quiz", "crossword", "puzzle", "puzzles"]),
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

  /// What publishers print beside what is not their own view, in small letters.
  private static let disclaimers = PhraseTable([
    "views expressed in this", "opinions expressed in this", "views expressed here",
    "opinions expressed here", "views expressed are", "opinions expressed are",
    "the opinions expressed by", "the views expressed by", "is an opinion columnist",
    "is an opinion writer", "is a columnist for", "is a guardian columnist",
    "does not necessarily reflect the view", "do not necessarily reflect the view",
    "do not necessarily represent the view", "view more opinion", "read more opinion",
  ])
  /// They stand among the first and the last so many lines.
  private static let disclaimerLines = 3
  /// Longer lines are no disclaimers.
  private static let longestDisclaimer = 600
  /// A quiz has so many questions with a number, and so many answers with a letter.
  private static let fewestQuestions = 4
  private static let fewestAnswers = 8

  /// The genre: by metadata, by headline, by the folders of the address, by layout, else news.
  static func genre(
    words: [String],
    title: String,
    text: String,
    address: String? = nil
  ) -> Article.Genre {
    for word in words {
      if let genre = genre(ofList: word) { return genre }
    }
    if let genre = genre(ofTitle: title) { return genre }
    if let genre = address.flatMap({ genre(ofAddress: $0) }) { return genre }
    let lines = BodyText.lines(of: text).filter { !$0.isEmpty }
    if hasDisclaimer(lines) { return .opinion }
    if isQuiz(lines) { return .quiz }
    if text.prefix(transcriptReach).contains(transcriptMark) || SpeakerTurn.isTranscript(lines) {
      return .transcript
    }
    let times = lines.count { startsWithTime($0) }
    let isLog = times >= fewestTimes && Double(times) >= shareOfTimes * Double(lines.count)
    return isLog ? .liveBlog : .news
  }

  /// The genre of the whole, or of one of several words in a field: `World; Opinion`, `News/Live`.
  private static func genre(ofList text: String) -> Article.Genre? {
    if let whole = genre(of: text) { return whole }
    let parts = text.split(whereSeparator: { ";,/|>".contains($0) })
    guard parts.count > 1 else { return nil }
    return parts.lazy.compactMap { genre(of: TextNormalizer().line(String($0))) }.first
  }

  /// The genre of a folder of the address: `https://post.example/opinion/2023/…`.
  ///
  /// The last part names the article and not its kind.
  private static func genre(ofAddress address: String) -> Article.Genre? {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let folders = path.split(separator: "/").dropFirst(2).dropLast()
    return folders.lazy.compactMap { genre(of: String($0)) }.first
  }

  private static func hasDisclaimer(_ lines: [Substring]) -> Bool {
    let places = [lines.prefix(disclaimerLines), lines.suffix(disclaimerLines)]
    return places.joined().contains { line in
      line.utf8.count <= longestDisclaimer && disclaimers.first(in: line.lowercased()) != nil
    }
  }

  /// Whether the lines are questions with numbers and answers with letters: `3. Who …?`, `b) Nobody`.
  private static func isQuiz(_ lines: [Substring]) -> Bool {
    var questions = 0
    var answers = 0
    for line in lines {
      guard let first = line.utf8.first else { continue }
      let rest = line.drop { $0.isNumber }
      if (0x30...0x39).contains(first), line.hasSuffix("?"),
        rest.hasPrefix(".") || rest.hasPrefix(")")
      {
        questions += 1
      } else if (0x41...0x46).contains(first & 0xDF), let mark = line.dropFirst().first,
        mark == ")" || mark == "."
      {
        answers += 1
      }
    }
    return questions >= fewestQuestions && answers >= fewestAnswers
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
