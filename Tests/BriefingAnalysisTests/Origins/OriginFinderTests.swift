import BriefingModel
import Testing

@testable import BriefingAnalysis

@Suite("OriginFinder") struct OriginFinderTests {
  private static let wire = """
    The dam above the town of Velm broke in the early hours of the morning, the regional governor \
    told reporters at the scene. Crews from three districts carried people off their roofs until \
    noon, and the army set up tents in the grounds of two schools on the hill. The governor said \
    that the cause was not known and that engineers had warned of cracks in the spillway last year.
    """
  private static let own = """
    Nobody in the lower town slept that night. The water came through the kitchen first, says the \
    baker, who stood on her counter with two neighbours and a goat until a fisherman rowed past the \
    window at dawn and took all of them up to the chapel, where soup was already on the fire.
    """

  private func reasons(_ fixtures: [AnalysisFixture]) -> [(String, [String])] {
    OriginFinder().origins(of: fixtures.map { FolderArticle($0.analysis) }).origins
      .map { ($0.reason, $0.articles) }
  }

  @Test func `copies of one wire story have one origin`() {
    let copy = "VELM — " + Self.wire + " The outlet added one sentence of its own at the end."
    let origins = reasons([
      AnalysisFixture("a-1", Self.wire, outlet: "Herald", credit: "Wire"),
      AnalysisFixture("a-2", copy, outlet: "Gazette", credit: "Wire"),
    ])
    #expect(origins.count == 1)
    #expect(origins.first?.1 == ["a-1", "a-2"])
    #expect(origins.first?.0 == "shared sentences and credit line")
  }

  @Test func `two articles in their own words have two origins`() {
    let origins = reasons([
      AnalysisFixture("a-1", Self.wire, outlet: "Herald"),
      AnalysisFixture("a-2", Self.own, outlet: "Gazette"),
    ])
    #expect(origins.count == 2)
    #expect(origins.allSatisfy { $0.0 == "own reporting" })
  }

  @Test func `a shared credit alone is no shared origin`() {
    let origins = reasons([
      AnalysisFixture("a-1", Self.wire, credit: "Wire"),
      AnalysisFixture("a-2", Self.own, credit: "Wire"),
    ])
    #expect(origins.count == 2)
  }
}
