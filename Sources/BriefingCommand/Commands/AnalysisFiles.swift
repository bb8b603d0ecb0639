internal import BriefingModel
internal import BriefingText
internal import FoundationEssentials

/// Reads the lines that `briefing analyze` wrote, from files.
struct AnalysisFiles {
  /// The analyses, in the order of the files and lines.
  private(set) var analyses: [ArticleAnalysis] = []
  /// One outcome a line that gives no analysis, and one a line that does.
  private(set) var outcomes: [FileOutcome] = []
  /// What was noticed.
  private(set) var notes: [Coverage.Note] = []
  /// One line a file: its hash and path.
  private(set) var manifest: [String] = []

  /// Reads `paths`; a line that cannot be read is noted and skipped.
  ///
  /// - Throws: ``Failure`` with the status `noInput` for a file that cannot be read.
  static func read(_ paths: [String]) throws(Failure) -> AnalysisFiles {
    var files = AnalysisFiles()
    for path in paths { try files.add(path) }
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
        let analysis = try decoder.decode(ArticleAnalysis.self, from: Data(line))
        guard isConsistent(analysis) else { throw Inconsistency() }
        analyses.append(analysis)
        let place = analysis.article.path ?? "\(name):\(index + 1)"
        outcomes.append(FileOutcome(path: place, status: .used, article: analysis.article.id))
      } catch {
        let reason = "no analysis of an article"
        outcomes.append(FileOutcome(path: "\(name):\(index + 1)", status: .skipped, reason: reason))
        notes.append(Coverage.Note(path: name, line: index + 1, message: reason))
      }
    }
  }

  private struct Inconsistency: Error {}

  /// Whether every span lies in the text: the lines come from outside.
  private func isConsistent(_ analysis: ArticleAnalysis) -> Bool {
    let count = analysis.article.text.unicodeScalars.count
    var spans = analysis.sentences + analysis.mentions.map(\.span) + analysis.timexes.map(\.span)
    spans += analysis.events.map(\.span) + analysis.actors.flatMap { $0.roles.map(\.span) }
    for attribution in analysis.attributions {
      spans += attribution.source + attribution.cue + attribution.content + attribution.hedges
    }
    for risk in analysis.risks {
      spans += risk.evidence + risk.trigger + risk.anchors + risk.hedges
      if let likelihood = risk.likelihood { spans.append(likelihood) }
    }
    return spans.allSatisfy { $0.end <= count }
  }
}
