public import BriefingText

/// The place in an article that a line of the site rests on.
///
/// Every line that the site shows carries one; the build fails if the words at the offsets are not
/// those whose hash is kept here.
public struct Evidence: Codable, Hashable, Sendable {
  /// The article's id.
  public let article: String
  /// The offset of the first code point in the article's text.
  public let start: Int
  /// The offset after the last code point.
  public let end: Int
  /// The SHA-256 of the UTF-8 of the words, 64 hexadecimal digits.
  public let hash: String
  /// The words; nil where the copyright setting keeps them off the site.
  public let text: String?

  /// Makes the evidence for `span` of `text`, an article's text.
  public init(article: String, span: TextSpan, of text: SourceText) {
    let words = text[span]
    self.init(
      article: article,
      span: span,
      hash: ContentHash.sha256(of: words),
      text: words
    )
  }

  private init(article: String, span: TextSpan, hash: String, text: String?) {
    self.article = article
    self.start = span.start
    self.end = span.end
    self.hash = hash
    self.text = text
  }

  /// Where the words stand.
  public var span: TextSpan { TextSpan(start, end) }

  /// Names the place on the article's page: `e-` with digits of the hash of article and offsets.
  public var anchor: String { ContentHash.id("e", of: [article, String(start), String(end)]) }

  /// The same evidence without its words.
  public var withoutText: Evidence {
    Evidence(article: article, span: span, hash: hash, text: nil)
  }

  /// Whether the words at the offsets of `text` are those that the hash was made of.
  public func holds(in text: SourceText) -> Bool {
    end <= text.count && ContentHash.sha256(of: text[span]) == hash
  }
}
