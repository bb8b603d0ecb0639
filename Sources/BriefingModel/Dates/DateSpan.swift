/// The days that a date value covers, with its precision.
///
/// `2023-W35` covers seven days with the precision week; `2023-07` the days of July.
public struct DateSpan: Hashable, Sendable, Codable {
  /// The first day.
  public let first: CalendarDay
  /// The last day, included; never before `first`.
  public let last: CalendarDay
  /// How exactly the value says the date.
  public let precision: DatePrecision

  /// Makes the span from `first` to `last`, both included.
  public init(first: CalendarDay, last: CalendarDay, precision: DatePrecision) {
    precondition(first <= last, "a span of days ends before it starts")
    self.first = first
    self.last = last
    self.precision = precision
  }

  /// The span of a TIMEX3 or ISO 8601 date value: `2023-09-04`, `2023-09-04T10:30`, `2023-W35`,
  /// `2023-W35-WE`, `2023-09`, `2023-Q3`, `2023-H1`, `2023-SU`, `2023`, `202` (decade), `20`
  /// (century). Nil for durations, sets, `PAST_REF`, values with an `X`, and malformed ones.
  public init?(timex value: String) {
    if let t = value.firstIndex(of: "T") {
      guard let day = CalendarDay(iso: value[..<t]) else { return nil }
      self.init(first: day, last: day, precision: .time)
      return
    }
    let parts = value.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let head = parts.first, !head.isEmpty, head.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(head)
    else { return nil }
    switch (head.utf8.count, parts.count) {
    case (2, 1): self.init(years: number * 100, number * 100 + 99, .century)
    case (3, 1): self.init(years: number * 10, number * 10 + 9, .decade)
    case (4, 1): self.init(years: number, number, .year)
    case (4, 2): self.init(year: number, part: parts[1])
    case (4, 3) where parts[1].hasPrefix("W"): self.init(year: number, part: parts[1])
    case (4, 3):
      guard let day = CalendarDay(iso: value) else { return nil }
      self.init(first: day, last: day, precision: .day)
    default: return nil
    }
  }

  private init?(years first: Int, _ last: Int, _ precision: DatePrecision) {
    guard let start = CalendarDay(year: first, month: 1, day: 1),
      let end = CalendarDay(year: last, month: 12, day: 31)
    else { return nil }
    self.init(first: start, last: end, precision: precision)
  }

  private init?(year: Int, part: String) {
    if part.hasPrefix("W"), let week = Int(part.dropFirst()), (1...53).contains(week) {
      let monday = CalendarDay.monday(ofWeek: week, year: year)
      self.init(first: monday, last: monday.adding(days: 6), precision: .week)
      return
    }
    let months: (first: Int, count: Int, precision: DatePrecision)
    switch part {
    case "Q1", "Q2", "Q3", "Q4": months = (((Int(part.dropFirst()) ?? 1) - 1) * 3 + 1, 3, .quarter)
    case "H1": months = (1, 6, .quarter)
    case "H2": months = (7, 6, .quarter)
    // Seasons of the northern hemisphere by the calendar of meteorology; winter runs into the
    // next year.
    case "SP": months = (3, 3, .season)
    case "SU": months = (6, 3, .season)
    case "FA", "AU": months = (9, 3, .season)
    case "WI": months = (12, 3, .season)
    default:
      guard part.utf8.count == 2, let month = Int(part), (1...12).contains(month) else {
        return nil
      }
      months = (month, 1, .month)
    }
    guard let start = CalendarDay(year: year, month: months.first, day: 1) else { return nil }
    let end = start.adding(months: months.count).adding(days: -1)
    self.init(first: start, last: end, precision: months.precision)
  }

  /// Whether the two spans share a day.
  public func overlaps(_ other: DateSpan) -> Bool { first <= other.last && other.first <= last }

  /// Whether `day` is in the span.
  public func contains(_ day: CalendarDay) -> Bool { first <= day && day <= last }
}
