/// A unit of the calendar or the clock, by its code in the rules file.
enum TimeUnit: String, Sendable, CaseIterable {
  case second = "S"
  case minute = "TM"
  case hour = "H"
  case day = "D"
  case week = "W"
  case weekend = "WE"
  case month = "M"
  case quarter = "Q"
  case half = "HY"
  case season = "SE"
  case year = "Y"
  case decade = "E"
  case century = "C"
  case millennium = "L"

  /// Whether the unit is shorter than a day.
  var isClock: Bool { self == .second || self == .minute || self == .hour }

  /// The unit in months, for units made of months.
  var months: Int? {
    switch self {
    case .month: 1
    case .quarter, .season: 3
    case .half: 6
    case .year: 12
    case .decade: 120
    case .century: 1200
    case .millennium: 12_000
    default: nil
    }
  }

  /// The unit in days, for units made of days.
  var days: Int? {
    switch self {
    case .day: 1
    case .week, .weekend: 7
    default: nil
    }
  }

  /// How long the unit is, in days, on average; used to compare units only.
  var length: Double {
    switch self {
    case .second: 1.0 / 86_400
    case .minute: 1.0 / 1_440
    case .hour: 1.0 / 24
    case .weekend: 2
    default: Double(days ?? 0) + Double(months ?? 0) * 30.437
    }
  }
}
