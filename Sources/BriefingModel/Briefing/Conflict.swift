/// Two or more statements about one event that cannot all hold; shown side by side, never
/// adjudicated.
public struct Conflict: Codable, Hashable, Sendable, Identifiable {
  /// Names the conflict in all outputs and over the editions.
  public var id: String
  /// What they disagree in.
  public let kind: Kind
  /// What they are about: the words that the sides share.
  public let topic: String
  /// The sides, the earliest published first; at least two.
  public let sides: [Side]
  /// The id of its story; nil when its articles belong to none.
  public let story: String?

  /// Makes a conflict from its parts.
  public init(id: String, kind: Kind, topic: String, sides: [Side], story: String?) {
    self.id = id
    self.kind = kind
    self.topic = topic
    self.sides = sides
    self.story = story
  }

  /// What statements can disagree in.
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// One says it, another denies it.
    case polarity
    /// Figures of one thing in one unit differ.
    case number
    /// Days of one event differ.
    case date
    /// Places of one event differ.
    case place
    /// How surely outlets put it differs.
    case hedging
  }

  /// One side of a conflict.
  public struct Side: Codable, Hashable, Sendable {
    /// The words that disagree: `at least 12`, `denied`.
    public let value: String
    /// Who says so; nil in the article's own voice.
    public let holder: Holder?
    /// The id of the claim; nil when the side is none.
    public let claim: String?
    /// The sentence.
    public let evidence: Evidence

    /// Makes a side from its parts.
    public init(value: String, holder: Holder?, claim: String?, evidence: Evidence) {
      self.value = value
      self.holder = holder
      self.claim = claim
      self.evidence = evidence
    }
  }
}
