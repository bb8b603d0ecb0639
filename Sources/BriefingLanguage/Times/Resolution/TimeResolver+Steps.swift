internal import BriefingModel

/// Dates by their distance from another.
extension TimeResolver {
  /// The date of `step`.
  func place(_ step: TimeStep, tense: Tense) -> PlacedDate {
    guard let count = step.count, count == count.rounded() else {
      return PlacedDate(point: nil, method: "no whole number of \(step.unit)s")
    }
    let whole = Int(count)
    if let base = step.base {
      let start = place(base)
      guard let point = start.point else { return start }
      return PlacedDate(
        point: moved(point, by: whole, step.unit),
        method: "counted from the date named"
      )
    }
    if let compared = comparedQuarter(step, whole) { return compared }
    if step.anchor == .narrative {
      if let last = story.last {
        return PlacedDate(
          point: moved(last, by: whole, step.unit),
          method: "counted from the date before"
        )
      }
      if story.isHistory || step.unit == .day {
        return PlacedDate(point: nil, method: "no date before")
      }
    }
    guard let publication else { return .undated }
    let told = story.isHistory ? story.last?.first : nil
    let anchor = told ?? publication
    let origin = told == nil ? "publication" : "the date before"
    if step.anchor == .near {
      let here = DatePoint(step.unit, holding: anchor)
      if tense != .future, here.first > anchor {
        return PlacedDate(point: here.moved(by: -1, step.unit), method: "last before \(origin)")
      }
      return PlacedDate(point: here, method: "next after \(origin)")
    }
    let start = DatePoint(step.isWhole ? step.unit : .day, holding: anchor)
    return PlacedDate(point: start.moved(by: whole, step.unit), method: "counted from \(origin)")
  }

  /// The quarter of a report, or the one that it is compared with.
  private func comparedQuarter(_ step: TimeStep, _ count: Int) -> PlacedDate? {
    if !step.isWhole, step.unit == .year, count == -1, !story.isHistory, let quarter = story.quarter
    {
      return PlacedDate(point: quarter.moved(by: -4, .quarter), method: "a year before the quarter")
    }
    guard step.isWhole, step.unit == .quarter, step.anchor == .narrative else { return nil }
    if let quarter = story.quarter,
      !step.hasEnded || publication.map({ quarter.last < $0 }) ?? true
    {
      return PlacedDate(
        point: quarter.moved(by: count, .quarter),
        method: "the quarter told before"
      )
    }
    guard let publication else { return .undated }
    if count == -4 {
      let year = DatePoint(.year, holding: publication).moved(by: -1, .year)
      return PlacedDate(point: year, method: "year before publication")
    }
    let last = DatePoint(.quarter, holding: publication).moved(by: count - 1, .quarter)
    return PlacedDate(point: last, method: "last quarter before publication")
  }

  /// `point` moved; nil where it is known less exactly than the step counts.
  private func moved(_ point: DatePoint, by count: Int, _ unit: TimeUnit) -> DatePoint? {
    guard !unit.isClock, point.unit.length <= unit.length * TimeResolver.coarser else { return nil }
    return point.moved(by: count, unit)
  }

  /// A date may be so much coarser than the unit that is counted from it (a weekend by days).
  private static let coarser = 1.5

  /// The date of `meaning`, where it names one.
  func place(_ meaning: TimeMeaning) -> PlacedDate {
    switch meaning {
    case .calendar(let fields): place(fields, tense: .unknown)
    case .step(let step): place(step, tense: .unknown)
    default: PlacedDate(point: nil, method: "no date stated")
    }
  }
}
