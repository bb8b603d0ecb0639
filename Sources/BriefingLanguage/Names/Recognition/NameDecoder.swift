/// Finds the best labels of a stretch of tokens, exactly (Viterbi 1967).
struct NameDecoder {
  private static let never = Int32.min / 4
  private static let labels = NameLabel.count
  /// The labels that can follow each label.
  private static let followers: [[Int]] = (0..<labels).map { label in
    (0..<labels).filter { NameLabel.canFollow(label, $0) }
  }
  /// The labels that a stretch can begin with, and those that it can end with.
  private static let starters = followers[NameLabel.outside]
  private static let enders = (0..<labels).filter { NameLabel.canFollow($0, NameLabel.outside) }

  let model: NameModel

  /// The labels of the tokens of `segment`, one each.
  ///
  /// - Complexity: linear in the length of the segment.
  func labels(of segment: Range<Int>, in context: NameContext) -> [Int] {
    let labels = Self.labels
    let count = segment.count
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: count * labels) { scores in
      scores.initialize(repeating: 0)
      model.read { weights in
        for index in segment {
          let row = (index - segment.lowerBound) * labels
          var sink = NameScores(
            weights: weights,
            scores: UnsafeMutableBufferPointer(rebasing: scores[row..<(row + labels)])
          )
          context.features(of: index, to: &sink)
        }
      }
      return best(of: scores, count: count)
    }
  }

  private func best(of scores: UnsafeMutableBufferPointer<Int32>, count: Int) -> [Int] {
    let labels = Self.labels
    var back = [UInt8](repeating: 0, count: count * labels)
    var sums = [Int32](repeating: Self.never, count: labels)
    for label in Self.starters {
      sums[label] = scores[label] + model.transitions[NameLabel.outside * labels + label]
    }
    for position in 1..<max(count, 1) {
      var next = [Int32](repeating: Self.never, count: labels)
      for label in 0..<labels where sums[label] > Self.never {
        for follower in Self.followers[label] {
          let sum = sums[label] + model.transitions[label * labels + follower]
          if sum > next[follower] {
            next[follower] = sum
            back[position * labels + follower] = UInt8(label)
          }
        }
      }
      for label in 0..<labels where next[label] > Self.never {
        next[label] += scores[position * labels + label]
      }
      sums = next
    }
    var label = NameLabel.outside
    var highest = Self.never
    for ender in Self.enders {
      let sum = sums[ender] + model.transitions[ender * labels + NameLabel.outside]
      if sum > highest {
        highest = sum
        label = ender
      }
    }
    var path = [Int](repeating: NameLabel.outside, count: count)
    for position in stride(from: count - 1, through: 0, by: -1) {
      path[position] = label
      label = Int(back[position * labels + label])
    }
    return path
  }
}
