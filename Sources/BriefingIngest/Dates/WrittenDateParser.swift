internal import BriefingModel

/// Reads a text that is a date and nothing else.
///
/// Forms: ISO 8601 (`2023-09-05T14:00+09:00`, `2023-09`, `2023`, `20230905`), year first with other
/// marks (`2023/9/5`), English (`Tuesday, 5 September 2023, 14:00 GMT`, `Sept. 5, 2023 at 2 p.m.`,
/// mail headers), and numbers where only one reading is possible (`25/09/2023`). Years have four
/// digits. Nothing is filled in: no year, no century, no order of day and month.
struct WrittenDateParser {
  /// Longer texts are no dates.
  private static let longestText = 100
  /// No newspaper is older: the Relation of Strasbourg began in 1605.
  private static let firstYear = 1605
  /// Stated years beyond this are no years; the ladder refuses those after today.
  private static let lastYear = 9999

  private var tokens: [DateToken] = []
  private var position = 0
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var weekday: Int?
  private var time: WrittenDate.Time?

  private init(_ tokens: [DateToken]) { self.tokens = tokens }

  /// The date that `text` states.
  ///
  /// - Throws: why it states none.
  static func date(_ text: String) throws(WrittenDateError) -> WrittenDate {
    guard text.utf8.count <= longestText, let tokens = DateToken.tokens(of: text), !tokens.isEmpty
    else { throw .noDate }
    var parser = WrittenDateParser(tokens)
    return try parser.parse()
  }

  private mutating func parse() throws(WrittenDateError) -> WrittenDate {
    if let whole = try wholeNumberDate() { return whole }
    if let start = try yearFirst() {
      guard start.day != nil else { return start }
      (year, month, day) = (start.year, start.month, start.day)
    }
    while position < tokens.count { try parseNext() }
    return try result()
  }

  private func result() throws(WrittenDateError) -> WrittenDate {
    guard let year, let month else { throw .noDate }
    guard let dayNumber = day else {
      // "September 2023" and nothing beside it.
      guard time == nil, weekday == nil, let date = WrittenDate(year: year, month: month) else {
        throw .noDate
      }
      return date
    }
    guard let day = CalendarDay(year: year, month: month, day: dayNumber) else { throw .noSuchDay }
    if let weekday, weekday != day.weekday { throw .weekdayDisagrees }
    return WrittenDate(day, time: time)
  }

  // MARK: Numbers that begin with the year

  /// `2023` or `20230905`.
  private func wholeNumberDate() throws(WrittenDateError) -> WrittenDate? {
    guard tokens.count == 1, case .number(let value, let digits) = tokens[0] else { return nil }
    switch digits {
    case 4: return isYear(value, digits) ? WrittenDate(year: value) : nil
    case 8:
      let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100)
      guard isYear(year, 4) else { throw .noDate }
      guard let day = CalendarDay(year: year, month: month, day: day) else { throw .noSuchDay }
      return WrittenDate(day)
    default: return nil
    }
  }

  /// `20230905T14:00:00Z`, `20230905T140000Z`: ISO 8601 without the hyphens, a time behind it.
  private mutating func compact() throws(WrittenDateError) -> WrittenDate? {
    guard case .number(let value, digits: 8)? = token(0), token(1) == .word("t"),
      isYear(value / 10_000, 4)
    else { return nil }
    let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100)
    guard let date = CalendarDay(year: year, month: month, day: day) else { throw .noSuchDay }
    position = 2
    if case .number(let clock, let digits)? = token(2), digits == 4 || digits == 6 {
      let minutes = digits == 6 ? clock / 100 : clock
      guard minutes / 100 < 24, minutes % 100 < 60 else { throw .noDate }
      time = WrittenDate.Time(hour: minutes / 100, minute: minutes % 100, zone: nil)
      position = 3
    }
    return WrittenDate(date)
  }

  /// `2023-09-05` with or without a time behind it, `2023/9/5`, `2023-09`.
  private mutating func yearFirst() throws(WrittenDateError) -> WrittenDate? {
    if let date = try compact() { return date }
    guard case .number(let year, let digits)? = token(0), isYear(year, digits),
      let mark = separator(1), case .number(let month, let monthDigits)? = token(2),
      monthDigits <= 2
    else { return nil }
    guard separator(3) == mark, case .number(let day, let dayDigits)? = token(4), dayDigits <= 2
    else {
      // "2023-09" is a month; "2023-05 something" is nothing that is read.
      guard tokens.count == 3, mark == "-", monthDigits == 2 else { return nil }
      guard let date = WrittenDate(year: year, month: month) else { throw .noSuchDay }
      return date
    }
    guard let date = CalendarDay(year: year, month: month, day: day) else { throw .noSuchDay }
    position = 5
    if case .word("t")? = token(position) { position += 1 }
    return WrittenDate(date)
  }

  // MARK: Pieces in any order

  private mutating func parseNext() throws(WrittenDateError) {
    switch tokens[position] {
    case .word(let word): try parseWord(word)
    case .mark(let mark): try parseMark(mark)
    case .number(let value, let digits): try parseNumber(value, digits)
    }
  }

  private mutating func parseWord(_ word: String) throws(WrittenDateError) {
    position += 1
    if let number = DateWords.month(word), month == nil {
      month = number
    } else if let number = DateWords.weekday(word), weekday == nil {
      weekday = number
    } else if DateWords.isUTC(word), time != nil, time?.zone == nil {
      time?.zone = .utc
    } else if !DateWords.isFiller(word) {
      throw .noDate
    }
  }

  private mutating func parseMark(_ mark: Unicode.Scalar) throws(WrittenDateError) {
    position += 1
    if mark == "+" || mark == "-" || mark == "\u{2212}", time != nil, time?.zone == nil,
      let minutes = offset(isNegative: mark != "+")
    {
      time?.zone = minutes == 0 ? .utc : .offset(minutes)
    } else if !",-–—.()|·•".unicodeScalars.contains(mark) {
      throw .noDate
    }
  }

  private mutating func parseNumber(_ value: Int, _ digits: Int) throws(WrittenDateError) {
    if try parseNumericDate() { return }
    if try parseTime(value, digits) { return }
    position += 1
    if year == nil, isYear(value, digits) {
      year = value
    } else if day == nil, digits <= 2, (1...31).contains(value) {
      day = value
      if case .word(let word)? = token(position), DateWords.isOrdinalEnding(word) { position += 1 }
    } else {
      throw .noDate
    }
  }

  /// `25/09/2023`, `9.25.2023`: day and month where only one order is possible.
  private mutating func parseNumericDate() throws(WrittenDateError) -> Bool {
    guard year == nil, month == nil, day == nil,
      case .number(let first, let firstDigits)? = token(position), firstDigits <= 2,
      let mark = separator(position + 1),
      case .number(let second, let secondDigits)? = token(position + 2), secondDigits <= 2,
      separator(position + 3) == mark,
      case .number(let last, let lastDigits)? = token(position + 4), isYear(last, lastDigits)
    else { return false }
    switch (first, second) {
    case (1...12, 1...12):
      guard first == second else { throw .ambiguous }
      (day, month) = (first, second)
    case (13...31, 1...12): (day, month) = (first, second)
    case (1...12, 13...31): (day, month) = (second, first)
    default: throw .noSuchDay
    }
    year = last
    position += 5
    return true
  }

  // MARK: Times

  /// `14:00`, `14:00:05.123`, `08.47`, `2 p.m.`, `2:30pm`, `0900 GMT`.
  private mutating func parseTime(_ value: Int, _ digits: Int) throws(WrittenDateError) -> Bool {
    guard time == nil else { return false }
    var next = position + 1
    var hour = value
    var minute = 0
    var isTime = false
    if digits <= 2, case .mark(let mark)? = token(next), mark == ":" || mark == ".",
      case .number(let minutes, digits: 2)? = token(next + 1)
    {
      minute = minutes
      isTime = true
      next += 2
      if mark == ":", token(next) == .mark(":"), case .number(_, digits: 1...2)? = token(next + 1) {
        next += 2
        if token(next) == .mark("."), case .number? = token(next + 1) { next += 2 }
      }
    } else if digits == 4, case .word(let word)? = token(next),
      DateWords.isUTC(word) || DateWords.isFiller(word), !isYear(value, digits) || year != nil
    {
      (hour, minute) = (value / 100, value % 100)
      isTime = true
    }
    if case .word(let word)? = token(next), word == "am" || word == "pm", digits <= 2 {
      guard (1...12).contains(hour) else { throw .noDate }
      hour = hour % 12 + (word == "pm" ? 12 : 0)
      isTime = true
      next += 1
    }
    guard isTime else { return false }
    guard hour < 24, minute < 60 else { throw .noDate }
    time = WrittenDate.Time(hour: hour, minute: minute, zone: nil)
    position = next
    return true
  }

  /// Minutes of `0900` or `09:00` after a sign.
  private mutating func offset(isNegative: Bool) -> Int? {
    guard case .number(let value, let digits)? = token(position) else { return nil }
    var hours = value
    var minutes = 0
    var next = position + 1
    if digits == 4 {
      (hours, minutes) = (value / 100, value % 100)
    } else if digits == 2, token(next) == .mark(":"),
      case .number(let rest, digits: 2)? = token(next + 1)
    {
      minutes = rest
      next += 2
    } else if digits != 2 {
      return nil
    }
    // The zones in use reach from -12:00 to +14:00.
    guard hours <= 14, minutes < 60 else { return nil }
    position = next
    return (hours * 60 + minutes) * (isNegative ? -1 : 1)
  }

  // MARK: Tokens

  private func token(_ index: Int) -> DateToken? { index < tokens.count ? tokens[index] : nil }

  private func separator(_ index: Int) -> Unicode.Scalar? {
    guard case .mark(let mark)? = token(index), mark == "-" || mark == "/" || mark == "." else {
      return nil
    }
    return mark
  }

  private func isYear(_ value: Int, _ digits: Int) -> Bool {
    digits == 4 && (Self.firstYear...Self.lastYear).contains(value)
  }
}
