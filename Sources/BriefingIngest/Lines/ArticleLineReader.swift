public import BriefingModel
internal import BriefingText
internal import FoundationEssentials

/// Reads articles that come as JSON, one object a line, as `briefing analyze` takes them.
///
/// The text stays exactly as given, so that offsets fit the caller's copy of it.
public struct ArticleLineReader: Sendable {
  /// The day of the run: no publication date may lie after it.
  public let today: CalendarDay

  /// Makes a reader.
  public init(today: CalendarDay) { self.today = today }

  /// An article with what was noticed.
  public struct Reading: Hashable, Sendable {
    /// The article; its path is nil.
    public let article: Article
    /// A publication date or an address that was refused, and why.
    public let notes: [String]
  }

  /// The article of one line, without its line end.
  ///
  /// - Parameter number: the number of the line, from 1, for errors.
  /// - Throws: ``ArticleLineError`` for bytes that are not UTF-8 or no JSON object, a missing `id`
  ///   or `text`, and known fields of the wrong type.
  public func reading(of line: [UInt8], number: Int) throws(ArticleLineError) -> Reading {
    let fields = try fields(of: line, number)
    func failure(_ message: String) -> ArticleLineError {
      ArticleLineError(id: fields.id, line: number, message: message)
    }
    if !fields.wrongFields.isEmpty {
      throw failure("not a text: " + fields.wrongFields.joined(separator: ", "))
    }
    guard let id = fields.id else { throw failure("no id") }
    guard let text = fields.text else { throw failure("no text") }
    var notes: [String] = []
    let dateline = Dateline(text[...])
    let published = date(fields.published, notes: &notes)
    let url = fields.url.flatMap { WebAddress.accepted($0) }
    if let stated = fields.url, !stated.isEmpty, url == nil {
      notes.append("the address is not one of http or https; left out")
    }
    let title = fields.title ?? ""
    let article = Article(
      id: id,
      title: title,
      text: text,
      outlet: present(fields.outlet),
      author: present(fields.author),
      url: url,
      language: fields.language.flatMap { LanguageTag.normalized($0) },
      published: published,
      genre: GenreFinder.genre(
        words: fields.genre.map { [$0] } ?? [],
        title: title,
        text: text,
        address: url
      ),
      credit: CreditFinder.credit(in: text, dateline: dateline)
    )
    return Reading(article: article, notes: notes)
  }

  private func fields(of line: [UInt8], _ number: Int) throws(ArticleLineError) -> ArticleLine {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = line.starts(with: mark) ? line[mark.count...] : line[...]
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw ArticleLineError(id: nil, line: number, message: "not UTF-8")
    }
    do {
      return try JSONDecoder().decode(ArticleLine.self, from: Data(bytes))
    } catch {
      throw ArticleLineError(id: nil, line: number, message: "not a JSON object")
    }
  }

  private func present(_ text: String?) -> String? {
    guard let text, !text.isEmpty else { return nil }
    return text
  }

  private func date(_ published: ArticleLine.Published?, notes: inout [String]) -> DatedValue? {
    let stated: String
    switch published {
    case nil: return nil
    case .value(let value):
      // The program's own object; its method stays.
      guard let first = value.span?.first else {
        notes.append("the date “\(value.value)” is in no form that is read")
        return nil
      }
      if first <= today { return value }
      stated = value.value
    case .text(let text):
      if text.isEmpty { return nil }
      stated = text
    }
    let candidate = DateCandidate(rung: .inputField, stated: stated)
    let decision = DateLadder(today: today).decision(among: [candidate])
    notes += decision.notes.map(\.message)
    return decision.published
  }
}
