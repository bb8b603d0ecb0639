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
      readers: ArticleFolderReader.allReaders(settings)
    )
  }

  /// The readers of all formats.
  package static func allReaders(_ settings: IngestSettings) -> [any ArticleReading] {
    [
      PlainTextReader(), MarkdownReader(), WebPageReader(), WebArchiveReader(), MailReader(),
      JSONReader(maximumArticles: settings.maximumArticlesPerFile),
      FeedReader(maximumArticles: settings.maximumArticlesPerFile), PDFReader(settings: settings),
    ]
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
    // Metadata files are read with their articles, before their turn.
    run.result.manifest.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return VersionFinder().joined(run.result)
  }

  /// Reads single files in the given order; a link that the user named is followed.
  public func read(files: [String]) -> IngestResult {
    var run = Run(reader: self)
    for file in files {
      run.read(FolderPath(path: file), obstacle: nil, parent: AT_FDCWD, followsLink: true)
    }
    return VersionFinder().joined(run.result)
  }

  /// Reads `content` as a file of the name `name`, changed on the day of the run.
  package func read(content: [UInt8], name: String) -> IngestResult {
    var run = Run(reader: self)
    let path = FolderPath(path: name)
    do throws(SkipReason) {
      try run.read(FileContent(bytes: content, modified: today), of: path, sidecar: nil)
    } catch {
      run.skip(path.printable, error)
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
    /// The printed paths of the articles by those of the metadata files beside them.
    private var articlesOfSidecars: [String: String] = [:]

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
        let limit = limit(of: try format(of: path))
        guard filesRead < reader.settings.maximumFiles else {
          throw .tooManyFiles(limit: reader.settings.maximumFiles)
        }
        filesRead += 1
        let content = try FileContent(
          of: path.name,
          in: parent,
          limit: limit,
          followsLink: followsLink
        )
        let hash = ContentHash.sha256(of: content.bytes)
        result.manifest.append(ManifestEntry(path: text, sha256: hash))
        let sidecar = sidecar(of: path, parent: parent, followsLink: followsLink)
        try read(content, of: path, sidecar: sidecar)
      } catch {
        skip(text, error)
      }
    }

    /// Reads what a file holds.
    mutating func read(
      _ content: FileContent,
      of path: FolderPath,
      sidecar: Sidecar?
    ) throws(SkipReason) {
      let text = path.printable
      let format = try format(of: path)
      let limit = limit(of: format)
      let file = InputFile(
        path: text,
        bytes: try expanded(content.bytes, limit: limit),
        modified: content.modified
      )
      let items = try items(of: format, in: file)
      for (index, item) in items.enumerated() {
        // Several articles of one file are told apart by their number.
        let place = items.count == 1 ? text : "\(text)#\(index + 1)"
        switch item {
        case .success(var draft):
          if let sidecar {
            draft.metadata = sidecar.overriding(draft.metadata, isAlone: items.count == 1)
          }
          take(draft, of: file, path: place)
        case .failure(let reason): skip(place, reason)
        }
      }
      if items.isEmpty { throw .empty }
    }

    private func format(of path: FolderPath) throws(SkipReason) -> any ArticleReading {
      let name = path.formatExtension
      if let format = reader.readers.first(where: { $0.fileExtensions.contains(name) }) {
        return format
      }
      if Sidecar.fileExtensions.contains(path.fileExtension) {
        throw articlesOfSidecars[path.printable].map { .sidecar(of: $0) } ?? .sidecarAlone
      }
      throw .formatNotRead(fileExtension: path.fileExtension)
    }

    private func limit(of format: any ArticleReading) -> Int {
      format is any ArticleListReading
        ? reader.settings.maximumListBytes : reader.settings.maximumFileBytes
    }

    private func items(
      of format: any ArticleReading,
      in file: InputFile
    ) throws(SkipReason) -> [Result<ArticleDraft, SkipReason>] {
      if let list = format as? any ArticleListReading { return try list.items(in: file) }
      return try format.drafts(in: file).map { .success($0) }
    }

    /// The content of a compressed file; pages are also saved compressed under their own names.
    private func expanded(
      _ bytes: [UInt8],
      limit: Int
    ) throws(SkipReason) -> [UInt8] {
      // A name can lie: bytes that are not compressed are what the rest of the name says.
      guard GzipFile.isCompressed(bytes) else { return bytes }
      let ratio = reader.settings.maximumExpansion
      return try GzipFile.expanded(bytes, limit: limit, ratio: ratio)
    }

    /// The metadata in the file beside the article, if there is one.
    private mutating func sidecar(
      of path: FolderPath,
      parent: Int32,
      followsLink: Bool
    ) -> Sidecar? {
      for ending in Sidecar.fileExtensions {
        guard let name = path.sidecar(ending) else { return nil }
        let place = path.sibling(name)
        do throws(SkipReason) {
          let content = try FileContent(of: name, in: parent, limit: Sidecar.maximumBytes)
          if articlesOfSidecars[place.printable] == nil {
            let hash = ContentHash.sha256(of: content.bytes)
            result.manifest.append(ManifestEntry(path: place.printable, sha256: hash))
            articlesOfSidecars[place.printable] = path.printable
          }
          let sidecar = Sidecar(content.bytes)
          note(sidecar.notes, place.printable)
          return sidecar
        } catch {
          if error == .vanished { continue }
          note([Note(message: error.description)], place.printable)
          return nil
        }
      }
      return nil
    }

    private mutating func take(_ draft: ArticleDraft, of file: InputFile, path: String) {
      do throws(SkipReason) {
        let (article, notes, obstacle) = try assembler.article(from: draft, in: file, path: path)
        if let obstacle {
          note(draft.notes, path)
          result.leftOut.append(article)
          return skip(path, obstacle)
        }
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

    mutating func skip(_ path: String, _ reason: SkipReason) {
      result.outcomes.append(
        FileOutcome(path: path, status: .skipped, reason: reason.description)
      )
    }
  }
}
