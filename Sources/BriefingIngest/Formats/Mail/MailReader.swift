/// Reads `.eml`: a mail, its text and what its header says.
///
/// The plain text is taken where it is more than a line that asks for a better program, else the
/// HTML. Attached files are left out; where a mail has nothing but an attached mail, that one is
/// read.
package struct MailReader: ArticleReading {
  /// A plain text with fewer bytes may be a stub.
  private static let stubBytes = 400
  /// … and is one where the HTML has so many times the text.
  private static let stubFactor = 2
  /// A mail in a mail in a mail is deep enough.
  private static let mostMails = 3

  /// Makes the reader.
  package init() {}

  /// `eml`.
  package var fileExtensions: [String] { ["eml"] }

  /// The one article of the mail.
  ///
  /// - Throws: ``SkipReason/malformed(format:problem:)`` for a file without header fields or without
  ///   text, and the reasons of ``DecodedText``.
  package func drafts(in file: InputFile) throws(SkipReason) -> [ArticleDraft] {
    let mail = MIMEPart(file.bytes)
    guard mail.headers.count > 0 else {
      throw .malformed(format: "mail", problem: "no header fields")
    }
    return [try draft(of: mail, level: 0)]
  }

  private func draft(of mail: MIMEPart, level: Int) throws(SkipReason) -> ArticleDraft {
    guard let (body, notes) = try text(of: mail) else {
      let attached = mail.all.dropFirst().first { $0.type.value == "message/rfc822" }
      guard level < Self.mostMails, let inner = (attached ?? mail).children.first, attached != nil
      else { throw .malformed(format: "mail", problem: "no text in it") }
      return try draft(of: inner, level: level + 1)
    }
    var header = MailHeader(mail.headers)
    var lines = body
    if let forwarded = ForwardedMail(lines: lines) {
      header.take(forwarded.fields)
      lines = Array(lines[forwarded.bodyStart...])
    }
    var metadata = header.metadata
    let top = TopMatter(lines: lines, title: metadata.title)
    metadata.take(top, firstLine: nil)
    let text = BodyText.tidied(lines[top.bodyStart...])
    return ArticleDraft(text: text, metadata: metadata, notes: notes + metadata.notes)
  }

  // MARK: Text

  /// The lines of the mail's text; nil when it has none.
  private func text(of mail: MIMEPart) throws(SkipReason) -> (lines: [Substring], notes: [Note])? {
    let parts = inlineParts(of: mail)
    let plain = try lines(of: parts.first { $0.type.value == "text/plain" }, isMarkup: false)
    let plainBytes = plain?.lines.reduce(0) { $0 + $1.utf8.count } ?? 0
    if let plain, plainBytes >= Self.stubBytes { return plain }
    let markup = try lines(of: parts.first { $0.type.value == "text/html" }, isMarkup: true)
    let markupBytes = markup?.lines.reduce(0) { $0 + $1.utf8.count } ?? 0
    if plainBytes > 0, markupBytes < Self.stubFactor * plainBytes { return plain }
    return markupBytes > 0 ? markup : plain
  }

  /// The parts that a program shows as the mail, those of attached mails left out.
  private func inlineParts(of part: MIMEPart) -> [MIMEPart] {
    if part.isAttachment || part.type.value == "message/rfc822" { return [] }
    return [part] + part.children.flatMap { inlineParts(of: $0) }
  }

  private func lines(
    of part: MIMEPart?,
    isMarkup: Bool
  ) throws(SkipReason) -> (lines: [Substring], notes: [Note])? {
    guard let part else { return nil }
    let bytes = part.content
    // A part without a letter is no reason to give up the mail: the other form may hold the text.
    guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
    let label = part.type["charset"]
    if isMarkup {
      let text = try WebPageReader.plainText(of: bytes, characterSet: label)
      return (MailText.lines(of: text), [])
    }
    let decoded = try DecodedText(decoding: bytes, declared: label)
    var text = decoded.text
    if part.type["format"]?.lowercased() == "flowed" {
      let deletesSpaces = part.type["delsp"]?.lowercased() == "yes"
      text = MailText.unwrapped(text, deletesSpaces: deletesSpaces)
    }
    let notes = decoded.note.map { [Note(message: $0)] } ?? []
    return (MailText.lines(of: text), notes)
  }
}
