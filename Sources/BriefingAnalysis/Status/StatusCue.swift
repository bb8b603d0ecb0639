public import BriefingModel

/// A group of words that give an event its status.
public struct StatusCue: Hashable, Sendable {
  /// Names the cue: `denied.deny`.
  public let id: String
  /// The status that the words give.
  public let status: EventStatus
  /// How the words stand to the event.
  public let role: Role
  /// The words as lemmas, each a list of words that follow each other (`["rule", "out"]`).
  public let words: [[String]]
  /// What the words may govern; empty for any complement.
  public let complements: Set<String>
  /// The status when the words are negated; nil for `averted`, `occurred` for none.
  public let negated: EventStatus?
  /// The status when somebody else than the subject of the words would act; nil for `status`.
  public let others: EventStatus?
  /// The status when the subject has no mind; nil for `status`.
  public let mindless: EventStatus?
  /// For words that undo the event, its status when they are only asked for or tried; nil for
  /// `ongoing`.
  public let asked: EventStatus?
  /// Sentences that show the cue.
  public let examples: [StatusExample]

  /// How the words of a cue stand to the event.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// A verb, noun or adjective whose complement, object or passive subject is the event.
    case governs
    /// A verb whose subject is the event.
    case follows
    /// An adjective or adverb with the event's noun or verb.
    case modifies
    /// A modal verb of the event's verb group.
    case modal
    /// The word that opens the event's clause.
    case opens
  }
}

/// A sentence with the status of one of its words.
public struct StatusExample: Hashable, Sendable {
  /// The sentence, written for the purpose.
  public let text: String
  /// The word whose status is meant, as it stands in the sentence.
  public let event: String
  /// Its status.
  public let status: EventStatus
}
