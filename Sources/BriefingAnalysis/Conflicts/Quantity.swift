internal import BriefingText

/// Reads a number that one token spells.
enum Quantity {
  private static let words: [String: Double] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  /// The value of `token`, `1,200` or `twelve`; nil when it is no number.
  static func value(of token: Token) -> Double? {
    if token.kind == .number { return Double(token.lower.filter { $0 != "," }) }
    return words[token.lower]
  }
}
