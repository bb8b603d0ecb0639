/// Reads `.mhtml` and `.mht`: a web page with its images, saved as one file (RFC 2557).
package struct WebArchiveReader: ArticleReading {
  /// Makes the reader.
  package init() {}

  /// `mhtml` and `mht`.
  package var fileExtensions: [String] { ["mhtml", "mht"] }

  /// The one article of the page.
  ///
  /// The date in the header is the day on which the page was saved and dates nothing.
  ///
  /// - Throws: ``SkipReason/malformed(format:problem:)`` for a file without a page, and the reasons
  ///   of ``WebPageReader``.
  package func drafts(in file: InputFile) throws(SkipReason) -> [ArticleDraft] {
    let archive = MIMEPart(file.bytes)
    guard let page = page(of: archive) else {
      throw .malformed(format: "web archive", problem: "no page in it")
    }
    let location =
      archive.headers["snapshot-content-location"] ?? page.headers["content-location"]
      ?? archive.headers["content-location"]
    var draft = try WebPageReader.draft(
      of: page.content,
      characterSet: page.type["charset"],
      address: location
    )
    draft.metadata.title = draft.metadata.title ?? archive.headers.text("subject")
    return [draft]
  }

  /// The part that the archive names as its start, else the first page.
  private func page(of archive: MIMEPart) -> MIMEPart? {
    let pages = archive.all.filter {
      $0.type.value == "text/html" || $0.type.value == "application/xhtml+xml"
    }
    let location = archive.headers["snapshot-content-location"]
    let start = archive.type["start"]
    return pages.first { start != nil && $0.headers["content-id"] == start }
      ?? pages.first { location != nil && $0.headers["content-location"] == location }
      ?? pages.first
  }
}
