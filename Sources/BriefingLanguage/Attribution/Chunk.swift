/// A flat phrase of a sentence, or a word or mark that belongs to none.
struct Chunk: Equatable, Sendable {
  /// What a chunk is.
  enum Kind: UInt8, Sendable, CaseIterable {
    /// A noun phrase headed by a proper noun.
    case name
    /// A personal pronoun.
    case pronoun
    /// A noun phrase headed by a common noun, a number or a determiner.
    case noun
    /// A noun phrase with `'s` at its end.
    case possessive
    /// A group of verbs with a finite verb, auxiliaries and adverbs included.
    case verb
    /// A group that begins with `to`.
    case infinitive
    /// A group that begins with an -ing form.
    case gerund
    /// A group that begins with a past participle.
    case participle
    case preposition
    case that
    /// `who`, `which`, `what`, `when`, `how`, …
    case question
    case conjunction
    case adverb
    case adjective
    case comma
    case colon
    case semicolon
    case dash
    case openQuote
    case closeQuote
    /// The marks that end a sentence.
    case stop
    case bracket
    case other

    var isNounPhrase: Bool {
      self == .name || self == .pronoun || self == .noun || self == .possessive
    }

    var isVerbGroup: Bool {
      self == .verb || self == .infinitive || self == .gerund || self == .participle
    }
  }

  /// What it is.
  let kind: Kind
  /// Its tokens.
  let tokens: Range<Int>
  /// The token that heads it: the main verb of a group, the last noun of a phrase.
  let head: Int
}
