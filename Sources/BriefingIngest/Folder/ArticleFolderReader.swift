public import BriefingModel
internal import BriefingText
internal import Glibc

/// Reads a folder of articles.
///
/// Every file that is not hidden ends in exactly one outcome; no file stops the run. Links are
/// never followed, so that nothing outside the folder is read. The same folder gives the same
/// result, but for the modification times of ``IngestSettings/usesModificationTime``.
public struct ArticleFolderReader: Sendable {
  /// The limits and the rungs of the date ladder.
  public let settings: IngestSettings
  /// The day of the run: no publication date may lie after it.
  public let today: CalendarDay
  private let readers: [any ArticleReading]

  /// Makes a reader of all formats.
  public init(settings: IngestSettings = IngestSettings(), today: CalendarDay) {
    self.init(
      settings: settings,
      today: today,
      readers: [PlainTextReader(), MarkdownReader(), WebPageReader()]
    )
  }

  /// Makes a reader of some formats.
  package init(settings: IngestSettings, today: CalendarDay, readers: [any ArticleReading]) {
    self.settings = settings
    self.today = today
    self.readers = readers
  }

  /// Reads everything in `folder` and in the folders in it.
  ///
  /// - Throws: ``IngestError`` when the folder itself can not be opened.
  /// - Complexity: linear in the size of the files; one file at a time is held in memory beside
  ///   the articles.
  public func read(folder: String) throws(IngestError) -> IngestResult {
    var run = Run(reader: self)
    try FolderWalker(maximumDepth: settings.maximumFolderDepth).walk(folder) { item in
      run.read(item.path, obstacle: item.obstacle, parent: item.parent, followsLink: false)
    }
    return run.result
  }

  /// Reads single files in the given order; a link that the user named is followed.
  public func read(files: [String]) -> IngestResult {
    var run = Run(reader: self)
    for file in files {
      run.read(FolderPath(path: file), obstacle: nil, parent: AT_FDCWD, followsLink: true)
    }
    return run.result
  }

  /// One pass over files, with what it gave so far.
  private struct Run {
    let reader: ArticleFolderReader
    let assembler: ArticleAssembler
    var result = IngestResult()
    private var copies = CopyFinder()
    private var filesRead = 0

    init(reader: ArticleFolderReader) {
      self.reader = reader
      assembler = ArticleAssembler(settings: reader.settings, today: reader.today)
    }

    mutating func read(
      _ path: FolderPath,
      obstacle: SkipReason?,
      parent: Int32,
      followsLink: Bool
    ) {
      let text = path.printable
      do throws(SkipReason) {
        if let obstacle { throw obstacle }
        let name = path.fileExtension
        guard let format = reader.readers.first(where: { $0.fileExtensions.contains(name) }) else {
          throw .formatNotRead(fileExtension: name)
        }
        guard filesRead < reader.settings.maximumFiles else {
          throw .tooManyFiles(limit: reader.settings.maximumFiles)
        }
        filesRead += 1
        let content = try FileContent(
          of: path.name,
          in: parent,
          limit: reader.settings.maximumFileBytes,
          followsLink: followsLink
        )
        let hash = ContentHash.sha256(of: content.bytes)
        result.manifest.append(ManifestEntry(path: text, sha256: hash))
        let file = InputFile(path: text, bytes: content.bytes, modified: content.modified)
        let drafts = try format.drafts(in: file)
        for (index, draft) in drafts.enumerated() {
          // Several articles of one file are told apart by their number.
          take(draft, of: file, path: drafts.count == 1 ? text : "\(text)#\(index + 1)")
        }
        if drafts.isEmpty { throw .empty }
      } catch {
        skip(text, error)
      }
    }

    private mutating func take(_ draft: ArticleDraft, of file: InputFile, path: String) {
      do throws(SkipReason) {
        let (article, notes) = try assembler.article(from: draft, in: file, path: path)
        note(notes, path)
        if let original = copies.original(of: article) {
          let name = original.path ?? original.id
          result.outcomes.append(
            FileOutcome(
              path: path,
              status: .folded,
              reason: "same text as \(name)",
              article: original.id
            )
          )
          return
        }
        let reason = notes.map(\.message).joined(separator: "; ")
        result.articles.append(article)
        result.outcomes.append(
          FileOutcome(
            path: path,
            status: .used,
            reason: reason.isEmpty ? nil : reason,
            article: article.id
          )
        )
      } catch {
        note(draft.notes, path)
        skip(path, error)
      }
    }

    private mutating func note(_ notes: [Note], _ path: String) {
      result.diagnostics += notes.map {
        IngestDiagnostic(path: path, line: $0.line, message: $0.message)
      }
    }

    private mutating func skip(_ path: String, _ reason: SkipReason) {
      result.outcomes.append(
        FileOutcome(path: path, status: .skipped, reason: reason.description)
      )
    }
  }
}
