/// The lists of words that tell a time expression from what looks like one, by their names in the
/// vocabulary (`cue NAME = word word …`).
enum TimeCue: Int, Sendable, CaseIterable {
  /// Months that are also names, verbs, or short forms.
  case ambiguousMonths
  /// Verbs that are no verbs of their own in a group.
  case auxiliaries
  /// What stands before a month, a year, a day, a season, a clock time, a length.
  case beforeMonth, beforeYear, beforeDay, beforeSeason, beforeClock, beforeLength
  /// What stands before `the year` and `the week` where they are dates.
  case beforePeriod
  /// Verbs before `over` in the sense of more than.
  case beforeOver
  /// Words before a year that also stand before a count.
  case beforeCount
  /// Marks that a year may follow without a space.
  case opensYear
  /// What never stands before or after a year, and marks that make it part of something else.
  case notBeforeYear, notAfterYear, joinsNumber
  /// Plural nouns that take a year: `the 2008 elections`.
  case yearNouns
  /// Words that make a weekday part of a name: `Sunday Times`, `Bloody Sunday`.
  case afterWeekdayInName, beforeWeekdayInName
  /// Weekdays that are also words or short forms of others, and what stands before them.
  case shortWeekdays, beforeWeekday
  /// Directions that a day has none of: `last day`.
  case notOfDay
  /// Parts of the day that are dates with `in the`.
  case datedDayParts
  /// Seasons.
  case seasons
  /// Nouns that any season stands before.
  case seasonNouns
  /// Words after a length that count it from a date.
  case afterLength
  /// What ends the comparison of a quarter with one before.
  case comparisons
  /// Repetitions that stand before a noun: `daily`.
  case attributiveFrequencies
  /// Kinds of year that are not the calendar's.
  case yearKinds
  /// Words before a date that has passed.
  case beforePast
  /// Verbs whose present tense tells what is on the calendar.
  case schedules
  /// Words after which the present tense lies ahead.
  case conditions
  /// Words after 11 September that make it the day of 2001.
  case attacks
  /// Months that are names of people, and what stands before them as months all the same.
  case nameMonths, beforeNameMonth
  /// Verbs of reporting, whose present tense is past.
  case reports
  /// Verbs that plan what the expression dates.
  case plans
  /// Words whose infinitives lie ahead.
  case plansOfInfinitives
  /// Words before a date that make it lie ahead.
  case announcements
  /// Prepositions of an end.
  case terms

  /// The lists by name.
  static let byName: [String: TimeCue] = Dictionary(
    uniqueKeysWithValues: allCases.map { (String(describing: $0), $0) }
  )
}

/// The words of each list, in small letters.
struct TimeCues: Sendable {
  private var words: [Set<String>] = Array(repeating: [], count: TimeCue.allCases.count)

  /// The words of `cue`.
  subscript(cue: TimeCue) -> Set<String> { words[cue.rawValue] }

  /// Adds `more` to the list `cue`.
  mutating func add(_ more: some Sequence<String>, to cue: TimeCue) {
    words[cue.rawValue].formUnion(more)
  }

  /// The first list that has no words.
  var missing: TimeCue? { TimeCue.allCases.first { words[$0.rawValue].isEmpty } }
}
