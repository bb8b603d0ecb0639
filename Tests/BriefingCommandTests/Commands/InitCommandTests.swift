import BriefingSite
import TestSupport
import Testing

@testable import BriefingCommand

@Suite("briefing init") struct InitCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let files = [
    "briefing.yml", "briefing.cron", "briefing.service", "briefing.timer",
  ]

  @Test func `writes the settings, the examples and the templates`() throws {
    let ending = try Program.run(["init", "new"], in: folder)
    #expect(ending.status == 0)
    #expect(ending.errors == "")
    #expect(
      ending.output == Self.files.map { "wrote new/\($0)\n" }.joined()
        + "copied the templates to new/templates\n"
    )
    #expect(folder.names(in: "new") == (Self.files + ["templates"]).sorted())
    #expect(folder.has("new/templates/pages/front.md.mustache"))
    #expect(folder.has("new/templates/assets/style.css"))
  }

  @Test func `overwrites nothing`() throws {
    try folder.write("articles: mine\n", to: "briefing.yml")
    try folder.write("<html>", to: "templates/layout.html.mustache")
    let ending = try Program.run(["init"], in: folder)
    #expect(ending.status == 0)
    #expect(ending.output.hasPrefix("./briefing.yml is there already; left as it is\nwrote "))
    #expect(ending.output.hasSuffix("./templates is there already; left as it is\n"))
    #expect(folder.read("briefing.yml") == "articles: mine\n")
    #expect(folder.names(in: "templates") == ["layout.html.mustache"])
    #expect(folder.has("briefing.cron"))
  }

  @Test func `the settings that it writes are the defaults`() throws {
    _ = try Program.run(["init"], in: folder)
    let settings = try Settings(file: folder.path + "/briefing.yml")
    let defaults = Settings()
    #expect(settings.articles == folder.path + "/articles")
    #expect(settings.output == folder.path + "/Output")
    #expect(settings.templates == [])
    #expect(settings.site == defaults.site)
    #expect(settings.ingest == defaults.ingest)
  }

  @Test func `the lines that it leaves out as examples hold as well`() throws {
    _ = try Program.run(["init"], in: folder)
    let text = try #require(folder.read("briefing.yml"))
    var keys = 0
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let words = line.drop { $0 == " " }
      guard words.hasPrefix("# "), let colon = words.firstIndex(of: ":"),
        !words[words.index(words.startIndex, offsetBy: 2)..<colon].contains(" ")
      else { return String(line) }
      keys += 1
      return line.prefix { $0 == " " } + String(words.dropFirst(2))
    }
    try folder.write(lines.joined(separator: "\n"), to: "briefing.yml")
    let settings = try Settings(file: folder.path + "/briefing.yml")
    #expect(keys == 3)
    #expect(settings.templates == [folder.path + "/templates"])
    #expect(settings.site.address == "https://briefing.example/")
  }

  @Test func `what it writes builds`() throws {
    try SampleFolder.write(to: folder)
    _ = try Program.run(["init"], in: folder)
    let ending = try Program.run(["build", "--as-of", "2031-05-08"], in: folder)
    #expect(ending.status == 0)
    #expect(folder.has("Output/index.html"))
  }

  @Test func `a folder that cannot be made ends with 73`() throws {
    try folder.write("text", to: "file")
    let ending = try Program.run(["init", "file/new"], in: folder)
    #expect(ending.status == 73)
    #expect(ending.errors == "file/new: error: the folder cannot be made\n")
  }
}
