internal import BriefingIngest
internal import BriefingModel
internal import BriefingText
internal import FoundationEssentials

/// Reads the lines that `briefing analyze` wrote, from files.
struct AnalysisFiles {
  /// The analyses, in the order of the files and lines.
  private(set) var analyses: [ArticleAnalysis] = []
  /// One outcome a line that gives no analysis, and one a line that does, sorted by path.
  private(set) var outcomes: [FileOutcome] = []
  /// What was noticed.
  private(set) var notes: [Coverage.Note] = []
  /// One line a file: its hash and path.
  private(set) var manifest: [String] = []
  /// Where each article was read first, by its id.
  private var places: [String: String] = [:]

  /// Reads `paths`; a line that cannot be read is noted and skipped.
  ///
  /// - Throws: ``Failure`` with the status `noInput` for a file that cannot be read.
  static func read(_ paths: [String]) throws(Failure) -> AnalysisFiles {
    var files = AnalysisFiles()
    for path in paths { try files.add(path) }
    files.outcomes.sort { ($0.path, $0.article ?? "") < ($1.path, $1.article ?? "") }
    return files
  }

  private mutating func add(_ path: String) throws(Failure) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure("the analyses cannot be read", path: path, status: .noInput)
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let bytes = Array(data)
    manifest.append("\(ContentHash.sha256(of: bytes))  \(name)")
    let decoder = JSONDecoder()
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty {
      do {
        var analysis = try decoder.decode(ArticleAnalysis.self, from: Data(line))
        guard isConsistent(analysis) else { throw Inconsistency() }
        // Analyses of files are named after them; a briefing names articles by what they say.
        let article = analysis.article
        if article.path != nil {
          analysis.article = article.identified(
            by: Article.contentID(
              outlet: article.outlet,
              title: article.title,
              text: article.text
            )
          )
        }
        let place = analysis.article.path ?? "\(name):\(index + 1)"
        outcomes.append(outcome(of: analysis, at: place))
      } catch {
        let error = try? decoder.decode(ArticleLineError.self, from: Data(line))
        let reason = error?.message ?? "no analysis of an article"
        outcomes.append(FileOutcome(path: "\(name):\(index + 1)", status: .skipped, reason: reason))
        notes.append(Coverage.Note(path: name, line: index + 1, message: reason))
      }
    }
  }

  /// Takes an analysis whose article was not read before.
  private mutating func outcome(of analysis: ArticleAnalysis, at place: String) -> FileOutcome {
    let id = analysis.article.id
    if let reason = analysis.leftOut {
      return FileOutcome(path: place, status: .skipped, reason: reason)
    }
    guard let first = places[id] else {
      places[id] = place
      analyses.append(analysis)
      return FileOutcome(path: place, status: .used, article: id)
    }
    return FileOutcome(path: place, status: .folded, reason: "same id as \(first)", article: id)
  }

  private struct Inconsistency: Error {}

  /// Whether every span lies in the text and every risk has evidence, a category and a rating of the
  /// house: the lines come from outside.
  private func isConsistent(_ analysis: ArticleAnalysis) -> Bool {
    let count = analysis.article.text.unicodeScalars.count
    var offsets = analysis.mentions.map { ($0.start, $0.end) }
    offsets += analysis.timexes.map { ($0.start, $0.end) }
    offsets += analysis.events.map { ($0.start, $0.end) }
    offsets += analysis.actors.flatMap { $0.roles.map { ($0.start, $0.end) } }
    var spans = analysis.sentences + analysis.events.compactMap(\.timex)
    for attribution in analysis.attributions {
      spans += attribution.source + attribution.cue + attribution.content + attribution.hedges
    }
    for risk in analysis.risks {
      spans += risk.evidence + risk.trigger + risk.anchors + risk.hedges
      if let likelihood = risk.likelihood { spans.append(likelihood) }
    }
    offsets += spans.map { ($0.start, $0.end) }
    return offsets.allSatisfy { 0 <= $0 && $0 <= $1 && $1 <= count }
      && analysis.risks.allSatisfy(Self.isOfHouse)
  }

  /// The categories of RISKS.md, the rules of the house.
  private static let categories = Set((1...12).map { "R\($0)" })

  private static func isOfHouse(_ risk: ArticleRisk) -> Bool {
    !risk.evidence.isEmpty && categories.contains(risk.category)
      && (1...5).contains(risk.impactBase)
  }
}
