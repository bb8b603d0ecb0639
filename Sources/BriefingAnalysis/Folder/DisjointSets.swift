/// Groups of indices that grow by joining pairs (union-find with path halving).
///
/// The smallest index always represents its group, so that the result does not depend on the order
/// of the joins.
struct DisjointSets {
  private var parents: [Int]

  /// Starts with `count` groups of one.
  init(count: Int) { parents = Array(0..<count) }

  /// The smallest index of the group that holds `index`.
  mutating func representative(of index: Int) -> Int {
    var current = index
    while parents[current] != current {
      parents[current] = parents[parents[current]]
      current = parents[current]
    }
    return current
  }

  /// Joins the groups of the two indices.
  mutating func join(_ left: Int, _ right: Int) {
    let a = representative(of: left)
    let b = representative(of: right)
    guard a != b else { return }
    parents[max(a, b)] = min(a, b)
  }

  /// The groups, each sorted, in order of their smallest index.
  mutating func groups() -> [[Int]] {
    var members: [Int: [Int]] = [:]
    for index in parents.indices { members[representative(of: index), default: []].append(index) }
    return members.keys.sorted().compactMap { members[$0] }
  }
}
