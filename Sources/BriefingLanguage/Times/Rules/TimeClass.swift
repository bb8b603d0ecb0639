/// The classes of words and phrases that a pattern of the rules file can ask for, by case name.
enum TimeClass: Int, Sendable, CaseIterable {
  // Filled by the vocabulary.
  case month, weekday, weekdays, unit, units, season, seasons, dayPart, dayParts, festival
  case frequency, direction, modifier, edge, bound, zone, meridiem, era, cardinal, tens, scale
  case quarterName, ordinalWord, vague, decadeWord, reference, clockWord

  // Filled by the shape of numbers and by number words.
  case number, integer, fraction, dayNumber, monthNumber, hourNumber, twoDigits, threeDigits, year
  case shortYear, ordinal, dayOrdinal, decadeDigits, clock, dotClock, meridiemClock, militaryClock
  case isoDay

  // Filled by the phrases that earlier passes found.
  case date, dateDay, dateWeek, dateMonth, dateQuarter, dateHalf, dateSeason, dateYear
  case dateDecade, dateCentury, time, bareTime, duration, set, adverb

  /// The classes by name.
  static let byName: [String: TimeClass] = Dictionary(
    uniqueKeysWithValues: allCases.map { (String(describing: $0), $0) }
  )
}
