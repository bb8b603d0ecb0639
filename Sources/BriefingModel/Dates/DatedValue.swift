/// A date with how exactly and how it is known.
public struct DatedValue: Codable, Hashable, Sendable {
  /// A TIMEX3 or ISO 8601 value: `2023-09-05`, `2023-W35`, `2023-07`, `2023-09-05T14:00Z`.
  public let value: String
  /// How exactly the value says the date.
  public let precision: DatePrecision
  /// How the date was found, in the words that the site prints: `front matter`, `file name`,
  /// `weekday before publication`.
  public let method: String

  /// Makes a date from its parts.
  public init(value: String, precision: DatePrecision, method: String) {
    self.value = value
    self.precision = precision
    self.method = method
  }

  /// The days that the value covers; nil when the value is no calendar date.
  public var span: DateSpan? { DateSpan(timex: value) }
}
