import Testing

@testable import BriefingIngest

private let isInstalled = ProgramFinder.path(of: "pdftotext", in: ProgramFinder.searchPath) != nil

@Suite("PDFReader") struct PDFReaderTests {
  private typealias Line = SamplePDF.Line

  @Test(.enabled(if: isInstalled, "needs pdftotext of poppler-utils"))
  func `reads columns, joins parted words and leaves running heads out`() throws {
    func page(_ number: Int, _ lines: [Line]) -> [Line] {
      let head = Line(text: "Ardent Post, page \(number)", left: 60, bottom: 810, size: 8)
      let foot = Line(text: "\(number)", left: 290, bottom: 30, size: 8)
      return [head] + lines + [foot]
    }
    let first = page(
      1,
      [
        Line(text: "Council closes crane", left: 60, bottom: 740, size: 24),
        Line(text: "The council of the port said on Monday", left: 60, bottom: 700),
        Line(text: "that the owners of the two cranes and", left: 60, bottom: 688),
        Line(text: "the spokes-", left: 60, bottom: 676),
        Line(text: "woman of the long-term renters had been", left: 320, bottom: 700),
        Line(text: "told of it. The long-", left: 320, bottom: 688),
        Line(text: "term plans were not known to the council", left: 320, bottom: 676),
      ]
    )
    let second = page(
      2,
      [
        Line(text: "and would not be known for some time.", left: 60, bottom: 740),
        Line(text: "Nobody else said anything of it to the Post.", left: 60, bottom: 700),
      ]
    )
    let bytes = SamplePDF.document([first, second])
    let draft = try #require(try SampleFile.drafts(PDFReader(), bytes).first)
    #expect(draft.metadata.title == "Council closes crane")
    #expect(
      draft.text == """
        The council of the port said on Monday that the owners of the two cranes and the \
        spokeswoman of the long-term renters had been told of it. The long-term plans were not \
        known to the council and would not be known for some time.

        Nobody else said anything of it to the Post.
        """
    )
  }

  @Test func `says which package has the program`() throws {
    let reader = PDFReader(settings: IngestSettings(), folders: ["/nowhere"])
    let reason = SkipReason.programMissing(name: "pdftotext", package: "poppler-utils")
    #expect(throws: reason) {
      try SampleFile.drafts(reader, SamplePDF.document([[]]))
    }
    #expect(
      reason.description
        == "needs the program pdftotext, which is not installed (Debian package poppler-utils)"
    )
  }

  @Test(.enabled(if: isInstalled, "needs pdftotext of poppler-utils"))
  func `says that a scan has no text`() {
    #expect(
      throws: SkipReason.malformed(format: "PDF", problem: "no text in it, perhaps a scan")
    ) {
      try SampleFile.drafts(PDFReader(), SamplePDF.document([[]]))
    }
  }

  @Test(.enabled(if: isInstalled, "needs pdftotext of poppler-utils"))
  func `passes on why the program could not`() {
    #expect(throws: SkipReason.self) { try SampleFile.drafts(PDFReader(), "%PDF-1.4\nx") }
  }

  @Test(
    arguments: [
      ("Council &amp; crane", "Council &amp; crane · Post", "Council & crane"),
      ("Menu of pages", "The council&apos;s crane · Post", "The council's crane · Post"),
      ("Council crane", "Microsoft Word - draft 3.doc", "Council crane"),
      ("Council crane", "", "Council crane"),
    ]
  )
  func `takes the headline on the page where the title has its words`(
    head: String,
    stated: String,
    title: String
  ) throws {
    func block(_ text: String, top: Int, height: Int) -> String {
      let place = "xMin=\"60\" yMin=\"\(top)\" xMax=\"400\" yMax=\"\(top + height)\""
      return "<block \(place)>\n<line \(place)>\n<word \(place)>\(text)</word>\n"
    }
    let description =
      "<title>\(stated)</title>\n<page width=\"595\" height=\"842\">\n"
      + block(head, top: 100, height: 24) + block(SampleText.first, top: 140, height: 12)
    let draft = try PDFReader.draft(description: Array(description.utf8))
    #expect(draft.metadata.title == title)
    #expect(draft.text == SampleText.first)
  }

  @Test func `refuses other files`() {
    #expect(throws: SkipReason.self) { try SampleFile.drafts(PDFReader(), "<html>") }
  }
}

@Suite("HyphenJoiner") struct HyphenJoinerTests {
  @Test(
    arguments: [
      (["the spokes-", "woman"], "the spokeswoman"),
      (["a long-term plan of long-", "term use"], "a long-term plan of long-term use"),
      (["the self-", "rule"], "the self-rule"), (["the 10-", "year plan"], "the 10-year plan"),
      (["South-", "East"], "South-East"), (["he said -", "then"], "he said - then"),
      (["one", "two"], "one two"), (["soft\u{AD}", "ware"], "software"),
    ]
  )
  func `joins lines`(lines: [String], text: String) {
    let joiner = HyphenJoiner(lines: lines)
    var joined = ""
    for line in lines { joiner.append(line, to: &joined) }
    #expect(joined == text)
  }
}
