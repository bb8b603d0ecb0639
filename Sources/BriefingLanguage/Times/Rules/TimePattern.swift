/// The left side of a rule: a regular expression, without repetition, over words and classes.
///
/// Written `[<weekday> [,]] <month> (<dayNumber>/<dayOrdinal>)`: a word stands for itself, `<x>` for
/// the words and phrases of the class x, `[x]` is optional, `(x / y)` a choice, `{NAME}` a pattern
/// defined before, `name:<x>` gives the part a name of its own. A mark that the notation uses is
/// written in quotation marks.
indirect enum TimePattern: Sendable {
  case symbol(Int, slot: String)
  case sequence([TimePattern])
  case choice([TimePattern])
  case optional(TimePattern)
}

extension TimePattern {
  /// The pattern with every class in it in the slot `name`.
  func named(_ name: String) -> TimePattern {
    switch self {
    case .symbol(let symbol, let slot): .symbol(symbol, slot: slot.isEmpty ? "" : name)
    case .sequence(let parts): .sequence(parts.map { $0.named(name) })
    case .choice(let branches): .choice(branches.map { $0.named(name) })
    case .optional(let inner): .optional(inner.named(name))
    }
  }
}
