internal import BriefingModel

/// A resolved date: a unit of the calendar and the first day of the one that is meant.
struct DatePoint: Hashable, Sendable {
  /// How exactly the date is known.
  var unit: TimeUnit
  /// The first day of the unit; for a weekend its Saturday.
  var first: CalendarDay
  /// The season, where the unit is one.
  var season: Season?

  /// The unit that holds `day`.
  init(_ unit: TimeUnit, holding day: CalendarDay) {
    self.unit = unit
    self.first = DatePoint.start(of: unit, holding: day)
    self.season = unit == .season ? Season(month: day.month) : nil
  }

  /// The season `season` of `year`; a winter is that of its December.
  init?(season: Season, year: Int) {
    guard let day = CalendarDay(year: year, month: season.firstMonth, day: 1) else { return nil }
    self.unit = .season
    self.first = day
    self.season = season
  }

  /// The last day of the unit.
  var last: CalendarDay {
    switch unit {
    case .second, .minute, .hour, .day: first
    case .week: first.adding(days: 6)
    case .weekend: first.adding(days: 1)
    default: first.adding(months: unit.months ?? 1).adding(days: -1)
    }
  }

  /// The date `count` units of `step` later; its own unit is the coarser of the two, except that
  /// counted days, weeks and months stay as exact as they are counted.
  func moved(by count: Int, _ step: TimeUnit) -> DatePoint {
    if let days = step.days { return DatePoint(step, holding: first.adding(days: days * count)) }
    if let months = step.months {
      return DatePoint(step, holding: first.adding(months: months * count))
    }
    return self
  }

  /// The same unit `years` years before.
  func moved(back years: Int) -> DatePoint {
    DatePoint(unit, holding: first.adding(months: -12 * years))
  }

  /// The TIMEX3 value.
  var value: String {
    // Before Christ the years count down: the 470s are 479 to 470 BC.
    let isLong = unit.length > TimeUnit.year.length && first.year <= 0
    let year = DatePoint.yearText(isLong ? last.year : first.year)
    switch unit {
    case .second, .minute, .hour, .day:
      return year + "-" + CalendarDay.padded(first.month, to: 2) + "-"
        + CalendarDay.padded(first.day, to: 2)
    case .week, .weekend:
      let week = first.week
      let number = DatePoint.yearText(week.year) + "-W" + CalendarDay.padded(week.number, to: 2)
      return unit == .week ? number : number + "-WE"
    case .month: return year + "-" + CalendarDay.padded(first.month, to: 2)
    case .quarter: return year + "-Q\(first.quarter)"
    case .half: return year + (first.month < 7 ? "-H1" : "-H2")
    case .season: return year + "-" + (season ?? .summer).rawValue
    case .year: return year
    case .decade: return String(year.dropLast())
    case .century, .millennium: return String(year.dropLast(2))
    }
  }

  /// A year in four digits; before Christ as TIMEX2 writes it (`BC0480`).
  static func yearText(_ year: Int) -> String {
    year > 0 ? CalendarDay.padded(year, to: 4) : "BC" + CalendarDay.padded(1 - year, to: 4)
  }

  private static func start(of unit: TimeUnit, holding day: CalendarDay) -> CalendarDay {
    switch unit {
    case .second, .minute, .hour, .day: return day
    case .week: return day.adding(days: 1 - day.weekday)
    case .weekend: return day.adding(days: 6 - day.weekday)
    default: break
    }
    var year = day.year
    var month = 1
    switch unit {
    case .month: month = day.month
    case .quarter: month = day.quarter * 3 - 2
    case .half: month = day.month < 7 ? 1 : 7
    case .season:
      let season = Season(month: day.month)
      month = season.firstMonth
      if season == .winter, day.month < 12 { year -= 1 }
    case .decade: year = floor(year, to: 10)
    case .century: year = floor(year, to: 100)
    case .millennium: year = floor(year, to: 1000)
    default: break
    }
    return CalendarDay(year: year, month: month, day: 1) ?? day
  }

  private static func floor(_ year: Int, to size: Int) -> Int {
    year > 0 ? year / size * size : 1 - ((1 - year) / size * size + size - 1)
  }
}
