internal import BriefingText

/// The sentences of two versions of a text, compared.
struct SentenceDifference {
  /// A sentence taken out and one added in its place are one that was changed when they share so
  /// much of their words.
  private static let sameWords = 0.4

  /// How many sentences both have.
  let common: Int
  /// The share of the shorter version's sentences that the other has, too.
  let commonShare: Double
  /// In the order of the newer text.
  let changes: [SentenceChange]

  /// Compares the sentences of an older with those of a newer version.
  ///
  /// - Complexity: O((*n* + *m*)·*d*) for *d* differences (Myers, "An O(ND) difference algorithm",
  ///   1986).
  init(from older: [String], to newer: [String]) {
    let difference = newer.difference(from: older)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    common = older.count - removed.count
    let shorter = min(older.count, newer.count)
    commonShare = shorter == 0 ? 0 : Double(common) / Double(shorter)
    var changes: [SentenceChange] = []
    var left = 0
    var right = 0
    while left < older.count || right < newer.count {
      // The sentences taken out and put in at one place.
      var before: [String] = []
      var after: [String] = []
      while removed.contains(left) {
        before.append(older[left])
        left += 1
      }
      while inserted.contains(right) {
        after.append(newer[right])
        right += 1
      }
      changes += SentenceDifference.paired(before, after)
      left += 1
      right += 1
    }
    self.changes = changes
  }

  /// The sentences of `text`, each on one line.
  static func sentences(of text: String) -> [String] {
    let tokenized = TokenizedText(SourceText(text))
    return tokenized.sentences.map { TextNormalizer().line(tokenized.text[$0.span]) }
  }

  private static func paired(_ before: [String], _ after: [String]) -> [SentenceChange] {
    var rest = before
    var changes: [SentenceChange] = []
    for new in after {
      if let old = rest.first(where: { resemble($0, new) }), let place = rest.firstIndex(of: old) {
        // What stood before the match has no counterpart.
        changes += rest[..<place].map { SentenceChange(before: $0, after: nil) }
        changes.append(SentenceChange(before: old, after: new))
        rest.removeFirst(place + 1)
      } else {
        changes.append(SentenceChange(before: nil, after: new))
      }
    }
    return changes + rest.map { SentenceChange(before: $0, after: nil) }
  }

  private static func resemble(_ left: String, _ right: String) -> Bool {
    let leftWords = Set(left.lowercased().split(separator: " "))
    let rightWords = Set(right.lowercased().split(separator: " "))
    let most = max(leftWords.count, rightWords.count)
    guard most > 0 else { return false }
    return Double(leftWords.intersection(rightWords).count) >= sameWords * Double(most)
  }
}
