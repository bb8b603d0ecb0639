import BriefingModel
import Testing

@testable import BriefingIngest

@Suite("GenreFinder") struct GenreFinderTests {
  private static let turns =
    String(repeating: "ANNA REED, HOST: Good evening.\nREED: And now?\n", count: 4)
  private static let times = (1...8).map { "\($0).15pm: The council meets." }.joined(
    separator: "\n"
  )

  @Test(
    arguments: [
      (["Opinion"], "", "", .opinion), (["World", "op-ed"], "", "", .opinion),
      (["politics"], "", "", .news), ([], "Opinion: the cranes must stay", "", .opinion),
      ([], "Analysis | Why the cranes matter", "", .analysis),
      ([], "Cranes close – live", "", .liveBlog),
      ([], "Cranes close - as it happened", "", .liveBlog),
      ([], "Crane vote: live updates", "", .liveBlog),
      ([], "Correction: the number of cranes", "", .correction),
      ([], "Corrections and clarifications", "", .correction),
      ([], "Quiz: what do you know of cranes?", "", .quiz),
      ([], "Taliban leader: no talks", "", .news),
      ([], "", "CNN 1/26 THIS IS A RUSH TRANSCRIPT.", .transcript), ([], "", turns, .transcript),
      ([], "", times, .liveBlog), (["news"], "Cranes", "Text.", .news),
      ([], "", "NEW: a crane", .news),
    ] as [([String], String, String, Article.Genre)]
  )
  func `follows metadata, headline and layout`(
    words: [String],
    title: String,
    text: String,
    genre: Article.Genre
  ) {
    #expect(GenreFinder.genre(words: words, title: title, text: text) == genre)
  }
}
