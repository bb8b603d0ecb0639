internal import BriefingText

/// A number in words or figures, with what the words before it leave open.
struct Quantity {
  /// The tokens that spell the number.
  let tokens: Range<Int>
  /// The number itself.
  let value: Double
  /// What the number can be: "at least nine" is nine or more, "about 100" from 90 to 110.
  let range: ClosedRange<Double>

  private static let words: [String: Double] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]
  private static let magnitudes: [String: Double] = [
    "hundred": 100, "thousand": 1_000, "million": 1_000_000, "m": 1_000_000,
    "billion": 1_000_000_000, "bn": 1_000_000_000,
  ]
  private static let atLeast: Set<String> = ["least", "over", "than", "exceeds", "past"]
  private static let near: Set<String> = [
    "about", "almost", "approximately", "around", "estimated", "nearly", "roughly", "some",
  ]
  /// The share by which a rounded number may be off.
  private static let tolerance = 0.1

  /// Reads the number that begins at `place`; nil when there is none.
  init?(at place: Int, in tokens: [Token]) {
    guard var value = Self.value(of: tokens[place]) else { return nil }
    var end = place + 1
    if end < tokens.count, let magnitude = Self.magnitudes[tokens[end].lower] {
      value *= magnitude
      end += 1
    }
    self.tokens = place..<end
    self.value = value
    let before = place > 0 ? tokens[place - 1].lower : ""
    let beforeThat = place > 1 ? tokens[place - 2].lower : ""
    if Self.near.contains(before) {
      range = value * (1 - Self.tolerance)...value * (1 + Self.tolerance)
    } else if before == "than", beforeThat == "fewer" || beforeThat == "less" {
      range = 0...value
    } else if Self.atLeast.contains(before) {
      range = value...Double.greatestFiniteMagnitude
    } else if before == "to", beforeThat == "up" {
      range = 0...value
    } else if before == "as", beforeThat == "many" {
      range = 0...value
    } else if before == "under" || before == "below" {
      range = 0...value
    } else {
      range = value...value
    }
  }

  /// The value of `token`, `1,200` or `twelve`; nil when it is no number.
  private static func value(of token: Token) -> Double? {
    if token.kind == .number { return Double(token.lower.filter { $0 != "," }) }
    return words[token.lower]
  }
}
