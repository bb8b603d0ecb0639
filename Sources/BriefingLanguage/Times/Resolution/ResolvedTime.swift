internal import BriefingModel

/// What a time expression comes to.
struct ResolvedTime {
  /// The TIMEX3 type.
  var type: TimeExpression.Kind
  /// The TIMEX3 value.
  var value: String
  /// How it was found, or why not, in the words that the site prints.
  var method: String
}

/// A date, or the reason why there is none.
struct PlacedDate {
  /// The date; nil when it stays unresolved.
  var point: DatePoint?
  /// How it was found, or why not.
  var method: String

  /// The reason where the text is not dated to the day.
  static let undated = PlacedDate(point: nil, method: "no publication date")
}
