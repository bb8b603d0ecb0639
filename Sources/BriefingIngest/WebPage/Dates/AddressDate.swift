internal import BriefingModel

/// Finds the day in a page's address: `/2020/02/18/`, `/2019/nov/19/`, `/2020-11-26/`,
/// `/20200316/`, `/202003171044893040-name`.
enum AddressDate {
  /// Addresses are not older than the web.
  private static let years = 1990...2199

  /// The day; nil where the address has none, or several that differ.
  static func date(in address: String) -> WrittenDate? {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let segments = path.split(separator: "/").dropFirst(2).map(String.init)
    var days: [CalendarDay] = []
    for (index, segment) in segments.enumerated() {
      if let day = day(ofParts: segments[index...].prefix(3)) ?? day(of: segment) {
        days.append(day)
      }
    }
    guard let first = days.first, days.allSatisfy({ $0 == first }) else { return nil }
    return WrittenDate(first)
  }

  /// `2020/02/18`, and `2020/0218`.
  private static func day(ofParts parts: ArraySlice<String>) -> CalendarDay? {
    let parts = Array(parts)
    guard parts.count >= 2, let year = number(parts[0], digits: 4...4) else { return nil }
    if let both = number(parts[1], digits: 4...4) {
      return day(year, both / 100, both % 100)
    }
    guard parts.count == 3,
      let month = number(parts[1], digits: 1...2) ?? DateWords.month(parts[1].lowercased())
    else { return nil }
    let digits = parts[2].prefix { $0.isASCII && $0.isNumber }
    let rest = parts[2].dropFirst(digits.count)
    guard rest.first.map({ "-_.".contains($0) }) ?? true,
      let number = number(String(digits), digits: 1...2)
    else { return nil }
    return day(year, month, number)
  }

  /// `2020-11-26`, `2020-11-26-name`, `20200316`, `20200316` before more digits.
  private static func day(of segment: String) -> CalendarDay? {
    let parts = segment.split(whereSeparator: { "-_.".contains($0) }).map(String.init)
    if parts.count >= 3, let year = number(parts[0], digits: 4...4),
      let month = number(parts[1], digits: 1...2), let day = number(parts[2], digits: 1...2)
    {
      return Self.day(year, month, day)
    }
    // At the start of the name, or at its end before "html".
    for part in parts.prefix(1) + parts.dropFirst().suffix(2) {
      // Eight digits are a day, fourteen with the time, eighteen with a number.
      guard [8, 14, 18].contains(part.utf8.count), part.allSatisfy({ $0.isASCII && $0.isNumber }),
        let value = Int(part.prefix(8)),
        let day = Self.day(value / 10_000, value / 100 % 100, value % 100)
      else { continue }
      return day
    }
    return nil
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? {
    years.contains(year) ? CalendarDay(year: year, month: month, day: day) : nil
  }

  private static func number(_ text: String, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}
