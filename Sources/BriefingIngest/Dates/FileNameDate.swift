internal import BriefingModel

/// Finds the date in a file's name.
///
/// Read are the year first (`2023-09-05`, `2023_09_05`, `20230905`, `20230905T1400`) and the year
/// last where the day can not be the month (`25-09-2023`). Names with two dates give none.
enum FileNameDate {
  /// Digits of file names are numbers of many kinds; only these years make them dates.
  private static let years = 1900...2199

  /// The date in `name`, without its folder; nil when there is none, or more than one.
  static func date(in name: String) -> WrittenDate? {
    let days = days(in: Array(name.unicodeScalars))
    guard let first = days.first, days.allSatisfy({ $0 == first }) else { return nil }
    return WrittenDate(first)
  }

  private struct Number {
    let range: Range<Int>
    let value: Int
    var digits: Int { range.count }
  }

  private static func days(in name: [Unicode.Scalar]) -> [CalendarDay] {
    let numbers = numbers(in: name)
    var days: [CalendarDay] = []
    var index = 0
    while index < numbers.count {
      if let day = compact(numbers[index]) {
        days.append(day)
        index += 1
      } else if let day = parted(numbers[index...].prefix(3), in: name) {
        days.append(day)
        index += 3
      } else {
        index += 1
      }
    }
    return days
  }

  /// `20230905`, and `20230905140000` with its time.
  private static func compact(_ number: Number) -> CalendarDay? {
    guard number.digits == 8 || number.digits == 14 else { return nil }
    let value = number.digits == 8 ? number.value : number.value / 1_000_000
    guard years.contains(value / 10_000) else { return nil }
    return CalendarDay(year: value / 10_000, month: value / 100 % 100, day: value % 100)
  }

  private static func parted(
    _ numbers: ArraySlice<Number>,
    in name: [Unicode.Scalar]
  ) -> CalendarDay? {
    let parts = Array(numbers)
    guard parts.count == 3, let mark = separator(parts[0], parts[1], in: name),
      separator(parts[1], parts[2], in: name) == mark
    else { return nil }
    if parts.map(\.digits) == [4, 2, 2], years.contains(parts[0].value) {
      return CalendarDay(year: parts[0].value, month: parts[1].value, day: parts[2].value)
    }
    if parts.map(\.digits) == [2, 2, 4], years.contains(parts[2].value) {
      let (first, second, year) = (parts[0].value, parts[1].value, parts[2].value)
      if first > 12 || first == second {
        return CalendarDay(year: year, month: second, day: first)
      }
      if second > 12 { return CalendarDay(year: year, month: first, day: second) }
    }
    return nil
  }

  /// The one character between two numbers, where it is one that parts dates.
  private static func separator(
    _ left: Number,
    _ right: Number,
    in name: [Unicode.Scalar]
  ) -> Unicode.Scalar? {
    guard right.range.lowerBound - left.range.upperBound == 1 else { return nil }
    let mark = name[left.range.upperBound]
    return "-_. ".unicodeScalars.contains(mark) ? mark : nil
  }

  /// The runs of digits.
  private static func numbers(in name: [Unicode.Scalar]) -> [Number] {
    var numbers: [Number] = []
    var start = 0
    while start < name.count {
      guard ("0"..."9").contains(name[start]) else {
        start += 1
        continue
      }
      var end = start
      var value = 0
      while end < name.count, ("0"..."9").contains(name[end]) {
        // A run too long for a date needs no value.
        if end - start < 14 { value = value * 10 + Int(name[end].value - 48) }
        end += 1
      }
      numbers.append(Number(range: start..<end, value: value))
      start = end
    }
    return numbers
  }
}
