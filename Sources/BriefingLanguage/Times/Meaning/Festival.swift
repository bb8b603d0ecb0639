internal import BriefingModel

/// A named day of the year, as the rules file writes it.
///
/// `12-25` is a fixed day; `11-4TH-4` the fourth Thursday (4) of November; `05-L-1` the last Monday
/// of May; `E+1` the day after Easter Sunday; `W` before any of these the week that holds it.
struct Festival: Hashable, Sendable {
  private enum Form: Hashable {
    case fixed(month: Int, day: Int)
    case weekday(month: Int, place: Int, weekday: Int)
    case easter(offset: Int)
  }

  private let form: Form
  /// The unit that the name stands for: a day, or the week that holds it.
  let unit: TimeUnit

  /// Reads the code of a festival; nil for a malformed one.
  init?(_ code: String) {
    var code = Substring(code)
    unit = code.hasPrefix("W") ? .week : .day
    if unit == .week { code = code.dropFirst() }
    if code.hasPrefix("E") {
      guard let offset = Int(code.dropFirst()) else { return nil }
      form = .easter(offset: offset)
      return
    }
    let parts = code.split(separator: "-")
    guard parts.count >= 2, let month = Int(parts[0]) else { return nil }
    if parts.count == 2, let day = Int(parts[1]) {
      form = .fixed(month: month, day: day)
    } else if parts.count == 3, let weekday = Int(parts[2]) {
      guard let place = parts[1] == "L" ? -1 : Int(parts[1].prefix(1)) else { return nil }
      form = .weekday(month: month, place: place, weekday: weekday)
    } else {
      return nil
    }
  }

  /// The day of the festival in `year`.
  func day(in year: Int) -> CalendarDay? {
    switch form {
    case .fixed(let month, let day): return CalendarDay(year: year, month: month, day: day)
    case .easter(let offset): return Festival.easter(of: year)?.adding(days: offset)
    case .weekday(let month, let place, let weekday):
      guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
      let lead = (weekday - first.weekday + 7) % 7
      if place > 0 { return first.adding(days: lead + 7 * (place - 1)) }
      let last = first.adding(months: 1).adding(days: -1)
      return last.adding(days: -((last.weekday - weekday + 7) % 7))
    }
  }

  /// Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher
  /// (Meeus, "Astronomical Algorithms", 1991, chapter 8).
  private static func easter(of year: Int) -> CalendarDay? {
    let golden = year % 19
    let century = year / 100
    let rest = year % 100
    let lunar = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - lunar + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let correction = (golden + 11 * epact + 22 * weekday) / 451
    let total = epact + weekday - 7 * correction + 114
    return CalendarDay(year: year, month: total / 31, day: total % 31 + 1)
  }
}
