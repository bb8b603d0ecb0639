/// What a holder does by saying something.
public enum Stance: String, Codable, Hashable, Sendable, CaseIterable {
  /// States it.
  case asserts
  /// Says that it is not so, or rejects it.
  case denies
  /// Says that somebody did wrong.
  case accuses
  /// Concedes it.
  case admits
  /// Undertakes to do it.
  case promises
  /// Announces harm, on a condition or without.
  case threatens
  /// Points to a danger.
  case warns
  /// Wants somebody to do it.
  case urges
  /// Wants to know it.
  case asks
  /// Says that it will be so.
  case predicts
  /// Counts on it, or intends it.
  case expects
  /// Is not sure of it.
  case doubts
  /// Would not, did not or could not say or confirm it.
  case declines
}
