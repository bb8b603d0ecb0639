import BriefingModel
import BriefingText
import Testing

@testable import BriefingLanguage

@Suite("GazetteerNameRecognizer") struct GazetteerNameRecognizerTests {
  private func names(_ text: String) throws -> [String] {
    let recognizer = try GazetteerNameRecognizer(gazetteer: try Gazetteer.open())
    let tagged = try PerceptronTagger().tagged(TokenizedText(SourceText(text)))
    return recognizer.names(in: tagged).map { "\(tagged.text[$0.span]) \($0.type.rawValue)" }
  }

  @Test func `people, bodies and places are told apart`() throws {
    let found = try names(
      "President Ada Brook met officials of the World Health Organization in Geneva on Monday."
    )
    #expect(found == ["Ada Brook PER", "World Health Organization ORG", "Geneva LOC"])
  }

  @Test func `a surname alone is the person whom the text names in full`() throws {
    let found = try names("Ada Brook spoke first. Brook then left for Paris.")
    #expect(found == ["Ada Brook PER", "Brook PER", "Paris LOC"])
  }

  @Test func `the long name of a country is one name and never another country's`() throws {
    let found = try names(
      "He used the formal name, the Democratic People’s Republic of Korea, in his answer."
    )
    #expect(found == ["Democratic People’s Republic of Korea LOC"])
  }

  @Test func `weekdays and months are no names`() throws {
    #expect(try names("On Tuesday the talks went on. They end in March.").isEmpty)
  }
}
