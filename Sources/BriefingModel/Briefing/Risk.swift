/// An entry of the risk register: one event, however many sentences tell of it.
public struct Risk: Codable, Hashable, Sendable, Identifiable {
  /// Names the entry in all outputs and over the editions.
  public var id: String
  /// The category's id: `R1` to `R12`.
  public let category: String
  /// The second level: `arms deal`.
  public let level: String
  /// Where the entry is listed.
  public let lane: RiskLane
  /// How real the event is by the most recent sentence.
  public let status: EventStatus
  /// The sentence that states it best, in its article's own words.
  public let statement: String
  /// The sentences that show it, the earliest published first.
  public let evidence: [Evidence]
  /// The words that fired the rule.
  public let triggers: [Evidence]
  /// The words that weaken it or set its status.
  public let hedges: [Evidence]
  /// The id of the rule.
  public let rule: String
  /// Who says so; nil when the articles do in their own voice.
  public let holder: Holder?
  /// The holders' own estimative words about this very event; empty: likelihood not stated.
  public let likelihoods: [Likelihood]
  /// The impact with the rules that gave it.
  public let impact: Impact
  /// The voices behind it.
  public var support: Support
  /// The ids of the actors that its sentences name.
  public let actors: [String]
  /// When it happened or is due; nil when the text does not say.
  public let date: DatedValue?
  /// The publication date of the first article that shows it; nil when undated.
  public let firstSeen: String?
  /// The publication date of the last article that shows it; nil when undated.
  public let lastSeen: String?
  /// The id of its story; nil when its articles belong to none.
  public let story: String?
  /// The ids of the claims whose content it is, and of those that deny it.
  public var claims: [String]
  /// The ids of the conflicts that it is a side of.
  public var conflicts: [String]

  /// Makes an entry from its parts; `evidence` must not be empty.
  public init(
    id: String,
    category: String,
    level: String,
    lane: RiskLane,
    status: EventStatus,
    statement: String,
    evidence: [Evidence],
    triggers: [Evidence],
    hedges: [Evidence],
    rule: String,
    holder: Holder?,
    likelihoods: [Likelihood],
    impact: Impact,
    support: Support,
    actors: [String],
    date: DatedValue?,
    firstSeen: String?,
    lastSeen: String?,
    story: String?,
    claims: [String] = [],
    conflicts: [String] = []
  ) {
    precondition(!evidence.isEmpty, "a risk without evidence")
    self.id = id
    self.category = category
    self.level = level
    self.lane = lane
    self.status = status
    self.statement = statement
    self.evidence = evidence
    self.triggers = triggers
    self.hedges = hedges
    self.rule = rule
    self.holder = holder
    self.likelihoods = likelihoods
    self.impact = impact
    self.support = support
    self.actors = actors
    self.date = date
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.story = story
    self.claims = claims
    self.conflicts = conflicts
  }

  /// A holder's estimative word about an event, with its band.
  public struct Likelihood: Codable, Hashable, Sendable {
    /// The word as printed: `likely`.
    public let term: String
    /// Who used it.
    public let holder: Holder
    /// The lower bound of the band in percent (ICD 203).
    public let low: Int
    /// The upper bound of the band in percent.
    public let high: Int
    /// The sentence.
    public let evidence: Evidence

    /// Makes a likelihood from its parts.
    public init(term: String, holder: Holder, low: Int, high: Int, evidence: Evidence) {
      self.term = term
      self.holder = holder
      self.low = low
      self.high = high
      self.evidence = evidence
    }
  }

  /// How grave an event would be, 1 to 5, with the rules that say so.
  public struct Impact: Codable, Hashable, Sendable {
    /// From 1 (slight) to 5 (gravest).
    public let value: Int
    /// The rules that gave the value, in the order in which they were applied.
    public let reasons: [String]

    /// Makes an impact from its parts.
    public init(value: Int, reasons: [String]) {
      self.value = value
      self.reasons = reasons
    }
  }
}
