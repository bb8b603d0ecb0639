import BriefingModel
import Glibc
import Testing

@testable import BriefingIngest

@Suite("Hostile files") struct HostileFilesTests {
  /// The reasons by path; beside the files stands an article that must be read.
  private func reasons(
    _ folder: TemporaryFolder,
    settings: IngestSettings = IngestSettings()
  ) throws -> [String: String] {
    try SampleText.body.write(in: folder, "zz-good.txt")
    let today = try #require(CalendarDay(iso: "2023-12-31"))
    let result = try ArticleFolderReader(settings: settings, today: today).read(folder: folder.path)
    #expect(result.outcomes.last?.path == "zz-good.txt")
    #expect(result.outcomes.last?.status == .used)
    return Dictionary(
      uniqueKeysWithValues: result.outcomes.dropLast().map {
        ($0.path, $0.reason ?? $0.status.rawValue)
      }
    )
  }

  @Test(arguments: ["txt", "md", "html", "mhtml", "eml", "pdf"])
  func `of a hundred megabytes are refused unread`(ending: String) throws {
    let folder = try TemporaryFolder()
    try "x".write(in: folder, "a." + ending)
    #expect(truncate(folder.path + "/a." + ending, 100_000_000) == 0)
    #expect(try reasons(folder) == ["a." + ending: "larger than 20000000 bytes"])
  }

  @Test(arguments: ["json", "jsonl", "rss", "atom", "xml"])
  func `of articles have a limit of their own`(ending: String) throws {
    let folder = try TemporaryFolder()
    try "x".write(in: folder, "a." + ending)
    #expect(truncate(folder.path + "/a." + ending, 1_001) == 0)
    let settings = IngestSettings(maximumFileBytes: 500, maximumListBytes: 1_000)
    #expect(try reasons(folder, settings: settings) == ["a." + ending: "larger than 1000 bytes"])
  }

  @Test(
    arguments: [
      ("html", "<div>", nil), ("html", "<b>", nil), ("html", "<table><tr><td>", nil),
      ("json", "[", "no readable JSON: nested deeper than 64 levels (line 1)"),
      ("json", "{\"a\":", "no readable JSON: nested deeper than 64 levels (line 1)"),
      ("jsonl", "[", "no readable JSON: nested deeper than 64 levels (line 1)"),
      ("md", "> ", nil), ("md", "[", nil), ("md", "**_", nil), ("txt", "(", nil),
    ] as [(String, String, String?)]
  )
  func `nested ten thousand times end in a line`(
    ending: String,
    piece: String,
    reason: String?
  ) throws {
    let folder = try TemporaryFolder()
    try (String(repeating: piece, count: 10_000) + SampleText.first).write(
      in: folder,
      "a." + ending
    )
    let found = try reasons(folder)
    #expect(found.keys.sorted() == ["a." + ending])
    if let reason { #expect(found["a." + ending] == reason) }
  }

  @Test(arguments: ["txt", "html", "json", "eml", "rss", "pdf"])
  func `compressed by a bomb are not expanded`(ending: String) throws {
    let folder = try TemporaryFolder()
    let bomb = SampleArchive.gzip([UInt8](repeating: 0x20, count: 30_000_000))
    try folder.write(bomb, to: "a.\(ending).gz")
    #expect(
      try reasons(folder) == [
        "a.\(ending).gz": "compressed to less than a 200th of its size, not expanded"
      ]
    )
  }

  @Test func `that are compressed are read by the rest of their names`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      SampleArchive.gzip(Array("<p>\(SampleText.first)<p>\(SampleText.second) Again.".utf8)),
      to: "a.html.gz"
    )
    try folder.write(SampleArchive.gzip(Array(SampleText.first.utf8)), to: "b.txt")
    try folder.write(SampleArchive.gzip([1]).dropLast(9) + [], to: "c.txt.gz")
    try folder.write(SampleArchive.gzip([1]), to: "d.tar.gz")
    try folder.write(SampleArchive.gzip([1]), to: "e.gz")
    #expect(
      try reasons(folder) == [
        "a.html.gz": "used", "b.txt": "used", "c.txt.gz": "compressed data damaged or cut off",
        "d.tar.gz": "format not read: .gz", "e.gz": "format not read: .gz",
      ]
    )
  }

  @Test(arguments: [
    "txt", "md", "html", "mhtml", "json", "jsonl", "eml", "rss", "xml", "pdf", "yml",
  ])
  func `of NUL bytes, of broken UTF-8 and of nothing end in a line`(ending: String) throws {
    let folder = try TemporaryFolder()
    try folder.write([UInt8](repeating: 0, count: 5_000), to: "nul." + ending)
    try folder.write([UInt8](repeating: 0xC3, count: 5_000), to: "broken." + ending)
    try folder.write([], to: "none." + ending)
    try folder.write(Array("\u{FEFF}".utf8), to: "mark." + ending)
    #expect(try reasons(folder).count == 4)
  }

  @Test func `that vanish or change are named`() throws {
    let today = try #require(CalendarDay(iso: "2023-12-31"))
    let reader = ArticleFolderReader(today: today)
    let folder = try TemporaryFolder()
    // Files of the system have no size and content: as if they grew.
    try folder.link("grown.txt", to: "/proc/version")
    let result = reader.read(files: ["grown.txt", "gone.txt"].map { folder.path + "/" + $0 })
    #expect(
      result.outcomes.map(\.reason) == ["changed while it was read", "vanished before it was read"]
    )
  }
}
