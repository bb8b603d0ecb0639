/// A run of tokens with its readings: one token at first, later a whole phrase.
struct TimeItem: Sendable {
  /// The tokens, as indices into the text's tokens.
  var tokens: Range<Int>
  /// The readings; none for a word that no pattern asks for.
  var readings: [TimeReading]

  /// The time expression, where the item is one.
  var phrase: TimePhrase? {
    for reading in readings {
      if case .phrase(let phrase) = reading.term { return phrase }
    }
    return nil
  }
}
