import BriefingModel
import BriefingText
import FoundationEssentials
import Testing

@Suite("ArticleAnalysis") struct ArticleAnalysisTests {
  private let full = ArticleAnalysis(
    article: Article(
      id: "a-1",
      path: "x/a.md",
      title: "Pier",
      text: "The council threatened to close it in May.",
      outlet: "Post",
      author: "Mira Holt",
      url: "https://post.example/",
      language: "en",
      published: DatedValue(value: "2031-05-02", precision: .day, method: "front matter"),
      genre: .liveBlog,
      credit: "Reuters"
    ),
    sentences: [TextSpan(0, 42)],
    tokens: [ArticleAnalysis.TaggedSpan(span: TextSpan(0, 3), pos: "DET")],
    mentions: [
      Mention(span: TextSpan(4, 11), type: .organization, actor: "a1", rule: "exact name"),
      Mention(span: TextSpan(32, 34), type: .location, kind: .pronoun),
    ],
    actors: [
      ArticleActor(
        id: "a1",
        name: "council",
        type: .organization,
        aliases: ["it"],
        roles: [ArticleActor.Role(text: "council", span: TextSpan(4, 11))],
        country: "NO",
        isGroup: true
      )
    ],
    timexes: [
      TimeExpression(
        span: TextSpan(38, 41),
        type: .date,
        value: "2031-05",
        mod: "START",
        method: "month of publication"
      )
    ],
    attributions: [
      Attribution(
        source: [TextSpan(0, 11)],
        cue: [TextSpan(12, 22)],
        content: [TextSpan(23, 34), TextSpan(35, 41)],
        holder: "a1",
        coholders: ["a2"],
        kind: .indirect,
        stance: .threatens,
        hedges: [TextSpan(12, 22)],
        via: "a3"
      )
    ],
    events: [
      ArticleEvent(
        span: TextSpan(0, 42),
        date: DatedValue(value: "2031-05", precision: .month, method: "month of publication"),
        status: .threatened,
        timex: TextSpan(38, 41)
      )
    ],
    risks: [
      ArticleRisk(
        category: "R12",
        level: "closure",
        lane: .threat,
        status: .threatened,
        evidence: [TextSpan(0, 42)],
        trigger: [TextSpan(26, 31)],
        anchors: [TextSpan(4, 11)],
        rule: "R12.closure",
        holder: "a1",
        hedges: [TextSpan(12, 22)],
        likelihood: TextSpan(12, 22),
        impactBase: 2,
        deaths: 0
      )
    ]
  )

  private func encoded(_ analysis: ArticleAnalysis) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(analysis), as: UTF8.self)
  }

  @Test func `reads back what it wrote`() throws {
    let bare = ArticleAnalysis(article: Article(id: "a-2", text: ""), sentences: [])
    for analysis in [full, bare] {
      let data = try JSONEncoder().encode(analysis)
      #expect(try JSONDecoder().decode(ArticleAnalysis.self, from: data) == analysis)
    }
  }

  @Test func `the article's fields stand beside the findings`() throws {
    let bare = ArticleAnalysis(
      article: Article(id: "a-2", text: "Hi."),
      sentences: [TextSpan(0, 3)]
    )
    #expect(
      try encoded(bare) == #"{"actors":[],"attributions":[],"events":[],"genre":"news","id":"a-2","#
        + #""mentions":[],"risks":[],"sentences":[[0,3]],"text":"Hi.","timexes":[],"title":""}"#
    )
  }

  @Test func `spans are pairs, and single places have two fields`() throws {
    let text = try encoded(full)
    #expect(text.contains(#""content":[[23,34],[35,41]]"#))
    #expect(text.contains(#""end":11,"kind":"name","rule":"exact name","start":4,"type":"ORG""#))
    #expect(text.contains(#""tokens":[{"end":3,"pos":"DET","start":0}]"#))
  }

  @Test(arguments: ["[1]", "[5,2]", "[-1,2]", "[\"0\",1]", "{}"])
  func `a span that is none is refused`(span: String) {
    let line =
      #"{"actors":[],"attributions":[],"events":[],"genre":"news","id":"a","mentions":[],"#
      + #""risks":[],"sentences":[\#(span)],"text":"Hi.","timexes":[],"title":""}"#
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(ArticleAnalysis.self, from: Data(line.utf8))
    }
  }
}
