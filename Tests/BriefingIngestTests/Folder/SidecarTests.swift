import BriefingModel
import BriefingText
import Testing

@testable import BriefingIngest

@Suite("Sidecar") struct SidecarTests {
  private func read(_ folder: TemporaryFolder) throws -> IngestResult {
    let today = try #require(CalendarDay(iso: "2023-12-31"))
    return try ArticleFolderReader(today: today).read(folder: folder.path)
  }

  @Test(arguments: ["a.txt", "a.html", "a.md"])
  func `holds against the article's own metadata`(name: String) throws {
    let folder = try TemporaryFolder()
    let text = "---\ntitle: Old\ndate: 2023-09-05\n---\n\n" + SampleText.body
    let page = "<title>Old</title><p>\(SampleText.first)<p>\(SampleText.second)"
    try (name == "a.html" ? page : text).write(in: folder, name)
    try "title: New\ndate: 2023-09-06\noutlet: Ardent Post\n".write(in: folder, "a.yml")
    let result = try read(folder)
    let article = try #require(result.articles.first)
    #expect(article.title == "New")
    #expect(article.outlet == "Ardent Post")
    #expect(article.published?.value == "2023-09-06")
    #expect(article.published?.method == "sidecar file")
    #expect(result.outcomes.map(\.path) == [name, "a.yml"])
    #expect(result.outcomes.last?.reason == "metadata of " + name)
    #expect(result.manifest.map(\.path) == [name, "a.yml"])
  }

  @Test func `gives a list of articles their outlet but no headline`() throws {
    let folder = try TemporaryFolder()
    try """
    {"title": "A", "text": "\(SampleText.first)"}
    {"title": "B", "text": "\(SampleText.second)"}
    """.write(in: folder, "a.jsonl")
    try "title: New\noutlet: Ardent Post\n".write(in: folder, "a.yml")
    let articles = try read(folder).articles
    #expect(articles.map(\.title) == ["A", "B"])
    #expect(articles.map(\.outlet) == ["Ardent Post", "Ardent Post"])
  }

  @Test func `is listed where no article stands beside it`() throws {
    let folder = try TemporaryFolder()
    try "title: A\n".write(in: folder, "b.yaml")
    #expect(
      try read(folder).outcomes.map(\.reason) == ["metadata without an article beside it"]
    )
  }

  @Test func `is reported where it is damaged, and the article read`() throws {
    let folder = try TemporaryFolder()
    try SampleText.body.write(in: folder, "a.txt")
    try "title: [\n".write(in: folder, "a.yml")
    let result = try read(folder)
    #expect(result.articles.count == 1)
    #expect(result.diagnostics.map(\.path) == ["a.yml"])
    #expect(result.diagnostics.first?.message.hasSuffix("; not used") == true)
  }

  @Test func `is not followed where it is a link`() throws {
    let folder = try TemporaryFolder()
    try SampleText.body.write(in: folder, "a.txt")
    try folder.link("a.yml", to: "/etc/hostname")
    let result = try read(folder)
    #expect(result.outcomes.map(\.reason) == [nil, "symbolic link, not read"])
  }
}
