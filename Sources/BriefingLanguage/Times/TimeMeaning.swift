/// What a time expression says, before it is placed on the calendar.
struct TimePhrase: Sendable {
  /// The date, length or repetition.
  var meaning: TimeMeaning
  /// The time of day, where the phrase has one.
  var timeOfDay: TimeOfDay?
  /// The TIMEX3 modifier.
  var modifier: String?

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

/// A date by its parts; those that are nil follow from the context.
struct CalendarFields: Sendable {
  /// The year, 0 for 1 BC.
  var year: Int?
  /// The last two figures of the year: `’98`.
  var shortYear: Int?
  /// A period of years: its unit and first year.
  var years: (unit: TimeUnit, first: Int)?
  /// The month, 1 to 12.
  var month: Int?
  /// The day of the month.
  var day: Int?
  /// The day of the week, 1 for Monday.
  var weekday: Int?
  /// The quarter, 1 to 4.
  var quarter: Int?
  /// The half of the year, 1 or 2.
  var half: Int?
  /// The season.
  var season: Season?
  /// A named day.
  var festival: Festival?
  /// The date that the parts belong to: `last year` in `June last year`.
  var base: TimeMeaning?
  /// Which of the unit is meant when the phrase says so (`last June`, `next Friday`, `this spring`).
  var step: Direction?
  /// How many years before the year that would be meant: the year-ago third quarter.
  var yearsBack = 0
  /// Whether the same quarter as the one told last is meant: the 1988 period.
  var isSameQuarter = false
  /// The place of a unit in the base, from 1 (−1 for the last): `the first week of`.
  var place: (unit: TimeUnit, index: Int)?

  /// A step with what it starts from.
  struct Direction: Sendable {
    var by: Int
    var anchor: TimeAnchor
  }

  /// The finest unit that the parts give.
  var unit: TimeUnit? {
    if day != nil || weekday != nil { return .day }
    if let festival { return festival.unit }
    if let place { return place.unit }
    if month != nil { return .month }
    if quarter != nil { return .quarter }
    if half != nil { return .half }
    if season != nil { return .season }
    if year != nil || shortYear != nil { return .year }
    return years?.unit
  }
}

/// A date by its distance from another.
struct TimeStep: Sendable {
  /// The unit that is counted.
  var unit: TimeUnit
  /// How many units, negative for the past; nil for an uncounted number (`weeks later`).
  var count: Double?
  /// What the step starts from.
  var anchor: TimeAnchor
  /// The date that the step starts from, when the phrase names it (`a week after 3 May`).
  var base: TimeMeaning?
  /// Whether the unit that holds the anchor is moved (`last month`), not the anchor itself.
  var isWhole: Bool
  /// Whether an uncounted step goes back.
  var isBackward = false
}

/// What a relative expression starts from.
enum TimeAnchor: String, Sendable {
  /// The day of publication.
  case publication
  /// The date told last.
  case narrative
  /// The day of publication, and of the unit the one behind or ahead as the tense has it.
  case near
}

/// A length of time.
struct TimeLength: Sendable {
  /// The amounts, coarsest first; an amount of nil is uncounted (`several`).
  var amounts: [(count: Double?, unit: TimeUnit)]

  /// The TIMEX3 value: `P2Y`, `PT30M`, `PXM`, `P1Y6M`.
  var value: String {
    var date = ""
    var clock = ""
    for (count, unit) in TimeLength.whole(amounts) {
      let code: String
      var scale = 1
      switch unit {
      case .second: code = "S"
      case .minute: code = "M"
      case .hour: code = "H"
      case .day: code = "D"
      case .weekend: (code, scale) = ("D", 2)
      case .week: code = "W"
      case .month: code = "M"
      case .quarter: code = "Q"
      case .season: (code, scale) = ("M", 3)
      case .half: (code, scale) = ("M", 6)
      case .year: code = "Y"
      case .decade: (code, scale) = ("Y", 10)
      case .century: (code, scale) = ("Y", 100)
      case .millennium: (code, scale) = ("Y", 1000)
      }
      let text = count.map { TimeLength.text($0 * Double(scale)) } ?? "X"
      if unit.isClock { clock += text + code } else { date += text + code }
    }
    return "P" + date + (clock.isEmpty ? "" : "T" + clock)
  }

  /// Halves of a unit in the unit below: `P2.5Y` is `P2Y6M`.
  private static func whole(
    _ amounts: [(count: Double?, unit: TimeUnit)]
  ) -> [(count: Double?, unit: TimeUnit)] {
    guard amounts.count == 1, let first = amounts.first, let count = first.count,
      count != count.rounded(), let below = lower[first.unit]
    else { return amounts }
    let whole = count.rounded(.down)
    let rest = ((count - whole) * below.count).rounded()
    let small = (count: Optional(rest), unit: below.unit)
    return whole == 0 ? [small] : [(whole, first.unit), small]
  }

  private static let lower: [TimeUnit: (count: Double, unit: TimeUnit)] = [
    .year: (12, .month), .day: (24, .hour), .hour: (60, .minute), .minute: (60, .second),
    .decade: (10, .year), .century: (100, .year),
  ]

  private static func text(_ count: Double) -> String {
    if count == count.rounded(), abs(count) < 1e15 { return String(Int(count)) }
    return String(count)
  }
}

/// A time of day.
enum TimeOfDay: Sendable {
  /// A part of the day by its TIMEX3 code: `MO`, `AF`, `EV`, `NI`, `DT`, `MI`.
  case part(String)
  /// An hour of 24, a minute and second where said, and a zone.
  case clock(hour: Int, minute: Int, second: Int?, zone: String?)

  /// What follows the `T` of a TIMEX3 value.
  var value: String {
    switch self {
    case .part(let code): return code
    case .clock(let hour, let minute, let second, let zone):
      return ([hour, minute] + (second.map { [$0] } ?? []))
        .map { $0 < 10 ? "0\($0)" : String($0) }
        .joined(separator: ":") + (zone ?? "")
    }
  }
}
