internal import BriefingText

/// Reads tokens that are made of digits: days, years, clock times, decades.
enum NumberShapes {
  /// The years that four digits are taken for.
  static let years = 1000...2199

  /// What the token can stand for; nothing for a word.
  static func readings(of token: Token) -> [TimeReading] {
    let bytes = Array(token.lower.utf8)
    guard let first = bytes.first else { return [] }
    if isDigit(first) { return digits(bytes) }
    // The typographic apostrophe is plain in the small form.
    guard first == UInt8(ascii: "'"), bytes.count >= 3, isDigit(bytes[1]), isDigit(bytes[2]),
      let value = integer(bytes[1..<3])
    else { return [] }
    if bytes.count == 3 { return [TimeReading(.shortYear, .number(Double(value)))] }
    if bytes.count == 4, bytes[3] == UInt8(ascii: "s") {
      return [TimeReading(.decadeDigits, .number(Double(value)))]
    }
    return []
  }

  private static func digits(_ bytes: [UInt8]) -> [TimeReading] {
    let length = bytes.firstIndex { !isDigit($0) } ?? bytes.count
    guard length <= 9, let value = integer(bytes[..<length]) else { return [] }
    let rest = String(decoding: bytes[length...], as: UTF8.self)
    if rest.isEmpty { return whole(value, length: length) }
    switch rest {
    case "st", "nd", "rd", "th":
      let ordinal = TimeReading(.ordinal, .number(Double(value)))
      guard (1...31).contains(value), length <= 2 else { return [ordinal] }
      return [ordinal, TimeReading(.dayOrdinal, .number(Double(value)))]
    case "s":
      let isDecade = value % 10 == 0 && (length == 2 || length == 4 && years.contains(value))
      let isBare = value % 10 == 0 && length == 3
      guard isDecade || isBare else { return [] }
      return [TimeReading(.decadeDigits, .number(Double(value)))]
    case "am", "pm", "a", "p":
      guard (1...12).contains(value), length <= 2, rest.count == 2 else { return [] }
      return [
        TimeReading(
          .meridiemClock,
          .clock(hour: hour(value, isAfternoon: rest == "pm"), minute: 0, second: nil)
        )
      ]
    default: break
    }
    if bytes[length] == UInt8(ascii: ",") || bytes[length] == UInt8(ascii: ".") {
      return decimal(bytes, whole: value, length: length)
    }
    if bytes[length] == UInt8(ascii: ":") { return clock(bytes, hour: value, length: length) }
    if bytes[length] == UInt8(ascii: "t"), (1...31).contains(value), length == 2 {
      return isoDay(bytes, day: value)
    }
    return []
  }

  private static func whole(_ value: Int, length: Int) -> [TimeReading] {
    let term = TimeTerm.number(Double(value))
    var readings = [TimeReading(.number, term), TimeReading(.integer, term)]
    switch length {
    case 1, 2:
      if length == 2 { readings.append(TimeReading(.twoDigits, term)) }
      if (1...31).contains(value) { readings.append(TimeReading(.dayNumber, term)) }
      if (1...12).contains(value) { readings.append(TimeReading(.monthNumber, term)) }
      if (1...12).contains(value) { readings.append(TimeReading(.hourNumber, term)) }
    case 3: readings.append(TimeReading(.threeDigits, term))
    case 4:
      if years.contains(value) { readings.append(TimeReading(.year, term)) }
      if value / 100 < 24, value % 100 < 60 {
        let clock = TimeTerm.clock(hour: value / 100, minute: value % 100, second: nil)
        readings.append(TimeReading(.militaryClock, clock))
      }
    default: break
    }
    return readings
  }

  /// `1,950`, `2.5`, and the clock times of British papers: `10.30`, `10.30pm`.
  private static func decimal(_ bytes: [UInt8], whole: Int, length: Int) -> [TimeReading] {
    let rest = bytes[(length + 1)...]
    let digits = rest.prefix(while: isDigit)
    let suffix = String(decoding: rest.dropFirst(digits.count), as: UTF8.self)
    if bytes[length] == UInt8(ascii: ".") {
      guard let minute = integer(digits) else { return [] }
      let isClock = digits.count == 2 && minute < 60 && (0...23).contains(whole)
      if isClock, (1...12).contains(whole), suffix == "am" || suffix == "pm" {
        let hour = hour(whole, isAfternoon: suffix == "pm")
        return [TimeReading(.meridiemClock, .clock(hour: hour, minute: minute, second: nil))]
      }
      guard suffix.isEmpty else { return [] }
      let text = String(decoding: bytes, as: UTF8.self)
      var readings = [TimeReading(.number, .number(Double(text) ?? 0))]
      if isClock {
        readings.append(
          TimeReading(.dotClock, .clock(hour: whole, minute: minute, second: nil))
        )
      }
      return readings
    }
    var value = whole
    for group in rest.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      guard group.count == 3, let number = integer(group), value < 1_000_000 else { return [] }
      value = value * 1000 + number
    }
    return [TimeReading(.number, .number(Double(value)))]
  }

  /// `10:30`, `10:30:05`, `10:30pm`, `06:00hrs`.
  private static func clock(_ bytes: [UInt8], hour: Int, length: Int) -> [TimeReading] {
    let letters = bytes.firstIndex { (97...122).contains($0) } ?? bytes.count
    let suffix = String(decoding: bytes[letters...], as: UTF8.self)
    let parts = bytes[..<letters].split(separator: UInt8(ascii: ":"))
    guard parts.count == 2 || parts.count == 3, parts.allSatisfy({ $0.count <= 2 }),
      parts[1].count == 2, hour < 25, let minute = integer(parts[1]), minute < 60
    else { return [] }
    let second = parts.count == 3 ? integer(parts[2]) : nil
    switch suffix {
    case "", "hrs", "h", "hours", "z":
      return [TimeReading(.clock, .clock(hour: hour, minute: minute, second: second))]
    case "am", "pm":
      guard (1...12).contains(hour) else { return [] }
      let hour = Self.hour(hour, isAfternoon: suffix == "pm")
      return [TimeReading(.meridiemClock, .clock(hour: hour, minute: minute, second: second))]
    default: return []
    }
  }

  /// The day and the clock of `2023-09-05T10:30`, whose last token is `05T10:30`.
  private static func isoDay(_ bytes: [UInt8], day: Int) -> [TimeReading] {
    let parts = bytes[3...].split(separator: UInt8(ascii: ":"))
    guard parts.count >= 2, let hour = integer(parts[0]), hour < 25,
      let minute = integer(parts[1].prefix(2)), minute < 60
    else { return [] }
    return [TimeReading(.isoDay, .dayClock(day: day, hour: hour, minute: minute))]
  }

  /// The hour of 24 of a clock of twelve hours.
  static func hour(_ hour: Int, isAfternoon: Bool) -> Int {
    hour % 12 + (isAfternoon ? 12 : 0)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func integer(_ bytes: some Collection<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var value = 0
    for byte in bytes {
      guard isDigit(byte) else { return nil }
      value = value * 10 + Int(byte) - 48
    }
    return value
  }
}
