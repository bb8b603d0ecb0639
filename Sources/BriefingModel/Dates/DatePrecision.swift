/// How exactly a date is known; the finest first.
public enum DatePrecision: String, Codable, Hashable, Sendable, CaseIterable {
  /// To the hour, minute or part of the day.
  case time
  /// To the day.
  case day
  /// To the week.
  case week
  /// To the month.
  case month
  /// To the quarter or half of a year.
  case quarter
  /// To the season, which has no sharp ends.
  case season
  /// To the year.
  case year
  /// To the decade.
  case decade
  /// To the century.
  case century
  /// Not known.
  case unknown
}
