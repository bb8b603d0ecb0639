internal import BriefingModel

/// Writes dates for readers, as exactly as they are known and no more.
enum DateWording {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let seasons = ["SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"]

  /// `5 September 2023`, `the week of 28 August 2023`, `July 2023`, `third quarter of 2023`, `the
  /// 1990s`; the value itself when it is no calendar date.
  static func text(of value: String) -> String {
    guard let span = DateSpan(timex: value) else { return value }
    let first = span.first
    switch span.precision {
    case .time:
      let clock = value.split(separator: "T").last.map { String($0.prefix(5)) } ?? ""
      return day(first) + (isClock(clock) ? ", " + clock : "")
    case .day: return day(first)
    case .week: return "the week of " + day(first)
    case .month: return "\(months[first.month - 1]) \(first.year)"
    case .quarter:
      let part = value.split(separator: "-").last.map(String.init) ?? ""
      let names = [
        "Q1": "first quarter", "Q2": "second quarter", "Q3": "third quarter",
        "Q4": "fourth quarter", "H1": "first half", "H2": "second half",
      ]
      return "\(names[part] ?? part) of \(first.year)"
    case .season:
      let part = value.split(separator: "-").last.map(String.init) ?? ""
      return "\(seasons[part] ?? part) \(first.year)"
    case .year: return "\(first.year)"
    case .decade: return "the \(first.year)s"
    case .century: return "the years \(first.year) to \(span.last.year)"
    case .unknown: return value
    }
  }

  /// `5 September 2023`.
  static func day(_ day: CalendarDay) -> String {
    "\(day.day) \(months[day.month - 1]) \(day.year)"
  }

  /// Whether `text` is a time of day, `14:00`: the value may come from outside and is shown as it is.
  private static func isClock(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        part.utf8.count == 2 && part.utf8.allSatisfy { (48...57).contains($0) }
      }
  }

  /// What the `datetime` attribute of HTML can carry of `value`; nil when nothing.
  static func machine(_ value: String) -> String? {
    guard let span = DateSpan(timex: value) else { return nil }
    switch span.precision {
    case .time, .day: return span.first.iso
    case .week: return value.utf8.count == 8 ? value : nil
    case .month: return value
    case .year: return value
    case .quarter, .season, .decade, .century, .unknown: return nil
    }
  }
}
