/// The English words of written dates.
enum DateWords {
  private static let months: [(name: String, short: [String])] = [
    ("january", ["jan"]), ("february", ["feb"]), ("march", ["mar"]), ("april", ["apr"]),
    ("may", []), ("june", ["jun"]), ("july", ["jul"]), ("august", ["aug"]),
    ("september", ["sep", "sept"]), ("october", ["oct"]), ("november", ["nov"]),
    ("december", ["dec"]),
  ]

  private static let weekdays: [(name: String, short: [String])] = [
    ("monday", ["mon"]), ("tuesday", ["tue", "tues"]), ("wednesday", ["wed"]),
    ("thursday", ["thu", "thur", "thurs"]), ("friday", ["fri"]), ("saturday", ["sat"]),
    ("sunday", ["sun"]),
  ]

  /// Words around a date that add nothing to it; the zones' letters name several zones each.
  private static let fillers: Set<String> = [
    "at", "on", "of", "the", "time", "local", "uk", "us", "eastern", "central", "mountain",
    "pacific", "standard", "daylight", "summer", "bst", "est", "edt", "et", "cst", "cdt", "ct",
    "mst", "mdt", "mt", "pst", "pdt", "pt", "cet", "cest", "eet", "eest", "msk", "ist", "pkt",
    "wib", "hkt", "sgt", "jst", "kst", "awst", "aest", "aedt", "nzst", "nzdt", "hours", "hrs",
  ]

  /// The number of a month, from 1.
  static func month(_ word: String) -> Int? { index(of: word, in: months) }

  /// The ISO 8601 number of a weekday, from 1 for Monday.
  static func weekday(_ word: String) -> Int? { index(of: word, in: weekdays) }

  /// Whether the word may stand beside a date without a meaning of its own.
  static func isFiller(_ word: String) -> Bool { fillers.contains(word) }

  /// Whether the word says that the time is that of UTC.
  static func isUTC(_ word: String) -> Bool { word == "gmt" || word == "utc" || word == "z" }

  /// Whether the word is the end of an ordinal number.
  static func isOrdinalEnding(_ word: String) -> Bool {
    word == "st" || word == "nd" || word == "rd" || word == "th"
  }

  private static func index(of word: String, in names: [(name: String, short: [String])]) -> Int? {
    names.firstIndex { $0.name == word || $0.short.contains(word) }.map { $0 + 1 }
  }
}
