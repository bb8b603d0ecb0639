/// An attributed statement, told once or again by several articles.
public struct Claim: Codable, Hashable, Sendable, Identifiable {
  /// Names the claim in all outputs and over the editions.
  public var id: String
  /// Who stands behind it.
  public let holder: Holder
  /// What the holder does by saying it.
  public let stance: Stance
  /// How the first telling gives it.
  public let kind: Attribution.Kind
  /// How real the thing claimed is by the words of the first telling; nil when no rule says.
  public let status: EventStatus?
  /// The content's own words in the first telling; pieces are joined by ` … `.
  public let statement: String
  /// The words that weaken it in any telling, in small letters, sorted.
  public let hedges: [String]
  /// When it was said by the words of the first telling; nil when they do not say.
  public let said: DatedValue?
  /// The ids of the actors that the content names or refers to, in order of first mention.
  public let about: [String]
  /// Every telling, the earliest published first.
  public let tellings: [Telling]
  /// The voices behind it.
  public var support: Support
  /// The id of its story; nil when its articles belong to none.
  public let story: String?
  /// The ids of the conflicts that it is a side of.
  public var conflicts: [String]

  /// Makes a claim from its parts; `tellings` must not be empty.
  public init(
    id: String,
    holder: Holder,
    stance: Stance,
    kind: Attribution.Kind,
    status: EventStatus?,
    statement: String,
    hedges: [String],
    said: DatedValue?,
    about: [String],
    tellings: [Telling],
    support: Support,
    story: String?,
    conflicts: [String] = []
  ) {
    precondition(!tellings.isEmpty, "a claim without a telling")
    self.id = id
    self.holder = holder
    self.stance = stance
    self.kind = kind
    self.status = status
    self.statement = statement
    self.hedges = hedges
    self.said = said
    self.about = about
    self.tellings = tellings
    self.support = support
    self.story = story
    self.conflicts = conflicts
  }

  /// The sentence of the first telling.
  public var evidence: Evidence { tellings[0].evidence }

  /// Whether the entry is that something was not said or not confirmed.
  public var isNonStatement: Bool { stance == .declines }

  /// One article's telling of a claim.
  public struct Telling: Codable, Hashable, Sendable {
    /// The sentence, or the sentences from the first to the last piece.
    public let evidence: Evidence
    /// The pieces of the source span.
    public let source: [Evidence]
    /// The pieces of the cue span.
    public let cue: [Evidence]
    /// The pieces of the content span.
    public let content: [Evidence]
    /// The words that weaken it in this telling.
    public let hedges: [Evidence]

    /// Makes a telling from its parts.
    public init(
      evidence: Evidence,
      source: [Evidence],
      cue: [Evidence],
      content: [Evidence],
      hedges: [Evidence]
    ) {
      self.evidence = evidence
      self.source = source
      self.cue = cue
      self.content = content
      self.hedges = hedges
    }
  }
}
