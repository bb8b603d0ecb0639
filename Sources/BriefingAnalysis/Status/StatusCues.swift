internal import BriefingModel

/// The words by which ``StatusReader`` tells how real an event is; a versioned data file.
public struct StatusCues: Sendable {
  /// The version of the data file.
  public let version: String
  /// The cues, in the file's order.
  public let cues: [StatusCue]
  /// Sentences that mislead, with the status that the reader must give.
  public let traps: [StatusExample]
  /// The word lists that the reader asks for.
  let lists: Lists
  private let index: [StatusCue.Role: [String: [Entry]]]

  /// Makes the cues from the parts of the data file.
  init(version: String, cues: [StatusCue], traps: [StatusExample], lists: Lists) {
    self.version = version
    self.cues = cues
    self.traps = traps
    self.lists = lists
    var index: [StatusCue.Role: [String: [Entry]]] = [:]
    for (number, cue) in cues.enumerated() {
      for words in cue.words {
        guard let first = words.first else { continue }
        index[cue.role, default: [:]][first, default: []].append(Entry(cue: number, words: words))
      }
    }
    self.index = index
  }

  /// The cues of `role` that begin with `lemma`, those of more words first.
  func entries(_ role: StatusCue.Role, lemma: String) -> [Entry] {
    (index[role]?[lemma] ?? []).sorted { $0.words.count > $1.words.count }
  }

  /// One entry of a cue's words.
  struct Entry: Hashable {
    /// The cue's index.
    let cue: Int
    /// Its words, as lemmas.
    let words: [String]
  }

  /// The word lists of the data file.
  struct Lists: Sendable {
    /// Verbs that only name the holder of what follows.
    var reports: Set<String> = []
    /// Nouns whose bearers can mean to do something.
    var minds: Set<String> = []
    /// Subjects without a mind even where they bear a name.
    var mindless: Set<String> = []
    /// Those who predict what others will do.
    var onlookers: Set<String> = []
    /// Verbs whose object is a fact, whatever befalls the verb.
    var presupposing: Set<String> = []
    /// Verbs by which the event comes about: their modality is the event's.
    var happening: Set<String> = []
    /// Verbs that make, hold or undergo their object: their negation is the object's.
    var making: Set<String> = []
    /// Verbs that bring the event about through a preposition.
    var causing: Set<String> = []
    /// Nouns between the event and its holder.
    var links: Set<String> = []
    /// Verbs and nouns of trying.
    var attempts: Set<String> = []
  }
}
