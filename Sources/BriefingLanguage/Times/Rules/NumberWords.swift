/// Joins number words: `twenty-one`, `two hundred and fifty`, `nineteen ninety-six`, `two dozen`,
/// `thirty-first`.
struct NumberWords: Sendable {
  private let hyphen: Int
  private let and: Int
  private let a: Int
  private let slash: Int

  /// Larger numbers count nothing that the calendar has.
  private static let largest = 1_000_000_000_000

  /// Makes the reader; the numbers are the symbols of the words `-`, `and`, `a` and `/`.
  init(hyphen: Int, and: Int, a: Int, slash: Int) {
    self.hyphen = hyphen
    self.and = and
    self.a = a
    self.slash = slash
  }

  /// `items` with each number phrase joined to one item that reads as a number, an ordinal or a
  /// year; numbers of one word keep their other readings.
  func joined(_ items: [TimeItem]) -> [TimeItem] {
    var joined: [TimeItem] = []
    joined.reserveCapacity(items.count)
    var index = 0
    while index < items.count {
      guard !items[index].readings.isEmpty, let found = phrase(in: items, from: index) else {
        joined.append(items[index])
        index += 1
        continue
      }
      let tokens = items[index].tokens.lowerBound..<items[found.end - 1].tokens.upperBound
      let own = found.end == index + 1 ? items[index].readings : []
      joined.append(TimeItem(tokens: tokens, readings: [found.reading] + own))
      index = found.end
    }
    return joined
  }

  private func phrase(in items: [TimeItem], from start: Int) -> (end: Int, reading: TimeReading)? {
    if let year = yearWords(in: items, from: start) { return year }
    if let mixed = mixedNumber(in: items, from: start) { return mixed }
    guard let below = belowHundred(in: items, from: start) else {
      return scaled(in: items, from: start)
    }
    if below.isOrdinal {
      return (below.end, TimeReading(.ordinal, .number(Double(below.value))))
    }
    return larger(in: items, from: below.end, value: below.value)
      ?? (below.end, TimeReading(.number, .number(Double(below.value))))
  }

  /// `a hundred`, `a dozen`, and figures before a scale: `10 thousand`.
  private func scaled(in items: [TimeItem], from start: Int) -> (end: Int, reading: TimeReading)? {
    if has(a, at: start, in: items), number(.scale, at: start + 1, in: items) != nil {
      return larger(in: items, from: start + 1, value: 1)
    }
    guard let figure = number(.number, at: start, in: items), figure == figure.rounded(),
      figure < 10_000, number(.scale, at: start + 1, in: items) != nil
    else { return nil }
    return larger(in: items, from: start + 1, value: Int(figure))
  }

  /// The scales that follow `value`: `hundred`, `thousand`, with what is added to them.
  private func larger(
    in items: [TimeItem],
    from start: Int,
    value: Int
  ) -> (end: Int, reading: TimeReading)? {
    var total = 0
    var current = value
    var end = start
    var last = Int.max
    while let scale = number(.scale, at: end, in: items), current > 0 {
      let scale = Int(scale)
      end += 1
      guard scale < last, current <= NumberWords.largest / scale else { return nil }
      current *= scale
      if scale >= 1000 {
        total += current
        current = 0
        last = scale
      }
      let next = has(and, at: end, in: items) ? end + 1 : end
      if scale != 12, scale != 20, let below = belowHundred(in: items, from: next),
        !below.isOrdinal
      {
        current += below.value
        end = below.end
      }
    }
    guard end > start else { return nil }
    return (end, TimeReading(.number, .number(Double(total + current))))
  }

  /// `nineteen ninety-six`, `twenty ten`.
  private func yearWords(in items: [TimeItem], from start: Int) -> (Int, TimeReading)? {
    let century: Double
    if let teen = number(.cardinal, at: start, in: items), teen >= 13 {
      century = teen
    } else if let twenty = number(.tens, at: start, in: items), twenty == 20 {
      century = twenty
    } else {
      return nil
    }
    guard let below = belowHundred(in: items, from: start + 1), !below.isOrdinal, below.value >= 10
    else { return nil }
    return (below.end, TimeReading(.year, .number(century * 100 + Double(below.value))))
  }

  /// `2 1/2`, `3 ½`.
  private func mixedNumber(in items: [TimeItem], from start: Int) -> (Int, TimeReading)? {
    guard let whole = number(.integer, at: start, in: items), start + 1 < items.count else {
      return nil
    }
    if let half = number(.fraction, at: start + 1, in: items) {
      return (start + 2, TimeReading(.number, .number(whole + half)))
    }
    guard let above = number(.integer, at: start + 1, in: items),
      has(slash, at: start + 2, in: items), let below = number(.integer, at: start + 3, in: items),
      above < below, below < 10
    else { return nil }
    return (start + 4, TimeReading(.number, .number(whole + above / below)))
  }

  private func belowHundred(
    in items: [TimeItem],
    from start: Int
  ) -> (end: Int, value: Int, isOrdinal: Bool)? {
    if let tens = number(.tens, at: start, in: items) {
      let next = has(hyphen, at: start + 1, in: items) ? start + 2 : start + 1
      if let ones = number(.cardinal, at: next, in: items), ones < 10 {
        return (next + 1, Int(tens + ones), false)
      }
      if let ones = number(.ordinalWord, at: next, in: items), ones < 10 {
        return (next + 1, Int(tens + ones), true)
      }
      return (start + 1, Int(tens), false)
    }
    if let value = number(.cardinal, at: start, in: items) { return (start + 1, Int(value), false) }
    if let value = number(.ordinalWord, at: start, in: items) {
      return (start + 1, Int(value), true)
    }
    return nil
  }

  private func has(_ symbol: Int, at index: Int, in items: [TimeItem]) -> Bool {
    index < items.count && items[index].readings.contains { $0.symbol == symbol }
  }

  private func number(_ timeClass: TimeClass, at index: Int, in items: [TimeItem]) -> Double? {
    guard index < items.count else { return nil }
    for reading in items[index].readings where reading.symbol == timeClass.rawValue {
      switch reading.term {
      case .number(let value): return value
      case .code(let code): return Double(code)
      default: return nil
      }
    }
    return nil
  }
}
