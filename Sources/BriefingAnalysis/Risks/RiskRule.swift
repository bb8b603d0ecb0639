public import BriefingModel

/// One rule of the risk register: which words raise which risk.
public struct RiskRule: Hashable, Sendable, Identifiable {
  /// Names the rule: `R2.arms-deal`.
  public let id: String
  /// The category's id: `R2`.
  public let category: String
  /// The second level: `arms deal`.
  public let level: String
  /// Whether the rule's events lower a risk.
  public let isEasing: Bool
  /// The impact's base of the level, 1 to 5.
  public let impact: Int
  /// The words that raise the risk.
  public let triggers: [RiskPattern]
  /// What must stand within the window of a trigger, one of them.
  public let anchors: [RiskAnchor]
  /// What must stand there besides, one of them; empty for nothing.
  public let also: [RiskAnchor]
  /// What must be the object of a trigger, one of them; empty for nothing.
  public let objects: [RiskAnchor]
  /// Phrases that stop a trigger.
  public let guards: [RiskPattern]
  /// Whether a trigger may modify any noun ("protest leader"); else only one that carries events.
  public let allowsAnyHead: Bool
  /// Whether the word that anchors the trigger names the event ("the currency plunged"), not the
  /// trigger.
  public let anchorIsEvent: Bool
  /// The status that the rule itself says; nil when the text does.
  public let status: EventStatus?
  /// The status of an event that occurred: `averted` for "has lifted the ban"; nil for `occurred`.
  public let done: EventStatus?
  /// Sentences in which the rule fires.
  public let fires: [String]
  /// Sentences in which it does not.
  public let silent: [String]
}
