/// The values that HTML allows in `datetime`, as far as we write them.
///
/// Years, months, days, ISO weeks, dates with a time of day (with or without a zone), and durations
/// in days, hours, minutes and seconds. Source: HTML Living Standard, section 2.3.5.
enum TimeValue {
  /// Whether the text is such a value and names a day that the calendar has.
  static func isValid(_ text: some StringProtocol) -> Bool {
    var scanner = Scanner(bytes: Array(text.utf8))
    return scanner.date() || scanner.duration()
  }
}

/// Reads a value from the front; each method says whether all was right.
private struct Scanner {
  let bytes: [UInt8]
  var index = 0

  var isAtEnd: Bool { index == bytes.count }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, UInt32(bytes[index]) == character.value else { return false }
    index += 1
    return true
  }

  /// A number of exactly so many digits within bounds.
  mutating func number(digits: Int, in bounds: ClosedRange<Int>) -> Int? {
    guard index + digits <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[index..<(index + digits)] {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    guard bounds.contains(value) else { return nil }
    index += digits
    return value
  }

  mutating func date() -> Bool {
    guard let year = number(digits: 4, in: 1...9999) else { return false }
    if isAtEnd { return true }
    guard take("-") else { return false }
    if take("W") {
      return number(digits: 2, in: 1...Calendar.weeks(inYear: year)) != nil && isAtEnd
    }
    guard let month = number(digits: 2, in: 1...12) else { return false }
    if isAtEnd { return true }
    guard take("-"),
      number(digits: 2, in: 1...Calendar.days(inMonth: month, ofYear: year)) != nil
    else { return false }
    return isAtEnd || take("T") && timeOfDay()
  }

  mutating func timeOfDay() -> Bool {
    guard number(digits: 2, in: 0...23) != nil, take(":"), number(digits: 2, in: 0...59) != nil
    else { return false }
    if take(":") {
      guard number(digits: 2, in: 0...59) != nil else { return false }
      if take(".") {
        let start = index
        while index < start + 3, number(digits: 1, in: 0...9) != nil {}
        guard index > start else { return false }
      }
    }
    if isAtEnd { return true }
    if take("Z") { return isAtEnd }
    guard take("+") || take("-"), number(digits: 2, in: 0...23) != nil else { return false }
    _ = take(":")
    return number(digits: 2, in: 0...59) != nil && isAtEnd
  }

  mutating func duration() -> Bool {
    index = 0
    guard take("P") else { return false }
    let hasDays = component("D")
    guard take("T") else { return hasDays && isAtEnd }
    let hours = component("H")
    let minutes = component("M")
    let seconds = component("S")
    return (hours || minutes || seconds) && isAtEnd
  }

  /// Digits followed by the unit; nothing is read when they are not there.
  mutating func component(_ unit: Unicode.Scalar) -> Bool {
    let start = index
    while number(digits: 1, in: 0...9) != nil {}
    if index > start, take(unit) { return true }
    index = start
    return false
  }
}

/// Lengths in the proleptic Gregorian calendar.
private enum Calendar {
  static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  static func days(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// ISO 8601: 53 weeks when 31 December or that of the year before falls on the fitting day.
  static func weeks(inYear year: Int) -> Int {
    let lastWeekday = { (year: Int) in (year + year / 4 - year / 100 + year / 400) % 7 }
    return lastWeekday(year) == 4 || lastWeekday(year - 1) == 3 ? 53 : 52
  }
}
