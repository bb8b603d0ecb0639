/// Reads counts written in words or digits, each as the lowest number that it can mean.
///
/// Vague words as ACLED's coding rules read them: tens 10, dozens 12, hundreds 100.
enum NumberWords {
  /// The least number that the word can mean; nil for no number.
  static func value(_ lower: String) -> Int? {
    if let value = values[lower] { return value }
    let digits = lower.filter { $0 != "," }
    return digits.isEmpty || !digits.utf8.allSatisfy({ (48...57).contains($0) })
      ? nil : Int(digits)
  }

  /// What the word multiplies the number before it by; nil when it does not.
  static func factor(_ lower: String) -> Int? { factors[lower] }

  /// Whether the lemma is a vague or exact count of many.
  static func isCount(_ lemma: String) -> Bool {
    vague.contains(lemma) || factors[lemma] != nil
  }

  private static let vague: Set<String> = ["tens", "dozen", "dozens", "score", "scores", "several"]

  private static let factors: [String: Int] = [
    "hundred": 100, "hundreds": 100, "thousand": 1_000, "thousands": 1_000,
    "million": 1_000_000, "millions": 1_000_000, "dozen": 12,
  ]

  private static let values: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "tens": 10, "dozen": 12, "dozens": 12, "hundreds": 100, "thousands": 1_000,
    "millions": 1_000_000, "scores": 20, "a": 1,
  ]
}
