/// What tells an opinion piece from a report; read from the file of rules.
struct OpinionSigns: Hashable, Sendable {
  /// Phrases of which one suffices.
  let phrases: [RiskPattern]
  /// Words that reports leave to the people whom they quote.
  let words: [RiskPattern]
}
