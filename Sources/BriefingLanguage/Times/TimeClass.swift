/// The classes of words and phrases that a pattern of the rules file can ask for, by case name.
enum TimeClass: Int, Sendable, CaseIterable {
  // Filled by the vocabulary.
  case month, weekday, weekdays, unit, units, season, seasons, dayPart, dayParts, festival
  case frequency, direction, modifier, edge, bound, zone, meridiem, era, cardinal, tens, scale
  case ordinalWord, vague, decadeWord, reference, clockWord

  // Filled by the shape of numbers and by number words.
  case number, integer, fraction, dayNumber, monthNumber, hourNumber, twoDigits, threeDigits, year
  case shortYear, ordinal, dayOrdinal, decadeDigits, clock, dotClock, meridiemClock, militaryClock
  case isoDay

  // Filled by the phrases that earlier passes found.
  case date, dateDay, dateWeek, dateMonth, dateQuarter, dateHalf, dateSeason, dateYear
  case dateDecade, dateCentury, dateUnknown, time, bareTime, duration, set, adverb

  /// The classes by name.
  static let byName: [String: TimeClass] = Dictionary(
    uniqueKeysWithValues: allCases.map { (String(describing: $0), $0) }
  )
}

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

/// A run of tokens with its readings: one token at first, later a whole phrase.
struct TimeItem: Sendable {
  /// The tokens, as indices into the text's tokens.
  var tokens: Range<Int>
  /// The readings; none for a word that no pattern asks for.
  var readings: [TimeReading]

  /// The time expression, where the item is one.
  var phrase: TimePhrase? {
    for reading in readings {
      if case .phrase(let phrase) = reading.term { return phrase }
    }
    return nil
  }
}
