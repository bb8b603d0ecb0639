/// A stretch of a sentence with at most one finite verb group.
struct Clause: Hashable {
  /// The first token.
  let start: Int
  /// The word that opens it (`that`, `if`, `who`), or opens the clause that it is joined to; nil
  /// where none does.
  let marker: Int?
  /// The index of the clause that it depends on, or is joined to; nil for the first one.
  let parent: Int?
  /// How it hangs on its parent.
  let kind: Kind
  /// The first token of the clause that it is joined to under one marker, or its own.
  let origin: Int
  /// The index of its finite verb group among the sentence's groups.
  var verb: Int? = nil

  /// How a clause hangs on the one before.
  enum Kind {
    /// The sentence's first clause.
    case main
    /// Joined by `and`, `but`, a comma or a semicolon.
    case coordinate
    /// The content of a verb or noun: `that`, `whether`, or no word.
    case complement
    /// Opened by `who`, `which`, `whose`, `where`.
    case relative
    /// Opened by `if`, `after`, `because`, `as`.
    case adverbial
  }
}
