/// A half-open range of Unicode code points in one text.
///
/// Offsets count from 0 and index the text as Python's `str` does, so that every tool outside
/// reads them without conversion. As JSON a span is the pair `[start, end]`.
public struct TextSpan: Hashable, Sendable {
  /// The offset of the first code point.
  public var start: Int

  /// The offset after the last code point.
  public var end: Int

  /// Makes the span from `start` to before `end`; `start` must not be greater than `end`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span ends before it starts")
    self.start = start
    self.end = end
  }

  /// The number of code points.
  public var count: Int { end - start }

  /// Whether the span holds no code point.
  public var isEmpty: Bool { start == end }

  /// Whether every code point of `other` is also in this span.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether the code point at `offset` is in this span.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// Whether the two spans share a code point.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// The smallest span that holds both.
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(min(start, other.start), max(end, other.end))
  }
}

extension TextSpan: Comparable {
  /// Orders by start, then by end.
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension TextSpan: Codable {
  /// Reads the pair `[start, end]`.
  ///
  /// - Throws: `DecodingError` when the pair is short or its end lies before its start.
  public init(from decoder: any Decoder) throws {
    var pair = try decoder.unkeyedContainer()
    let start = try pair.decode(Int.self)
    let end = try pair.decode(Int.self)
    guard 0 <= start, start <= end else {
      throw DecodingError.dataCorruptedError(
        in: pair,
        debugDescription: "a span ends before it starts"
      )
    }
    self.init(start, end)
  }

  /// Writes the pair `[start, end]`.
  public func encode(to encoder: any Encoder) throws {
    var pair = encoder.unkeyedContainer()
    try pair.encode(start)
    try pair.encode(end)
  }
}
