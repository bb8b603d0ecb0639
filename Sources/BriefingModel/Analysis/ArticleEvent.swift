public import BriefingText

/// Something that one article dates.
public struct ArticleEvent: Codable, Hashable, Sendable {
  /// The offset of the first code point of its sentence.
  public let start: Int
  /// The offset after the last code point of its sentence.
  public let end: Int
  /// When it happened or is due; nil when the text does not say.
  public let date: DatedValue?
  /// How real it is.
  public let status: EventStatus
  /// The time expression that dates it; nil when the publication date or nothing does.
  public let timex: TextSpan?

  /// Makes an event of the sentence at `span`.
  public init(span: TextSpan, date: DatedValue?, status: EventStatus, timex: TextSpan? = nil) {
    self.start = span.start
    self.end = span.end
    self.date = date
    self.status = status
    self.timex = timex
  }

  /// Whether words of the text date it, not the publication.
  public var isDatedByItsText: Bool { timex != nil }

  /// Where its sentence stands.
  public var span: TextSpan { TextSpan(start, end) }
}
