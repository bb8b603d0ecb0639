/// How much is read of a folder, and which rungs the date ladder has.
public struct IngestSettings: Hashable, Sendable {
  /// The largest file that is read, in bytes.
  public var maximumFileBytes: Int
  /// The largest file of many articles that is read (JSON, feeds), in bytes.
  public var maximumListBytes: Int
  /// The greatest number of articles that one file may hold.
  public var maximumArticlesPerFile: Int
  /// How many times as large as its compressed form a file may be.
  ///
  /// Expanded, it may not be larger than a file that is not compressed.
  public var maximumExpansion: Int
  /// How long a program may work on one file (`pdftotext`), in seconds.
  public var programSeconds: Int
  /// How much memory such a program may take, in bytes.
  public var programMemory: Int
  /// The longest text that is used, in code points.
  public var maximumTextLength: Int
  /// The greatest number of files that are read.
  public var maximumFiles: Int
  /// The deepest level of folders in folders that is entered.
  public var maximumFolderDepth: Int
  /// Whether a file's modification time serves as the last rung of the date ladder.
  ///
  /// Off by default: copying or checking out a folder changes it, so that the same articles would
  /// get other dates.
  public var usesModificationTime: Bool

  /// Makes settings; the defaults serve a folder of news articles.
  public init(
    maximumFileBytes: Int = 20_000_000,
    maximumListBytes: Int = 200_000_000,
    maximumArticlesPerFile: Int = 100_000,
    maximumExpansion: Int = 200,
    programSeconds: Int = 30,
    programMemory: Int = 1_000_000_000,
    maximumTextLength: Int = 2_000_000,
    maximumFiles: Int = 200_000,
    maximumFolderDepth: Int = 32,
    usesModificationTime: Bool = false
  ) {
    self.maximumFileBytes = maximumFileBytes
    self.maximumListBytes = maximumListBytes
    self.maximumArticlesPerFile = maximumArticlesPerFile
    self.maximumExpansion = maximumExpansion
    self.programSeconds = programSeconds
    self.programMemory = programMemory
    self.maximumTextLength = maximumTextLength
    self.maximumFiles = maximumFiles
    self.maximumFolderDepth = maximumFolderDepth
    self.usesModificationTime = usesModificationTime
  }
}
