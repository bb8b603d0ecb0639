/// The parts of a text file: metadata at its head, then the body.
struct DocumentParts {
  /// From front matter, or else from header lines.
  var metadata: ArticleMetadata
  /// The lines of the body.
  let body: [Substring]
  /// The line of the file on which the body begins, from 1.
  let bodyLine: Int
  /// What was noticed.
  var notes: [Note]

  /// Decodes, normalises and parts the bytes of a file.
  ///
  /// - Throws: ``SkipReason/binary`` and ``SkipReason/empty``.
  init(_ bytes: [UInt8]) throws(SkipReason) {
    let decoded = try DecodedText(decoding: bytes)
    notes = decoded.note.map { [Note(message: $0)] } ?? []
    let text = TextNormalizer().normalized(decoded.text)
    let lines = BodyText.lines(of: text)
    var start = 0
    metadata = ArticleMetadata()
    if let front = FrontMatter(lines: lines) {
      metadata = ArticleMetadata(front.entries, rung: .frontMatter)
      notes += front.notes
      start = front.bodyStart
    } else if let header = HeaderLines(lines: lines, start: 0) {
      metadata = ArticleMetadata(header.entries, rung: .header)
      start = header.bodyStart
    }
    notes += metadata.notes
    body = Array(lines[start...])
    bodyLine = start + 1
  }
}
