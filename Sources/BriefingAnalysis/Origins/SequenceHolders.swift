/// Which articles hold the same word sequences.
///
/// The pairs of sequence and article are sorted, so that the cost grows as sorting does, and each
/// sequence stands for a bounded number of articles.
struct SequenceHolders {
  /// The indices of the articles, those of one sequence together and in order.
  private let articles: [Int32]
  /// For each article the places in ``articles`` where its sequences' holders begin.
  private let starts: [[Int32]]
  /// For the same places the places behind the last holder that counts.
  private let ends: [[Int32]]

  /// Sorts the sequences of all articles.
  ///
  /// - Parameter most: of a sequence in more articles the first so many count.
  /// - Complexity: O(*n* log *n*) for *n* sequences.
  init(of sequences: [[UInt64]], most: Int) {
    var pairs: [(hash: UInt64, article: Int32)] = []
    pairs.reserveCapacity(sequences.reduce(0) { $0 + $1.count })
    for (index, hashes) in sequences.enumerated() {
      for hash in hashes { pairs.append((hash, Int32(index))) }
    }
    pairs.sort { ($0.hash, $0.article) < ($1.hash, $1.article) }
    var starts = [[Int32]](repeating: [], count: sequences.count)
    var ends = starts
    var start = 0
    while start < pairs.count {
      var end = start + 1
      while end < pairs.count, pairs[end].hash == pairs[start].hash { end += 1 }
      if end - start > 1 {
        for place in (start + 1)..<end {
          starts[Int(pairs[place].article)].append(Int32(start))
          ends[Int(pairs[place].article)].append(Int32(min(start + most, place)))
        }
      }
      start = end
    }
    articles = pairs.map(\.article)
    self.starts = starts
    self.ends = ends
  }

  /// Calls `visit` for each sequence of the article at `index` with each earlier article that holds
  /// it, too.
  func visitEarlier(than index: Int, _ visit: (Int) -> Void) {
    for (start, end) in zip(starts[index], ends[index]) {
      for place in start..<end { visit(Int(articles[Int(place)])) }
    }
  }
}
