internal import BriefingText

/// How a whole sentence is capitalised; headlines make capitals say less of a word.
enum CapitalStyle: UInt64 {
  /// Names and the first word have capitals.
  case usual = 0
  /// Most Words Have Capitals.
  case title = 1
  /// MOST LETTERS ARE CAPITALS.
  case upper = 2
  /// no word has one.
  case lower = 3

  /// Sentences with fewer words that have case count as usual.
  private static let fewestWords = 4

  init(of tokens: ArraySlice<Token>) {
    var cased = 0
    var capital = 0
    var upper = 0
    for token in tokens where token.letterCase != .none {
      cased += 1
      if token.letterCase != .lower { capital += 1 }
      if token.letterCase == .upper || token.letterCase == .initial { upper += 1 }
    }
    // Seven words in ten make a style; chosen on EWT dev with restyled copies.
    if cased < Self.fewestWords {
      self = .usual
    } else if upper * 10 >= cased * 7 {
      self = .upper
    } else if capital * 10 >= cased * 7 {
      self = .title
    } else {
      self = capital == 0 ? .lower : .usual
    }
  }
}
