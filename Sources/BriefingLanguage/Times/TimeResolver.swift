internal import BriefingModel

/// What a time expression comes to.
struct ResolvedTime {
  /// The TIMEX3 type.
  var type: TimeExpression.Kind
  /// The TIMEX3 value.
  var value: String
  /// How it was found, or why not, in the words that the site prints.
  var method: String
}

/// Places the expressions of one text on the calendar, in the order of the text.
struct TimeResolver {
  /// The day of publication; nil when it is not known to the day.
  let publication: CalendarDay?
  /// Whether the text tells history: then dates follow the ones before, not the publication.
  let isHistory: Bool

  /// The date told last.
  private var narrative: DatePoint?
  /// The quarter told last.
  private var quarter: DatePoint?
  /// What a history is about: the date that gives the next its year.
  private var focus: DatePoint?
  /// What the sentence is about where that is another year.
  private var sentenceFocus: DatePoint?
  /// A year named in passing; named again it is the focus.
  private var aside: Int?
  /// The number of the sentence.
  private var sentence = -1

  /// Makes the resolver of a text.
  init(publication: CalendarDay?, isHistory: Bool) {
    self.publication = publication
    self.isHistory = isHistory
  }

  /// Resolves the next expression; `tense` is that of the verb that governs it.
  mutating func resolve(
    _ phrase: TimePhrase,
    tense: Tense,
    opensSentence: Bool
  ) -> ResolvedTime {
    switch phrase.meaning {
    case .length(let length):
      if length.amounts.first?.unit == .month { quarter = nil }
      return ResolvedTime(type: .duration, value: length.value, method: "length as stated")
    case .repeated(let value):
      if phrase.timeOfDay != nil {
        return ResolvedTime(type: .time, value: value, method: "no day stated")
      }
      return ResolvedTime(type: .set, value: value, method: "repeated time as stated")
    case .reference(let value):
      return ResolvedTime(type: .date, value: value, method: "no date stated")
    case .calendar(let fields):
      let placed = place(fields, tense: tense)
      if placed.point?.unit == .quarter, !fields.isSameQuarter, fields.yearsBack == 0 {
        quarter = placed.point
      }
      return finish(
        placed,
        time: phrase.timeOfDay,
        template: template(of: fields),
        opensSentence: opensSentence
      )
    case .step(let step):
      if step.count == nil {
        let value = step.isBackward ? "PAST_REF" : "FUTURE_REF"
        return ResolvedTime(type: .date, value: value, method: "number not stated")
      }
      let before = narrative
      let placed = place(step, tense: tense)
      defer {
        // A comparison with the year before does not move the story there.
        if !isHistory, !step.isWhole, step.unit == .year, step.count == -1 { narrative = before }
      }
      return finish(
        placed,
        time: phrase.timeOfDay,
        template: template(of: step),
        opensSentence: opensSentence
      )
    }
  }

  /// A date, or the reason why there is none.
  private struct Placed {
    var point: DatePoint?
    var method: String
  }

  private mutating func finish(
    _ placed: Placed,
    time: TimeOfDay?,
    template: String,
    opensSentence: Bool
  ) -> ResolvedTime {
    if let point = placed.point {
      narrative = point
      if isHistory { follow(point, opensSentence: opensSentence) }
    }
    guard let time else {
      return ResolvedTime(
        type: .date,
        value: placed.point?.value ?? template,
        method: placed.method
      )
    }
    var date = template
    if let point = placed.point, point.unit == .day { date = point.value }
    return ResolvedTime(type: .time, value: date + "T" + time.value, method: placed.method)
  }

  /// Tells that the next expressions are those of sentence number `sentence`.
  mutating func enter(sentence: Int) {
    guard sentence != self.sentence else { return }
    self.sentence = sentence
    sentenceFocus = nil
  }

  /// Moves the focus of a history to `point`.
  ///
  /// A year named inside a sentence gives its year to that sentence alone, unless it opens the
  /// sentence or is named again.
  private mutating func follow(_ point: DatePoint, opensSentence: Bool) {
    guard point.unit.length <= TimeUnit.year.length else { return }
    guard let focus else {
      self.focus = point
      return
    }
    let year = point.first.year
    let distance = point.first.number - focus.first.number
    if point.unit != .year {
      let isFar = distance < -TimeResolver.daysOfAside || distance > TimeResolver.daysAheadOfAside
      if isFar, !opensSentence, aside != year {
        sentenceFocus = point
        aside = year
      } else {
        self.focus = point
        sentenceFocus = nil
        aside = nil
      }
      return
    }
    if opensSentence || aside == year {
      if year != focus.first.year { self.focus = point }
      sentenceFocus = nil
      aside = nil
    } else if year != focus.first.year {
      sentenceFocus = point
      aside = year
    } else {
      sentenceFocus = nil
    }
  }

  // MARK: Values of what stays unresolved

  /// The value of unresolved `fields`: what they say, `X` for the rest.
  private func template(of fields: CalendarFields) -> String {
    if let month = fields.month {
      let text = "XXXX-" + CalendarDay.padded(month, to: 2)
      return fields.day.map { text + "-" + CalendarDay.padded($0, to: 2) } ?? text
    }
    if let weekday = fields.weekday { return "XXXX-WXX-\(weekday)" }
    if let day = fields.day { return "XXXX-XX-" + CalendarDay.padded(day, to: 2) }
    if let quarter = fields.quarter { return "XXXX-Q\(quarter)" }
    if let half = fields.half { return "XXXX-H\(half)" }
    if let season = fields.season { return "XXXX-" + season.rawValue }
    return TimeResolver.template(of: fields.place?.unit ?? .day)
  }

  /// The value of a step that stays unresolved: a day whose month or year is told has these.
  private func template(of step: TimeStep) -> String {
    guard step.unit == .day, step.anchor == .narrative, step.base == nil, let narrative else {
      return TimeResolver.template(of: step.unit)
    }
    let month = DatePoint(.month, holding: narrative.first)
    let year = DatePoint(.year, holding: narrative.first)
    switch narrative.unit {
    case .month where step.count == 0: return month.value + "-XX"
    case .month, .quarter, .season, .half, .year: return year.value + "-XX-XX"
    default: return TimeResolver.template(of: step.unit)
    }
  }

  private static func template(of unit: TimeUnit) -> String {
    switch unit {
    case .second, .minute, .hour, .day: "XXXX-XX-XX"
    case .week: "XXXX-WXX"
    case .weekend: "XXXX-WXX-WE"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .half: "XXXX-HX"
    case .season, .year: "XXXX"
    case .decade: "XXX"
    case .century, .millennium: "XX"
    }
  }

  // MARK: Dates by their distance

  private mutating func place(_ step: TimeStep, tense: Tense) -> Placed {
    guard let count = step.count else { return Placed(point: nil, method: "number not stated") }
    if let base = step.base {
      let start = place(base)
      guard let point = start.point, count == count.rounded() else { return start }
      return Placed(point: moved(point, by: Int(count), step.unit), method: "counted from the date")
    }
    let whole = Int(count.rounded())
    if !step.isWhole, step.unit == .year, whole == -1, let quarter, !isHistory {
      return Placed(point: quarter.moved(by: -4, .quarter), method: "a year before the quarter")
    }
    if step.isWhole, step.unit == .quarter, step.anchor == .narrative {
      if let quarter {
        return Placed(point: quarter.moved(by: whole, .quarter), method: "the quarter told before")
      }
      guard let publication else { return Placed(point: nil, method: "no publication date") }
      if whole == -4 {
        let year = DatePoint(.year, holding: publication).moved(by: -1, .year)
        return Placed(point: year, method: "year before publication")
      }
      let last = DatePoint(.quarter, holding: publication).moved(by: whole - 1, .quarter)
      return Placed(point: last, method: "last quarter before publication")
    }
    if step.anchor == .narrative {
      if let narrative {
        return Placed(
          point: moved(narrative, by: whole, step.unit, isWhole: step.isWhole),
          method: "counted from the date before"
        )
      }
      if isHistory { return Placed(point: nil, method: "no date before") }
    }
    guard let day = anchorDay else { return Placed(point: nil, method: missing) }
    if step.anchor == .near {
      let here = DatePoint(step.unit, holding: day)
      if tense != .future, here.first > day {
        return Placed(point: here.moved(by: -1, step.unit), method: "last before publication")
      }
      return Placed(point: here, method: "next after publication")
    }
    let start = DatePoint(step.isWhole ? step.unit : .day, holding: day)
    return Placed(
      point: start.moved(by: whole, step.unit),
      method: isHistory && narrative != nil
        ? "counted from the date before" : "counted from publication"
    )
  }

  /// `point` moved; nil where it is known less exactly than the step counts.
  private func moved(
    _ point: DatePoint,
    by count: Int,
    _ unit: TimeUnit,
    isWhole: Bool = false
  ) -> DatePoint? {
    guard point.unit.length <= unit.length * 1.5 else { return nil }
    if unit.isClock { return nil }
    return DatePoint(point.unit, holding: point.first).moved(by: count, unit)
  }

  /// The day that relative expressions start from.
  private var anchorDay: CalendarDay? { isHistory ? narrative?.first ?? publication : publication }

  private var missing: String { "no publication date" }

  private mutating func place(_ meaning: TimeMeaning) -> Placed {
    switch meaning {
    case .calendar(let fields): place(fields, tense: .unknown)
    case .step(let step): place(step, tense: .unknown)
    default: Placed(point: nil, method: "no date stated")
    }
  }

  // MARK: Dates by their parts

  private mutating func place(_ fields: CalendarFields, tense: Tense) -> Placed {
    if let base = fields.base {
      var fields = fields
      fields.base = nil
      let start = place(base)
      guard let point = start.point else { return start }
      return Placed(point: inside(point, fields), method: "within the date named")
    }
    if let place = fields.place {
      var whole = fields
      whole.place = nil
      let start = self.place(whole, tense: tense)
      guard let point = start.point else { return start }
      return Placed(point: nth(place, of: point), method: "counted within the date named")
    }
    if let years = fields.years {
      guard let day = CalendarDay(year: years.first, month: 1, day: 1) else {
        return Placed(point: nil, method: "no such date")
      }
      return Placed(point: DatePoint(years.unit, holding: day), method: "stated in full")
    }
    if let year = fields.year, fields.isSameQuarter, let quarter {
      let month = CalendarDay(year: year, month: quarter.first.month, day: 1)
      return Placed(
        point: month.map { DatePoint(.quarter, holding: $0) },
        method: "the quarter told before, in the year stated"
      )
    }
    if let figures = fields.shortYear {
      var whole = fields
      whole.shortYear = nil
      whole.year = fullYear(figures)
      return place(whole, tense: tense)
    }
    if let year = fields.year {
      return Placed(point: fields.point(in: year), method: "stated in full")
    }
    guard fields.unit != nil else { return timeOnly() }
    if let step = fields.step { return stepped(fields, step) }
    if isHistory, let focus = sentenceFocus ?? focus { return following(focus, fields) }
    guard let publication else { return Placed(point: nil, method: missing) }
    var placed = near(publication, fields, tense)
    if fields.yearsBack > 0, let point = placed.point {
      placed = Placed(
        point: DatePoint(point.unit, holding: point.first.adding(months: -12 * fields.yearsBack)),
        method: "the year before the " + placed.method
      )
    }
    return placed
  }

  /// The year with these two figures: in a history the nearest to the date before, else the last
  /// that is not long after publication.
  private func fullYear(_ figures: Int) -> Int {
    if isHistory, let year = focus?.first.year {
      let nearest = year / 100 * 100 + figures
      return nearest - year > 50 ? nearest - 100 : nearest - year < -50 ? nearest + 100 : nearest
    }
    let latest = (publication?.year ?? TimeResolver.defaultYear) + TimeResolver.yearsAhead
    return latest - (latest - figures) % 100
  }

  /// The day of a bare time of day.
  private func timeOnly() -> Placed {
    if isHistory, let narrative, narrative.unit == .day {
      return Placed(point: narrative, method: "day told before")
    }
    guard let publication else { return Placed(point: nil, method: missing) }
    if let narrative, narrative.unit == .day {
      return Placed(point: narrative, method: "day told before")
    }
    return Placed(point: DatePoint(.day, holding: publication), method: "day of publication")
  }

  /// `fields` inside the date `base`.
  private func inside(_ base: DatePoint, _ fields: CalendarFields) -> DatePoint? {
    if let weekday = fields.weekday, base.unit == .week, fields.day == nil {
      return DatePoint(.day, holding: base.first.adding(days: weekday - 1))
    }
    if let day = fields.day, fields.month == nil, base.unit == .month {
      return CalendarDay(year: base.first.year, month: base.first.month, day: day)
        .map { DatePoint(.day, holding: $0) }
    }
    if let place = fields.place { return nth(place, of: base) }
    return fields.point(in: base.first.year)
  }

  private func nth(_ place: (unit: TimeUnit, index: Int), of base: DatePoint) -> DatePoint? {
    if place.index == 0 {
      // A quarter that ended on 31 July is for the most part the second.
      let middle = place.unit == .quarter ? base.first.adding(days: -45) : base.first
      return DatePoint(place.unit, holding: middle)
    }
    if place.index < 0 { return DatePoint(place.unit, holding: base.last) }
    // The first week of a month is the first with most of its days in it, as in ISO 8601.
    let start = place.unit == .week ? base.first.adding(days: 3) : base.first
    let first = DatePoint(place.unit, holding: start)
    return first.moved(by: place.index - 1, place.unit)
  }

  /// `last June`, `next Friday`, `the following spring`.
  private func stepped(_ fields: CalendarFields, _ step: CalendarFields.Direction) -> Placed {
    let told = step.anchor == .narrative || isHistory ? narrative?.first : nil
    guard let anchor = told ?? publication else { return Placed(point: nil, method: missing) }
    let origin = told != nil ? "the date before" : "publication"
    if let weekday = fields.weekday {
      let distance = (weekday - anchor.weekday + 7) % 7
      let day: CalendarDay
      switch step.by {
      case 0: day = anchor.adding(days: distance)
      case 1: day = anchor.adding(days: distance == 0 ? 7 : distance)
      case -1: day = anchor.adding(days: distance - 7)
      default: day = anchor.adding(days: distance - 7 + 7 * (step.by + 1))
      }
      let side = step.by < 0 ? "before" : "after"
      return Placed(point: DatePoint(.day, holding: day), method: "weekday \(side) \(origin)")
    }
    if fields.month == nil, let day = fields.day {
      let month = CalendarDay(year: anchor.year, month: anchor.month, day: day)
      return Placed(
        point: month.map { DatePoint(.day, holding: $0) },
        method: "day of the month of \(origin)"
      )
    }
    let here = fields.point(in: anchor.year)
    var year = anchor.year
    if let here {
      if step.by < 0, here.last >= anchor { year -= 1 }
      if step.by > 0, here.first <= anchor { year += 1 }
      if step.by == 0, step.anchor == .publication, fields.season == .winter, anchor.month < 3 {
        year -= 1
      }
    }
    let name = step.by < 0 ? "last before \(origin)" : step.by > 0 ? "next after" : "same year as"
    return Placed(
      point: fields.point(in: year),
      method: step.by < 0 ? name : "\(name) \(origin)"
    )
  }

  /// A date without its year in a text that tells history: it follows the date before.
  private func following(_ focus: DatePoint, _ fields: CalendarFields) -> Placed {
    if let weekday = fields.weekday, fields.month == nil, fields.day == nil {
      let distance = (weekday - focus.first.weekday + 7) % 7
      let day = DatePoint(.day, holding: focus.first.adding(days: distance))
      return Placed(point: day, method: "weekday after the date before")
    }
    let year = focus.first.year
    guard focus.unit.length < TimeUnit.year.length else {
      return Placed(point: fields.point(in: year), method: "year of the date before")
    }
    let nearest = (-1...1).compactMap { fields.point(in: year + $0) }
      .min { backward($0, from: focus) < backward($1, from: focus) }
    return Placed(point: nearest, method: "month nearest to the date before")
  }

  private func backward(_ point: DatePoint, from focus: DatePoint) -> Double {
    let days = Double(point.first.number - focus.first.number)
    return days < 0 ? -days * TimeResolver.backwardFactor : days
  }

  /// How much farther a date lies that a history would go back to.
  private static let backwardFactor = 1.0

  /// A date without its year near the day of publication.
  private func near(
    _ publication: CalendarDay,
    _ fields: CalendarFields,
    _ tense: Tense
  ) -> Placed {
    if let weekday = fields.weekday, fields.month == nil {
      let distance = (publication.weekday - weekday + 7) % 7
      if tense == .future {
        let ahead = publication.adding(days: (7 - distance) % 7)
        return Placed(point: DatePoint(.day, holding: ahead), method: "weekday after publication")
      }
      let day = DatePoint(.day, holding: publication.adding(days: -distance))
      let method = distance == 0 ? "weekday of publication" : "weekday before publication"
      return Placed(point: day, method: method)
    }
    if fields.month == nil, let day = fields.day {
      let month = CalendarDay(year: publication.year, month: publication.month, day: day)
      return Placed(
        point: month.map { DatePoint(.day, holding: $0) },
        method: "day of the month of publication"
      )
    }
    let points = (-1...1).compactMap { fields.point(in: publication.year + $0) }
    if fields.day != nil || fields.festival != nil {
      let nearest = points.min {
        distance(to: $0, from: publication, tense) < distance(to: $1, from: publication, tense)
      }
      return Placed(point: nearest, method: "month and day nearest to publication")
    }
    if fields.quarter != nil, let last = points.last(where: { $0.first <= publication }),
      tense != .future || publication.number - last.last.number <= TimeResolver.daysReported
    {
      return Placed(point: last, method: "last quarter begun before publication")
    }
    let soon = publication.adding(days: tense == .over ? 0 : TimeResolver.daysAhead)
    if let next = points.first(where: { $0.first > publication && $0.first <= soon }) {
      return Placed(point: next, method: "next after publication")
    }
    if tense == .future, let next = points.first(where: { $0.last >= publication }) {
      return Placed(point: next, method: "next after publication")
    }
    return Placed(
      point: points.last { $0.first <= publication },
      method: "last before publication"
    )
  }
}

extension TimeResolver {
  /// How far `point` lies from `day`; farther where it lies on the other side than the tense says.
  private func distance(to point: DatePoint, from day: CalendarDay, _ tense: Tense) -> Int {
    let days = point.first.number - day.number
    switch tense {
    case .past where days > 0, .future where days < 0: return abs(days) + TimeResolver.daysAgainst
    case .over where days > 0: return abs(days) + TimeResolver.daysAgainst * 4
    default: return abs(days)
    }
  }

  /// A date named inside a sentence and so long before the one before is an aside.
  private static let daysOfAside = 150
  /// The same for a date so long after the one before.
  private static let daysAheadOfAside = 400
  /// How far ahead of publication a two-figure year may lie.
  private static let yearsAhead = 10
  /// What stands for the year of publication where that is not known.
  private static let defaultYear = 2015
  /// A quarter that ended so recently is reported on, not awaited.
  private static let daysReported = 92
  /// What a date on the other side than the tense says must be nearer by.
  private static let daysAgainst = 120
  /// A month without a tense that begins so soon after publication is the coming one.
  private static let daysAhead = 31
}

extension CalendarFields {
  /// The date that the parts name in `year`.
  func point(in year: Int) -> DatePoint? {
    if let festival { return festival.day(in: year).map { DatePoint(festival.unit, holding: $0) } }
    if let month {
      guard let first = CalendarDay(year: year, month: month, day: day ?? 1) else { return nil }
      return DatePoint(day == nil ? .month : .day, holding: first)
    }
    if let season { return DatePoint(season: season, year: year) }
    var start = 1
    var unit = TimeUnit.year
    if let quarter { (start, unit) = (quarter * 3 - 2, .quarter) }
    if let half { (start, unit) = (half * 6 - 5, .half) }
    return CalendarDay(year: year, month: start, day: 1).map { DatePoint(unit, holding: $0) }
  }
}
