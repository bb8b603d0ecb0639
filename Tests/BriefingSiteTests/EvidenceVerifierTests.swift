import BriefingModel
import BriefingSite
import BriefingText
import Testing

@Suite("EvidenceVerifier") struct EvidenceVerifierTests {
  private let sample = SampleBriefing()

  /// The paths of all evidence that this edition rests on, with their fields.
  private func places(in briefing: JSONValue) -> [[String]] {
    briefing.paths { value in
      ["article", "start", "end", "hash"].allSatisfy { value[$0] != nil }
    }.filter { $0.first != "history" }
  }

  private func build(_ briefing: JSONValue) throws {
    _ = try SampleSite(
      briefing: briefing.decoded(as: Briefing.self),
      articles: sample.siteArticles
    )
  }

  @Test func `the words behind every line are checked`() throws {
    let briefing = try JSONValue(encoding: sample.briefing)
    let places = places(in: briefing)
    let kinds = Set(places.map { $0.filter { Int($0) == nil }.joined(separator: ".") })
    #expect(
      kinds == [
        "actors.aliases.evidence", "actors.companions.evidence", "actors.roles.evidence",
        "claims.tellings.content", "claims.tellings.cue", "claims.tellings.evidence",
        "claims.tellings.hedges", "claims.tellings.source", "conflicts.sides.evidence",
        "edition.changes.evidence", "edition.keyLines.evidence", "events.evidence",
        "risks.evidence", "risks.hedges", "risks.likelihoods.evidence", "risks.triggers",
        "stories.evidence",
      ]
    )
    let other = JSONValue.string(ContentHash.sha256(of: "other words"))
    for place in places {
      let changed = briefing.replacing(place + ["hash"], with: other)
      #expect(throws: SiteError.self, "\(place)") { try build(changed) }
    }
  }

  @Test func `the words that are shown are those of the article`() throws {
    let briefing = try JSONValue(encoding: sample.briefing)
    for place in places(in: briefing) {
      let changed = briefing.replacing(place + ["text"], with: .string("He said yes."))
      #expect(throws: SiteError.self, "\(place)") { try build(changed) }
    }
  }

  @Test(arguments: [(0, 1_000_000), (5, 2), (-3, 4)])
  func `a place outside the text does not hold`(start: Int, end: Int) throws {
    let briefing = try JSONValue(encoding: sample.briefing)
    let place = ["stories", "0", "evidence"]
    let changed =
      briefing
      .replacing(place + ["start"], with: .number(Double(start)))
      .replacing(place + ["end"], with: .number(Double(end)))
    #expect {
      try build(changed)
    } throws: { error in
      "\(error)".contains("evidence \(start)–\(end) of the article a-000000000001 does not hold")
    }
  }

  @Test func `evidence of an article that is not there does not hold`() throws {
    var articles = sample.siteArticles
    articles[sample.note.id] = nil
    #expect {
      try SampleSite(briefing: sample.briefing, articles: articles)
    } throws: { "\($0)".contains("a-000000000003") }
  }

  @Test func `an old edition's line whose words are gone is left out`() throws {
    let briefing = try JSONValue(encoding: sample.briefing)
    let other = JSONValue.string(ContentHash.sha256(of: "other words"))
    let changed = briefing.replacing(
      ["history", "0", "keyLines", "0", "evidence", "hash"],
      with: other
    )
    let site = try SampleSite(
      briefing: changed.decoded(as: Briefing.self),
      articles: sample.siteArticles
    )
    let page = site.text("editions/2031-05-03-00000001.md.txt")
    #expect(!page.contains(sample.courier.sentences[3]))
  }
}
