import BriefingLanguage
import BriefingModel
import BriefingText
import Testing

@testable import BriefingAnalysis

@Suite("RiskFinder") struct RiskFinderTests {
  private static let finder = Result {
    RiskFinder(
      rules: try RiskRuleSet.standard(),
      cues: try StatusCues.standard(),
      scale: try LikelihoodScale.standard(),
      gazetteer: try Gazetteer.open()
    )
  }

  private func risks(
    _ text: String,
    genre: Article.Genre = .news,
    said: [(holder: String, words: String)] = []
  ) throws -> [ArticleRisk] {
    let document = try RiskRuleSetTests.document(text, genre: genre)
    let attributions = try said.map { statement in
      let scalars = Array(text.unicodeScalars)
      let words = Array(statement.words.unicodeScalars)
      let offset = try #require(
        scalars.indices.first { scalars[$0...].starts(with: words) }
      )
      let span = TextSpan(offset, offset + words.count)
      return Attribution(
        source: [],
        cue: [],
        content: [span],
        holder: statement.holder,
        kind: .indirect,
        stance: .asserts
      )
    }
    return try Self.finder.get().risks(in: document, attributions: attributions)
  }

  @Test(arguments: [
    ("Gunmen kidnapped three aid workers in the north.", "R4", EventStatus.occurred, RiskLane.act),
    ("The country may ship missiles to the junta.", "R2", .possible, .threat),
    ("The two countries plan to hold joint military drills.", "R2", .planned, .threat),
    (
      "Any sale of missiles would violate resolutions of the Security Council.", "R7",
      .conditional, .threat
    ),
    ("The government threatened to impose sanctions on the kingdom.", "R7", .threatened, .threat),
    ("The ministry denied that troops had invaded the island.", "R1", .denied, .act),
    ("Prosecutors allege that the minister took bribes.", "R10", .alleged, .act),
    ("The army has suspended its naval exercise off the coast.", "R2", .averted, .easing),
    ("The union lifted the sanctions against the country.", "R7", .averted, .easing),
    ("The police released the activist from prison.", "R10", .occurred, .easing),
    (
      "The minister withdrew his threat to impose sanctions on the kingdom.", "R7", .averted,
      .easing
    ),
    (
      "The president will soon lift the state of emergency in the country.", "R10", .planned,
      .easing
    ),
  ])
  func `gives category, status and lane`(
    text: String,
    category: String,
    status: EventStatus,
    lane: RiskLane
  ) throws {
    let found = try risks(text).filter { $0.category == category }
    #expect(found.contains { $0.status == status && $0.lane == lane }, "\(found)")
  }

  @Test func `lists an easing act that fails as adverse`() throws {
    let found = try risks("Peace talks between the two sides failed on Monday.")
    #expect(found.contains { $0.rule == "R1.truce" && $0.lane == .act && $0.status == .occurred })
  }

  @Test func `raises nothing from an opinion piece`() throws {
    let text = "Thousands joined a protest in the capital."
    #expect(try risks(text, genre: .opinion).isEmpty)
    #expect(try !risks(text).isEmpty)
  }

  @Test func `gives one entry for a category and level of a sentence`() throws {
    let found = try risks("Protests broke out in the capital, and protests followed in the north.")
    #expect(found.count == 1)
  }

  @Test func `takes the holder of the narrowest statement around the trigger`() throws {
    let text = "The mayor said the police said rebels captured the town after a battle."
    let found = try risks(
      text,
      said: [
        ("a1", "the police said rebels captured the town after a battle"),
        ("a2", "rebels captured the town after a battle"),
      ]
    )
    #expect(found.first?.holder == "a2")
  }

  @Test func `leaves the article's own words without a holder`() throws {
    let found = try risks("Rebels captured the town after a battle.")
    #expect(found.count == 1 && found[0].holder == nil)
  }

  @Test func `keeps the estimative term that a holder used of the event`() throws {
    let text = "It is very likely that the navy will seize more tankers in the strait, she said."
    let words = "It is very likely that the navy will seize more tankers in the strait"
    let found = try risks(text, said: [("a1", words)])
    let risk = try #require(found.first { $0.category == "R12" })
    let term = try #require(risk.likelihood)
    #expect(SourceText(text)[term] == "very likely")
  }

  @Test func `gives no likelihood for may, nor for the article's own estimate`() throws {
    let may = "The navy may seize more tankers in the strait."
    #expect(try risks(may, said: [("a1", may)]).allSatisfy { $0.likelihood == nil })
    let own = "It is likely that the navy will seize more tankers in the strait."
    #expect(try risks(own).allSatisfy { $0.likelihood == nil })
  }

  @Test func `points at the sentence, the trigger and the anchor`() throws {
    let text = "It rained. Rebels captured the town after a battle."
    let risk = try #require(try risks(text).first)
    let source = SourceText(text)
    #expect(risk.evidence.map { source[$0] } == ["Rebels captured the town after a battle."])
    #expect(risk.trigger.map { source[$0] } == ["Rebels"])
    #expect(risk.anchors.map { source[$0] } == ["captured"])
  }

  @Test func `says nothing of any event of a kind`() throws {
    #expect(try risks("Any protest in the capital hurts the shops.").isEmpty)
  }

  @Test func `stays quick on a hostile sentence`() throws {
    let text = String(
      repeating: "threat of war against the country and riots in the city ",
      count: 400
    )
    #expect(try risks(text).count < 100)
  }
}
