import Testing

@testable import BriefingAnalysis

@Suite("LikelihoodScale") struct LikelihoodScaleTests {
  private static let scale = Result { try LikelihoodScale.standard() }

  @Test(arguments: [
    ("remote", 1, 5), ("very unlikely", 5, 20), ("unlikely", 20, 45), ("roughly even", 45, 55),
    ("Likely", 55, 80), ("probable", 55, 80), ("highly probable", 80, 95),
    ("almost certain", 95, 99),
  ])
  func `gives a term its band`(term: String, low: Int, high: Int) throws {
    let band = try #require(try Self.scale.get().band(of: term))
    #expect(band.lowest == low && band.highest == high)
  }

  @Test(arguments: ["may", "might", "could", "possible", "definitely", "imminent"])
  func `knows no band for other words`(term: String) throws {
    #expect(try Self.scale.get().band(of: term) == nil)
  }
}
