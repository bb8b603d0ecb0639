/// A noun with what stands before it: determiners, adjectives, other nouns.
struct NounPhrase: Hashable {
  /// The first token.
  let start: Int
  /// The noun that the phrase is about; the last token.
  let head: Int
}
