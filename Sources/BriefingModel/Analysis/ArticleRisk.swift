public import BriefingText

/// A risk entry as one sentence of one article raises it.
public struct ArticleRisk: Codable, Hashable, Sendable {
  /// The category's id: `R1` to `R12`.
  public let category: String
  /// The second level: `arms deal`.
  public let level: String
  /// Where the entry is listed.
  public let lane: RiskLane
  /// How real the event is.
  public let status: EventStatus
  /// The sentences that show it, in text order.
  public let evidence: [TextSpan]
  /// The words that fired the rule, in text order.
  public let trigger: [TextSpan]
  /// The words that anchor the trigger, in text order.
  public let anchors: [TextSpan]
  /// The id of the rule.
  public let rule: String
  /// The id of the article's actor that says so; nil when the article does in its own voice or
  /// the speaker is unresolved.
  public var holder: String?
  /// The words that set the status or weaken it, in text order.
  public let hedges: [TextSpan]
  /// The estimative term that a holder used of this very event; nil when none did.
  public let likelihood: TextSpan?
  /// The impact's base of the rule's second level, 1 to 5.
  public let impactBase: Int
  /// The lowest number of deaths that the sentence reports; nil when it reports none.
  public let deaths: Int?

  /// Makes an entry from its parts.
  public init(
    category: String,
    level: String,
    lane: RiskLane,
    status: EventStatus,
    evidence: [TextSpan],
    trigger: [TextSpan],
    anchors: [TextSpan] = [],
    rule: String,
    holder: String? = nil,
    hedges: [TextSpan] = [],
    likelihood: TextSpan? = nil,
    impactBase: Int,
    deaths: Int? = nil
  ) {
    self.category = category
    self.level = level
    self.lane = lane
    self.status = status
    self.evidence = evidence
    self.trigger = trigger
    self.anchors = anchors
    self.rule = rule
    self.holder = holder
    self.hedges = hedges
    self.likelihood = likelihood
    self.impactBase = impactBase
    self.deaths = deaths
  }
}
