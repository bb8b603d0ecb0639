import BriefingIngest
import BriefingModel
import FoundationEssentials
import Testing

/// Whether the corpora that are not part of the repository lie beside it.
private let sharedFolderExists = FileManager.default.fileExists(atPath: "../shared/articles")

@Suite(
  "Shared articles",
  .enabled(if: sharedFolderExists, "needs ../shared/articles")
)
struct SharedArticlesTests {
  private func read(_ folder: String) throws -> IngestResult {
    let today = try #require(CalendarDay(iso: "2024-01-01"))
    return try ArticleFolderReader(today: today).read(folder: "../shared/articles/" + folder)
  }

  @Test(
    arguments: [
      ("bp-oil-guardian", 287), ("egypt-protest-cnn", 271), ("h1n1-bbc", 114), ("kim-putin", 1),
      ("wikinews-apple", 30),
    ]
  )
  func `gives each article the date of its file's name`(folder: String, count: Int) throws {
    let result = try read(folder)
    #expect(result.articles.count == count)
    for article in result.articles {
      let name = try #require(article.path)
      #expect(article.published?.value == String(name.prefix(10)), "\(name)")
    }
    #expect(
      result.diagnostics.allSatisfy { $0.message.hasSuffix("in another language left out") }
    )
  }

  @Test func `finds the headline over every Wikinews article`() throws {
    for article in try read("wikinews-apple").articles {
      #expect(article.title.contains("Apple"), "\(article.path ?? "")")
      #expect(article.published?.method == "header line")
    }
  }

  @Test func `leaves out what is not English`() throws {
    let reasons = try read("h1n1-bbc").outcomes.compactMap(\.reason)
    #expect(reasons.count { $0.hasPrefix("language: not English") } == 6)
    #expect(reasons.count { $0 == "empty" } == 2)
  }
}
