import BriefingModel
import FoundationEssentials
import Testing

@testable import BriefingIngest

/// Where the pages lie that are not part of the repository.
private let folder = "../shared/data/html/"
private let sharedFolderExists = FileManager.default.fileExists(atPath: folder + "body.jsonl")

@Suite("Accuracy on saved pages", .enabled(if: sharedFolderExists, "needs \(folder)"))
struct WebPageAccuracyTests {
  /// The least F1 of the articles' texts; measured: 0.986.
  private static let leastBody = 0.975
  /// The least F1 of the publication dates; measured: 0.960.
  private static let leastDates = 0.95

  private struct Page: Decodable {
    let file: String
    let text: String?
    let date: String?
  }

  private func pages(_ name: String) throws -> [Page] {
    let data = try #require(FileManager.default.contents(atPath: folder + name))
    return try String(decoding: data, as: UTF8.self).split(separator: "\n").map {
      try JSONDecoder().decode(Page.self, from: Data($0.utf8))
    }
  }

  private func draft(_ page: Page) throws -> ArticleDraft {
    let data = try #require(FileManager.default.contents(atPath: folder + page.file))
    let bytes = try GzipFile.expanded(Array(data), limit: 20_000_000, ratio: 1_000)
    return try WebPageReader.draft(of: bytes)
  }

  /// Precision and recall over the runs of four words, their means over the pages, and the F1 of
  /// the means (Scrapinghub, article extraction benchmark, 2020).
  @Test func `finds the texts`() throws {
    var precision = 0.0
    var recall = 0.0
    let pages = try pages("body.jsonl")
    for page in pages {
      let gold = shingles(try #require(page.text))
      let found = shingles(try draft(page).text)
      let both = Double(gold.reduce(0) { $0 + min($1.value, found[$1.key] ?? 0) })
      let foundCount = Double(found.values.reduce(0, +))
      precision += foundCount > 0 ? both / foundCount : 0
      recall += both / Double(max(1, gold.values.reduce(0, +)))
    }
    precision /= Double(pages.count)
    recall /= Double(pages.count)
    let f1 = 2 * precision * recall / (precision + recall)
    #expect(f1 >= Self.leastBody, "precision \(precision), recall \(recall), F1 \(f1)")
  }

  @Test func `finds the dates`() throws {
    let ladder = DateLadder(today: try #require(CalendarDay(iso: "2024-01-01")))
    var right = 0
    var given = 0
    let pages = try pages("dates.jsonl")
    for page in pages {
      guard let date = ladder.decision(among: try draft(page).metadata.dates).published else {
        continue
      }
      given += 1
      if date.value.prefix(10) == page.date ?? "" { right += 1 }
    }
    // Recall counts the pages without a date, not those with a wrong one, as the scorer does.
    let precision = Double(right) / Double(given)
    let recall = Double(right) / Double(right + pages.count - given)
    let f1 = 2 * precision * recall / (precision + recall)
    #expect(f1 >= Self.leastDates, "\(right) of \(given) right, \(pages.count) pages, F1 \(f1)")
  }

  private func shingles(_ text: String) -> [ArraySlice<Substring>: Int] {
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    guard words.count >= 4 else { return [words[...]: 1] }
    var counts: [ArraySlice<Substring>: Int] = [:]
    for start in 0...(words.count - 4) { counts[words[start..<(start + 4)], default: 0] += 1 }
    return counts
  }
}
