public import BriefingModel

/// What a folder gave: its articles, and what became of every file.
public struct IngestResult: Codable, Hashable, Sendable {
  /// The articles, in the order of their paths.
  public var articles: [Article]
  /// What was read and is no part of the analysis, such as articles in other languages, in the order
  /// of the paths; ``outcomes`` says why.
  public var leftOut: [Article]
  /// One entry for every file that is not hidden, in the order of the paths.
  public var outcomes: [FileOutcome]
  /// The older versions of articles that were updated, in the order of the paths.
  public var versions: [ArticleVersion]
  /// What was noticed, in the order of the paths.
  public var diagnostics: [IngestDiagnostic]
  /// The files whose bytes were read, skipped ones included, in the order of the paths.
  public var manifest: [ManifestEntry]

  /// Makes a result; empty unless said otherwise.
  public init(
    articles: [Article] = [],
    leftOut: [Article] = [],
    outcomes: [FileOutcome] = [],
    versions: [ArticleVersion] = [],
    diagnostics: [IngestDiagnostic] = [],
    manifest: [ManifestEntry] = []
  ) {
    self.articles = articles
    self.leftOut = leftOut
    self.outcomes = outcomes
    self.versions = versions
    self.diagnostics = diagnostics
    self.manifest = manifest
  }
}
