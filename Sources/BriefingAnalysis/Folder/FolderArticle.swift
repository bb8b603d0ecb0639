internal import BriefingModel
internal import BriefingText

/// One analysed article with what the joining stage looks up again and again.
struct FolderArticle: Sendable {
  /// What the map stage found.
  let analysis: ArticleAnalysis
  /// The text that all offsets index.
  let text: SourceText
  /// The publication day, where it is known to the day.
  let day: CalendarDay?
  /// The ids across the folder of the article's own actors.
  var actors: [String: String] = [:]
  /// The id of the article's origin.
  var origin = ""
  /// The id of the article's story.
  var story = ""

  /// Indexes an analysis.
  init(_ analysis: ArticleAnalysis) {
    self.analysis = analysis
    self.text = SourceText(analysis.article.text)
    let span = analysis.article.published?.span
    self.day = span.flatMap { $0.first == $0.last ? $0.first : nil }
  }

  /// The article's id.
  var id: String { analysis.article.id }

  /// The outlet in a form that is the same for the same outlet; unknown outlets differ by article.
  var outletKey: String { analysis.article.outlet?.lowercased() ?? "unknown outlet of \(id)" }

  /// The evidence for `span` of this article.
  func evidence(_ span: TextSpan) -> Evidence { Evidence(article: id, span: span, of: text) }

  /// The evidence for each of `spans`.
  func evidence(_ spans: [TextSpan]) -> [Evidence] { spans.map { evidence($0) } }

  /// The smallest run of whole sentences that holds `spans`.
  func sentences(holding spans: [TextSpan]) -> TextSpan {
    guard let first = spans.map(\.start).min(), let last = spans.map(\.end).max() else {
      return TextSpan(0, 0)
    }
    var result = TextSpan(first, last)
    if let opening = sentenceIndex(at: first) {
      result = result.union(analysis.sentences[opening])
    }
    if let closing = sentenceIndex(at: last - 1) {
      result = result.union(analysis.sentences[closing])
    }
    return result
  }

  /// The index of the sentence that holds the code point at `offset`.
  func sentenceIndex(at offset: Int) -> Int? {
    var low = 0
    var high = analysis.sentences.count
    while low < high {
      let middle = (low + high) / 2
      if analysis.sentences[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, analysis.sentences[low - 1].contains(offset) else { return nil }
    return low - 1
  }

  /// The ids across the folder of the actors named in `span`, in order of first mention.
  func actors(namedIn span: TextSpan) -> [String] {
    actors(in: span) { $0.kind == .name }
  }

  /// The ids across the folder of the actors that `span` names or refers to, in order.
  func actors(meantIn span: TextSpan) -> [String] { actors(in: span) { _ in true } }

  private func actors(in span: TextSpan, where isCounted: (Mention) -> Bool) -> [String] {
    var found: [String] = []
    for mention in analysis.mentions where span.contains(mention.span) && isCounted(mention) {
      if let local = mention.actor, let id = actors[local], !found.contains(id) {
        found.append(id)
      }
    }
    return found
  }

  /// The order of all lists of articles: by publication, undated ones last, then by id.
  static func isEarlier(_ left: FolderArticle, _ right: FolderArticle) -> Bool {
    let undated = CalendarDay(number: Int(Int32.max))
    let leftDay = left.analysis.article.published?.span?.first ?? undated
    let rightDay = right.analysis.article.published?.span?.first ?? undated
    return (leftDay, left.id) < (rightDay, right.id)
  }
}
