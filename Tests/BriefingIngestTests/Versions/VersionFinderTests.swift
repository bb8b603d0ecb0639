import BriefingModel
import Testing

@testable import BriefingIngest

@Suite("VersionFinder") struct VersionFinderTests {
  private static let sentences = [
    "The council closed the crane on Monday.", "Two men were hurt when a cable broke.",
    "The owners had been told of the rust in spring.", "An inquiry will begin next week.",
    "The port has two cranes and forty men.",
  ]

  private func article(
    _ path: String,
    _ sentences: [String],
    title: String = "Crane closed",
    outlet: String? = "Post",
    url: String? = nil,
    published: String? = "2023-09-05T10:00Z"
  ) -> Article {
    let precision: DatePrecision = published?.contains("T") == true ? .time : .day
    return Article(
      id: "id " + path,
      path: path,
      title: title,
      text: sentences.joined(separator: " "),
      outlet: outlet,
      url: url,
      published: published.map { DatedValue(value: $0, precision: precision, method: "x") }
    )
  }

  private func joined(_ articles: [Article]) -> IngestResult {
    let outcomes = articles.map { FileOutcome(path: $0.path ?? "", status: .used, article: $0.id) }
    return VersionFinder().joined(IngestResult(articles: articles, outcomes: outcomes))
  }

  @Test func `folds an older version and lists its changed sentences`() {
    var update = Self.sentences
    update[1] = "Three men were hurt when a cable broke."
    update.remove(at: 3)
    update.append("One of them died in hospital.")
    let result = joined([
      article("a", update, published: "2023-09-05T12:00Z"), article("b", Self.sentences),
    ])
    #expect(result.articles.map(\.path) == ["a"])
    #expect(result.outcomes.map(\.status) == [.used, .folded])
    #expect(
      result.outcomes[1].reason == "older version of a: 1 sentence changed, 1 added, 1 taken out"
    )
    #expect(result.outcomes[1].article == "id a")
    let changes = [
      SentenceChange(
        before: "Two men were hurt when a cable broke.",
        after: "Three men were hurt when a cable broke."
      ),
      SentenceChange(before: "An inquiry will begin next week.", after: nil),
      SentenceChange(before: nil, after: "One of them died in hospital."),
    ]
    #expect(
      result.versions == [
        ArticleVersion(
          article: "id a",
          path: "b",
          published: "2023-09-05T10:00Z",
          changes: changes
        )
      ]
    )
  }

  @Test func `folds a row of versions into the newest`() {
    let result = joined(
      (1...3).map { number in
        article(
          "\(number)",
          Self.sentences + ["Update \(number)."],
          published: "2023-09-0\(number)"
        )
      }
    )
    #expect(result.articles.map(\.path) == ["3"])
    #expect(result.versions.map(\.article) == ["id 3", "id 3"])
  }

  @Test func `knows versions by their address whatever the headline`() {
    let result = joined([
      article(
        "a",
        Self.sentences,
        title: "A",
        outlet: nil,
        url: "https://p.example/x?a=1",
        published: "2023-09-04"
      ),
      article(
        "b",
        Self.sentences + ["One died."],
        title: "B",
        outlet: nil,
        url: "http://p.example/x"
      ),
    ])
    #expect(result.articles.map(\.path) == ["b"])
  }

  @Test(
    arguments: [
      ("Herald", "2023-09-04", "Crane closed", 5), (nil, "2023-09-04", "Crane closed", 5),
      ("Post", nil, "Crane closed", 5), ("Post", "2023-09-05T10:00Z", "Crane closed", 5),
      ("Post", "2023-08-04", "Crane closed", 5), ("Post", "2023-09-04", "Another", 3),
      ("Post", "2023-09-04", "Crane closed", 1),
    ] as [(String?, String?, String, Int)]
  )
  func `leaves apart what may be another article`(
    outlet: String?,
    published: String?,
    title: String,
    common: Int
  ) {
    let own = (common..<5).map { "Something else number \($0) was said of it by all." }
    let result = joined([
      article("a", Self.sentences),
      article(
        "b",
        Self.sentences.prefix(common) + own,
        title: title,
        outlet: outlet,
        published: published
      ),
    ])
    #expect(result.articles.count == 2)
    #expect(result.versions.isEmpty)
  }
}
