import BriefingModel
import BriefingText
import Foundation
import Testing

@testable import BriefingLanguage

/// Scores the tagger on the development corpora, with the measures of `score_timex.py`.
@Suite(
  "Accuracy of time expressions",
  .enabled(if: TimexCorpus.isThere, "needs ../shared/data/time")
)
struct TimeAccuracyTests {
  @Test(arguments: [
    ("tbaq", 0.89, 0.81),
    ("wikiwars_dev", 0.915, 0.87),
    ("meantime_dev", 0.94, 0.86),
  ])
  func `stays above its floor`(corpus: String, strict: Double, value: Double) throws {
    let texts = try TimeTexts()
    var score = TimexScore()
    for document in try TimexCorpus(name: corpus).documents {
      score.add(
        gold: document.timexes,
        found: texts.expressions(in: document.text, on: document.dct.map { String($0.prefix(10)) })
      )
    }
    print("\(corpus): strict F1 \(score.strict), value F1 \(score.value)")
    #expect(score.strict > strict)
    #expect(score.value > value)
  }
}

/// A corpus of texts with TIMEX3 annotation in the shared folder.
struct TimexCorpus {
  struct Timex: Decodable {
    let start: Int
    let end: Int
    let value: String?
  }

  struct Document: Decodable {
    let text: String
    let dct: String?
    let timexes: [Timex]
  }

  let documents: [Document]

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/data/time").standardizedFileURL

  /// Whether the shared folder is there.
  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  init(name: String) throws {
    let data = try Data(contentsOf: TimexCorpus.folder.appending(path: name + ".jsonl"))
    documents = try data.split(separator: UInt8(ascii: "\n"))
      .map { try JSONDecoder().decode(Document.self, from: $0) }
  }
}

/// Counts hits: spans that are equal, and, of those that overlap, values that are equal.
struct TimexScore {
  private var gold = 0
  private var found = 0
  private var exact = 0
  private var equalValues = 0

  /// F1 of exact spans.
  var strict: Double { 2 * Double(exact) / Double(gold + found) }
  /// F1 of overlapping spans with the right value (TempEval-3).
  var value: Double { 2 * Double(equalValues) / Double(gold + found) }

  mutating func add(gold: [TimexCorpus.Timex], found: [TimeExpression]) {
    self.gold += gold.count
    self.found += found.count
    var free = Set(found.indices)
    var open: [TimexCorpus.Timex] = []
    for timex in gold {
      if let hit = free.first(where: {
        found[$0].start == timex.start && found[$0].end == timex.end
      }) {
        free.remove(hit)
        exact += 1
        if found[hit].value == timex.value { equalValues += 1 }
      } else {
        open.append(timex)
      }
    }
    for timex in open {
      let overlap = { (index: Int) in
        min(found[index].end, timex.end) - max(found[index].start, timex.start)
      }
      guard
        let hit = free.sorted().filter({ overlap($0) > 0 }).max(by: { overlap($0) < overlap($1) })
      else { continue }
      free.remove(hit)
      if found[hit].value == timex.value { equalValues += 1 }
    }
  }
}
