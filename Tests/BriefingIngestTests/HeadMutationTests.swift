import BriefingModel
import Testing

@testable import BriefingIngest

/// SplitMix64 (Steele, Lea and Flood 2014): the same files in every run with the same seed.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Mutated files") struct HeadMutationTests {
  private static let seeds = [
    "---\ntitle: \"A: b\"\ndate: 2023-09-05\nauthors:\n  - name: X\n---\n\(SampleText.body)\n",
    "Title: Cranes\nDate: Tue, 5 Sep 2023 10:00 GMT\nSource: Post\n\n\(SampleText.body)\n— Reuters\n",
    "# Council *closes* crane\n\n5 September 2023 | By Jane Doe\n\nSEOUL, Sept. 5, 2023 (AP) — "
      + "\(SampleText.body)\n\n> [a](b) ![c](d) `e`\n\n| f | g |\n",
    "Council closes crane\nMay 7, 2005\n\(SampleText.body)\n",
  ]
  private static let pieces: [[UInt8]] = [
    Array("---\n".utf8), Array("\n".utf8), Array(": ".utf8), Array("[](".utf8), Array("**".utf8),
    Array("<!--".utf8), Array("&#x".utf8), Array("- ".utf8), Array("By ".utf8), Array("2023-".utf8),
    Array("(AP) -".utf8), Array("\u{202E}".utf8), Array("e\u{301}".utf8), Array("\u{2028}".utf8),
    [0xFF], [0xC3], [0xE2, 0x80], [0x85], [0x00], [0x1B], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE],
  ]

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `end in an article that holds its promises, or in a reason`(seed: UInt64) throws {
    var generator = SeededGenerator(state: seed)
    let today = try #require(CalendarDay(iso: "2023-12-31"))
    let assembler = ArticleAssembler(settings: IngestSettings(), today: today)
    for round in 0..<500 {
      var bytes = Array((Self.seeds.randomElement(using: &generator) ?? "").utf8)
      for _ in 0..<Int.random(in: 1...10, using: &generator) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        if Bool.random(using: &generator) {
          bytes.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: place)
        } else {
          let end = min(bytes.count, place + Int.random(in: 0...6, using: &generator))
          bytes.removeSubrange(place..<end)
        }
      }
      let file = InputFile(path: "a", bytes: bytes, modified: today)
      for reader in [PlainTextReader(), MarkdownReader()] as [any ArticleReading] {
        do throws(SkipReason) {
          for draft in try reader.drafts(in: file) {
            let (article, _, _) = try assembler.article(from: draft, in: file, path: "a")
            check(article, "seed \(seed), round \(round)")
          }
        } catch {
          #expect(!error.description.isEmpty)
        }
      }
    }
  }

  private func check(_ article: Article, _ place: Comment) {
    #expect(!article.text.isEmpty, place)
    let normal = TextNormalizer().normalized(article.text)
    #expect(article.text.unicodeScalars.elementsEqual(normal.unicodeScalars), place)
    #expect(!article.text.contains("\n\n\n"), place)
    for value in [article.title, article.outlet ?? "", article.author ?? "", article.credit ?? ""] {
      #expect(TextNormalizer().line(value) == value, place)
    }
    #expect(article.published == nil || article.published?.span != nil, place)
  }
}
