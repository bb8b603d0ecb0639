/// Cuts the words of a text into windows that overlap.
///
/// Windows hold about the same number of pieces, share some with their neighbours and start at a
/// sentence or a paragraph where one is near; the decisions for a word are those of the window in
/// whose middle it stands.
struct WindowPlan {
  /// A window's words, and those whose decisions it makes.
  struct Part: Hashable {
    let words: Range<Int>
    let own: Range<Int>
  }

  /// How many words before the wanted one a window may start, to start with a sentence.
  private static let mostWordsBack = 24

  let parts: [Part]

  /// Plans windows of at most `window` pieces that share about `overlap`.
  init(_ words: [BasicWord], window: Int, overlap: Int) {
    var costs = [0]
    costs.reserveCapacity(words.count + 1)
    for word in words { costs.append(costs[costs.count - 1] + word.cost) }
    let ranges = Self.ranges(words, costs, room: window - 2, overlap: overlap)
    var parts: [Part] = []
    var cut = 0
    for (index, range) in ranges.enumerated() {
      let isLast = index + 1 == ranges.count
      let next = isLast ? range.upperBound : (range.upperBound + ranges[index + 1].lowerBound) / 2
      parts.append(Part(words: range, own: cut..<next))
      cut = next
    }
    self.parts = parts
  }

  private static func ranges(
    _ words: [BasicWord],
    _ costs: [Int],
    room: Int,
    overlap: Int
  ) -> [Range<Int>] {
    guard !words.isEmpty else { return [] }
    let total = costs[words.count]
    if total <= room { return [0..<words.count] }
    let count = (total - overlap + room - overlap - 1) / (room - overlap)
    let length = min(room, (total + (count - 1) * overlap) / count + 1)
    var found: [Range<Int>] = []
    var start = 0
    while true {
      // The most words whose pieces have room.
      var end = lastIndex(of: costs, notAbove: costs[start] + length)
      end = max(end, start + 1)
      if end >= words.count {
        found.append(start..<words.count)
        return found
      }
      found.append(start..<end)
      var wanted = max(firstIndex(of: costs, notBelow: costs[end] - overlap), start + 1)
      for candidate in stride(from: wanted, to: max(start, wanted - mostWordsBack), by: -1)
      where words[candidate - 1].border != .none {
        wanted = candidate
        break
      }
      start = wanted
    }
  }

  private static func lastIndex(of costs: [Int], notAbove limit: Int) -> Int {
    firstIndex(of: costs, notBelow: limit + 1) - 1
  }

  private static func firstIndex(of costs: [Int], notBelow limit: Int) -> Int {
    var low = 0
    var high = costs.count
    while low < high {
      let middle = (low + high) / 2
      if costs[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
