/// A time of day.
enum TimeOfDay: Sendable {
  /// A part of the day by its TIMEX3 code: `MO`, `AF`, `EV`, `NI`, `DT`, `MI`.
  case part(String)
  /// An hour of 24, a minute and second where said, and a zone.
  case clock(hour: Int, minute: Int, second: Int?, zone: String?)

  /// What follows the `T` of a TIMEX3 value.
  var value: String {
    switch self {
    case .part(let code): return code
    case .clock(let hour, let minute, let second, let zone):
      return ([hour, minute] + (second.map { [$0] } ?? []))
        .map { $0 < 10 ? "0\($0)" : String($0) }
        .joined(separator: ":") + (zone ?? "")
    }
  }
}
