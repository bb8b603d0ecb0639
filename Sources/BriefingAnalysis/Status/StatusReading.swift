public import BriefingModel
public import BriefingText

/// The status of an event with the words that decided it.
public struct StatusReading: Hashable, Sendable {
  /// How real the event is.
  public let status: EventStatus
  /// The words that set the status or weaken it, in text order, never overlapping.
  public let hedges: [TextSpan]
  /// For an event that is averted, how real the act is that averts it: `planned` in "will lift the
  /// ban"; nil otherwise.
  public let undoing: EventStatus?

  /// Whether the words mean any event of the kind, not one that the text tells of ("any attack").
  public let isGeneric: Bool

  /// Makes a reading from its parts.
  public init(
    status: EventStatus,
    hedges: [TextSpan] = [],
    undoing: EventStatus? = nil,
    isGeneric: Bool = false
  ) {
    self.status = status
    self.hedges = hedges
    self.undoing = undoing
    self.isGeneric = isGeneric
  }
}
