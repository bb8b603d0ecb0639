import Testing

@testable import BriefingAnalysis

@Suite("SequenceHolders") struct SequenceHoldersTests {
  private func earlier(_ sequences: [[UInt64]], most: Int = 10) -> [[Int]] {
    let holders = SequenceHolders(of: sequences, most: most)
    return sequences.indices.map { index in
      var found: [Int] = []
      holders.visitEarlier(than: index) { found.append($0) }
      return found.sorted()
    }
  }

  @Test func `names the earlier articles once for each sequence`() {
    #expect(earlier([[1, 2, 3], [2, 3], [9], [3]]) == [[], [0, 0], [], [0, 1]])
  }

  @Test func `counts the first holders alone where there are many`() {
    #expect(earlier([[1], [1], [1], [1]], most: 2) == [[], [0], [0, 1], [0, 1]])
  }

  /// Stories of up to eight copies, all articles with one boilerplate sequence.
  private func visits(ofFolder count: Int) -> Int {
    var sequences: [[UInt64]] = []
    var next: UInt64 = 1
    while sequences.count < count {
      let story = (0..<60).map { next + $0 }
      next += 60
      for copy in 0...(sequences.count % 8) where sequences.count < count {
        sequences.append([0] + story.dropLast(copy))
      }
    }
    var visits = 0
    let holders = SequenceHolders(of: sequences, most: 200)
    for index in sequences.indices { holders.visitEarlier(than: index) { _ in visits += 1 } }
    return visits
  }

  @Test func `costs twice as much for twice the folder`() {
    let ratio = Double(visits(ofFolder: 20_000)) / Double(visits(ofFolder: 10_000))
    #expect(ratio < 2.2)
  }
}
