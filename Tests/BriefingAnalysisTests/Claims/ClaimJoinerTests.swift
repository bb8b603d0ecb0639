import BriefingModel
import Testing

@testable import BriefingAnalysis

@Suite("ClaimJoiner") struct ClaimJoinerTests {
  private func claims(_ articles: [FolderArticle]) -> [Claim] {
    ClaimJoiner().claims(of: articles, actorNames: articles.actorNames)
  }

  private func telling(
    _ id: String,
    _ content: String,
    outlet: String,
    holder: String? = "a1",
    stance: Stance = .asserts
  ) -> AnalysisFixture {
    var fixture = AnalysisFixture(id, "Ada Brook said that \(content).", outlet: outlet)
    fixture.name("a1", "Ada Brook")
    fixture.claim("Ada Brook", "said", content, holder: holder, stance: stance)
    return fixture
  }

  @Test func `one holder saying one thing in two outlets is one claim of one origin`() throws {
    let found = claims([
      telling("a-1", "the Velm spillway had cracks since spring", outlet: "Herald").folderArticle(),
      telling("a-2", "since spring the spillway of Velm had cracks", outlet: "Post")
        .folderArticle(),
    ])
    let claim = try #require(found.first)
    #expect(found.count == 1)
    #expect(claim.tellings.count == 2)
    #expect(claim.support.outlets == 2)
    #expect(claim.support.origins == 1)
    #expect(claim.support.grade == .moderate)
  }

  @Test func `another number is another claim`() {
    let found = claims([
      telling("a-1", "the army brought 40 boats to Velm", outlet: "Herald").folderArticle(),
      telling("a-2", "the army brought 60 boats to Velm", outlet: "Post").folderArticle(),
    ])
    #expect(found.count == 2)
  }

  @Test func `a denial is never joined with the statement that it denies`() {
    let found = claims([
      telling("a-1", "the army closed the Velm bridge", outlet: "Herald").folderArticle(),
      telling("a-2", "the army closed the Velm bridge", outlet: "Post", stance: .denies)
        .folderArticle(),
    ])
    #expect(found.count == 2)
  }

  @Test func `unnamed officials of two origins are two holders`() {
    func unnamed(_ id: String, outlet: String) -> FolderArticle {
      var fixture = AnalysisFixture(
        id,
        "Two officials said that the army closed the Velm bridge.",
        outlet: outlet
      )
      fixture.claim("Two officials", "said", "the army closed the Velm bridge")
      return fixture.folderArticle()
    }
    let found = claims([unnamed("a-1", outlet: "Herald"), unnamed("a-2", outlet: "Post")])
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.holder.grade == .unnamed })
  }

  @Test(arguments: [("", "speaker unresolved"), ("She", "speaker unresolved")])
  func `a source that cannot be resolved is called so`(source: String, expected: String) throws {
    var fixture = AnalysisFixture("a-1", "She said that the bridge was shut.")
    fixture.claim(source, "said", "the bridge was shut")
    let claim = try #require(claims([fixture.folderArticle()]).first)
    #expect(claim.holder.text == expected)
    #expect(claim.holder.grade == .unresolved)
  }

  @Test func `two holders of one statement are both kept`() throws {
    var fixture = AnalysisFixture("a-1", "Both Aldia and Borvia have denied the reports.")
    fixture.name("a1", "Aldia", type: .location)
    fixture.name("a2", "Borvia", type: .location)
    fixture.claim("Both Aldia and Borvia", "denied", "the reports", holder: "a1", stance: .denies)
    fixture.attributions[0].coholders = ["a2"]
    let claim = try #require(claims([fixture.folderArticle()]).first)
    #expect(claim.holder.text == "Aldia and Borvia")
    #expect(claim.holder.others == ["p-Borvia"])
    #expect(claim.support.origins == 2)
  }

  @Test func `two cues with one content are two claims with two ids`() {
    var fixture = AnalysisFixture(
      "a-1",
      "Ada Brook said and Colm Dray confirmed the bridge was shut."
    )
    fixture.claim("Ada Brook", "said", "the bridge was shut")
    fixture.claim("Colm Dray", "confirmed", "the bridge was shut")
    let found = claims([fixture.folderArticle()])
    #expect(Set(found.map(\.id)).count == 2)
  }
}
