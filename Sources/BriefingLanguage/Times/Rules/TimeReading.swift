/// One way to read a word or a phrase: its class, and what it stands for.
struct TimeReading: Sendable {
  /// The number of the class, or of the word itself, among the symbols of the patterns.
  let symbol: Int
  /// What the word stands for.
  let term: TimeTerm

  init(_ symbol: Int, _ term: TimeTerm) {
    self.symbol = symbol
    self.term = term
  }

  init(_ timeClass: TimeClass, _ term: TimeTerm) {
    self.init(timeClass.rawValue, term)
  }
}

/// What a word or phrase stands for.
enum TimeTerm: Sendable {
  /// A word that stands for itself.
  case word
  /// The code of the vocabulary.
  case code(String)
  /// A number; nil for an uncounted one (`several`).
  case number(Double?)
  /// A clock time.
  case clock(hour: Int, minute: Int, second: Int?)
  /// The day of a month with a clock time, as in ISO 8601.
  case dayClock(day: Int, hour: Int, minute: Int)
  /// A time expression.
  case phrase(TimePhrase)
}
