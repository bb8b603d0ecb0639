/// Reads `.json` and `.jsonl`: one article an object, a list of them, an object with a list, or one
/// object a line.
///
/// Names of fields are those of trafilatura, NewsAPI, schema.org `NewsArticle`, JSON Feed and the
/// program's own output.
package struct JSONReader: ArticleListReading {
  private static let format = "JSON"
  /// The names of the list in an object that holds articles.
  private static let listNames = [
    "articles", "items", "results", "entries", "documents", "docs", "data", "@graph", "response",
  ]
  /// A list may stand in an object that is in an object.
  private static let mostLevels = 3

  let maximumArticles: Int

  /// Makes the reader with the greatest number of articles in one file.
  package init(maximumArticles: Int = IngestSettings().maximumArticlesPerFile) {
    self.maximumArticles = maximumArticles
  }

  /// `json`, `jsonl` and `ndjson`.
  package var fileExtensions: [String] { ["json", "jsonl", "ndjson"] }

  /// The articles of the file; of files with an object a line, a damaged line costs that line.
  ///
  /// - Throws: ``SkipReason/binary``, ``SkipReason/empty``, and where the file as a whole is no JSON,
  ///   ``SkipReason/malformed(format:problem:)``.
  package func items(
    in file: InputFile
  ) throws(SkipReason) -> [Result<ArticleDraft, SkipReason>] {
    let (bytes, notes) = try utf8(of: file)
    if file.name.contains(".jsonl") || file.name.contains(".ndjson") {
      return try lines(of: bytes, notes: notes)
    }
    var scanner = JSONScanner(bytes)
    let values: [JSONValue]
    do throws(JSONScanner.Problem) {
      values = articles(in: try scanner.value(), level: 0)
    } catch {
      throw JSONReader.reason(error, line: JSONReader.line(of: error.position, in: bytes))
    }
    // More behind the first value: an object a line under another name.
    guard scanner.isAtEnd else { return try lines(of: bytes, notes: notes) }
    guard values.count <= maximumArticles else { throw .tooManyArticles(limit: maximumArticles) }
    return values.map { draft(of: $0, line: nil, notes) }
  }

  /// The content as valid UTF-8; bytes that already are, as nearly all are, are not copied.
  private func utf8(of file: InputFile) throws(SkipReason) -> (bytes: [UInt8], notes: [Note]) {
    let isMarked = file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if !isMarked, !file.bytes.contains(0), String(validating: file.bytes, as: UTF8.self) != nil {
      return (file.bytes, [])
    }
    let decoded = try DecodedText(decoding: file.bytes)
    return (Array(decoded.text.utf8), decoded.note.map { [Note(message: $0)] } ?? [])
  }

  // MARK: Objects a line

  private func lines(
    of bytes: [UInt8],
    notes: [Note]
  ) throws(SkipReason) -> [Result<ArticleDraft, SkipReason>] {
    var items: [Result<ArticleDraft, SkipReason>] = []
    var start = 0
    var number = 0
    while start < bytes.count {
      number += 1
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      var scanner = JSONScanner(bytes, from: start, to: end)
      start = end + 1
      if scanner.isAtEnd { continue }
      do throws(JSONScanner.Problem) {
        let root = try scanner.value()
        guard scanner.isAtEnd else {
          throw JSONScanner.Problem(message: "text behind the value", position: scanner.position)
        }
        for value in articles(in: root, level: 0) {
          items.append(draft(of: value, line: number, notes))
        }
      } catch {
        items.append(.failure(JSONReader.reason(error, line: number)))
      }
      if items.count > maximumArticles { throw .tooManyArticles(limit: maximumArticles) }
    }
    return items
  }

  // MARK: Articles

  private func draft(
    of value: JSONValue,
    line: Int?,
    _ notes: [Note]
  ) -> Result<ArticleDraft, SkipReason> {
    Result { () throws(SkipReason) in
      guard case .object = value else {
        throw .malformed(format: "article", problem: "not an object")
      }
      var draft = try JSONArticle(value, line: line).draft()
      draft.notes = notes + draft.notes
      return draft
    }
  }

  /// The values that should be articles.
  private func articles(in root: JSONValue, level: Int) -> [JSONValue] {
    if let elements = root.elements { return elements }
    guard level < Self.mostLevels, !JSONArticle.hasText(root) else { return [root] }
    for name in Self.listNames {
      guard let list = root[name] else { continue }
      if name == "@graph" { return list.elements?.filter(JSONArticle.isArticle) ?? [root] }
      if list.elements != nil || list.members != nil { return articles(in: list, level: level + 1) }
    }
    return [root]
  }

  private static func reason(_ problem: JSONScanner.Problem, line: Int) -> SkipReason {
    .malformed(format: format, problem: "\(problem.message) (line \(line))")
  }

  private static func line(of position: Int, in bytes: [UInt8]) -> Int {
    bytes.prefix(position).count { $0 == 0x0A } + 1
  }
}
