import BriefingLanguage
import BriefingModel
import BriefingText
import TestSupport
import Testing

@testable import BriefingAnalysis

@Suite("EventFinder") struct EventFinderTests {
  private func events(_ text: String, published: String) throws -> [ArticleEvent] {
    let article = Article(
      id: "a-1",
      text: text,
      published: DatedValue(value: published, precision: .day, method: "front matter")
    )
    let tagged = try TaggedTexts.tagged(text)
    let times = try TimeTagger().timeExpressions(in: tagged, published: article.published)
    let attributions = tagged.tokens.filter { $0.lower == "said" }.map { token in
      Attribution(
        source: tagged.tokens.first { $0.lower == "mayor" }.map { [$0.span] } ?? [],
        cue: [token.span],
        content: [TextSpan(token.span.end, tagged.text.count)],
        kind: .indirect,
        stance: .asserts
      )
    }
    let document = Document(
      article: article,
      tagged: tagged,
      quotations: [],
      names: [],
      times: times,
      attributions: []
    )
    return EventFinder(
      document: document,
      attributions: attributions,
      cues: try StatusCues.standard()
    ).events()
  }

  @Test func `a sentence is dated by its own date`() throws {
    let found = try events("The bridge fell on Monday.", published: "2024-03-05")
    #expect(found.map(\.date?.value) == ["2024-03-04"])
    #expect(found.map(\.status) == [.occurred])
  }

  @Test func `the date of saying dates no event`() throws {
    let found = try events(
      "The mayor on Monday said that the bridge was old.",
      published: "2024-03-05"
    )
    #expect(found.isEmpty)
  }

  @Test func `a fact without a date has that of the publication, and no time expression`() throws {
    let found = try events("The bridge fell into the river.", published: "2024-03-05")
    #expect(found.map(\.date?.value) == ["2024-03-05"])
    #expect(found.map(\.isDatedByItsText) == [false])
  }

  @Test func `what may come is not dated by the publication`() throws {
    let found = try events("The bridge will fall. The bridge may fall.", published: "2024-03-05")
    #expect(found.isEmpty)
  }

  @Test(arguments: ["5 March", "7 April"])
  func `the stamp of a comment dates no event`(day: String) throws {
    let found = try events("At 18:20 on \(day) 2024 reader12 wrote.", published: "2024-03-05")
    #expect(found.isEmpty)
  }

  @Test func `what is planned to the minute is an event`() throws {
    let found = try events(
      "The bridge will open at 18:20 on 7 April 2024.",
      published: "2024-03-05"
    )
    #expect(found.map(\.date?.value) == ["2024-04-07T18:20"])
  }

  @Test func `what lies after the publication has not occurred`() throws {
    let found = try events(
      "The mayor travels to the bridge on 12 March.",
      published: "2024-03-05"
    )
    #expect(found.map(\.status) == [.planned])
  }

  @Test func `what is planned for a day that has come is not said to have occurred`() throws {
    let found = try events(
      "The visit came after a report that the king is planning to meet the queen this month.",
      published: "2024-03-05"
    )
    #expect(found.map(\.status) == [.planned])
  }

  @Test func `what was cancelled is averted, whatever day it was planned for`() throws {
    let found = try events(
      "The army cancelled an exercise scheduled for 18 March.",
      published: "2024-03-05"
    )
    #expect(found.map(\.status) == [.averted])
  }
}
