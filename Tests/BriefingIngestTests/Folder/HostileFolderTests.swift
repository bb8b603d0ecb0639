import BriefingIngest
import BriefingModel
import FoundationEssentials
import Glibc
import Testing

@Suite("Hostile folders") struct HostileFolderTests {
  private func outcomes(
    _ folder: TemporaryFolder,
    settings: IngestSettings = IngestSettings()
  ) throws -> [String] {
    let today = try #require(CalendarDay(iso: "2023-12-31"))
    let result = try ArticleFolderReader(settings: settings, today: today).read(folder: folder.path)
    return result.outcomes.map { "\($0.path): \($0.reason ?? $0.status.rawValue)" }
  }

  @Test func `never follows a link`() throws {
    let outside = try TemporaryFolder()
    try SampleText.body.write(in: outside, "secret.txt")
    let folder = try TemporaryFolder()
    try folder.link("file.txt", to: outside.path + "/secret.txt")
    try folder.link("folder", to: outside.path)
    try folder.link("self.txt", to: "self.txt")
    try folder.link("up", to: "..")
    #expect(
      try outcomes(folder) == [
        "file.txt: symbolic link, not read", "folder: symbolic link, not read",
        "self.txt: symbolic link, not read", "up: symbolic link, not read",
      ]
    )
  }

  @Test func `does not wait for a named pipe`() throws {
    let folder = try TemporaryFolder()
    try folder.pipe("a.txt")
    #expect(try outcomes(folder) == ["a.txt: named pipe, not read"])
  }

  @Test func `prints names with control characters and bad bytes escaped`() throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleText.body, toBytes: Array("a\nb.txt".utf8))
    try folder.write(SampleText.body + " Two.", toBytes: [0x62, 0xFF] + Array(".txt".utf8))
    try folder.write(
      SampleText.body + " Three.",
      toBytes: [UInt8](repeating: 99, count: 251) + Array(".txt".utf8)
    )
    let expected = ["a\\nb.txt", "b\\xFF.txt", String(repeating: "c", count: 251) + ".txt"]
    #expect(try outcomes(folder) == expected.map { $0 + ": used" })
  }

  @Test func `keeps to the limits`() throws {
    let folder = try TemporaryFolder()
    try String(repeating: "x", count: 1_001).write(in: folder, "big.txt")
    try SampleText.body.write(in: folder, "deep/er/a.txt")
    try (SampleText.first + SampleText.body).write(in: folder, "long.txt")
    try SampleText.first.write(in: folder, "ok.txt")
    try SampleText.second.write(in: folder, "one-more.txt")
    let settings = IngestSettings(
      maximumFileBytes: 1_000,
      maximumTextLength: 400,
      maximumFiles: 3,
      maximumFolderDepth: 1
    )
    #expect(
      try outcomes(folder, settings: settings) == [
        "big.txt: larger than 1000 bytes", "deep/er: folder nested deeper than 1 levels",
        "long.txt: longer than 400 characters", "ok.txt: used",
        "one-more.txt: more than 3 files in the folder",
      ]
    )
  }

  @Test(.enabled(if: getuid() != 0, "the super-user may read everything"))
  func `says why the system refuses a file`() throws {
    let folder = try TemporaryFolder()
    try SampleText.body.write(in: folder, "a.txt")
    try SampleText.body.write(in: folder, "b/a.txt")
    chmod(folder.path + "/a.txt", 0)
    chmod(folder.path + "/b", 0)
    defer { chmod(folder.path + "/b", 0o700) }
    #expect(
      try outcomes(folder) == [
        "a.txt: cannot be read: Permission denied", "b: cannot be read: Permission denied",
      ]
    )
  }

  @Test func `reads a text without line ends of great length`() throws {
    let folder = try TemporaryFolder()
    try String(repeating: "the cranes of and ", count: 20_000).write(in: folder, "a.txt")
    try String(repeating: "**the [cranes](of _and ", count: 15_000).write(in: folder, "b.md")
    #expect(try outcomes(folder) == ["a.txt: used", "b.md: used"])
  }
}
