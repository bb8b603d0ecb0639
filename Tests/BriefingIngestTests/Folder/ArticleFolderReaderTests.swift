import BriefingIngest
import BriefingModel
import BriefingText
import Testing

@Suite("ArticleFolderReader") struct ArticleFolderReaderTests {
  private func read(
    _ folder: TemporaryFolder,
    settings: IngestSettings = IngestSettings()
  ) throws -> IngestResult {
    let today = try #require(CalendarDay(iso: "2023-12-31"))
    return try ArticleFolderReader(settings: settings, today: today).read(folder: folder.path)
  }

  @Test func `reads an article with all its metadata`() throws {
    let folder = try TemporaryFolder()
    let text = """
      ---
      title: Council closes crane
      date: 2023-09-05T10:00Z
      outlet: Ardent Post
      author: Jane Doe
      url: https://post.example/crane
      section: Analysis
      credit: AP
      ---

      \(SampleText.body)
      """
    try text.write(in: folder, "a.txt")
    let article = try #require(try read(folder).articles.first)
    let expected = Article(
      id: ContentHash.id("a", of: ["Ardent Post", "Council closes crane", SampleText.body]),
      path: "a.txt",
      title: "Council closes crane",
      text: SampleText.body,
      outlet: "Ardent Post",
      author: "Jane Doe",
      url: "https://post.example/crane",
      language: "en",
      published: DatedValue(value: "2023-09-05T10:00Z", precision: .time, method: "front matter"),
      genre: .analysis,
      credit: "Associated Press"
    )
    #expect(article == expected)
  }

  @Test func `lists every file in the byte order of the paths`() throws {
    let folder = try TemporaryFolder()
    for name in ["b/x.txt", "b.txt", "b-1.txt", "a/z/y.md", "B.txt", "é.txt"] {
      try (SampleText.body + " " + name).write(in: folder, name)
    }
    try "x".write(in: folder, "b/page.doc")
    try "x".write(in: folder, ".hidden.txt")
    try "x".write(in: folder, ".git/config.txt")
    try "x".write(in: folder, "README")
    let result = try read(folder)
    #expect(
      result.outcomes.map(\.path) == [
        "B.txt", "README", "a/z/y.md", "b-1.txt", "b.txt", "b/page.doc", "b/x.txt", "é.txt",
      ]
    )
    #expect(
      result.outcomes.filter { $0.status == .skipped }.map(\.reason) == [
        "format not read", "format not read: .doc",
      ]
    )
    #expect(
      result.articles.map(\.path) == result.outcomes.filter { $0.status == .used }.map(\.path)
    )
  }

  @Test func `gives the same bytes for the same folder`() throws {
    let folder = try TemporaryFolder()
    for index in 0..<20 { try (SampleText.body + " \(index)").write(in: folder, "\(index)/a.txt") }
    #expect(try read(folder) == read(folder))
  }

  @Test func `puts the hash of every file read into the manifest`() throws {
    let folder = try TemporaryFolder()
    try SampleText.body.write(in: folder, "a.txt")
    try " \n".write(in: folder, "empty.txt")
    try "x".write(in: folder, "x.doc")
    #expect(
      try read(folder).manifest == [
        ManifestEntry(path: "a.txt", sha256: ContentHash.sha256(of: SampleText.body)),
        ManifestEntry(path: "empty.txt", sha256: ContentHash.sha256(of: " \n")),
      ]
    )
  }

  @Test func `keeps the text but takes headline and date line out`() throws {
    let folder = try TemporaryFolder()
    try "Council closes one crane\nMay 7, 2005\n\(SampleText.body)\n".write(in: folder, "a.txt")
    let article = try #require(try read(folder).articles.first)
    #expect(article.title == "Council closes one crane")
    #expect(article.text == SampleText.body)
    #expect(
      article.published == DatedValue(value: "2005-05-07", precision: .day, method: "header line")
    )
  }

  @Test func `reads Markdown as plain paragraphs`() throws {
    let folder = try TemporaryFolder()
    let text =
      "# Council *closes* crane\n\n5 September 2023\n\n\(SampleText.first)\n\n> [\(SampleText.second)](x)\n"
    try text.write(in: folder, "a.md")
    let article = try #require(try read(folder).articles.first)
    #expect(article.title == "Council closes crane")
    #expect(article.text == SampleText.body)
    #expect(article.published?.value == "2023-09-05")
  }

  @Test func `has no date where no rung holds`() throws {
    let folder = try TemporaryFolder()
    try ("SEOUL, Sept. 5 (Reuters) - " + SampleText.body).write(in: folder, "a.txt")
    let result = try read(folder)
    #expect(result.articles.map(\.published) == [nil])
    #expect(result.articles.map(\.credit) == ["Reuters"])
    #expect(result.diagnostics.isEmpty)
  }

  @Test func `takes the modification time only where asked`() throws {
    let folder = try TemporaryFolder()
    try SampleText.body.write(in: folder, "a.txt")
    let today = CalendarDay(number: 40_000)
    let settings = IngestSettings(usesModificationTime: true)
    let result = try ArticleFolderReader(settings: settings, today: today).read(folder: folder.path)
    #expect(result.articles.first?.published?.method == "file modification time (last resort)")
    #expect(result.articles.first?.published?.precision == .day)
    #expect(try read(folder).articles.first?.published == nil)
  }

  @Test func `reports dates that disagree, with path and line`() throws {
    let folder = try TemporaryFolder()
    try "---\ndate: 2023-09-01\n---\n\(SampleText.body)".write(in: folder, "2023-09-05.txt")
    let result = try read(folder)
    let message =
      "publication dates disagree: front matter 2023-09-01, file name 2023-09-05; "
      + "the front matter holds"
    #expect(result.diagnostics == [IngestDiagnostic(path: "2023-09-05.txt", message: message)])
    #expect(result.outcomes.first?.reason == message)
  }

  @Test func `reports a broken front matter with its line and goes on`() throws {
    let folder = try TemporaryFolder()
    try "---\ntitle: A: b\ndate: 2031-01-01\n---\n\(SampleText.body)".write(in: folder, "a.txt")
    let result = try read(folder)
    #expect(result.articles.map(\.text) == [SampleText.body])
    #expect(result.diagnostics.map(\.line) == [2, 3])
  }

  @Test func `folds a copy of the same outlet and keeps one of another`() throws {
    let folder = try TemporaryFolder()
    func put(_ name: String, outlet: String?, text: String = SampleText.body) throws {
      let head = outlet.map { "---\noutlet: \($0)\n---\n" } ?? ""
      try (head + text).write(in: folder, name)
    }
    try put("1.txt", outlet: "Post")
    try put(
      "2.txt",
      outlet: "Post",
      text: SampleText.first + "\n\n\n \t" + SampleText.second + "\r\n"
    )
    try put("3.txt", outlet: "Herald")
    try put("4.txt", outlet: nil)
    let result = try read(folder)
    #expect(result.outcomes.map(\.status) == [.used, .folded, .used, .folded])
    #expect(
      result.outcomes.map(\.reason) == [nil, "same text as 1.txt", nil, "same text as 1.txt"]
    )
    #expect(result.outcomes[1].article == result.articles[0].id)
    #expect(result.articles.map(\.outlet) == ["Post", "Herald"])
    #expect(Set(result.articles.map(\.id)).count == 2)
  }

  @Test(
    arguments: [
      ("---\nlang: fr\n---\nUn peu de texte.", "language: not English (stated: fr)"),
      (
        "Der Rat der Stadt hat am Montag mitgeteilt, dass er noch nicht erfahren habe, welcher der "
          + "beiden Kräne geschlossen wird, und dass die Eigentümer bis Ende der Woche antworten.",
        "language: not English (detected: 0 % of the words are frequent English ones)"
      ),
      ("---\ntitle: Nothing else\n---\n", "empty"), ("\0\0", "binary file"), ("\n \n", "empty"),
    ]
  )
  func `skips with the reason`(text: String, reason: String) throws {
    let folder = try TemporaryFolder()
    try text.write(in: folder, "a.txt")
    let result = try read(folder)
    #expect(result.articles.isEmpty)
    #expect(result.outcomes == [FileOutcome(path: "a.txt", status: .skipped, reason: reason)])
  }

  @Test func `believes an English text, not the language that its file states`() throws {
    let folder = try TemporaryFolder()
    try ("---\nlang: fr\n---\n" + SampleText.body).write(in: folder, "a.txt")
    let result = try read(folder)
    #expect(result.articles.map(\.language) == ["en"])
    #expect(
      result.outcomes.map(\.reason) == ["the file states the language fr, but the text is English"]
    )
  }

  @Test func `leaves paragraphs in another language out`() throws {
    let folder = try TemporaryFolder()
    let german =
      "Der Rat der Stadt hat am Montag mitgeteilt, dass er noch nicht erfahren habe, welcher der "
      + "beiden Kräne geschlossen wird, und dass die Eigentümer bis Ende der Woche antworten."
    let text = [SampleText.body, german, SampleText.first + " Again."].joined(separator: "\n\n")
    try text.write(in: folder, "a.txt")
    let result = try read(folder)
    #expect(result.articles.first?.text == SampleText.body + "\n\n" + SampleText.first + " Again.")
    #expect(result.outcomes.first?.reason == "a line in another language left out")
  }

  @Test func `notes another encoding in the outcome`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(SampleText.body.utf8) + [0x20, 0x93, 0x94], to: "a.txt")
    #expect(try read(folder).outcomes.first?.reason == "read as Windows-1252")
  }

  @Test func `names a folder that is not there`() throws {
    let today = try #require(CalendarDay(iso: "2023-12-31"))
    let reader = ArticleFolderReader(today: today)
    let folder = try TemporaryFolder()
    try "x".write(in: folder, "file")
    #expect(throws: IngestError.folderMissing(path: folder.path + "/none")) {
      try reader.read(folder: folder.path + "/none")
    }
    #expect(throws: IngestError.notAFolder(path: folder.path + "/file")) {
      try reader.read(folder: folder.path + "/file")
    }
  }

  @Test func `reads single files in the given order`() throws {
    let folder = try TemporaryFolder()
    try (SampleText.body + " One.").write(in: folder, "1.txt")
    try (SampleText.body + " Two.").write(in: folder, "2.txt")
    let today = try #require(CalendarDay(iso: "2023-12-31"))
    let paths = ["2.txt", "1.txt", "none.txt"].map { folder.path + "/" + $0 }
    let result = ArticleFolderReader(today: today).read(files: paths)
    #expect(result.articles.map(\.path) == Array(paths.prefix(2)))
    #expect(result.outcomes.last?.reason == "vanished before it was read")
  }
}

extension String {
  /// Writes the text to a file of `folder`.
  func write(in folder: TemporaryFolder, _ name: String) throws {
    try folder.write(self, to: name)
  }
}
