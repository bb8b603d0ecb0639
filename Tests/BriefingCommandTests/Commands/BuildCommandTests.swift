import BriefingModel
import FoundationEssentials
import TestSupport
import Testing

@Suite("briefing build") struct BuildCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SampleFolder.write(to: folder)
  }

  private func briefing(in output: String = "Output") throws -> Briefing {
    let text = try #require(folder.read(output + "/briefing.json"))
    return try JSONDecoder().decode(Briefing.self, from: Data(text.utf8))
  }

  /// The bytes of every file in a folder, by its path.
  private func files(in output: String) throws -> [String: Data] {
    let root = folder.path + "/" + output
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      files[name] = FileManager.default.contents(atPath: root + "/" + name)
    }
    return files
  }

  // MARK: The whole path

  @Test func `makes the site of a folder`() throws {
    let ending = try Program.run(SampleFolder.build(), in: folder)
    #expect(ending.status == 0)
    #expect(ending.output == "")
    #expect(ending.errors == "")
    let briefing = try briefing()
    #expect(briefing.edition.date.iso == "2031-05-08")
    #expect(briefing.edition.previous == nil)
    #expect(
      briefing.articles.map(\.title) == ["Ferry to stop on Friday", "Islanders fear shortages"]
    )
    #expect(!briefing.claims.isEmpty)
    #expect(try #require(folder.read("Output/index.html")).contains("8 May 2031"))
    #expect(
      folder.names(in: "Output/articles").filter { $0.hasSuffix(".html") }.count == 3
    )
  }

  @Test func `tells of every file what became of it`() throws {
    _ = try Program.run(SampleFolder.build(), in: folder)
    #expect(
      try briefing().coverage.files.map { [$0.path, $0.status.rawValue, $0.reason ?? ""] } == [
        ["ferry.md", "used", ""], ["island.md", "used", ""],
        ["later/copy.md", "folded", "same text as ferry.md"],
        ["photo.jpg", "skipped", "format not read: .jpg"],
      ]
    )
    let page = try #require(folder.read("Output/articles/index.md.txt"))
    #expect(page.contains("4 files read: 2 used, 1 folded, 1 skipped."))
    #expect(page.contains("| photo.jpg | skipped | format not read: .jpg |"))
  }

  @Test func `says what it does where that is wanted`() throws {
    let ending = try Program.run(SampleFolder.build() + ["--verbose"], in: folder)
    #expect(ending.output == "")
    #expect(ending.errors.contains("briefing: 2 articles read\n"))
    #expect(ending.errors.contains(" files in Output\n"))
  }

  @Test func `two runs elsewhere give the same bytes`() throws {
    _ = try Program.run(SampleFolder.build(output: "one"), in: folder)
    _ = try Program.run(
      ["build", folder.path + "/articles", "-o", "two"],
      in: folder,
      environment: ["SOURCE_DATE_EPOCH": "1935964800"]
    )
    #expect(try files(in: "one") == files(in: "two"))
  }

  @Test func `a second run of the same edition changes nothing`() throws {
    _ = try Program.run(SampleFolder.build(), in: folder)
    let first = try files(in: "Output")
    _ = try Program.run(SampleFolder.build(), in: folder)
    #expect(try files(in: "Output") == first)
  }

  // MARK: Editions

  @Test func `an edition without news is a quiet day`() throws {
    _ = try Program.run(SampleFolder.build(), in: folder)
    let first = try briefing()
    _ = try Program.run(SampleFolder.build(asOf: "2031-05-09"), in: folder)
    let second = try briefing()
    #expect(second.edition.previous == first.edition.id)
    #expect(second.history.map(\.id) == [first.edition.id])
    #expect(second.claims.map(\.id) == first.claims.map(\.id))
    #expect(folder.has("Output/editions/\(first.edition.id).html"))
  }

  @Test func `an edition lists what changed`() throws {
    _ = try Program.run(SampleFolder.build(), in: folder)
    try folder.write(
      SampleFolder.island.replacing("Two people were killed", with: "Nobody was hurt"),
      to: "articles/island.md"
    )
    try folder.write(
      """
      ---
      title: Pier closed
      outlet: Northport Courier
      date: 2031-05-09
      ---
      Mayor Olu Reyes said that the pier was closed by police on Thursday.
      """,
      to: "articles/pier.md"
    )
    _ = try Program.run(SampleFolder.build(asOf: "2031-05-09"), in: folder)
    let edition = try briefing().edition
    #expect(edition.changes.contains { $0.kind == .new })
    #expect(edition.changes.contains { $0.kind == .notSeenAgain })
    let page = try #require(folder.read("Output/index.md.txt"))
    #expect(page.contains("`change:new`"))
    #expect(page.contains("`change:not seen again`"))
    #expect(try #require(folder.read("Output/feed.xml")).contains("9 May 2031: "))
  }

  @Test(arguments: ["{", "{\"version\": \"9.0\"}", "[1, 2]"])
  func `an output that cannot be read back counts as none`(text: String) throws {
    _ = try Program.run(SampleFolder.build(), in: folder)
    let first = try files(in: "Output")
    try folder.write(text, to: "Output/briefing.json")
    let ending = try Program.run(SampleFolder.build(), in: folder)
    #expect(ending.status == 0)
    #expect(ending.errors.hasPrefix("Output/briefing.json: warning: "))
    #expect(try files(in: "Output") == first)
  }

  // MARK: Analyses made elsewhere

  @Test func `analyses give the same briefing as their articles`() throws {
    _ = try Program.run(SampleFolder.build(output: "direct"), in: folder)
    let analyses = try Program.run(
      ["analyze", "articles/ferry.md", "articles/island.md", "--as-of", "2031-05-08"],
      in: folder
    )
    let lines = analyses.output.split(separator: "\n").map {
      $0.replacing("\"path\":\"articles/", with: "\"path\":\"")
    }
    try folder.write(lines[1] + "\n", to: "second.jsonl")
    try folder.write(lines[0] + "\nbroken\n", to: "first.jsonl")
    let ending = try Program.run(
      [
        "build", "--analyses", "second.jsonl", "--analyses", "first.jsonl", "--output", "joined",
        "--as-of", "2031-05-08",
      ],
      in: folder
    )
    #expect(ending.status == 0)
    let direct = try briefing(in: "direct")
    let joined = try briefing(in: "joined")
    #expect(joined.articles == direct.articles)
    #expect(joined.origins == direct.origins)
    #expect(joined.actors == direct.actors)
    #expect(joined.claims == direct.claims)
    #expect(joined.risks == direct.risks)
    #expect(joined.events == direct.events)
    #expect(joined.stories == direct.stories)
    #expect(joined.conflicts == direct.conflicts)
    #expect(joined.edition.keyLines == direct.edition.keyLines)
    #expect(joined.coverage.files.map(\.path) == ["ferry.md", "first.jsonl:2", "island.md"])
  }

  // MARK: Errors

  @Test func `no such folder ends with 66`() throws {
    let ending = try Program.run(["build", "nowhere"], in: folder)
    #expect(ending.status == 66)
    #expect(ending.errors == "briefing: error: nowhere: no such folder\n")
    #expect(!folder.has("Output"))
  }

  @Test func `an empty folder ends with 66`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/empty",
      withIntermediateDirectories: false
    )
    let ending = try Program.run(["build", "empty"], in: folder)
    #expect(ending.status == 66)
    #expect(
      ending.errors == "empty: error: no article could be read; 0 files were looked at\n"
    )
    #expect(!folder.has("Output"))
  }

  @Test func `a folder without an article says why each file was skipped`() throws {
    try folder.write("\u{0}\u{1}\u{2}", to: "other/a.jpg")
    try folder.write("", to: "other/b.txt")
    let ending = try Program.run(["build", "other"], in: folder)
    #expect(ending.status == 66)
    #expect(
      ending.errors == """
        a.jpg: skipped: format not read: .jpg
        b.txt: skipped: empty
        other: error: no article could be read; 2 files were looked at

        """
    )
  }

  @Test func `wrong settings end with 78 and name the line`() throws {
    try folder.write("site:\n  titel: x\n", to: "briefing.yml")
    let ending = try Program.run(SampleFolder.build(), in: folder)
    #expect(ending.status == 78)
    #expect(
      ending.errors == "briefing.yml:2: error: unknown key “titel”; did you mean “title”?\n"
    )
  }

  @Test func `a wrong template ends with 78 and names file and line`() throws {
    try folder.write("# Front\n\n{{#claims}}\n", to: "mine/pages/front.md.mustache")
    let ending = try Program.run(SampleFolder.build() + ["--templates", "mine"], in: folder)
    #expect(ending.status == 78)
    #expect(
      ending.errors
        == "mine/pages/front.md.mustache:3: error: 'claims' is never closed with {{/claims}}\n"
    )
    #expect(!folder.has("Output"))
  }

  @Test func `a template that makes wrong Markdown ends with 78 and leaves the site`() throws {
    _ = try Program.run(SampleFolder.build(), in: folder)
    let before = try files(in: "Output")
    try folder.write("# Front\n\n+++ Never closed\n", to: "mine/pages/front.md.mustache")
    let ending = try Program.run(SampleFolder.build() + ["--templates", "mine"], in: folder)
    #expect(ending.status == 78)
    #expect(
      ending.errors.hasPrefix("briefing: error: index.html, made by the template pages/front.md: ")
    )
    #expect(try files(in: "Output") == before)
  }

  @Test func `a folder of templates that is not there ends with 78`() throws {
    let ending = try Program.run(SampleFolder.build() + ["-t", "nowhere"], in: folder)
    #expect(ending.status == 78)
    #expect(ending.errors == "nowhere: error: no such folder of templates\n")
  }

  @Test func `an output that cannot be made ends with 73`() throws {
    try folder.write("text", to: "file")
    for (output, reason) in [
      ("file/Output", "the folder cannot be made"), ("file", "is not a folder"),
    ] {
      let ending = try Program.run(SampleFolder.build(output: output), in: folder)
      #expect(ending.status == 73)
      #expect(ending.errors == "\(output): error: \(reason)\n")
    }
  }

  @Test func `a folder of somebody else ends with 73 and is left as it is`() throws {
    try folder.write("precious", to: "Output/thesis.txt")
    let ending = try Program.run(SampleFolder.build(), in: folder)
    #expect(ending.status == 73)
    #expect(ending.errors.hasPrefix("briefing: error: Output is not empty"))
    #expect(folder.names(in: "Output") == ["thesis.txt"])
    #expect(try Program.run(SampleFolder.build() + ["--force"], in: folder).status == 0)
    #expect(folder.read("Output/thesis.txt") == "precious")
  }

  // MARK: Settings

  @Test func `settings name folders from where they stand, and the call wins`() throws {
    try folder.write(
      "articles: ../articles\noutput: ../site\nsite:\n  title: Ferry watch\n",
      to: "etc/daily.yml"
    )
    let call = ["build", "--settings", "etc/daily.yml", "--as-of", "2031-05-08"]
    #expect(try Program.run(call, in: folder).status == 0)
    #expect(try #require(folder.read("site/index.md.txt")).hasPrefix("# Ferry watch"))
    #expect(try Program.run(call + ["--output", "other"], in: folder).status == 0)
    #expect(try files(in: "site") == files(in: "other"))
  }

  @Test func `the settings beside the call are found`() throws {
    try folder.write("articles: articles\nsite:\n  text: none\n", to: "briefing.yml")
    let ending = try Program.run(["build", "--as-of", "2031-05-08"], in: folder)
    #expect(ending.status == 0)
    let page = try #require(folder.read("Output/index.html"))
    #expect(!page.contains("will stop on Friday"))
    #expect(page.contains("text not shown"))
  }

  @Test func `the current folder can be the output`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/site",
      withIntermediateDirectories: false
    )
    try folder.write("articles: ../articles\noutput: .\n", to: "site/.briefing.yml")
    let ending = try Program.run(
      ["build", "-s", "site/.briefing.yml", "--as-of", "2031-05-08"],
      in: folder
    )
    #expect(ending.status == 0)
    #expect(folder.has("site/index.html"))
    #expect(folder.has("site/.briefing.yml"))
  }
}
