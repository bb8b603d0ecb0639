internal import BriefingModel

/// Dates by their parts.
extension TimeResolver {
  /// The date of `fields`.
  func place(_ fields: CalendarFields, tense: Tense) -> PlacedDate {
    if let base = fields.base {
      var part = fields
      part.base = nil
      let whole = place(base)
      guard let point = whole.point else { return whole }
      return PlacedDate(point: self.part(part, of: point), method: "within the date named")
    }
    if let place = fields.place {
      var part = fields
      part.place = nil
      let whole = self.place(part, tense: tense)
      guard let point = whole.point else { return whole }
      return PlacedDate(point: nth(place, of: point), method: "counted within the date named")
    }
    if let stated = stated(fields) { return stated }
    guard fields.unit != nil else { return timeAlone(tense) }
    if let step = fields.step { return stepped(fields, step) }
    if let focus = story.focus { return following(focus, fields) }
    if let stated = story.statedInSentence, fields.month != nil {
      return following(stated, fields)
    }
    guard let publication else { return .undated }
    let placed = near(publication, fields, tense)
    guard fields.yearsBack > 0, let point = placed.point else { return placed }
    return PlacedDate(
      point: point.moved(back: fields.yearsBack),
      method: "a year before the " + placed.method
    )
  }

  /// The date of fields that name their year.
  private func stated(_ fields: CalendarFields) -> PlacedDate? {
    if let years = fields.years {
      let year = fields.shortDecade.map(fullYear) ?? years.first
      let first = CalendarDay(year: year, month: 1, day: 1)
      return PlacedDate(
        point: first.map { DatePoint(years.unit, holding: $0) },
        method: "stated in full"
      )
    }
    guard let year = fields.year ?? fields.shortYear.map(fullYear) else { return nil }
    if fields.isSameQuarter, let quarter = story.quarter {
      let first = CalendarDay(year: year, month: quarter.first.month, day: 1)
      return PlacedDate(
        point: first.map { DatePoint(.quarter, holding: $0) },
        method: "the quarter told before, in the year stated"
      )
    }
    return PlacedDate(point: fields.point(in: year), method: "stated in full")
  }

  /// The year with these two figures: in a history the nearest to the date before, else the last
  /// that is not long after publication.
  private func fullYear(_ figures: Int) -> Int {
    if let year = story.focus?.first.year, year > 0 {
      let same = year / 100 * 100 + figures
      return same - year > 50 ? same - 100 : same - year < -50 ? same + 100 : same
    }
    let latest = (publication?.year ?? TimeResolver.yearOfNoDate) + TimeResolver.yearsAhead
    return latest - (latest - figures) % 100
  }

  /// How far ahead of publication a two-figure year may lie.
  private static let yearsAhead = 10
  /// What stands for the year of publication where that is not known.
  private static let yearOfNoDate = 2015

  /// The day of a bare time of day: the one told before, unless that is still to come and the verb
  /// tells what is over.
  private func timeAlone(_ tense: Tense) -> PlacedDate {
    let isOver = tense == .past || tense == .over
    if let last = story.last, last.unit == .day, story.isHistory || publication != nil,
      publication.map({ !isOver || last.first <= $0 }) ?? true
    {
      return PlacedDate(point: last, method: "day told before")
    }
    guard let publication else { return .undated }
    return PlacedDate(point: DatePoint(.day, holding: publication), method: "day of publication")
  }

  // MARK: Parts of a date

  /// `fields` inside the date `whole`.
  private func part(_ fields: CalendarFields, of whole: DatePoint) -> DatePoint? {
    if let weekday = fields.weekday, whole.unit == .week, fields.day == nil {
      return DatePoint(.day, holding: whole.first.adding(days: weekday - 1))
    }
    if let day = fields.day, fields.month == nil, whole.unit == .month {
      return CalendarDay(year: whole.first.year, month: whole.first.month, day: day)
        .map { DatePoint(.day, holding: $0) }
    }
    if let place = fields.place { return nth(place, of: whole) }
    return fields.point(in: whole.first.year)
  }

  private func nth(_ place: (unit: TimeUnit, index: Int), of whole: DatePoint) -> DatePoint? {
    if place.index < 0 { return DatePoint(place.unit, holding: whole.last) }
    if place.index == 0 {
      // A quarter that ended on 31 July is for the most part the second.
      let middle = place.unit == .quarter ? whole.first.adding(days: -45) : whole.first
      return DatePoint(place.unit, holding: middle)
    }
    // The first week of a month is the first with most of its days in it, as in ISO 8601.
    let start = place.unit == .week ? whole.first.adding(days: 3) : whole.first
    return DatePoint(place.unit, holding: start).moved(by: place.index - 1, place.unit)
  }

  // MARK: last, this, next

  /// `last June`, `next Friday`, `the following spring`.
  private func stepped(_ fields: CalendarFields, _ step: CalendarFields.Direction) -> PlacedDate {
    var anchor = publication
    var origin = "publication"
    if let last = story.last, step.anchor == .narrative || publication != nil && story.isHistory {
      let isCounted = fields.month == nil && (fields.weekday != nil || fields.day != nil)
      let isExact = last.unit == .day || fields.weekday == nil && last.unit == .month
      if isCounted, !isExact { return PlacedDate(point: nil, method: "no day before") }
      anchor = step.by > 0 ? last.last : last.first
      origin = "the date before"
    }
    guard let anchor else { return .undated }
    if let weekday = fields.weekday, fields.month == nil {
      let ahead = (weekday - anchor.weekday + 7) % 7
      let days =
        switch step.by {
        case 0: ahead
        case 1...: ahead == 0 ? 7 : ahead
        default: ahead + 7 * step.by
        }
      return PlacedDate(
        point: DatePoint(.day, holding: anchor.adding(days: days)),
        method: "weekday \(step.by < 0 ? "before" : "after") \(origin)"
      )
    }
    if fields.month == nil, let day = fields.day {
      return PlacedDate(
        point: CalendarDay(year: anchor.year, month: anchor.month, day: day)
          .map { DatePoint(.day, holding: $0) },
        method: "day of the month of \(origin)"
      )
    }
    var year = anchor.year
    if let here = fields.point(in: year) {
      if step.by < 0, here.last >= anchor { year -= 1 }
      if step.by > 0, here.first <= anchor { year += 1 }
      if step.by == 0, fields.season == .winter, anchor.month < 3 { year -= 1 }
    }
    let side = step.by < 0 ? "last before" : step.by > 0 ? "next after" : "same year as"
    return PlacedDate(point: fields.point(in: year), method: "\(side) \(origin)")
  }

  // MARK: Dates without a year

  /// A date without its year in a text that tells history.
  private func following(_ focus: DatePoint, _ fields: CalendarFields) -> PlacedDate {
    if let weekday = fields.weekday, fields.month == nil, fields.day == nil {
      guard focus.unit == .day else { return PlacedDate(point: nil, method: "no day before") }
      let ahead = (weekday - focus.first.weekday + 7) % 7
      let day = DatePoint(.day, holding: focus.first.adding(days: ahead))
      return PlacedDate(point: day, method: "weekday after the date before")
    }
    let year = focus.first.year
    guard focus.unit.length < TimeUnit.year.length else {
      return PlacedDate(point: fields.point(in: year), method: "year of the date before")
    }
    let nearest = (-1...1).compactMap { fields.point(in: year + $0) }
      .min { focus.distance(to: $0) < focus.distance(to: $1) }
    return PlacedDate(point: nearest, method: "nearest to the date before")
  }

  /// A date without its year in the news.
  private func near(
    _ publication: CalendarDay,
    _ fields: CalendarFields,
    _ tense: Tense
  ) -> PlacedDate {
    if fields.month == nil, let weekday = fields.weekday {
      return self.weekday(weekday, near: publication, tense)
    }
    if fields.month == nil, let day = fields.day {
      let date = CalendarDay(year: publication.year, month: publication.month, day: day)
      return PlacedDate(
        point: date.map { DatePoint(.day, holding: $0) },
        method: "day of the month of publication"
      )
    }
    let points = (-1...1).compactMap { fields.point(in: publication.year + $0) }
    let last = points.last { $0.first <= publication }
    if fields.day != nil || fields.festival != nil {
      let nearest = points.min {
        tense.distance(of: $0, from: publication) < tense.distance(of: $1, from: publication)
      }
      return PlacedDate(point: nearest, method: "month and day nearest to publication")
    }
    if fields.quarter != nil, let last,
      tense != .future || publication.number - last.last.number <= TimeResolver.daysReported
    {
      return PlacedDate(point: last, method: "last quarter begun before publication")
    }
    if tense == .planned, let nearest = points.min(by: { $0.isNearer(to: publication, than: $1) }) {
      return PlacedDate(point: nearest, method: "nearest to publication")
    }
    if tense == .future, let next = points.first(where: { $0.last >= publication }),
      next.first.number - publication.number <= TimeResolver.daysPlanned
    {
      return PlacedDate(point: next, method: "next after publication")
    }
    let soon = publication.adding(days: TimeResolver.daysAhead)
    if tense != .over, let next = points.first(where: { $0.first > publication }),
      next.first <= soon
    {
      return PlacedDate(point: next, method: "next after publication")
    }
    return PlacedDate(point: last, method: "last before publication")
  }

  /// A bare weekday: the last such day up to publication, or the next where the verb looks ahead.
  private func weekday(
    _ weekday: Int,
    near publication: CalendarDay,
    _ tense: Tense
  ) -> PlacedDate {
    let back = (publication.weekday - weekday + 7) % 7
    if back == 0 {
      let day = DatePoint(.day, holding: publication)
      return PlacedDate(point: day, method: "weekday of publication")
    }
    let isAhead = tense == .future || tense == .planned
    return PlacedDate(
      point: DatePoint(.day, holding: publication.adding(days: isAhead ? 7 - back : -back)),
      method: isAhead ? "weekday after publication" : "weekday before publication"
    )
  }

  /// A quarter that ended so recently is reported on, not awaited.
  private static let daysReported = 92
  /// A month farther ahead is called the next one, or has its year.
  private static let daysPlanned = 300
  /// A month that begins so soon after publication is the coming one.
  private static let daysAhead = 31
}

extension DatePoint {
  /// How far a history goes to get to `next`; the way back is longer.
  fileprivate func distance(to next: DatePoint) -> Double {
    let days = Double(next.first.number - first.number)
    return days < 0 ? -days * DatePoint.backward : days
  }

  /// Whether the date lies nearer to `day` than `other` does.
  fileprivate func isNearer(to day: CalendarDay, than other: DatePoint) -> Bool {
    abs(first.number - day.number) < abs(other.first.number - day.number)
  }

  /// How much longer a day back is than a day ahead.
  private static let backward = 1.2
}

extension Tense {
  /// How far `point` lies from `day`; farther where it lies on the other side than the tense says.
  fileprivate func distance(of point: DatePoint, from day: CalendarDay) -> Int {
    let days = point.first.number - day.number
    switch self {
    case .past where days > 0: return days + Tense.daysAgainstPast
    case .future where days < 0, .planned where days < 0: return -days + Tense.daysAgainst
    case .over where days > 0: return abs(days) + Tense.daysOfYear
    default: return abs(days)
    }
  }

  /// What a date on the other side than the tense says must be nearer by.
  private static let daysAgainst = 120
  /// The same for what a verb tells as past: few of those lie ahead.
  private static let daysAgainstPast = 300
  private static let daysOfYear = 366
}
