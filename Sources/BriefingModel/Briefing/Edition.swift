/// One published run: its window of dates, its input and what changed since the one before.
public struct Edition: Codable, Hashable, Sendable, Identifiable {
  /// The edition's day and digits of the hash of its input and settings; its permanent address.
  public let id: String
  /// The day of the run: `--as-of`, else `SOURCE_DATE_EPOCH`, else today.
  public let date: CalendarDay
  /// The publication day of the earliest article used; nil when none is dated.
  public let from: CalendarDay?
  /// The publication day of the latest article used; nil when none is dated.
  public let to: CalendarDay?
  /// The hash of the input files, the settings and the program's version.
  public let fingerprint: String
  /// The id of the edition before; nil for the first.
  public let previous: String?
  /// What changed since the edition before, the weightiest first; empty on a quiet day and in the
  /// first edition.
  public let changes: [Change]
  /// At most five lines for the reader in a hurry.
  public let keyLines: [KeyLine]
  /// The number of articles, actors, claims, risks, events and stories.
  public let counts: Counts

  /// Makes an edition from its parts.
  public init(
    id: String,
    date: CalendarDay,
    from: CalendarDay?,
    to: CalendarDay?,
    fingerprint: String,
    previous: String?,
    changes: [Change],
    keyLines: [KeyLine],
    counts: Counts
  ) {
    self.id = id
    self.date = date
    self.from = from
    self.to = to
    self.fingerprint = fingerprint
    self.previous = previous
    self.changes = changes
    self.keyLines = keyLines
    self.counts = counts
  }

  /// The kinds of entries that lines and changes point at.
  public enum Subject: String, Codable, Hashable, Sendable, CaseIterable {
    /// A claim.
    case claim
    /// A risk entry.
    case risk
    /// A dated event.
    case event
    /// A story.
    case story
    /// A conflict.
    case conflict
  }

  /// How many of each kind an edition holds.
  public struct Counts: Codable, Hashable, Sendable {
    /// Articles used.
    public let articles: Int
    /// Outlets of the articles used.
    public let outlets: Int
    /// Origins of the articles used.
    public let origins: Int
    /// Actors.
    public let actors: Int
    /// Claims.
    public let claims: Int
    /// Risk entries.
    public let risks: Int
    /// Dated events.
    public let events: Int
    /// Stories.
    public let stories: Int

    /// Makes the counts.
    public init(
      articles: Int,
      outlets: Int,
      origins: Int,
      actors: Int,
      claims: Int,
      risks: Int,
      events: Int,
      stories: Int
    ) {
      self.articles = articles
      self.outlets = outlets
      self.origins = origins
      self.actors = actors
      self.claims = claims
      self.risks = risks
      self.events = events
      self.stories = stories
    }
  }

  /// One of the lines for the reader in a hurry: a sentence of an article, with the reason why it
  /// was chosen.
  public struct KeyLine: Codable, Hashable, Sendable {
    /// What kind of entry it is taken from.
    public let subject: Subject
    /// That entry's id.
    public let id: String
    /// The sentence in its article's own words.
    public let text: String
    /// Who says so; nil in the article's own voice.
    public let holder: Holder?
    /// The sentence's place.
    public let evidence: Evidence
    /// Why it was chosen.
    public let reason: String

    /// Makes a line from its parts.
    public init(
      subject: Subject,
      id: String,
      text: String,
      holder: Holder?,
      evidence: Evidence,
      reason: String
    ) {
      self.subject = subject
      self.id = id
      self.text = text
      self.holder = holder
      self.evidence = evidence
      self.reason = reason
    }
  }

  /// What changed in one entry since the edition before.
  public struct Change: Codable, Hashable, Sendable {
    /// How it changed.
    public let kind: Kind
    /// What kind of entry it is.
    public let subject: Subject
    /// The entry's id.
    public let id: String
    /// The entry's statement now, or then where it was not seen again.
    public let text: String
    /// The old wording that changed; nil when nothing was there before.
    public let before: String?
    /// The new wording; nil when nothing is there now.
    public let after: String?
    /// The sentence that shows it; nil where the entry was not seen again.
    public let evidence: Evidence?

    /// Makes a change from its parts.
    public init(
      kind: Kind,
      subject: Subject,
      id: String,
      text: String,
      before: String? = nil,
      after: String? = nil,
      evidence: Evidence? = nil
    ) {
      self.kind = kind
      self.subject = subject
      self.id = id
      self.text = text
      self.before = before
      self.after = after
      self.evidence = evidence
    }

    /// The ways in which an entry changes.
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
      /// Not there before.
      case new
      /// Its status grew more certain, or more origins stand behind it.
      case firmedUp
      /// Its status grew less certain.
      case softened
      /// Somebody denies it now.
      case denied
      /// A correction names it.
      case corrected
      /// Was planned, and is reported as having happened.
      case reportedAsPlanned
      /// Was due, and no article reports it.
      case overdue
      /// In no article of this edition; never "deleted".
      case notSeenAgain
    }
  }
}
