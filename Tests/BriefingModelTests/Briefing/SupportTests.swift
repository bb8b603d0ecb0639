import BriefingModel
import Testing

@Suite("Support") struct SupportTests {
  @Test(arguments: [
    (2, 1, false, Support.Grade.strong), (3, 3, false, .strong), (1, 1, false, .moderate),
    (2, 0, false, .moderate), (1, 0, false, .thin), (0, 0, false, .thin), (3, 3, true, .thin),
  ])
  func `grades by origins, names and conflicts`(
    origins: Int,
    named: Int,
    hasConflict: Bool,
    grade: Support.Grade
  ) {
    let support = Support(
      articles: 5,
      outlets: 4,
      origins: origins,
      namedOrigins: named,
      hasConflict: hasConflict
    )
    #expect(support.grade == grade)
    #expect(!support.reason.isEmpty)
  }

  @Test func `a conflict leaves the counts as they are`() {
    let support = Support(articles: 5, outlets: 4, origins: 3, namedOrigins: 2, hasConflict: false)
    let inConflict = support.inConflict
    #expect(inConflict.grade == .thin)
    #expect(inConflict.reason == "an open conflict")
    #expect([inConflict.articles, inConflict.outlets, inConflict.origins] == [5, 4, 3])
  }
}
