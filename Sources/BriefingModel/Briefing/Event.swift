/// Something dated, with the sentences that date it.
public struct Event: Codable, Hashable, Sendable, Identifiable {
  /// Names the event in all outputs and over the editions.
  public var id: String
  /// When it happened or is due; nil when the text does not say.
  public let date: DatedValue?
  /// The first day that the date covers, and the last; nil when undated.
  public let days: DateSpan?
  /// Which part of the timeline lists it.
  public let section: Section
  /// How real it is.
  public let status: EventStatus
  /// The sentence in its article's own words.
  public let statement: String
  /// The sentences, the earliest published first.
  public let evidence: [Evidence]
  /// The ids of the actors that the sentence names.
  public let actors: [String]
  /// Who dates it so, where it stands inside a claim; nil in the article's own voice.
  public let holder: Holder?
  /// The number of articles, outlets and origins that date it so.
  public let support: Support
  /// How much it matters: how often, where and by how many origins its day is mentioned so. The
  /// scores of a day's events add up to the day's.
  public let score: Double
  /// The id of its story; nil when its articles belong to none.
  public let story: String?

  /// Makes an event from its parts; `evidence` must not be empty.
  public init(
    id: String,
    date: DatedValue?,
    section: Section,
    status: EventStatus,
    statement: String,
    evidence: [Evidence],
    actors: [String],
    holder: Holder?,
    support: Support,
    score: Double,
    story: String?
  ) {
    precondition(!evidence.isEmpty, "an event without evidence")
    self.id = id
    self.date = date
    self.days = date?.span
    self.section = section
    self.status = status
    self.statement = statement
    self.evidence = evidence
    self.actors = actors
    self.holder = holder
    self.support = support
    self.score = score
    self.story = story
  }

  /// The parts of the timeline.
  public enum Section: String, Codable, Hashable, Sendable, CaseIterable {
    /// Happened within the reporting window.
    case news
    /// Expected on a day that has not come yet at the edition's date.
    case planned
    /// Was due by the edition's date, and no article reports it.
    case overdue
    /// Clearly before the reporting window.
    case history
    /// Not dated by the text.
    case undated
  }
}
