internal import BriefingModel

/// A date by its parts; those that are nil follow from the context.
struct CalendarFields: Sendable {
  /// The year, 0 for 1 BC.
  var year: Int?
  /// The last two figures of the year: `’98`.
  var shortYear: Int?
  /// The last two figures of a decade's first year: `the nineties`.
  var shortDecade: Int?
  /// A period of years: its unit and first year.
  var years: (unit: TimeUnit, first: Int)?
  /// The month, 1 to 12.
  var month: Int?
  /// The day of the month.
  var day: Int?
  /// The day of the week, 1 for Monday.
  var weekday: Int?
  /// The quarter, 1 to 4.
  var quarter: Int?
  /// The half of the year, 1 or 2.
  var half: Int?
  /// The season.
  var season: Season?
  /// A named day.
  var festival: Festival?
  /// The date that the parts belong to: `last year` in `June last year`.
  var base: TimeMeaning?
  /// Which of the unit is meant when the phrase says so (`last June`, `next Friday`, `this spring`).
  var step: Direction?
  /// How many years before the year that would be meant: the year-ago third quarter.
  var yearsBack = 0
  /// Whether the same quarter as the one told last is meant: the 1988 period.
  var isSameQuarter = false
  /// The place of a unit in the base, from 1 (−1 for the last): `the first week of`.
  var place: (unit: TimeUnit, index: Int)?

  /// A step with what it starts from.
  struct Direction: Sendable {
    var by: Int
    var anchor: TimeAnchor
  }

  /// The finest unit that the parts give.
  var unit: TimeUnit? {
    if day != nil || weekday != nil { return .day }
    if let festival { return festival.unit }
    if let place { return place.unit }
    if month != nil { return .month }
    if quarter != nil { return .quarter }
    if half != nil { return .half }
    if season != nil { return .season }
    if year != nil || shortYear != nil { return .year }
    return years?.unit
  }
}

extension CalendarFields {
  /// The date that the parts name in `year`.
  func point(in year: Int) -> DatePoint? {
    if let festival { return festival.day(in: year).map { DatePoint(festival.unit, holding: $0) } }
    if let month {
      guard let first = CalendarDay(year: year, month: month, day: day ?? 1) else { return nil }
      return DatePoint(day == nil ? .month : .day, holding: first)
    }
    if let season { return DatePoint(season: season, year: year) }
    var start = 1
    var unit = TimeUnit.year
    if let quarter { (start, unit) = (quarter * 3 - 2, .quarter) }
    if let half { (start, unit) = (half * 6 - 5, .half) }
    return CalendarDay(year: year, month: start, day: 1).map { DatePoint(unit, holding: $0) }
  }

  /// The value of the parts where the date stays unresolved: what they say, `X` for the rest.
  var template: String {
    if let month {
      let text = "XXXX-" + CalendarDay.padded(month, to: 2)
      return day.map { text + "-" + CalendarDay.padded($0, to: 2) } ?? text
    }
    if let weekday { return "XXXX-WXX-\(weekday)" }
    if let day { return "XXXX-XX-" + CalendarDay.padded(day, to: 2) }
    if let quarter { return "XXXX-Q\(quarter)" }
    if let half { return "XXXX-H\(half)" }
    if let season { return "XXXX-" + season.rawValue }
    return (place?.unit ?? .day).template
  }
}
