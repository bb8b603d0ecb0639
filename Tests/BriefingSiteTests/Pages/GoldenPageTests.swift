import FoundationEssentials
import Testing

/// Whole pages of the sample against files under `Tests/Fixtures/site`.
///
/// After a wanted change of a template run the tests once with `UPDATE_GOLDEN=1`, and read the
/// difference before it is committed.
@Suite("Golden pages") struct GoldenPageTests {
  private static let site = Result { try SampleSite() }

  @Test(arguments: [
    "index.md.txt", "stories/index.md.txt", "stories/s-000000000001.md.txt", "actors/index.md.txt",
    "actors/per.md.txt", "actors/p-000000000001.md.txt", "claims/index.md.txt",
    "claims/asserts.md.txt", "claims/conflicts.md.txt", "risks/index.md.txt", "risks/r12.md.txt",
    "risks/r-000000000001.md.txt", "timeline/index.md.txt", "timeline/2031-05.md.txt",
    "articles/index.md.txt", "articles/a-000000000002.md.txt", "editions/index.md.txt",
    "editions/2031-05-04-00000002.md.txt", "method.md.txt", "search.md.txt", "404.md.txt",
    "index.html", "articles/a-000000000001.html", "search.html",
  ])
  func `is the page that was agreed on`(path: String) throws {
    let text = try Self.site.get().text(path)
    let file = SampleSite.fixtures.appending(path: path)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: file)
    }
    let golden = FileManager.default.contents(atPath: file.path) ?? Data()
    let expected = String(decoding: golden, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let difference = zip(lines, expected).enumerated().first { $0.element.0 != $0.element.1 }
    if let (line, (found, wanted)) = difference {
      Issue.record("\(path):\(line + 1): found\n\(found)\nin place of\n\(wanted)")
    }
    #expect(lines.count == expected.count)
  }
}
