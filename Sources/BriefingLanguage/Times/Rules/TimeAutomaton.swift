/// The patterns of one pass, compiled to a position automaton (Glushkov 1961): one state a symbol of
/// a pattern, no empty moves.
///
/// It is built in time linear in the patterns and their follow sets; matching visits each item once
/// for every item that begins a pattern, and no pattern repeats, so it is linear in the text.
struct TimeAutomaton: Sendable {
  /// One symbol of one pattern.
  private struct Position: Sendable {
    let symbol: Int
    let slot: String
    let rule: Int
    var follow: [Int] = []
    var ends = false
  }

  /// A way that a rule matches items from some start.
  struct Match {
    /// The number of the rule.
    let rule: Int
    /// The items matched.
    let items: Range<Int>
    fileprivate let step: Int
  }

  /// A part of a match: the name of the slot, the item, and the reading of it.
  struct Slot {
    let name: String
    let item: Int
    let reading: Int
  }

  private struct Step {
    let position: Int
    let reading: Int
    let before: Int
  }

  private var positions: [Position] = []
  private var starts: [[Int]]
  private var steps: [Step] = []

  /// Compiles `patterns`; a rule's number is its pattern's index.
  init(_ patterns: [TimePattern], symbols: Int) {
    starts = Array(repeating: [], count: symbols)
    for (rule, pattern) in patterns.enumerated() {
      let part = add(pattern, rule: rule)
      for position in part.first { starts[positions[position].symbol].append(position) }
      for position in part.last { positions[position].ends = true }
    }
  }

  private mutating func add(
    _ pattern: TimePattern,
    rule: Int
  ) -> (isEmpty: Bool, first: [Int], last: [Int]) {
    switch pattern {
    case .symbol(let symbol, let slot):
      positions.append(Position(symbol: symbol, slot: slot, rule: rule))
      return (false, [positions.count - 1], [positions.count - 1])
    case .optional(let inner):
      let part = add(inner, rule: rule)
      return (true, part.first, part.last)
    case .choice(let branches):
      var whole = (isEmpty: false, first: [Int](), last: [Int]())
      for branch in branches {
        let part = add(branch, rule: rule)
        whole.isEmpty = whole.isEmpty || part.isEmpty
        whole.first += part.first
        whole.last += part.last
      }
      return whole
    case .sequence(let parts):
      var whole = (isEmpty: true, first: [Int](), last: [Int]())
      for pattern in parts {
        let part = add(pattern, rule: rule)
        for position in whole.last { positions[position].follow += part.first }
        if whole.isEmpty { whole.first += part.first }
        whole.last = part.isEmpty ? whole.last + part.last : part.last
        whole.isEmpty = whole.isEmpty && part.isEmpty
      }
      return whole
    }
  }

  /// Whether some pattern begins with `symbol`.
  func begins(with symbol: Int) -> Bool { symbol < starts.count && !starts[symbol].isEmpty }

  /// The matches that begin at `start`, the longest first, then by the order of the rules; the slots
  /// of a match can be read until the next call.
  mutating func matches(in items: [TimeItem], from start: Int) -> [Match] {
    steps.removeAll(keepingCapacity: true)
    var matches: [Match] = []
    for (number, reading) in items[start].readings.enumerated()
    where reading.symbol < starts.count {
      for position in starts[reading.symbol] {
        steps.append(Step(position: position, reading: number, before: -1))
      }
    }
    var frontier = 0..<steps.count
    var item = start
    while !frontier.isEmpty {
      for step in frontier where positions[steps[step].position].ends {
        let rule = positions[steps[step].position].rule
        matches.append(Match(rule: rule, items: start..<(item + 1), step: step))
      }
      item += 1
      guard item < items.count else { break }
      for step in frontier {
        for next in positions[steps[step].position].follow {
          let symbol = positions[next].symbol
          for (number, reading) in items[item].readings.enumerated()
          where reading.symbol == symbol {
            steps.append(Step(position: next, reading: number, before: step))
          }
        }
      }
      frontier = frontier.upperBound..<steps.count
    }
    if matches.count > 1 {
      matches.sort { ($1.items.count, $0.rule) < ($0.items.count, $1.rule) }
    }
    return matches
  }

  /// The named parts of `match`, in order.
  func slots(of match: Match) -> [Slot] {
    var slots: [Slot] = []
    var step = match.step
    var item = match.items.upperBound
    while step >= 0 {
      item -= 1
      let slot = positions[steps[step].position].slot
      if !slot.isEmpty {
        slots.append(Slot(name: slot, item: item, reading: steps[step].reading))
      }
      step = steps[step].before
    }
    return slots.reversed()
  }
}
