internal import BriefingModel
internal import FoundationEssentials
internal import Glibc

/// Says which day it is for a run.
enum Clock {
  /// The last second of the year 9999: dates have four digits for the year.
  private static let lastSecond = 253_402_300_799

  /// The day that `--as-of` names, else that of `SOURCE_DATE_EPOCH` (reproducible-builds.org), else
  /// today by the system's clock and zone.
  ///
  /// - Throws: ``Failure`` with the status `usage` when the named day or the variable is malformed.
  static func day(asOf: String?, environment: [String: String]) throws(Failure) -> CalendarDay {
    if let asOf {
      guard let day = CalendarDay(iso: asOf) else {
        throw Failure("--as-of: “\(asOf)” is no day of the form YYYY-MM-DD", status: .usage)
      }
      return day
    }
    if let epoch = environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty {
      guard let seconds = Int(epoch), (0...lastSecond).contains(seconds) else {
        throw Failure("SOURCE_DATE_EPOCH: “\(epoch)” is no number of seconds", status: .usage)
      }
      return CalendarDay(number: seconds / 86_400)
    }
    var now = time(nil)
    var parts = tm()
    _ = localtime_r(&now, &parts)
    return CalendarDay(
      year: Int(parts.tm_year) + 1900,
      month: Int(parts.tm_mon) + 1,
      day: Int(parts.tm_mday)
    ) ?? CalendarDay(number: Int(now) / 86_400)
  }
}
