/// What must hold of a match beside its pattern; a rule names one with `if=NAME`.
enum TimeCondition: String, Sendable, CaseIterable {
  // Dates
  /// No white space inside.
  case joined
  /// A day of the month, not a rank: `on the 15th`.
  case dayOfMonth
  /// `the` before day and month belongs to them, not to a noun after them.
  case ownDay
  /// A month, not a verb or a person's name.
  case month
  /// A year, not a count or a number of something.
  case year
  /// The attacks of 11 September 2001 are named.
  case attacks
  /// A year of two figures, not the end of a quotation.
  case shortYear
  /// A year of three figures in a text that tells of years before Christ.
  case ancientYear
  /// Years in tens, not someone's age.
  case decade
  /// A season, not a fall or a spring.
  case season
  /// A weekday, not part of a name.
  case weekday
  /// `today`, not part of a name.
  case today
  /// The part is within the whole and finer than it.
  case withinBase
  /// The unit can be counted inside a date.
  case place

  // Units
  /// A unit of the calendar, in small letters.
  case calendarUnit
  /// The same, and not `the last week of …`.
  case pastUnit
  /// Week, month, quarter, year or longer.
  case wholeUnit
  /// A year of any kind.
  case yearUnit
  /// A year of any kind, or the word `fiscal`.
  case fiscal
  /// `the year` that stands for this one.
  case theYear
  /// `the week` that stands for this one.
  case theWeek
  /// `the year` before `ended`.
  case yearEnded
  /// The comparison of a quarter names both sides.
  case comparedQuarter

  // Lengths
  /// A counted length, not a share or a title.
  case counted
  /// A length with an article, not a noun before a noun.
  case article
  /// Units without a number after a word that measures.
  case bareUnits
  /// An age that is said of someone, not one that stands beside a name.
  case predicate
  /// No `of` after it.
  case notOf
  /// `over` in the sense of more than, not of during.
  case over

  // The words around
  /// A clause ends there, or a verb or preposition follows.
  case clauseEnd
  /// The same, or a pronoun follows.
  case phraseEnd
  /// A noun follows that the word describes.
  case attributive
  /// A preposition stands before it.
  case afterPreposition
  /// `soon` that lies ahead.
  case soon
  /// An adverb, not part of a name.
  case reference
  /// A repetition, not what something is called.
  case frequency
  /// Not a hyphened word before a noun: that noun has the article.
  case head
  /// Not a bare prefix.
  case modifier

  // Times of day
  /// A clock time, not a score.
  case clock
  /// A part of a certain day.
  case dayPart
  /// Night at large.
  case atNight
  /// A part of the day before its date.
  case partOfDay
}
