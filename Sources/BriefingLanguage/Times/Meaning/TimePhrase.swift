/// What a time expression says, before it is placed on the calendar.
struct TimePhrase: Sendable {
  /// The date, length or repetition.
  var meaning: TimeMeaning
  /// The time of day, where the phrase has one.
  var timeOfDay: TimeOfDay?
  /// The TIMEX3 modifier.
  var modifier: String?
  /// Whether only a text that tells history has such an expression.
  var isOfHistories = false

  init(_ meaning: TimeMeaning, timeOfDay: TimeOfDay? = nil, modifier: String? = nil) {
    self.meaning = meaning
    self.timeOfDay = timeOfDay
    self.modifier = modifier
  }
}

/// The kinds of meaning.
indirect enum TimeMeaning: Sendable {
  /// A date by its parts: `3 May`, `Friday`, `the third quarter of last year`.
  case calendar(CalendarFields)
  /// A date by its distance from another: `last week`, `two years ago`, `the next day`.
  case step(TimeStep)
  /// A length of time: `two weeks`.
  case length(TimeLength)
  /// A repeated time: `every Friday`.
  case repeated(String)
  /// The past, the present or the future at large: `PAST_REF`.
  case reference(String)
}
