public import BriefingText

/// A time expression with its value (a timex, as TimeML has it).
public struct TimeExpression: Codable, Hashable, Sendable {
  /// The offset of the first code point.
  public let start: Int
  /// The offset after the last code point.
  public let end: Int
  /// The TIMEX3 type.
  public let type: Kind
  /// The TIMEX3 value: `2023-09-04`, `2023-W35`, `P2Y`, `PAST_REF`, `XXXX-WXX-1`.
  public let value: String
  /// The TIMEX3 modifier (`START`, `MID`, `END`, `APPROX`, `BEFORE`, `AFTER`, …); nil when none.
  public let mod: String?
  /// How the value was found, in the words that the site prints; for an unresolved value, why.
  public let method: String?

  /// Makes a time expression of `span`.
  public init(
    span: TextSpan,
    type: Kind,
    value: String,
    mod: String? = nil,
    method: String? = nil
  ) {
    self.start = span.start
    self.end = span.end
    self.type = type
    self.value = value
    self.mod = mod
    self.method = method
  }

  /// Where the expression stands.
  public var span: TextSpan { TextSpan(start, end) }

  /// The days that the value covers; nil for durations, sets and what stays unresolved.
  public var dateSpan: DateSpan? {
    type == .date || type == .time ? DateSpan(timex: value) : nil
  }

  /// The TIMEX3 types.
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// A calendar date of any precision.
    case date = "DATE"
    /// A time of day.
    case time = "TIME"
    /// A length of time.
    case duration = "DURATION"
    /// A repeated time.
    case set = "SET"
  }
}
