import BriefingIngest
import BriefingModel

/// One format that is fuzzed: whole files of it, and what is done with a damaged one.
struct FuzzTarget {
  /// The name on the command line.
  let name: String
  /// How many inputs a run takes where the call does not say.
  let standardRuns: Int
  let seeds: [[UInt8]]
  let run: ([UInt8]) -> Void

  /// All targets.
  static func all(today: CalendarDay) -> [FuzzTarget] {
    let reader = ArticleFolderReader(today: today)
    func files(_ name: String, _ ending: String, _ seeds: [String], runs: Int = 200_000)
      -> FuzzTarget
    {
      FuzzTarget(name: name, standardRuns: runs, seeds: seeds.map { Array($0.utf8) }) { bytes in
        check(reader.read(content: bytes, name: "a." + ending))
      }
    }
    return [
      files("text", "txt", FuzzSeeds.text), files("markdown", "md", FuzzSeeds.markdown),
      files("page", "html", FuzzSeeds.page), files("archive", "mhtml", FuzzSeeds.archive),
      files("json", "json", FuzzSeeds.json), files("lines", "jsonl", FuzzSeeds.json),
      files("feed", "xml", FuzzSeeds.feed), files("mail", "eml", FuzzSeeds.mail),
      FuzzTarget(
        name: "layout",
        standardRuns: 200_000,
        seeds: FuzzSeeds.layout.map { Array($0.utf8) }
      ) { bytes in
        do throws(SkipReason) {
          _ = try PDFReader.draft(description: bytes)
        } catch {
          precondition(!error.description.isEmpty)
        }
      },
      FuzzTarget(
        name: "compressed",
        standardRuns: 200_000,
        seeds: [FuzzSeeds.compressed]
      ) { bytes in
        check(reader.read(content: bytes, name: "a.txt.gz"))
      },
      // A process an input: another program's reader, and slow.
      files("document", "pdf", FuzzSeeds.document, runs: 2_000),
    ]
  }

  /// What must hold of any file: it ends in lines of the coverage, and its articles in their form.
  private static func check(_ result: IngestResult) {
    precondition(!result.outcomes.isEmpty, "no line in the coverage")
    for outcome in result.outcomes {
      precondition(outcome.status == .used || outcome.reason?.isEmpty == false, "no reason")
    }
    for article in result.articles {
      precondition(!article.text.isEmpty, "an article without text")
      precondition(!article.text.utf8.contains(0), "a NUL byte in an article")
      precondition(
        article.published == nil || article.published?.span != nil,
        "a date without days"
      )
    }
  }
}
