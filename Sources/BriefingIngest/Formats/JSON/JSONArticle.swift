internal import BriefingModel

/// One article as a JSON object.
struct JSONArticle {
  /// The fields of the text, whole texts before summaries.
  private static let textNames = [
    "text", "articlebody", "maintext", "fulltext", "bodytext", "contenttext", "body", "content",
    "contenthtml", "html", "rawtext",
  ]
  /// The fields that hold less than the text, used where there is none.
  private static let summaryNames = ["description", "summary", "excerpt", "snippet", "abstract"]
  /// The names of the field in which a value that is an object keeps its text.
  private static let innerNames = ["name", "main", "text", "value", "@value", "@id", "url"]
  /// Fields of metadata that have other names than in front matter, and what they stand for.
  private static let ownFields: [(name: String, field: MetadataField)] = [
    ("mainentityofpage", .url), ("creator", .author), ("provider", .outlet), ("@type", .genre),
    ("credittext", .credit), ("sourceorganization", .credit), ("sectionname", .genre),
  ]
  /// Rank below all names of ``MetadataField``.
  private static let ownRank = 100
  /// What NewsAPI puts behind a text that it has cut: `… [+1234 chars]`.
  private static let cutMark = "[+"

  private let members: [(name: String, value: JSONValue)]
  private let line: Int?

  /// Takes apart `value`, which stands on the line `line` of a file with an object a line.
  init(_ value: JSONValue, line: Int?) {
    members = (value.members ?? []).map { (JSONArticle.folded($0.name), $0.value) }
    self.line = line
  }

  /// Whether `value` is an object with the text of an article.
  static func hasText(_ value: JSONValue) -> Bool {
    value.members?.contains { member in
      textNames.contains(folded(member.name)) && member.value.text?.isEmpty == false
    } ?? false
  }

  /// Whether `value` is an object whose schema.org type is that of an article.
  static func isArticle(_ value: JSONValue) -> Bool {
    guard let type = value["@type"] else { return false }
    return texts(of: type).contains {
      $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0.hasSuffix("Report")
    }
  }

  /// The article, before the steps that all formats share.
  ///
  /// - Throws: ``SkipReason/malformed(format:problem:)`` where the object has no text.
  func draft() throws(SkipReason) -> ArticleDraft {
    var metadata = ArticleMetadata(entries(), rung: .inputField)
    var notes = metadata.notes
    let body = try body(notes: &notes)
    let lines = BodyText.lines(of: TextNormalizer().normalized(body))
    let top = TopMatter(lines: lines, title: metadata.title)
    metadata.take(top, firstLine: nil)
    return ArticleDraft(
      text: BodyText.tidied(lines[top.bodyStart...]),
      metadata: metadata,
      notes: notes
    )
  }

  // MARK: Text

  private func body(notes: inout [Note]) throws(SkipReason) -> String {
    if let (name, text) = text(of: Self.textNames) {
      let plain = plainText(text, isMarkup: name.hasSuffix("html"))
      guard let (whole, missing) = JSONArticle.withoutCutEnd(plain) else { return plain }
      notes.append(
        Note(line: line, message: "the text is cut off in the file: \(missing) characters missing")
      )
      return whole
    }
    if let (name, text) = text(of: Self.summaryNames) {
      notes.append(Note(line: line, message: "no text in the file; its \(name) is used"))
      return plainText(text, isMarkup: false)
    }
    throw .malformed(format: "article", problem: "no field with its text")
  }

  private func text(of names: [String]) -> (name: String, text: String)? {
    for name in names {
      for member in members where member.name == name {
        let text = JSONArticle.texts(of: member.value).joined(separator: "\n\n")
        if text.utf8.contains(where: { $0 > 0x20 }) { return (name, text) }
      }
    }
    return nil
  }

  private func plainText(_ text: String, isMarkup: Bool) -> String {
    isMarkup || HTMLFragment.isMarkup(text) ? HTMLFragment.plainText(text) : text
  }

  /// The text up to the end of its last whole sentence, and how many characters are missing; nil
  /// where no mark of a cut stands at its end.
  ///
  /// Half a sentence can say the opposite of the whole one.
  static func withoutCutEnd(_ text: String) -> (text: String, missing: Int)? {
    let end = text.suffix(40)
    guard let open = end.ranges(of: cutMark).last?.lowerBound,
      let missing = Int(text[open...].dropFirst(cutMark.count).prefix { $0.isWholeNumber })
    else { return nil }
    let cut = text[..<open]
    let stop = cut.indices.last { index in
      guard ".!?".contains(cut[index]) else { return false }
      let next = cut.index(after: index)
      return next < cut.endIndex && (cut[next].isWhitespace || "\"”’'".contains(cut[next]))
    }
    guard let stop else { return (String(cut), missing) }
    return (String(cut[...stop]), missing)
  }

  // MARK: Metadata

  private func entries() -> [MetadataEntry] {
    var entries: [MetadataEntry] = []
    for (name, value) in members {
      let field: MetadataField
      let rank: Int
      if let own = Self.ownFields.firstIndex(where: { $0.name == name }) {
        (field, rank) = (Self.ownFields[own].field, Self.ownRank + own)
      } else if let known = MetadataField.lookUp(name), known.field != .other {
        (field, rank) = known
      } else {
        continue
      }
      let values = field == .published ? JSONArticle.dates(of: value) : JSONArticle.texts(of: value)
      if values.isEmpty { continue }
      entries.append(MetadataEntry(field: field, rank: rank, values: values, line: line))
    }
    return entries
  }

  /// The texts of a string, of a list of strings, and of objects with a name.
  private static func texts(of value: JSONValue) -> [String] {
    switch value {
    case .string(let text): text.isEmpty ? [] : [text]
    case .array(let elements): elements.flatMap { $0.elements == nil ? texts(of: $0) : [] }
    case .object:
      innerNames.lazy.compactMap { value[$0]?.text }.first.map { [$0] } ?? []
    case .null, .boolean, .number: []
    }
  }

  /// Dates as text, as seconds or as milliseconds since 1970, or as the program writes them.
  private static func dates(of value: JSONValue) -> [String] {
    guard case .number(let number) = value else { return texts(of: value) }
    let secondsPerDay = 86_400
    guard let count = Int(number) else { return [] }
    switch number.utf8.count {
    case 9...10: return [CalendarDay(number: count / secondsPerDay).iso]
    case 12...13: return [CalendarDay(number: count / 1_000 / secondsPerDay).iso]
    default: return [number]
    }
  }

  /// `datePublished`, `date_published` and `Date-Published` as one.
  private static func folded(_ name: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !" -_".unicodeScalars.contains(scalar) {
      folded.append(scalar)
    }
    return String(folded).lowercased()
  }
}
