import BriefingLanguage
import BriefingModel
import BriefingText
import TestSupport
import Testing

@testable import BriefingAnalysis

@Suite("StatusReader") struct StatusReaderTests {
  private static let cues = Result { try StatusCues.standard() }

  private func reading(_ text: String, event: String) throws -> StatusReading {
    let tagged = try TaggedTexts.tagged(text)
    let token = try #require(tagged.tokens.firstIndex { $0.text == event })
    return StatusReader(tagged, cues: try Self.cues.get()).status(ofToken: token)
  }

  static var examples: [StatusExample] {
    (try? cues.get())?.cues.flatMap(\.examples) ?? []
  }

  static var traps: [StatusExample] { (try? cues.get())?.traps ?? [] }

  @Test(arguments: examples) func `gives the status of a cue's example`(example: StatusExample)
    throws
  {
    #expect(try reading(example.text, event: example.event).status == example.status)
  }

  @Test(arguments: traps) func `is not misled`(trap: StatusExample) throws {
    #expect(try reading(trap.text, event: trap.event).status == trap.status)
  }

  @Test func `reads the file of cues`() throws {
    let cues = try Self.cues.get()
    #expect(Set(cues.cues.map(\.status)).count >= 8)
  }

  @Test(arguments: [
    ("The army shelled the town in 1996.", "shelled", EventStatus.historical),
    ("The army shelled the town on Monday.", "shelled", .occurred),
    ("The talks have been stalled since 2011.", "stalled", .occurred),
    (
      "Since the invasion of the island in 2014, officials have warned of more attacks.",
      "invasion",
      .historical
    ),
    (
      "Since the invasion of the island in 2014, officials have warned of famine.", "famine",
      .possible
    ),
    ("Twelve years ago, a new strain emerged.", "emerged", .historical),
  ])
  func `tells history by its date`(text: String, event: String, status: EventStatus) throws {
    let tagged = try TaggedTexts.tagged(text)
    let published = DatedValue(value: "2020-06-15", precision: .day, method: "given")
    let times = try TimeTagger().timeExpressions(in: tagged, published: published)
    let token = try #require(tagged.tokens.firstIndex { $0.text == event })
    let reader = StatusReader(
      tagged,
      times: times,
      published: published,
      cues: try Self.cues.get()
    )
    #expect(reader.status(ofToken: token).status == status)
  }

  @Test func `points at the words that decided`() throws {
    let text = "The army may attack the port."
    let reading = try reading(text, event: "attack")
    #expect(reading.hedges.map { SourceText(text)[$0] } == ["may"])
  }

  @Test func `says how real the undoing of an event is`() throws {
    #expect(try reading("The council will lift the ban.", event: "ban").undoing == .planned)
    #expect(try reading("The council lifted the ban.", event: "ban").undoing == nil)
  }

  @Test(arguments: [
    ("The minister said on Monday that rebels had shelled the town.", "shelled"),
    ("Rebels shelled the town, the minister said.", "shelled"),
    ("The minister spoke.", "spoke"),
  ])
  func `finds the main verb behind a verb of saying`(text: String, verb: String) throws {
    let tagged = try TaggedTexts.tagged(text)
    let reader = StatusReader(tagged, cues: try Self.cues.get())
    let main = try #require(reader.mainVerb(ofSentence: 0))
    #expect(tagged.tokens[main].text == verb)
  }
}
