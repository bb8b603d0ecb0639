import BriefingModel
import BriefingText
import FoundationEssentials
import Testing

@Suite("Briefing") struct BriefingTests {
  private static let sentence = "The council threatened to close the pier, it was said."
  private static let words = ["threatened", "close", "the pier"]

  private func evidence(_ start: Int, _ end: Int) -> Evidence {
    Evidence(article: "a-1", span: TextSpan(start, end), of: SourceText(Self.sentence))
  }

  private var holder: Holder {
    Holder(actor: "p-1", others: ["p-2"], text: "council", grade: .named, via: "Post")
  }

  private var support: Support {
    Support(articles: 1, outlets: 1, origins: 1, namedOrigins: 1, hasConflict: false)
  }

  private var date: DatedValue {
    DatedValue(value: "2031-05", precision: .month, method: "month of publication")
  }

  private func edition(_ id: String, previous: String?) -> Edition {
    Edition(
      id: id,
      date: CalendarDay(number: 22_403),
      from: CalendarDay(number: 22_400),
      to: CalendarDay(number: 22_401),
      fingerprint: ContentHash.sha256(of: id),
      previous: previous,
      changes: [
        Edition.Change(
          kind: .softened,
          subject: .risk,
          id: "r-1",
          text: Self.sentence,
          before: "They close the pier.",
          after: Self.sentence,
          evidence: evidence(0, 54)
        )
      ],
      keyLines: [
        Edition.KeyLine(
          subject: .risk,
          id: "r-1",
          text: Self.sentence,
          holder: holder,
          evidence: evidence(0, 54),
          reason: "impact 2"
        )
      ],
      counts: Edition.Counts(
        articles: 1,
        outlets: 1,
        origins: 1,
        actors: 1,
        claims: 1,
        risks: 1,
        events: 1,
        stories: 1
      )
    )
  }

  private var briefing: Briefing {
    Briefing(
      generator: Briefing.Generator(
        name: "briefing",
        version: "1",
        components: [Briefing.Component(name: "risk rules", version: "1")]
      ),
      edition: edition("2", previous: "1"),
      history: [edition("1", previous: nil)],
      articles: [
        ArticleRecord(
          article: Article(id: "a-1", path: "a.md", text: Self.sentence, published: date),
          title: "Pier",
          hash: ContentHash.sha256(of: Self.sentence),
          words: 10,
          origin: "o-1",
          story: "s-1"
        )
      ],
      origins: [Origin(id: "o-1", name: "Post", articles: ["a-1"], reason: "own reporting")],
      actors: [
        Actor(
          id: "p-1",
          name: "council",
          type: .organization,
          aliases: [
            Actor.Alias(text: "it", rule: "pronoun", count: 1, evidence: evidence(42, 44))
          ],
          roles: [Actor.Role(text: "council", date: "2031-05", evidence: evidence(4, 11))],
          country: "NO",
          isGroup: true,
          mentions: 2,
          articles: ["a-1"],
          companions: [Actor.Companion(actor: "p-2", sentences: 1, evidence: evidence(0, 54))]
        )
      ],
      claims: [claim],
      risks: [risk],
      events: [
        Event(
          id: "t-1",
          date: date,
          section: .planned,
          status: .threatened,
          statement: Self.sentence,
          evidence: [evidence(0, 54)],
          actors: ["p-1"],
          holder: holder,
          support: support,
          score: 1.5,
          story: "s-1"
        )
      ],
      stories: [
        Story(
          id: "s-1",
          title: "Pier",
          evidence: evidence(0, 54),
          articles: ["a-1"],
          outlets: ["Post"],
          origins: ["o-1"],
          firstSeen: "2031-05-02",
          lastSeen: "2031-05-02",
          links: [Story.Link(from: "a-1", to: "a-1", similarity: 0.42, shared: ["council"])]
        )
      ],
      conflicts: [
        Conflict(
          id: "x-1",
          kind: .polarity,
          topic: "close the pier",
          sides: [
            Conflict.Side(value: "said", holder: holder, claim: "c-1", evidence: evidence(0, 54)),
            Conflict.Side(value: "denied", holder: nil, claim: nil, evidence: evidence(0, 54)),
          ],
          story: "s-1"
        )
      ],
      coverage: Coverage(
        files: [FileOutcome(path: "a.md", status: .used, reason: "a note", article: "a-1")],
        notes: [Coverage.Note(path: "a.md", line: 1, message: "a note")]
      )
    )
  }

  private var claim: Claim {
    Claim(
      id: "c-1",
      holder: holder,
      stance: .threatens,
      kind: .indirect,
      status: .threatened,
      statement: "to close the pier",
      hedges: ["it was said"],
      said: date,
      about: ["p-2"],
      tellings: [
        Claim.Telling(
          evidence: evidence(0, 54),
          source: [evidence(0, 11)],
          cue: [evidence(12, 22)],
          content: [evidence(23, 40)],
          hedges: [evidence(42, 53)]
        )
      ],
      support: support,
      story: "s-1",
      conflicts: ["x-1"]
    )
  }

  private var risk: Risk {
    Risk(
      id: "r-1",
      category: "R12",
      level: "closure",
      lane: .threat,
      status: .threatened,
      statement: Self.sentence,
      evidence: [evidence(0, 54)],
      triggers: [evidence(26, 31)],
      hedges: [evidence(12, 22)],
      rule: "R12.closure",
      holder: holder,
      likelihoods: [
        Risk.Likelihood(
          term: "likely",
          holder: holder,
          low: 55,
          high: 80,
          evidence: evidence(0, 54)
        )
      ],
      impact: Risk.Impact(value: 2, reasons: ["base 2"]),
      support: support,
      actors: ["p-1"],
      date: date,
      firstSeen: "2031-05-02",
      lastSeen: "2031-05-02",
      story: "s-1",
      claims: ["c-1"],
      conflicts: ["x-1"]
    )
  }

  @Test func `reads back what it wrote`() throws {
    let data = try JSONEncoder().encode(briefing)
    #expect(try JSONDecoder().decode(Briefing.self, from: data) == briefing)
  }

  @Test func `without texts no words of a sentence are left`() throws {
    let bare = briefing.withoutTexts
    let json = String(decoding: try JSONEncoder().encode(bare), as: UTF8.self)
    for words in Self.words { #expect(!json.contains("\(words) "), "\(words)") }
    #expect(!json.contains("\"text\":\"\(Self.sentence)\""))
    #expect(!json.contains("the pier"))
  }

  @Test func `without texts the facts and their places are the same`() {
    let bare = briefing.withoutTexts
    #expect(bare.claims[0].evidence == evidence(0, 54).withoutText)
    #expect(bare.claims[0].tellings[0].cue == [evidence(12, 22).withoutText])
    #expect(bare.claims[0].hedges == ["it was said"])
    #expect(bare.claims[0].holder == holder)
    #expect(bare.risks[0].impact == risk.impact)
    #expect(bare.risks[0].triggers == [evidence(26, 31).withoutText])
    #expect(bare.actors[0].aliases[0].text == "it")
    #expect(bare.articles == briefing.articles)
    #expect(bare.coverage == briefing.coverage)
    #expect(bare.withoutTexts == bare)
  }

  @Test func `an event has the days of its date`() {
    #expect(briefing.events[0].days == DateSpan(timex: "2031-05"))
  }
}
