import Testing

@testable import BriefingAnalysis

@Suite("ImpactRating") struct ImpactRatingTests {
  private func rating(
    _ base: Int,
    change: (inout ImpactRating.Circumstances) -> Void = { _ in }
  ) -> ImpactRating {
    var circumstances = ImpactRating.Circumstances(base: base)
    change(&circumstances)
    return ImpactRating(circumstances)
  }

  @Test func `is the base where nothing is known`() {
    #expect(rating(3).value == 3)
    #expect(rating(3).reasons == ["impact.base-3"])
  }

  @Test func `adds one step only, by the first circumstance that holds`() {
    let rating = rating(3) {
      $0.sides = [["RU"], ["US"]]
      $0.countries = ["RU", "US", "UA"]
      $0.hitsInfrastructure = true
    }
    #expect(rating.value == 4)
    #expect(rating.reasons == ["impact.base-3", "impact.nuclear-states"])
  }

  @Test func `asks for a nuclear state on both sides`() {
    #expect(rating(3) { $0.sides = [["RU", "BY"], ["UA"]] }.value == 3)
    #expect(rating(3) { $0.sides = [["RU", "US"]] }.value == 3)
  }

  @Test func `adds for three countries, a breach of a resolution, or infrastructure`() {
    #expect(
      rating(2) { $0.countries = ["EG", "TN", "YE"] }.reasons.last == "impact.three-countries"
    )
    #expect(rating(2) { $0.breachesResolution = true }.reasons.last == "impact.resolution-breach")
    #expect(rating(2) { $0.hitsInfrastructure = true }.reasons.last == "impact.infrastructure")
    #expect(rating(2) { $0.countries = ["EG", "TN"] }.value == 2)
  }

  @Test(arguments: [(9, 2), (10, 3), (99, 3), (100, 4), (999, 4), (1_000, 5)])
  func `is at least what the deaths ask for`(deaths: Int, value: Int) {
    #expect(rating(2) { $0.deaths = [deaths] }.value == value)
  }

  @Test func `counts the lowest of differing reports`() {
    #expect(rating(2) { $0.deaths = [300, 12] }.value == 3)
  }

  @Test func `never lowers a base for few deaths and never passes five`() {
    #expect(rating(4) { $0.deaths = [12] }.value == 4)
    #expect(rating(5) { $0.countries = ["EG", "TN", "YE"] }.value == 5)
  }
}
