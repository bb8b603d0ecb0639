import BriefingAnalysis
import BriefingIngest
import BriefingModel
import BriefingText
import Testing

@testable import BriefingCommand

/// The sample articles against what was planted in them.
///
/// Where a stage makes mistakes, the test prints its ratio and fails below a floor; what must never
/// happen fails at the first time.
@Suite("Examples") struct ExamplesTests {
  /// The samples read, analysed and joined once for all tests.
  struct Run: Sendable {
    let briefing: Briefing
    let analyses: [String: ArticleAnalysis]
  }

  private static let run = Task { () throws -> Run in
    let truth = try ExamplesTruth.load()
    let day = try #require(CalendarDay(iso: truth.asOf))
    let input = try ArticleFolderReader(today: day)
      .read(folder: ExamplesTruth.folder + "/articles")
    let engine = try Engine.load()
    let analyses = await AnalysisRunner(analyzer: engine.analyzer, workers: 2)
      .analyses(of: input.articles)
    let briefing = engine.builder.briefing(
      from: analyses,
      request: EditionRequest(
        date: day,
        generator: Briefing.Generator(name: "test", version: "1", components: []),
        fingerprint: "0123456789abcdef",
        coverage: Coverage(files: input.outcomes, notes: []),
        previous: nil
      )
    )
    let byPath = Dictionary(
      analyses.map { ($0.article.path ?? "", $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return Run(briefing: briefing, analyses: byPath)
  }

  private let truth: ExamplesTruth
  private let run: Run

  init() async throws {
    truth = try ExamplesTruth.load()
    run = try await Self.run.value
  }

  /// The span of the first place of `words` at or after `start` in `text`.
  private func span(of words: String, in text: SourceText, from start: Int = 0) -> TextSpan? {
    let wanted = Array(words.unicodeScalars)
    guard wanted.count <= text.count else { return nil }
    for place in start...max(start, text.count - wanted.count)
    where place + wanted.count <= text.count
      && text.scalars[place..<(place + wanted.count)].elementsEqual(wanted)
    {
      return TextSpan(place, place + wanted.count)
    }
    return nil
  }

  private func place(_ file: String, _ sentence: String) throws -> (ArticleAnalysis, TextSpan) {
    let analysis = try #require(run.analyses[file], "no analysis of \(file)")
    let text = SourceText(analysis.article.text)
    return (analysis, try #require(span(of: sentence, in: text), "\(file): \(sentence)"))
  }

  private func report(_ name: String, _ right: Int, of all: Int, floor: Double) {
    print("Examples, \(name): \(right) of \(all)")
    #expect(Double(right) >= floor * Double(all), "\(name): \(right) of \(all)")
  }

  // MARK: What is read

  @Test func `every article has its outlet, its date and its genre`() throws {
    for source in truth.articles {
      let article = try #require(run.analyses[source.file]?.article, "\(source.file)")
      #expect(article.outlet == source.outlet, "\(source.file)")
      #expect(article.published.map { String($0.value.prefix(10)) } == source.published)
      #expect(article.genre.rawValue == source.genre, "\(source.file)")
    }
  }

  @Test func `the wire copies have one origin, and every other article its own`() throws {
    let copies = try #require(truth.repetitions.first).files
    let origin = try #require(
      run.briefing.origins.first { $0.articles.count > 1 },
      "no origin of several articles"
    )
    let paths = run.briefing.articles.filter { $0.origin == origin.id }.compactMap(\.path)
    #expect(Set(paths) == Set(copies))
    #expect(run.briefing.origins.count == truth.articles.count - copies.count + 1)
  }

  // MARK: What must never happen

  @Test func `relative dates of the undated article stay unresolved`() throws {
    for article in truth.undated {
      let analysis = try #require(run.analyses[article.file])
      let text = SourceText(analysis.article.text)
      for expression in article.expressions {
        let place = try #require(span(of: expression.words, in: text))
        let found = analysis.timexes.filter { $0.span.overlaps(place) }
        #expect(found.allSatisfy { $0.dateSpan == nil }, "\(expression.words)")
      }
    }
  }

  @Test func `opinion and figures of speech raise no risk`() throws {
    for entry in truth.mustNot.risks {
      for sentence in entry.sentences ?? [entry.sentence].compactMap({ $0 }) {
        let (analysis, span) = try place(entry.file, sentence)
        let found = analysis.risks.filter { risk in
          risk.lane != .easing && risk.evidence.contains { $0.overlaps(span) }
        }
        #expect(found.isEmpty, "\(entry.file): \(sentence)")
      }
    }
  }

  @Test func `different people are never one actor`() {
    for names in truth.mustNot.oneActor {
      for actor in run.briefing.actors {
        let own = [actor.name] + actor.aliases.map(\.text)
        let hit = names.filter { name in own.contains { $0.contains(name) } }
        #expect(hit.count < 2, "\(actor.name): \(own)")
      }
    }
  }

  @Test func `no claim is put into the wrong mouth`() throws {
    for entry in truth.mustNot.holders {
      let (analysis, span) = try place(entry.file, entry.sentence)
      for name in holders(in: span, of: analysis) {
        #expect(!name.contains(entry.holder), "\(entry.sentence)")
      }
    }
  }

  // MARK: What is found

  @Test func `claims have their holders`() throws {
    var right = 0
    for entry in truth.holders {
      let (analysis, sentence) = try place(entry.file, entry.sentence)
      let names = holders(in: sentence, of: analysis)
      if names.contains(where: { $0.hasSuffix(entry.holder) || entry.holder.hasSuffix($0) }) {
        right += 1
      } else {
        print("  holder not found: \(entry.holder) in “\(entry.sentence)”; found \(names)")
      }
    }
    report("holders", right, of: truth.holders.count, floor: 0.7)
  }

  private func holders(in span: TextSpan, of analysis: ArticleAnalysis) -> [String] {
    analysis.attributions.filter { attribution in
      attribution.content.contains { $0.overlaps(span) }
        || attribution.cue.contains { $0.overlaps(span) }
    }.compactMap { attribution in
      analysis.actors.first { $0.id == attribution.holder }?.name
    }
  }

  @Test func `what was not said is an entry`() throws {
    var right = 0
    for entry in truth.nonStatements {
      let (analysis, sentence) = try place(entry.file, entry.sentence)
      let found = analysis.attributions.contains { attribution in
        attribution.stance == .declines && attribution.cue.contains { sentence.overlaps($0) }
      }
      if found { right += 1 } else { print("  not an entry: “\(entry.sentence)”") }
    }
    report("non-statements", right, of: truth.nonStatements.count, floor: 0.7)
  }

  @Test func `dates are resolved against the publication date`() throws {
    var right = 0
    for entry in truth.dates {
      let (analysis, sentence) = try place(entry.file, entry.sentence)
      let text = SourceText(analysis.article.text)
      let words = try #require(span(of: entry.words, in: text, from: sentence.start))
      let found = analysis.timexes.first { $0.span.overlaps(words) }
      if found?.value == entry.value {
        right += 1
      } else {
        print("  date: “\(entry.words)” is \(found?.value ?? "not found"), not \(entry.value)")
      }
    }
    report("dates", right, of: truth.dates.count, floor: 0.9)
  }

  @Test func `risks have their category and status`() throws {
    var found = 0
    var right = 0
    for entry in truth.risks {
      let (analysis, sentence) = try place(entry.file, entry.sentence)
      let categories = [entry.category] + (entry.acceptCategories ?? [])
      let statuses = [entry.status] + (entry.acceptStatuses ?? [])
      let here = analysis.risks.filter { risk in
        risk.evidence.contains { $0.overlaps(sentence) } && categories.contains(risk.category)
      }
      if !here.isEmpty { found += 1 }
      if here.contains(where: { statuses.contains($0.status.rawValue) }) {
        right += 1
      } else {
        let got = here.map { "\($0.category) \($0.status.rawValue)" }
        print("  risk: \(entry.category) \(entry.status) “\(entry.sentence)”; found \(got)")
      }
    }
    report("risks found", found, of: truth.risks.count, floor: 0.5)
    report("risks with their status", right, of: truth.risks.count, floor: 0.4)
  }

  @Test func `a denial stands against the claims that it denies`() throws {
    var right = 0
    for entry in truth.denials {
      let conflicts = run.briefing.conflicts.filter { $0.kind == .polarity }
      func holds(_ side: Conflict.Side, _ place: ExamplesTruth.Place) -> Bool {
        side.evidence.text?.contains(place.sentence) ?? false
      }
      let matching = conflicts.contains { conflict in
        conflict.sides.contains { holds($0, entry.denial) }
          && entry.claims.contains { claim in conflict.sides.contains { holds($0, claim) } }
      }
      if matching { right += 1 } else { print("  no conflict: “\(entry.denial.sentence)”") }
    }
    report("denials", right, of: truth.denials.count, floor: 0.5)
  }

  @Test func `figures that disagree stand side by side`() {
    let values = run.briefing.conflicts.filter { $0.kind == .number && $0.topic == "killed" }
      .map { $0.sides.map { $0.value.lowercased() } }
    #expect(values.contains { Set($0).isSuperset(of: ["12", "nine"]) }, "\(values)")
  }
}
