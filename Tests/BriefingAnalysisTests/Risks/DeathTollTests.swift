import BriefingLanguage
import BriefingText
import Testing

@testable import BriefingAnalysis

@Suite("DeathToll") struct DeathTollTests {
  @Test(arguments: [
    ("The blast killed 11 men.", 11), ("Twelve people died in the fire.", 12),
    ("Dozens were killed in the raid.", 12), ("Hundreds of people died in the flood.", 100),
    ("The death toll rose by three to 78 on Thursday.", 3),
    ("About 2,500 people were killed.", 2_500), ("Three thousand people died.", 3_000),
    ("Officials said 12 soldiers died, rebels said 40 were killed.", 12),
  ])
  func `reads the lowest number of deaths`(text: String, deaths: Int) throws {
    let tagged = try RiskRuleSetTests.document(text).tagged
    #expect(DeathToll(text: tagged).lowest(in: tagged.sentences[0].tokens) == deaths)
  }

  @Test(arguments: [
    "He died in 1996.", "The fire killed nobody.", "Four people were wounded.",
    "The law killed 40 percent of the jobs.",
  ])
  func `finds no deaths where none are counted`(text: String) throws {
    let tagged = try RiskRuleSetTests.document(text).tagged
    #expect(DeathToll(text: tagged).lowest(in: tagged.sentences[0].tokens) == nil)
  }
}
