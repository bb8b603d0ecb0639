import BriefingModel
import BriefingSite
import Testing

@Suite("Coverage") struct CoverageTests {
  private func page(files: Int, notes: Int) throws -> String {
    let sample = SampleBriefing()
    let coverage = Coverage(
      files: (0..<files).map {
        FileOutcome(path: "file-\($0).bin", status: .skipped, reason: "binary file")
      },
      notes: (0..<notes).map { Coverage.Note(path: "note-\($0).txt", message: "no date found") }
    )
    let briefing = try JSONValue(encoding: sample.briefing)
      .replacing(["coverage"], with: JSONValue(encoding: coverage)).decoded(as: Briefing.self)
    return try SampleSite(briefing: briefing, articles: sample.siteArticles)
      .text("articles/index.md.txt")
  }

  @Test func `lists every file that was not used, with the reason`() throws {
    let page = try page(files: 80, notes: 80)
    #expect(page.contains("80 files read: 0 used, 0 folded, 80 skipped."))
    #expect(page.contains("| file-79.bin | skipped | binary file |"))
    #expect(page.contains("- note-79.txt: no date found"))
    #expect(!page.contains(" more in "))
  }

  @Test func `says how many files and remarks are not listed`() throws {
    let page = try page(files: 90, notes: 81)
    #expect(page.contains("\n10 more in [the data](../briefing.json).\n"))
    #expect(page.contains("\n1 more in [the data](../briefing.json).\n"))
  }
}
