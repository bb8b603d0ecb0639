/// Reads `.md`: front matter, a heading as the headline, then Markdown as plain paragraphs.
package struct MarkdownReader: ArticleReading {
  /// Makes the reader.
  package init() {}

  /// `md` and `markdown`.
  package var fileExtensions: [String] { ["md", "markdown"] }

  /// The one article of the file; its paragraphs are parted by blank lines.
  ///
  /// - Throws: ``SkipReason/binary`` and ``SkipReason/empty``.
  package func drafts(in file: InputFile) throws(SkipReason) -> [ArticleDraft] {
    let parts = try DocumentParts(file.bytes)
    var metadata = parts.metadata
    let markdown = MarkdownText(lines: parts.body)
    var paragraphs = markdown.paragraphs
    if let heading = markdown.heading {
      // A heading that says something else than the title is text.
      if let title = metadata.title, title.lowercased() != heading.lowercased() {
        paragraphs.insert(heading, at: 0)
      } else {
        metadata.title = metadata.title ?? heading
      }
    }
    let lines: [Substring] = paragraphs.flatMap { [Substring($0), ""] as [Substring] }
    let top = TopMatter(lines: lines, title: metadata.title)
    metadata.take(top, firstLine: nil)
    let text = BodyText.tidied(lines[top.bodyStart...])
    return [ArticleDraft(text: text, metadata: metadata, notes: parts.notes)]
  }
}
