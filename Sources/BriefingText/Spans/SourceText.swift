/// A text that is indexed by code point offset in constant time.
///
/// All offsets of the program index this value; the string itself is kept, byte for byte.
public struct SourceText: Sendable {
  /// The text as it was given.
  public let string: String

  /// The text's code points, in order.
  public let scalars: [Unicode.Scalar]

  /// Indexes `string`.
  ///
  /// - Complexity: linear in the length of the text.
  public init(_ string: String) {
    self.string = string
    self.scalars = Array(string.unicodeScalars)
  }

  /// The number of code points.
  public var count: Int { scalars.count }

  /// The span of the whole text.
  public var span: TextSpan { TextSpan(0, count) }

  /// The code points of `span` as a string; the span must lie in the text.
  public subscript(span: TextSpan) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[span.start..<span.end])
    return String(view)
  }

  /// `span` without the white space at its two ends; an empty span when it holds nothing else.
  public func trimmed(_ span: TextSpan) -> TextSpan {
    var start = span.start
    var end = span.end
    while start < end, scalars[start].properties.isWhitespace { start += 1 }
    while end > start, scalars[end - 1].properties.isWhitespace { end -= 1 }
    return TextSpan(start, end)
  }
}
