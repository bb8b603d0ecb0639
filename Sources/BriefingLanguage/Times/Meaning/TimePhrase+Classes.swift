extension TimePhrase {
  /// The finest unit that the phrase gives; nil for what is no date.
  var unit: TimeUnit? {
    switch meaning {
    case .calendar(let fields): fields.unit
    case .step(let step): step.unit
    default: nil
    }
  }

  /// The classes by which later passes ask for the phrase.
  var classes: [TimeClass] {
    switch meaning {
    case .length: return [.duration]
    case .repeated: return [.set]
    case .reference: return [.adverb]
    case .calendar(let fields):
      guard let unit = fields.unit else { return [.time, .bareTime] }
      return timeOfDay == nil ? [.date] + unit.classes : [.time]
    case .step(let step): return timeOfDay == nil ? [.date] + step.unit.classes : [.time]
    }
  }
}

extension TimeUnit {
  /// The class of dates known to the unit.
  var classes: [TimeClass] {
    switch self {
    case .second, .minute, .hour: []
    case .day: [.dateDay]
    case .week, .weekend: [.dateWeek]
    case .month: [.dateMonth]
    case .quarter: [.dateQuarter]
    case .half: [.dateHalf]
    case .season: [.dateSeason]
    case .year: [.dateYear]
    case .decade: [.dateDecade]
    case .century, .millennium: [.dateCentury]
    }
  }
}
