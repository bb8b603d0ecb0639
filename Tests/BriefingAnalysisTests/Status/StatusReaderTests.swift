import BriefingLanguage
import BriefingModel
import BriefingText
import Testing

@testable import BriefingAnalysis

@Suite("StatusReader") struct StatusReaderTests {
  private static let cues = Result { try StatusCues.standard() }
  private static let tagger = Result { try PerceptronTagger() }

  private func reading(_ text: String, event: String) throws -> StatusReading {
    let tagged = try Self.tagger.get().tagged(TokenizedText(SourceText(text)))
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
}
