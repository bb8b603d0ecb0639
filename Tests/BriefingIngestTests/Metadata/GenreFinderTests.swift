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

  @Test(
    arguments: [
      ("https://post.example/opinion/2023/crane", .opinion),
      ("https://post.example/news/live/crane-12", .liveBlog),
      ("https://post.example/news/opinion", .news), ("https://opinion.example/a/b", .news),
      ("https://post.example/a?from=/opinion/b", .news),
    ] as [(String, Article.Genre)]
  )
  func `follows the folders of the address`(address: String, genre: Article.Genre) {
    #expect(GenreFinder.genre(words: [], title: "", text: "Text.", address: address) == genre)
  }

  @Test(
    arguments: [
      (["World; Opinion"], .opinion), (["News/Live"], .liveBlog),
      (["OpinionNewsArticle"], .opinion),
      (["ReportageNewsArticle"], .news), (["Market review of the year"], .news),
    ] as [([String], Article.Genre)]
  )
  func `finds the word among several of a field`(words: [String], genre: Article.Genre) {
    #expect(GenreFinder.genre(words: words, title: "", text: "Text.") == genre)
  }

  @Test func `knows an opinion by its disclaimer at the end, not within`() {
    let disclaimer = "The views expressed in this commentary are those of the author."
    let text = "One.\nTwo.\nThree.\nFour.\n"
    #expect(GenreFinder.genre(words: [], title: "", text: text + disclaimer) == .opinion)
    #expect(
      GenreFinder.genre(words: [], title: "", text: text + disclaimer + "\n" + text) == .news
    )
  }

  @Test func `knows a quiz by its questions and answers`() {
    let question = ". Who closed the crane?\na) Nobody\nb) The council\n"
    let quiz = (1...4).map { "\($0)" + question }.joined()
    #expect(GenreFinder.genre(words: [], title: "", text: quiz) == .quiz)
    let few = (1...3).map { "\($0)" + question }.joined()
    #expect(GenreFinder.genre(words: [], title: "", text: few) == .news)
  }
}
