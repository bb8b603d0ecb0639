/// One entry of a feed as an article.
struct FeedEntry {
  /// A summary is not longer; longer descriptions are whole articles.
  private static let longestSummary = 600
  /// How the lines begin that programs put below an entry.
  private static let endings = [
    "continue reading", "read more", "read the full", "read full", "full story", "the post ",
  ]
  private static let longestEnding = 200

  private let elements: [FeedElement]
  private let feed: FeedScanner

  /// Takes the elements of an entry of `feed`.
  init(_ elements: [FeedElement], of feed: FeedScanner) {
    self.elements = elements
    self.feed = feed
  }

  /// The article, before the steps that all formats share.
  ///
  /// - Throws: ``SkipReason/malformed(format:problem:)`` for an entry without text.
  func draft() throws(SkipReason) -> ArticleDraft {
    var metadata = ArticleMetadata(entries(), rung: .feedEntry)
    var notes = metadata.notes
    let content = present("encoded") ?? present("content", where: { $0.prefix != "media" })
    let summary =
      present("description", where: { $0.prefix != "media" }) ?? present("summary")
      ?? present("abstract")
    guard let source = content ?? summary else {
      throw .malformed(format: "entry", problem: "no text in it")
    }
    let lines = BodyText.lines(of: TextNormalizer().normalized(FeedEntry.plain(source)))
    let top = TopMatter(lines: lines, title: metadata.title)
    metadata.take(top, firstLine: nil)
    let text = BodyText.tidied(FeedEntry.withoutEnding(lines[top.bodyStart...]))
    if content == nil, text.utf8.count <= Self.longestSummary {
      notes.append(Note(message: "the feed has a summary only"))
    }
    return ArticleDraft(text: text, metadata: metadata, notes: notes)
  }

  // MARK: Metadata

  private func entries() -> [MetadataEntry] {
    var entries: [MetadataEntry] = []
    func add(_ field: MetadataField, _ values: [String], rank: Int = 0) {
      let filled = values.filter { !$0.isEmpty }
      guard !filled.isEmpty else { return }
      entries.append(MetadataEntry(field: field, rank: rank, values: filled, line: nil))
    }
    add(.title, [first(["title"], in: elements.filter { $0.prefix != "media" })].map(line))
    add(.published, [first(["pubDate", "published", "date", "issued"], in: elements)])
    // Atom demands the date of the last change alone; where it stands alone, nothing changed.
    if entries.last?.field != .published {
      add(.published, [first(["updated", "modified"], in: elements)])
    }
    add(.url, [address()])
    add(.author, authors().map(line))
    // "<source url='…'>Name</source>" in RSS, "<source><title>" in Atom.
    let source = elements.first { $0.name == "source" }
    add(.outlet, [source?.child("title")?.text ?? source?.text ?? ""].map(line))
    add(.outlet, [first(["title"], in: feed.channel)].map(line), rank: 1)
    add(.language, [first(["language"], in: elements), first(["language"], in: feed.channel)])
    add(.language, [feed.language ?? ""], rank: 1)
    add(
      .genre,
      elements.filter { $0.name == "category" }.map { $0.attributes["term"] ?? $0.text }.map(line)
    )
    return entries
  }

  private func address() -> String {
    if let original = present("origLink") { return original }
    let links = elements.filter { $0.name == "link" }
    let alternate = links.first { ($0.attributes["rel"] ?? "alternate") == "alternate" }
    if let address = alternate?.attributes["href"], !address.isEmpty { return address }
    if let text = links.lazy.map(\.text).map(line).first(where: { !$0.isEmpty }) { return text }
    let guid = elements.first { $0.name == "guid" && $0.attributes["isPermaLink"] != "false" }
    return guid.map { WebAddress.hasScheme($0.text) ? line($0.text) : "" } ?? ""
  }

  private func authors() -> [String] {
    let creators = elements.filter { $0.name == "creator" }.map(\.text)
    if !creators.isEmpty { return creators }
    return elements.filter { $0.name == "author" }.compactMap { author in
      if let name = author.child("name")?.text { return name }
      // "jane@post.example (Jane Doe)"
      guard author.text.contains("@") else { return author.text }
      guard let open = author.text.firstIndex(of: "("), let close = author.text.lastIndex(of: ")"),
        open < close
      else { return nil }
      return String(author.text[author.text.index(after: open)..<close])
    }
  }

  // MARK: Elements

  /// The text of the first element of the first of `names` that is there.
  private func first(_ names: [String], in elements: [FeedElement]) -> String {
    for name in names {
      for element in elements where element.name == name {
        let text = TextNormalizer().line(element.text)
        if !text.isEmpty { return text }
      }
    }
    return ""
  }

  private func present(
    _ name: String,
    where isMeant: (FeedElement) -> Bool = { _ in true }
  ) -> String? {
    elements.first {
      $0.name == name && isMeant($0) && $0.text.utf8.contains(where: { $0 > 0x20 })
    }?.text
  }

  /// One line without markup: titles carry tags and entities of HTML.
  private func line(_ text: String) -> String {
    let plain =
      text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C }) ? FeedEntry.plain(text) : text
    return TextNormalizer().line(plain)
  }

  private static func plain(_ text: String) -> String {
    let hasMarks = text.utf8.contains { $0 == 0x26 || $0 == 0x3C }
    return hasMarks ? HTMLFragment.plainText(text) : text
  }

  /// `lines` without "Continue reading…" at their end.
  private static func withoutEnding(_ lines: ArraySlice<Substring>) -> ArraySlice<Substring> {
    var lines = lines
    while let last = lines.last {
      let small = last.prefix(longestEnding).lowercased()
      guard
        last.isEmpty
          || last.utf8.count <= longestEnding && endings.contains(where: { small.hasPrefix($0) })
      else { break }
      lines.removeLast()
    }
    return lines
  }
}
