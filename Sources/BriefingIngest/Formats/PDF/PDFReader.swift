/// Reads `.pdf` through poppler's `pdftotext`, where that is installed.
package struct PDFReader: ArticleReading {
  private static let program = "pdftotext"
  private static let package = "poppler-utils"
  /// Bytes of the description for a character of text: each word has its place on the page.
  private static let descriptionFactor = 40
  /// Titles that programs make up.
  private static let noTitles = ["untitled", "microsoft word", "document", ".doc", ".pdf", ".indd"]
  /// Programs that print web pages: their date is the day of printing.
  private static let browsers = ["mozilla", "chrom", "safari", "firefox", "wkhtml"]

  let seconds: Int
  let memory: Int
  let maximumTextLength: Int
  private let folders: [String]

  /// Makes the reader with the limits of `settings`.
  package init(settings: IngestSettings = IngestSettings()) {
    self.init(settings: settings, folders: ProgramFinder.searchPath)
  }

  /// Makes a reader that looks for the program in `folders`.
  init(settings: IngestSettings, folders: [String]) {
    seconds = settings.programSeconds
    memory = settings.programMemory
    maximumTextLength = settings.maximumTextLength
    self.folders = folders
  }

  /// `pdf`.
  package var fileExtensions: [String] { ["pdf"] }

  /// The one article of the document.
  ///
  /// - Throws: ``SkipReason/programMissing(name:package:)`` and the other reasons of programs,
  ///   ``SkipReason/malformed(format:problem:)`` for other files and for scans without text.
  package func drafts(in file: InputFile) throws(SkipReason) -> [ArticleDraft] {
    // The mark may stand behind other bytes, but not far behind (PDF 1.7, Annex H.3.4.1).
    guard file.bytes.prefix(1_024).firstRange(of: Array("%PDF-".utf8)) != nil else {
      throw .malformed(format: "PDF", problem: "it does not begin as one")
    }
    return [try PDFReader.draft(description: try description(of: file.bytes))]
  }

  /// The article of the document that `pdftotext -bbox-layout` describes.
  ///
  /// - Throws: ``SkipReason/malformed(format:problem:)`` for a document without text.
  package static func draft(description: [UInt8]) throws(SkipReason) -> ArticleDraft {
    let layout = PDFLayout(description)
    let content = PDFText(layout)
    let paragraphs = content.paragraphs.map { Substring(TextNormalizer().line($0)) }
    let lines: [Substring] = paragraphs.flatMap { [$0, ""] as [Substring] }
    guard lines.contains(where: { !$0.isEmpty }) else {
      throw .malformed(format: "PDF", problem: "no text in it, perhaps a scan")
    }
    var metadata = ArticleMetadata()
    metadata.title = headline(content.title, title(of: layout)).map { TextNormalizer().line($0) }
    for line in content.above {
      guard case .published(let date)? = DateLine.stated(TextNormalizer().line(line)) else {
        continue
      }
      metadata.dates.append(DateCandidate(rung: .header, stated: date))
    }
    let top = TopMatter(lines: lines, title: metadata.title)
    metadata.take(top, firstLine: nil)
    if let created = layout.created, !isPrinted(layout) {
      metadata.dates.append(DateCandidate(rung: .documentInformation, stated: created))
    }
    return ArticleDraft(text: BodyText.tidied(lines[top.bodyStart...]), metadata: metadata)
  }

  private func description(of bytes: [UInt8]) throws(SkipReason) -> [UInt8] {
    guard let path = ProgramFinder.path(of: Self.program, in: folders) else {
      throw .programMissing(name: Self.program, package: Self.package)
    }
    let program = ChildProgram(
      path: path,
      arguments: ["-bbox-layout", "-enc", "UTF-8", "-", "-"],
      seconds: seconds,
      memory: memory,
      maximumOutput: Self.descriptionFactor * maximumTextLength
    )
    let output: ChildProgram.Output
    do throws(ChildProgram.Failure) {
      output = try program.output(for: bytes)
    } catch {
      switch error {
      case .tooSlow: throw .programTooSlow(name: Self.program, seconds: seconds)
      case .tooMuchOutput: throw .textTooLong(limit: maximumTextLength)
      case .notStarted(let message):
        throw .programFailed(name: Self.program, message: message)
      }
    }
    guard output.status == 0 else {
      throw .programFailed(name: Self.program, message: message(of: output))
    }
    return output.bytes
  }

  /// What the program said last, on one line.
  private func message(of output: ChildProgram.Output) -> String {
    guard output.status != nil else { return "ended by the system" }
    let last = output.messages.split(separator: "\n").last.map(String.init) ?? ""
    let line = TextNormalizer().line(String(last.prefix(Note.longestQuotation)))
    return line.isEmpty ? "could not read the file" : line
  }

  /// The headline on the page, unless the document names another title: the largest letters of a
  /// printed web page may be its menu's.
  private static func headline(_ onPage: String?, _ stated: String?) -> String? {
    guard let onPage, let stated else { return stated ?? onPage }
    func words(_ text: String) -> Set<String> {
      Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
    let own = words(onPage)
    return own.intersection(words(stated)).count * 2 >= own.count ? onPage : stated
  }

  private static func title(of layout: PDFLayout) -> String? {
    guard let title = layout.title, title.contains(" ") else { return nil }
    let small = title.lowercased()
    return noTitles.contains { small.contains($0) } ? nil : title
  }

  private static func isPrinted(_ layout: PDFLayout) -> Bool {
    guard let creator = layout.creator?.lowercased() else { return false }
    return browsers.contains { creator.contains($0) }
  }
}
