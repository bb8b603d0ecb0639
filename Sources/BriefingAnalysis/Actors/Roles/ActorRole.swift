internal import BriefingText

/// An office or affiliation of a person, with what descriptions are compared by.
struct ActorRole {
  /// Where its words stand.
  let span: TextSpan
  /// The lemmas of its words, in order.
  let lemmas: [String]
  /// The lemma of the noun that it is about: `minister`.
  let head: String
  /// The gender that the noun tells.
  let gender: Gender
  /// Whether it is a relation (`wife`, `victim`), and no office.
  let isKin: Bool
  /// Its tokens, as indices into the text's tokens.
  let tokens: Range<Int>
}
