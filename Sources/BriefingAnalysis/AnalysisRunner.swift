public import BriefingModel

/// Analyses many articles on all cores; the only place that runs in parallel.
public struct AnalysisRunner: Sendable {
  private let analyzer: ArticleAnalyzer
  private let workers: Int

  /// Makes a runner of at most `workers` articles at a time.
  public init(analyzer: ArticleAnalyzer, workers: Int) {
    self.analyzer = analyzer
    self.workers = max(1, workers)
  }

  /// The analyses of `articles`, in their order, whatever the number of workers.
  ///
  /// - Parameter progress: called with the number of articles done, from one task at a time.
  public func analyses(
    of articles: [Article],
    withTokens: Bool = false,
    progress: (Int) -> Void = { _ in }
  ) async -> [ArticleAnalysis] {
    var results = [ArticleAnalysis?](repeating: nil, count: articles.count)
    await withTaskGroup(of: (Int, ArticleAnalysis).self) { group in
      var next = 0
      func add() {
        guard next < articles.count else { return }
        let index = next
        let article = articles[index]
        group.addTask { [analyzer] in
          (index, analyzer.analysis(of: article, withTokens: withTokens))
        }
        next += 1
      }
      for _ in 0..<workers { add() }
      var done = 0
      for await (index, analysis) in group {
        results[index] = analysis
        done += 1
        progress(done)
        add()
      }
    }
    return results.compactMap { $0 }
  }
}
