import BriefingModel
import Testing

@testable import BriefingAnalysis

@Suite("ConflictFinder") struct ConflictFinderTests {
  private func conflicts(_ articles: [FolderArticle]) -> [Conflict] {
    let claims = ClaimJoiner().claims(of: articles, actorNames: articles.actorNames)
    return ConflictFinder().conflicts(of: articles, claims: claims)
  }

  @Test func `figures of one thing from two origins stand side by side`() throws {
    let found = conflicts([
      AnalysisFixture("a-1", "The blast killed 12 people in the port.").folderArticle(),
      AnalysisFixture("a-2", "Nine people were killed by the blast, a nurse said.").folderArticle(),
    ])
    let conflict = try #require(found.first)
    #expect(found.count == 1)
    #expect(conflict.kind == .number)
    #expect(conflict.sides.map(\.value) == ["12", "Nine"])
  }

  @Test(arguments: [
    ("The blast killed 12 people.", "The blast injured nine people."),
    ("The blast killed 12 people.", "Nine trucks burned, and people were killed."),
    ("The blast killed 12 people.", "Since 1998 nine people were killed there."),
    ("The blast killed 12 people.", "Twelve people were killed."),
    ("The blast killed 12 people.", "At least nine people were killed by the blast."),
    ("The blast killed 12 people.", "Up to 40 people were killed by the blast."),
    ("The blast killed 1,000 people.", "The blast killed some 950 people."),
  ])
  func `figures that count something else or agree are no conflict`(left: String, right: String) {
    let found = conflicts([
      AnalysisFixture("a-1", left).folderArticle(), AnalysisFixture("a-2", right).folderArticle(),
    ])
    #expect(found.isEmpty)
  }

  @Test func `copies of one origin do not disagree with themselves`() {
    let found = conflicts([
      AnalysisFixture("a-1", "The blast killed 12 people.").folderArticle(origin: "o"),
      AnalysisFixture("a-2", "The blast killed 9 people.").folderArticle(origin: "o"),
    ])
    #expect(found.isEmpty)
  }

  @Test func `a denial is set against the accusation that it names`() throws {
    var accusation = AnalysisFixture("a-1", "Ada Brook accused Borvia of cutting the cable.")
    accusation.name("a1", "Ada Brook")
    accusation.name("a2", "Borvia", type: .location)
    accusation.claim(
      "Ada Brook",
      "accused",
      "Borvia of cutting the cable",
      holder: "a1",
      stance: .accuses
    )
    var denial = AnalysisFixture("a-2", "Borvia denied the accusations of Ada Brook.")
    denial.name("a1", "Borvia", type: .location)
    denial.name("a2", "Ada Brook")
    denial.claim(
      "Borvia",
      "denied",
      "the accusations of Ada Brook",
      holder: "a1",
      stance: .denies
    )
    let found = conflicts([accusation.folderArticle(), denial.folderArticle()])
    let conflict = try #require(found.first)
    #expect(conflict.kind == .polarity)
    #expect(conflict.sides.map { $0.holder?.text } == ["Ada Brook", "Borvia"])
  }

  @Test func `a denial weeks later denies nothing of this one`() {
    var statement = AnalysisFixture(
      "a-1",
      "Ada Brook said that the cable was cut.",
      day: "2024-02-01"
    )
    statement.name("a1", "Ada Brook")
    statement.claim("Ada Brook", "said", "the cable was cut", holder: "a1")
    var denial = AnalysisFixture("a-2", "Colm Dray denied that the cable was cut.")
    denial.name("a1", "Colm Dray")
    denial.claim("Colm Dray", "denied", "the cable was cut", holder: "a1", stance: .denies)
    #expect(conflicts([statement.folderArticle(), denial.folderArticle(story: "s-2")]).isEmpty)
  }

  @Test func `a denial is not set against a call on somebody that only shares a name with it`() {
    var call = AnalysisFixture("a-1", "Watts added that Norland urges Borvia to leave the strait.")
    call.name("a1", "Watts")
    call.name("a2", "Borvia", type: .location)
    call.claim("Watts", "added", "that Norland urges Borvia to leave the strait", holder: "a1")
    var denial = AnalysisFixture("a-2", "Borvia denied the accusations of Norland.")
    denial.name("a1", "Borvia", type: .location)
    denial.name("a2", "Norland", type: .location)
    denial.claim(
      "Borvia",
      "denied",
      "the accusations of Norland",
      holder: "a1",
      stance: .denies
    )
    #expect(conflicts([call.folderArticle(), denial.folderArticle()]).isEmpty)
  }

  @Test func `a million counts as one`() throws {
    let found = conflicts([
      AnalysisFixture("a-1", "The flood displaced 2 million people.").folderArticle(),
      AnalysisFixture("a-2", "The flood displaced 3 people.").folderArticle(),
    ])
    #expect(found.first?.sides.map(\.value) == ["2 million", "3"])
  }

  @Test func `a holder does not disagree with the denial in one sentence`() {
    var fixture = AnalysisFixture("a-1", "The ministry gave a statement denying the flood rumour.")
    fixture.claim("The ministry", "statement", "denying the flood rumour")
    fixture.claim("The ministry", "denying", "the flood rumour", stance: .denies)
    #expect(conflicts([fixture.folderArticle()]).isEmpty)
  }
}
