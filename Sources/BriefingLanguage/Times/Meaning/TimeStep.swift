/// A date by its distance from another.
struct TimeStep: Sendable {
  /// The unit that is counted.
  var unit: TimeUnit
  /// How many units, negative for the past; nil for an uncounted number (`weeks later`).
  var count: Double?
  /// What the step starts from.
  var anchor: TimeAnchor
  /// The date that the step starts from, when the phrase names it (`a week after 3 May`).
  var base: TimeMeaning?
  /// Whether the unit that holds the anchor is moved (`last month`), not the anchor itself.
  var isWhole: Bool
  /// Whether the unit has ended: the latest quarter is not one that goes on.
  var hasEnded = false
  /// Whether an uncounted step goes back.
  var isBackward = false
}

/// What a relative expression starts from.
enum TimeAnchor: String, Sendable {
  /// The day of publication.
  case publication
  /// The date told last.
  case narrative
  /// The day of publication, and of the unit the one behind or ahead as the tense has it.
  case near
}
