internal import BriefingModel

/// A date as someone wrote it: a year at least, and as much more as was stated.
struct WrittenDate: Hashable {
  let year: Int
  let month: Int?
  let day: Int?
  let time: Time?

  /// A time of day with its zone, as far as stated.
  struct Time: Hashable {
    let hour: Int
    let minute: Int
    var zone: Zone?
  }

  /// A zone whose distance from UTC was stated. Letters such as BST or CST name several zones and
  /// are not kept.
  enum Zone: Hashable {
    case utc
    /// Minutes east of UTC.
    case offset(Int)

    /// `Z` or `+09:00`.
    var text: String {
      switch self {
      case .utc: return "Z"
      case .offset(let minutes):
        let hours = CalendarDay.padded(abs(minutes) / 60, to: 2)
        return (minutes < 0 ? "-" : "+") + hours + ":"
          + CalendarDay.padded(abs(minutes) % 60, to: 2)
      }
    }
  }

  /// A date to the day.
  init(_ day: CalendarDay, time: Time? = nil) {
    self.year = day.year
    self.month = day.month
    self.day = day.day
    self.time = time
  }

  /// A date to the year or month; nil for a month that does not exist.
  init?(year: Int, month: Int? = nil) {
    if let month, !(1...12).contains(month) { return nil }
    self.year = year
    self.month = month
    self.day = nil
    self.time = nil
  }

  /// How exactly the date is stated.
  var precision: DatePrecision {
    if time != nil { return .time }
    return day != nil ? .day : month != nil ? .month : .year
  }

  /// The ISO 8601 form: `2023-09-05T14:00+09:00`, `2023-09-05`, `2023-09`, `2023`.
  var value: String {
    var text = CalendarDay.padded(year, to: 4)
    if let month { text += "-" + CalendarDay.padded(month, to: 2) }
    if let day { text += "-" + CalendarDay.padded(day, to: 2) }
    if let time {
      text += "T" + CalendarDay.padded(time.hour, to: 2) + ":"
      text += CalendarDay.padded(time.minute, to: 2) + (time.zone?.text ?? "")
    }
    return text
  }

  /// The days that the date covers.
  var span: DateSpan? { DateSpan(timex: value) }

  /// The first day that the date can mean in UTC: a day of its own zone may be another one there.
  var firstDayUTC: CalendarDay? {
    guard let first = span?.first else { return nil }
    guard let time, case .offset(let minutes) = time.zone else { return first }
    let minuteOfDay = time.hour * 60 + time.minute - minutes
    if minuteOfDay < 0 { return first.adding(days: -1) }
    return minuteOfDay >= 24 * 60 ? first.adding(days: 1) : first
  }
}
