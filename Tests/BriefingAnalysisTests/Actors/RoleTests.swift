import BriefingModel
import Testing

@testable import BriefingAnalysis

@Suite("Roles of persons") struct RoleTests {
  @Test(arguments: [
    ("[MISC North Korean] leader [PER Kim Jong Un] came.", "North Korean leader", "KP"),
    (
      "[ORG National Security Council] spokesperson [PER Ann Watts] spoke.",
      "National Security Council spokesperson", "US"
    ),
    ("It was [PER Ivo Petrov], a spokesman for the harbour.", "spokesman for the harbour", nil),
    (
      "[PER Ann Watts] is the prime minister of [LOC Malaysia].", "prime minister of Malaysia", "MY"
    ),
    ("[ORG BP]’s chief executive, [PER Tony Dale], spoke.", "BP’s chief executive", "GB"),
    ("In the storm region President [PER Ann Watts] spoke.", "President", nil),
    ("They met Secretary of State [PER Ann Watts].", "Secretary of State", nil),
  ])
  func `reads the office beside a name`(_ marked: String, _ role: String, _ code: String?) throws {
    let person = try #require(SampleText(marked).resolved.actors.first { $0.type == .person })
    #expect(person.roles.map(\.text) == [role])
    #expect(person.country == code)
  }

  @Test(arguments: [
    "His wife, [PER Ann Watts], came.", "[PER Ann Watts], who was tired, came.",
    "[PER Ann Watts] was not the minister.",
    "It was the death of [PER Ann Watts], a prosecutor told the court.",
  ])
  func `reads no office where there is none`(_ marked: String) throws {
    let person = try #require(SampleText(marked).resolved.actors.first)
    #expect(person.roles.isEmpty)
  }
}
