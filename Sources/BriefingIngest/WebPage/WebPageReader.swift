/// Reads `.html`: the article of a saved web page, with what the page says about it.
package struct WebPageReader: ArticleReading {
  /// Makes the reader.
  package init() {}

  /// `html`, `htm` and `xhtml`.
  package var fileExtensions: [String] { ["html", "htm", "xhtml"] }

  /// The one article of the page; its paragraphs are parted by blank lines.
  ///
  /// - Throws: ``SkipReason/binary`` and ``SkipReason/empty``.
  package func drafts(in file: InputFile) throws(SkipReason) -> [ArticleDraft] {
    [try WebPageReader.draft(of: file.bytes)]
  }

  /// The article of a page that a mail, an archive or a feed holds.
  ///
  /// - Parameters:
  ///   - markup: the bytes of the page.
  ///   - characterSet: the label that stands outside of the page, if any: `windows-1251`.
  ///   - address: where the page was read, if that is known; the page's own statement holds.
  /// - Throws: ``SkipReason/binary`` and ``SkipReason/empty``.
  package static func draft(
    of markup: [UInt8],
    characterSet: String? = nil,
    address: String? = nil
  ) throws(SkipReason) -> ArticleDraft {
    let decoded = try MarkupText(markup, declared: characterSet)
    let tree = MarkupParser.tree(marked: decoded.marked)
    let page = PageBlocks(tree)
    let finder = BodyFinder(tree, page)
    let found = finder.blocks()
    let head = PageHead(tree)
    let headings = page.blocks.filter { tree.nodes[$0.element].tag == .h1 }.map {
      TextNormalizer().line(page.string($0))
    }
    let statements = PageMetadata(head: head, headings: headings, readFrom: address)
    var metadata = statements.metadata()
    let place = ArticlePlace(
      tree,
      page,
      body: found,
      titles: statements.titles + [metadata.title].compactMap { $0 },
      comments: finder.comments,
      isEnglish: metadata.language.map { LanguageTag.isEnglish($0) } ?? true
    )
    metadata.dates = PageDates(
      tree: tree,
      page: page,
      head: head,
      address: statements.address,
      place: place
    ).candidates()
    metadata.author = metadata.author ?? byline(page, place)
    let blocks = BodyTrimmer(tree: tree, page: page, title: metadata.title).trimmed(found)
    let lines: [Substring] = blocks.flatMap { block in
      BodyText.lines(of: TextNormalizer().normalized(page.string(block))) + [Substring()]
    }
    let top = TopMatter(lines: lines, title: metadata.title)
    metadata.take(top, firstLine: nil)
    let text = BodyText.tidied(lines[top.bodyStart...])
    let notes = decoded.notes + tree.notes
    return ArticleDraft(text: text, metadata: metadata, notes: notes)
  }

  /// The names in the byline beside the headline; nil where none stands there.
  private static func byline(_ page: PageBlocks, _ place: ArticlePlace) -> String? {
    for index in place.nearBlocks where page.blocks[index].weight <= longestByline {
      let line = TextNormalizer().line(page.string(page.blocks[index]))
      if let names = Byline.names(ofLine: line[...]) { return names }
    }
    return nil
  }

  private static let longestByline = 120

  /// The text of a piece of HTML, all of it, paragraphs parted by blank lines: a mail's message, a
  /// feed's summary.
  ///
  /// - Parameter characterSet: the label that stands outside of it, if any.
  /// - Throws: ``SkipReason/binary`` and ``SkipReason/empty``.
  package static func plainText(
    of markup: [UInt8],
    characterSet: String? = nil
  ) throws(SkipReason) -> String {
    let decoded = try MarkupText(markup, declared: characterSet)
    let page = PageBlocks(MarkupParser.tree(marked: decoded.marked))
    return TextNormalizer().normalized(
      page.blocks.map { page.string($0) }.joined(separator: "\n\n")
    )
  }
}
