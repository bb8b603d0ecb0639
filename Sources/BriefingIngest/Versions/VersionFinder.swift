internal import BriefingModel

/// Joins the versions of an article that its outlet updated: the newest is used, the others are
/// folded into it.
///
/// Two articles are versions of one when their outlet gave them one address, or one headline, and
/// enough sentences are the same. Articles without outlet and address are left alone, and those
/// without a date: which of them is newer would be a guess.
struct VersionFinder {
  /// The share of the shorter one's sentences that both have: with one address, with one headline,
  /// and with neither.
  private static let shareWithAddress = 0.2
  private static let shareWithTitle = 0.4
  private static let shareOfWhole = 0.8
  /// Fewer common sentences are a common formula.
  private static let fewestSentences = 3
  /// Updates of one article follow each other within so many days.
  private static let mostDays = 7
  /// Lines in more articles than this are printed under all of them.
  private static let mostHolders = 20
  /// Shorter lines stand in many articles.
  private static let shortestLine = 60
  /// With no address and no headline in common, so many lines must be.
  private static let fewestLines = 2

  /// `result` with older versions folded.
  ///
  /// - Complexity: linear in the size of the text, and in the number of pairs that share an address,
  ///   a headline or lines.
  func joined(_ result: IngestResult) -> IngestResult {
    let articles = result.articles
    var newest = Array(articles.indices)
    var changes: [Int: [SentenceChange]] = [:]
    var sentences: [Int: [String]] = [:]
    for (left, right) in pairs(of: articles) {
      guard isNear(articles[left], articles[right]), newest[left] == left,
        newest[right] == right, let (older, newer) = ordered(left, right, articles)
      else { continue }
      for index in [older, newer] where sentences[index] == nil {
        sentences[index] = SentenceDifference.sentences(of: articles[index].text)
      }
      let difference = SentenceDifference(
        from: sentences[older] ?? [],
        to: sentences[newer] ?? []
      )
      guard isVersion(articles[older], articles[newer], difference) else { continue }
      newest[older] = newer
      changes[older] = difference.changes
    }
    return folded(result, newest: newest, changes: changes)
  }

  private func folded(
    _ result: IngestResult,
    newest: [Int],
    changes: [Int: [SentenceChange]]
  ) -> IngestResult {
    guard !changes.isEmpty else { return result }
    var result = result
    var reasons: [String: (reason: String, article: String)] = [:]
    for (index, article) in result.articles.enumerated() where newest[index] != index {
      var last = newest[index]
      while newest[last] != last { last = newest[last] }
      let newer = result.articles[last]
      let list = changes[index] ?? []
      guard let path = article.path else { continue }
      reasons[path] = ("older version of \(newer.path ?? newer.id): " + summary(list), newer.id)
      result.versions.append(
        ArticleVersion(
          article: newer.id,
          path: path,
          published: article.published?.value,
          changes: list
        )
      )
    }
    result.articles = result.articles.indices.filter { newest[$0] == $0 }
      .map { result.articles[$0] }
    result.outcomes = result.outcomes.map { outcome in
      guard outcome.status == .used, let (reason, article) = reasons[outcome.path] else {
        return outcome
      }
      let both = [reason, outcome.reason].compactMap { $0 }.joined(separator: "; ")
      return FileOutcome(path: outcome.path, status: .folded, reason: both, article: article)
    }
    return result
  }

  /// `2 sentences changed, 1 added`.
  private func summary(_ changes: [SentenceChange]) -> String {
    let added = changes.count { $0.before == nil }
    let removed = changes.count { $0.after == nil }
    let counts = [
      (changes.count - added - removed, "changed"), (added, "added"), (removed, "taken out"),
    ].filter { $0.0 > 0 }
    if counts.isEmpty { return "no sentence changed" }
    let first = counts[0].0 == 1 ? "1 sentence" : "\(counts[0].0) sentences"
    return ([first + " " + counts[0].1] + counts.dropFirst().map { "\($0.0) \($0.1)" })
      .joined(separator: ", ")
  }

  // MARK: Pairs

  /// The pairs that may be versions, each once, from the latest article back, so that each version
  /// is folded into the next.
  private func pairs(of articles: [Article]) -> [(Int, Int)] {
    var holders: [String: [Int]] = [:]
    for (index, article) in articles.enumerated() {
      for key in keys(of: article) where holders[key, default: []].count < Self.mostHolders {
        holders[key, default: []].append(index)
      }
    }
    var shared: [Pair: Int] = [:]
    for (key, indices) in holders where indices.count > 1 {
      let weight = key.hasPrefix("line ") ? 1 : Self.fewestLines
      for (place, left) in indices.enumerated() {
        for right in indices[(place + 1)...] where left != right {
          shared[Pair(left: left, right: right), default: 0] += weight
        }
      }
    }
    return shared.filter { $0.value >= Self.fewestLines }.keys
      .sorted { ($0.right, $0.left) < ($1.right, $1.left) }
      .map { ($0.left, $0.right) }
  }

  private struct Pair: Hashable {
    let left: Int
    let right: Int
  }

  private func keys(of article: Article) -> [String] {
    var keys: [String] = []
    if let address = bareAddress(article) { keys.append("address " + address) }
    guard let outlet = article.outlet?.lowercased() else { return keys }
    if !article.title.isEmpty { keys.append("title \(outlet) \(article.title.lowercased())") }
    for line in Set(BodyText.lines(of: article.text)) where line.utf8.count >= Self.shortestLine {
      keys.append("line \(outlet) \(line)")
    }
    return keys
  }

  /// The address without query and fragment; nil for one without a path.
  private func bareAddress(_ article: Article) -> String? {
    guard let url = article.url else { return nil }
    let bare = url.prefix { $0 != "?" && $0 != "#" }
    let parts = bare.split(separator: "/")
    return parts.count > 2 ? parts.dropFirst().joined(separator: "/").lowercased() : nil
  }

  // MARK: Versions

  private func isNear(_ left: Article, _ right: Article) -> Bool {
    guard left.genre == right.genre, let first = left.published?.span,
      let second = right.published?.span
    else { return false }
    return abs(first.first.number - second.first.number) <= Self.mostDays
  }

  /// The older and the newer one by their dates; nil where the dates do not tell.
  private func ordered(_ left: Int, _ right: Int, _ articles: [Article]) -> (Int, Int)? {
    guard let first = articles[left].published, let second = articles[right].published,
      let firstDay = first.span?.first, let secondDay = second.span?.first
    else { return nil }
    if firstDay != secondDay { return firstDay < secondDay ? (left, right) : (right, left) }
    // Times of one form compare as texts; those of different zones do not.
    guard first.precision == .time, second.precision == .time, first.value != second.value,
      first.value.dropFirst(16) == second.value.dropFirst(16)
    else { return nil }
    return first.value < second.value ? (left, right) : (right, left)
  }

  private func isVersion(
    _ older: Article,
    _ newer: Article,
    _ difference: SentenceDifference
  ) -> Bool {
    guard difference.common >= Self.fewestSentences else { return false }
    if let address = bareAddress(older), address == bareAddress(newer) {
      return difference.commonShare >= Self.shareWithAddress
    }
    guard let outlet = older.outlet?.lowercased(), outlet == newer.outlet?.lowercased() else {
      return false
    }
    let isSameTitle = !older.title.isEmpty && older.title.lowercased() == newer.title.lowercased()
    return difference.commonShare >= (isSameTitle ? Self.shareWithTitle : Self.shareOfWhole)
  }
}
