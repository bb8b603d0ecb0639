public import BriefingModel

/// One entry of the cue lexicon: a word that attributes something to somebody.
public struct CueEntry: Hashable, Sendable {
  /// The words of the cue as lemmas in small letters; at least one. `not` stands for any negation.
  public let words: [String]
  /// What kind of word heads it.
  public let partOfSpeech: PartOfSpeech
  /// What can follow it.
  public let patterns: [Pattern]
  /// What its subject does by it.
  public let stance: Stance
  /// A sentence that shows its use, written for the lexicon.
  public let example: String

  /// The words with spaces between them.
  public var lemma: String { words.joined(separator: " ") }

  /// What kind of word heads a cue.
  public enum PartOfSpeech: String, Hashable, Sendable, CaseIterable {
    case verb
    case noun
    case adjective
    /// An adverb or a preposition of several words: `reportedly`, `according to`.
    case phrase
  }

  /// What can follow a cue.
  public enum Pattern: Hashable, Sendable {
    /// A clause with `that`.
    case that
    /// A clause without `that`.
    case clause
    /// A clause with `whether`, `how`, `what`, …
    case question
    /// `to` and a verb.
    case infinitive
    /// A noun phrase.
    case object
    /// Words in quotation marks.
    case quote
    /// The preposition that leads the content: `of`, `with`, `about`, …
    case preposition(String)

    /// The pattern that the lexicon's file writes as `name`; nil when it knows no such name.
    init?(_ name: Substring) {
      switch name {
      case "that": self = .that
      case "clause": self = .clause
      case "wh": self = .question
      case "inf": self = .infinitive
      case "np": self = .object
      case "quote": self = .quote
      default:
        guard Self.prepositions.contains(name) else { return nil }
        self = .preposition(String(name))
      }
    }

    private static let prepositions: Set<Substring> = [
      "about", "against", "as", "at", "by", "for", "from", "in", "like", "of", "on", "over", "to",
      "with",
    ]
  }
}
