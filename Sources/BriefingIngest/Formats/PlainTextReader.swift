/// Reads `.txt`: an optional head of metadata, an optional headline, then paragraphs.
package struct PlainTextReader: ArticleReading {
  /// Makes the reader.
  package init() {}

  /// `txt` and `text`.
  package var fileExtensions: [String] { ["txt", "text"] }

  /// The one article of the file; its lines are kept, without readers' comments below it.
  ///
  /// - Throws: ``SkipReason/binary`` and ``SkipReason/empty``.
  package func drafts(in file: InputFile) throws(SkipReason) -> [ArticleDraft] {
    let parts = try DocumentParts(file.bytes)
    var metadata = parts.metadata
    let top = TopMatter(lines: parts.body, title: metadata.title)
    metadata.take(top, firstLine: parts.bodyLine)
    let lines = parts.body[top.bodyStart...]
    let article = PhotoCredit.parted(lines[..<ReaderMatter.articleEnd(in: lines)])
    let text = BodyText.tidied(article[...])
    return [ArticleDraft(text: text, metadata: metadata, notes: parts.notes)]
  }
}
