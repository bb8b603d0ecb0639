/// How many slips of the keyboard lie between two keys.
enum KeyDistance {
  /// Keys longer than this are never compared, so that a hostile file costs nothing.
  private static let longestKey = 64
  /// One slip is forgiven for each so many characters of the known key, and at least one.
  private static let charactersPerSlip = 3

  /// The candidate with the fewest slips, the first of several; nil when none is near enough.
  static func nearest(to key: String, among candidates: [String]) -> String? {
    guard key.unicodeScalars.count <= longestKey else { return nil }
    let folded = fold(key)
    var best: (candidate: String, slips: Int)?
    for candidate in candidates {
      let target = fold(candidate)
      let allowed = max(1, target.count / charactersPerSlip)
      let slips = slips(folded, target)
      if slips <= allowed, slips < best?.slips ?? Int.max { best = (candidate, slips) }
    }
    return best?.candidate
  }

  /// Small letters, `-` and `_` alike.
  private static func fold(_ key: String) -> [Unicode.Scalar] {
    key.lowercased().unicodeScalars.map { $0 == "_" ? "-" : $0 }
  }

  /// The optimal string alignment distance: inserted, dropped, changed and swapped characters
  /// (Damerau 1964, restricted to neighbours).
  private static func slips(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var twoBack: [Int] = []
    var back = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let change = back[column] + (scalar == other ? 0 : 1)
        var least = min(change, back[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          least = min(least, twoBack[column - 1] + 1)
        }
        current.append(least)
      }
      twoBack = back
      back = current
    }
    return back[right.count]
  }
}
