/// A piece of a written date.
enum DateToken: Equatable {
  /// Digits: how many, and their value.
  case number(Int, digits: Int)
  /// Letters in small type, without the stops of abbreviations: `a.m.` is `am`.
  case word(String)
  /// Any other character that is no white space.
  case mark(Unicode.Scalar)

  /// Longer runs of digits are no part of a date.
  private static let mostDigits = 9

  /// The pieces of `text`; nil when it has a run of digits that no date has.
  static func tokens(of text: String) -> [DateToken]? {
    var tokens: [DateToken] = []
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar.properties.isWhitespace {
        rest.removeFirst()
      } else if ("0"..."9").contains(scalar) {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        guard digits.count <= mostDigits, let value = Int(String(digits)) else { return nil }
        tokens.append(.number(value, digits: digits.count))
        rest = rest[digits.endIndex...]
      } else if scalar.properties.isAlphabetic {
        let word = rest.prefix { $0.properties.isAlphabetic || $0 == "." }
        tokens.append(.word(String(word).lowercased().filter { $0 != "." }))
        rest = rest[word.endIndex...]
      } else {
        tokens.append(.mark(scalar))
        rest.removeFirst()
      }
    }
    return tokens
  }
}
