import BriefingModel
import Testing

@testable import BriefingAnalysis

@Suite("StoryFinder") struct StoryFinderTests {
  private static func dam(_ id: String, day: String?) -> AnalysisFixture {
    var fixture = AnalysisFixture(
      id,
      """
      The Velm dam broke on Monday and water filled the lower town. Governor Ada Brook said engineers \
      had warned of cracks in the Velm spillway. Rescue crews searched the flooded streets.
      """,
      title: "Velm dam breaks",
      day: day
    )
    fixture.name("a1", "Ada Brook")
    return fixture
  }

  private static func strike(_ id: String, day: String) -> AnalysisFixture {
    var fixture = AnalysisFixture(
      id,
      """
      Bus drivers in Torrin walked out over pay. Union leader Colm Dray said buses would stand still \
      until the city raised wages. Commuters filled the trams instead.
      """,
      title: "Torrin buses stand still",
      day: day
    )
    fixture.name("a1", "Colm Dray")
    return fixture
  }

  private func stories(_ fixtures: [AnalysisFixture]) -> [[String]] {
    let articles = fixtures.map { FolderArticle($0.analysis) }.sorted(by: FolderArticle.isEarlier)
    return StoryFinder().stories(of: articles).stories.map(\.articles)
  }

  @Test func `articles on one event within a few days are one story`() {
    let found = stories([
      Self.dam("a-1", day: "2024-03-05"), Self.strike("a-2", day: "2024-03-05"),
      Self.dam("a-3", day: "2024-03-06"), Self.strike("a-4", day: "2024-03-07"),
    ])
    #expect(found == [["a-1", "a-3"], ["a-2", "a-4"]])
  }

  @Test func `the same words a month later are another story`() {
    let found = stories([
      Self.dam("a-1", day: "2024-03-05"), Self.strike("a-2", day: "2024-03-05"),
      Self.dam("a-3", day: "2024-04-06"),
    ])
    #expect(found.contains(["a-1"]) && found.contains(["a-3"]))
  }

  @Test func `the order of the files changes no story`() {
    let fixtures = [
      Self.dam("a-1", day: "2024-03-05"), Self.strike("a-2", day: "2024-03-05"),
      Self.dam("a-3", day: "2024-03-06"), Self.dam("a-5", day: nil),
    ]
    #expect(stories(fixtures) == stories(fixtures.reversed()))
  }
}
