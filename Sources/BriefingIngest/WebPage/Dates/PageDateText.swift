internal import BriefingModel

/// Finds a date in a short text of a page, whatever else stands beside it.
///
/// Read are the year first (`2020-09-21`, `2020年9月21日`), a named month of many languages
/// (`21 de septiembre de 2020`, `Sept. 21, 2020`), and numbers with the day first where the other
/// order is not possible or not in use (`21/9/2020`; `1.9.2020`; `1/9/2020` on pages that are not
/// in English). Years of two digits are not read.
struct PageDateText {
  /// Pages are not older, and dates of other calendars are no years of this one.
  private static let years = 1990...2199
  /// Longer texts are paragraphs.
  private static let longest = 300
  /// Words between the day, the month and the year.
  private static let links: Set<String> = [
    "de", "del", "di", "of", "the", "da", "do", "den", "el", "le", "a", "г", "року", "ta", "th",
    "st", "nd", "rd", "er", "º", "ª", "o", "წლის",
  ]

  /// Whether `1/9/2020` is the first of September: on pages that are not in English.
  let isDayFirst: Bool

  /// The first date in `text`; nil where it has none.
  func date(in text: String) -> WrittenDate? {
    dates(in: text).first
  }

  /// The dates in `text`, in order.
  func dates(in text: String) -> [WrittenDate] {
    guard text.utf8.count <= Self.longest * 4,
      let tokens = DateToken.tokens(of: Self.asciiDigits(text))
    else { return [] }
    var dates: [WrittenDate] = []
    var index = 0
    while index < tokens.count {
      guard let (day, next) = day(tokens, at: index) else {
        index += 1
        continue
      }
      dates.append(WrittenDate(day))
      index = next
    }
    return dates
  }

  private func day(_ tokens: [DateToken], at start: Int) -> (CalendarDay, next: Int)? {
    // "1.2.3.2020" is a version or an address of the network.
    if start > 1, case .number = tokens[start - 2], case .mark(let mark) = tokens[start - 1],
      "-/.".unicodeScalars.contains(mark)
    {
      return nil
    }
    var pieces: [Piece] = []
    var index = start
    // A date has three parts and little between them.
    while index < tokens.count, pieces.count < 6, index - start < 12 {
      guard let piece = Piece(tokens[index]) else { break }
      if case .month = piece, pieces.contains(piece) {
        // "نيسان / أبريل": one month in two names.
        if case .mark? = pieces.last { pieces.removeLast() }
      } else if piece != .link || index > start {
        pieces.append(piece)
      }
      index += 1
      if let day = parts(of: pieces) { return (day, index) }
    }
    return nil
  }

  /// A token's part in a date.
  private enum Piece: Equatable {
    case year(Int)
    case small(Int)
    case month(Int)
    case mark(Unicode.Scalar)
    case link

    init?(_ token: DateToken) {
      switch token {
      case .number(let value, 4) where PageDateText.years.contains(value): self = .year(value)
      case .number(let value, 1...2) where (1...31).contains(value): self = .small(value)
      case .word(let word):
        if let month = MonthNames.number(of: word) {
          self = .month(month)
        } else if ["年", "月", "日", "년", "월", "일"].contains(word) || links.contains(word) {
          self = .link
        } else {
          return nil
        }
      case .mark(let mark) where "-/.,–'’".unicodeScalars.contains(mark): self = .mark(mark)
      default: return nil
      }
    }
  }

  /// The day that exactly three parts and the marks between them make.
  private func parts(of pieces: [Piece]) -> CalendarDay? {
    var values: [Piece] = []
    var marks: [Unicode.Scalar] = []
    for piece in pieces {
      switch piece {
      case .mark(let mark): marks.append(mark)
      case .link: break
      default: values.append(piece)
      }
    }
    guard values.count == 3, pieces.last == values.last else { return nil }
    switch (values[0], values[1], values[2]) {
    case (.year(let year), .small(let month), .small(let day)):
      return CalendarDay(year: year, month: month, day: day)
    case (.year(let year), .month(let month), .small(let day)),
      (.small(let day), .month(let month), .year(let year)),
      (.month(let month), .small(let day), .year(let year)):
      return CalendarDay(year: year, month: month, day: day)
    case (.small(let first), .small(let second), .year(let year)):
      return numeric(first, second, year, marks)
    default: return nil
    }
  }

  private func numeric(
    _ first: Int,
    _ second: Int,
    _ year: Int,
    _ marks: [Unicode.Scalar]
  ) -> CalendarDay? {
    guard marks.count == 2, marks[0] == marks[1], "-/.".unicodeScalars.contains(marks[0]) else {
      return nil
    }
    if first > 12 || first == second || isDayFirst || marks[0] == "." {
      return CalendarDay(year: year, month: second, day: first)
    }
    return second > 12 ? CalendarDay(year: year, month: first, day: second) : nil
  }

  /// `text` with the digits of all scripts as those of ASCII.
  private static func asciiDigits(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !scalar.isASCII, scalar.properties.numericType == .decimal,
        let value = scalar.properties.numericValue,
        let digit = Unicode.Scalar(UInt32(0x30 + Int(value)))
      {
        view.append(digit)
      } else {
        view.append(scalar)
      }
    }
    return String(view)
  }
}
