/// A length of time.
struct TimeLength: Sendable {
  /// The amounts, coarsest first; an amount of nil is uncounted (`several`).
  var amounts: [(count: Double?, unit: TimeUnit)]

  /// The TIMEX3 value: `P2Y`, `PT30M`, `PXM`, `P1Y6M`.
  var value: String {
    var date = ""
    var clock = ""
    for (count, unit) in TimeLength.whole(amounts) {
      var code: String
      var scale = 1
      switch unit {
      case .second: code = "S"
      case .minute: code = "M"
      case .hour: code = "H"
      case .day: code = "D"
      case .weekend: (code, scale) = ("D", 2)
      case .week: code = "W"
      case .month: code = "M"
      case .quarter: code = "Q"
      case .season: (code, scale) = ("M", 3)
      case .half: (code, scale) = ("M", 6)
      case .year: code = "Y"
      case .decade: (code, scale) = ("Y", 10)
      case .century: (code, scale) = ("Y", 100)
      case .millennium: (code, scale) = ("Y", 1000)
      }
      // Uncounted centuries have a unit of their own in TIMEX3.
      if count == nil, unit == .century { code = "C" }
      let text = count.map { TimeLength.text($0 * Double(scale)) } ?? "X"
      if unit.isClock { clock += text + code } else { date += text + code }
    }
    return "P" + date + (clock.isEmpty ? "" : "T" + clock)
  }

  /// Halves of a unit in the unit below: `P2.5Y` is `P2Y6M`.
  private static func whole(
    _ amounts: [(count: Double?, unit: TimeUnit)]
  ) -> [(count: Double?, unit: TimeUnit)] {
    guard amounts.count == 1, let first = amounts.first, let count = first.count,
      count != count.rounded(), let below = lower[first.unit]
    else { return amounts }
    let whole = count.rounded(.down)
    let rest = ((count - whole) * below.count).rounded()
    let small = (count: Optional(rest), unit: below.unit)
    return whole == 0 ? [small] : [(whole, first.unit), small]
  }

  private static let lower: [TimeUnit: (count: Double, unit: TimeUnit)] = [
    .year: (12, .month), .day: (24, .hour), .hour: (60, .minute), .minute: (60, .second),
    .decade: (10, .year), .century: (100, .year),
  ]

  private static func text(_ count: Double) -> String {
    if count == count.rounded(), abs(count) < 1e15 { return String(Int(count)) }
    return String(count)
  }
}
