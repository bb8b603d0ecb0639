/// Finds the likeliest sequence of BIO labels that is valid: `I-X` only after `B-X` or `I-X`, and
/// never on the first word of a paragraph.
struct LabelDecoder {
  /// A run of `B-X` and the `I-X` after it.
  struct Run: Hashable {
    let words: Range<Int>
    /// The index of the label `B-X`.
    let label: Int
  }

  /// Less than any sum of real scores.
  private static let forbidden: Float = -1e9

  /// For each label `I-X` the labels that may stand before it; nil where any may.
  private let predecessors: [[Int]?]

  init(labels: [String]) {
    predecessors = labels.map { label in
      guard label.utf8.first == UInt8(ascii: "I") else { return nil }
      let kind = label.dropFirst()
      return labels.indices.filter { labels[$0] != "O" && labels[$0].dropFirst() == kind }
    }
  }

  private var count: Int { predecessors.count }

  /// The best labels of words whose scores stand side by side (Viterbi 1967).
  ///
  /// - Parameter opensParagraph: Whether no run goes on at a word, by the word's index.
  func labels(_ scores: [Float], opensParagraph: (Int) -> Bool) -> [Int] {
    let words = scores.count / count
    guard words > 0 else { return [] }
    var best = (0..<count).map { predecessors[$0] == nil ? scores[$0] : Self.forbidden }
    var back = [UInt8](repeating: 0, count: words * count)
    var next = best
    for word in 1..<max(words, 1) {
      let isStart = opensParagraph(word)
      var highest = 0
      for label in 1..<count where best[label] > best[highest] { highest = label }
      for label in 0..<count {
        var from = highest
        if let allowed = predecessors[label] {
          if isStart {
            next[label] = Self.forbidden
            continue
          }
          from = allowed[0]
          for other in allowed where best[other] > best[from] { from = other }
        }
        back[word * count + label] = UInt8(truncatingIfNeeded: from)
        next[label] = best[from] + scores[word * count + label]
      }
      swap(&best, &next)
    }
    var label = 0
    for other in 1..<count where best[other] > best[label] { label = other }
    var path = [label]
    for word in stride(from: words - 1, to: 0, by: -1) {
      label = Int(back[word * count + label])
      path.append(label)
    }
    return path.reversed()
  }

  /// The runs of decoded labels.
  func runs(_ labels: [Int]) -> [Run] {
    var found: [Run] = []
    var start: Int?
    var kind = 0
    for (index, label) in (labels + [0]).enumerated() {
      let goesOn = predecessors[label] != nil
      if goesOn { continue }
      if let first = start { found.append(Run(words: first..<index, label: kind)) }
      start = label == 0 ? nil : index
      kind = label
    }
    return found
  }
}
