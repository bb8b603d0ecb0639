import BriefingModel
import Testing

@testable import BriefingAnalysis

@Suite("RiskRegister") struct RiskRegisterTests {
  private func risks(_ articles: [FolderArticle]) throws -> [Risk] {
    let scale = try LikelihoodScale.standard()
    return RiskRegister(scale: scale).risks(of: articles, actors: [:])
  }

  @Test func `sentences of one story about one kind of event are one entry`() throws {
    var first = AnalysisFixture("a-1", "Aldia may sell guns to Borvia. The guns are old.")
    first.risk("Aldia may sell guns to Borvia.", status: .possible, trigger: "guns")
    var second = AnalysisFixture("a-2", "Aldia plans to sell guns to Borvia.", day: "2024-03-06")
    second.risk("Aldia plans to sell guns to Borvia.", status: .planned, trigger: "guns")
    let found = try risks([first.folderArticle(), second.folderArticle()])
    let risk = try #require(found.first)
    #expect(found.count == 1)
    #expect(risk.evidence.count == 2)
    #expect(risk.status == .planned, "the latest day counts")
    #expect(risk.firstSeen == "2024-03-05" && risk.lastSeen == "2024-03-06")
  }

  @Test func `an easing signal is never the entry of the risk that it eases`() throws {
    var fixture = AnalysisFixture("a-1", "Aldia sold guns to Borvia and then stopped the guns.")
    fixture.risk(fixture.article.text, lane: .act, status: .occurred, trigger: "guns")
    fixture.risk(fixture.article.text, lane: .easing, status: .averted, trigger: "stopped")
    let found = try risks([fixture.folderArticle()])
    #expect(Set(found.map(\.lane)) == [.act, .easing])
    #expect(Set(found.map(\.id)).count == 2)
  }

  @Test func `without an estimative word of a holder the likelihood is not stated`() throws {
    var fixture = AnalysisFixture("a-1", "Aldia may sell guns to Borvia.")
    fixture.risk(fixture.article.text, status: .possible, trigger: "guns")
    #expect(try risks([fixture.folderArticle()]).first?.likelihoods == [])
  }
}
