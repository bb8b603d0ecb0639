internal import BriefingAnalysis
internal import BriefingIngest
internal import BriefingModel
internal import BriefingSite
internal import BriefingText
internal import FoundationEssentials

/// `briefing build`: a folder of articles in, a site out.
struct BuildCommand {
  static let options = [
    OptionSpecification(
      "output",
      short: "o",
      value: "FOLDER",
      help: "where the site goes (Output)"
    ),
    OptionSpecification(
      "settings",
      short: "s",
      value: "FILE",
      help: "the settings (briefing.yml, where there is one)"
    ),
    OptionSpecification(
      "templates",
      short: "t",
      value: "FOLDER",
      help: "templates of your own, which replace single ones",
      isRepeatable: true
    ),
    OptionSpecification("as-of", value: "YYYY-MM-DD", help: "the day of the edition (today)"),
    OptionSpecification(
      "analyses",
      value: "FILE",
      help: "lines of `briefing analyze`, in place of articles",
      isRepeatable: true
    ),
    OptionSpecification(
      "force",
      help: "write into a folder that holds other files; they are kept"
    ),
    OptionSpecification("verbose", short: "v", help: "say what is done and what was noticed"),
    OptionSpecification("help", short: "h", help: "this text"),
  ]

  private let arguments: ParsedArguments
  private let environment: [String: String]
  private let console: Console

  init(_ words: [String], environment: [String: String]) throws(Failure) {
    arguments = try ParsedArguments(words, options: Self.options)
    self.environment = environment
    console = Console(isVerbose: arguments.has("verbose"))
  }

  func run() async throws(Failure) -> ExitStatus {
    let settings = try readSettings()
    let day = try Clock.day(asOf: arguments.value("as-of"), environment: environment)
    let templates = try loadTemplates(settings)
    let engine = try Engine.load()
    let input = try await readInput(settings, day: day, engine: engine)
    guard !input.analyses.isEmpty else {
      report(input.coverage)
      throw Failure(
        "no article could be read; \(input.coverage.files.count) files were looked at",
        path: settings.articles,
        status: .noInput
      )
    }
    for note in input.coverage.notes { console.detail(Self.text(of: note)) }
    let briefing = engine.builder.briefing(
      from: input.analyses,
      request: EditionRequest(
        date: day,
        generator: Briefing.Generator(
          name: "briefing",
          version: CommandLineTool.version,
          components: engine.components
        ),
        fingerprint: fingerprint(input, settings: settings, engine: engine),
        coverage: input.coverage,
        previous: publishedBriefing(in: settings.output)
      )
    )
    console.detail("briefing: \(Self.summary(briefing))")
    try write(briefing, input: input, templates: templates, settings: settings)
    return .success
  }

  // MARK: Settings

  private func readSettings() throws(Failure) -> Settings {
    var settings: Settings
    if let path = arguments.value("settings") {
      settings = try Settings(file: path)
    } else if FileManager.default.fileExists(atPath: Settings.fileName) {
      settings = try Settings(file: Settings.fileName)
    } else {
      settings = Settings()
    }
    guard arguments.operands.count <= 1 else {
      throw Failure("one folder of articles at a time", status: .usage)
    }
    if let folder = arguments.operands.first { settings.articles = folder }
    if let output = arguments.value("output") { settings.output = output }
    settings.templates = arguments.values("templates") + settings.templates
    guard arguments.operands.isEmpty || arguments.values("analyses").isEmpty else {
      throw Failure("either a folder of articles or --analyses, not both", status: .usage)
    }
    guard settings.articles != nil || !arguments.values("analyses").isEmpty else {
      throw Failure("which folder of articles? briefing build ARTICLES", status: .usage)
    }
    return settings
  }

  private func loadTemplates(_ settings: Settings) throws(Failure) -> SiteTemplates {
    for folder in settings.templates where !FileManager.default.fileExists(atPath: folder) {
      throw Failure("no such folder of templates", path: folder, status: .configuration)
    }
    guard let own = TemplateFolder.path(environment: environment) else {
      throw Failure(
        "the program's own templates are not found; set BRIEFING_DATA to its data folder",
        status: .configuration
      )
    }
    do {
      return try SiteTemplates(directories: settings.templates + [own])
    } catch {
      throw Self.failure(error, ofFile: .configuration)
    }
  }

  // MARK: Input

  /// Skipped files named where no article could be read.
  private static let mostReported = 20

  /// Says why nothing could be read.
  private func report(_ coverage: Coverage) {
    for note in coverage.notes { console.report(Self.text(of: note)) }
    for file in coverage.files.filter({ $0.status == .skipped }).prefix(Self.mostReported) {
      console.report("\(file.path): skipped: \(file.reason ?? "no reason given")")
    }
  }

  private struct Input {
    var analyses: [ArticleAnalysis]
    var coverage: Coverage
    /// One line a file: its path and hash.
    var manifest: [String]
  }

  private func readInput(
    _ settings: Settings,
    day: CalendarDay,
    engine: Engine
  ) async throws(Failure) -> Input {
    let files = arguments.values("analyses")
    guard files.isEmpty else {
      let read = try AnalysisFiles.read(files)
      return Input(
        analyses: read.analyses,
        coverage: Coverage(files: read.outcomes, notes: read.notes),
        manifest: read.manifest
      )
    }
    let reader = ArticleFolderReader(settings: settings.ingest, today: day)
    let result: IngestResult
    do {
      result = try reader.read(folder: settings.articles ?? "")
    } catch {
      throw Failure("\(error)", status: .noInput)
    }
    console.detail("briefing: \(result.articles.count) articles read")
    let runner = AnalysisRunner(
      analyzer: engine.analyzer,
      workers: ProcessInfo.processInfo.activeProcessorCount
    )
    let count = result.articles.count
    let analyses = await runner.analyses(of: result.articles) { done in
      console.progress("analysing", done, of: count)
    }
    return Input(
      analyses: analyses,
      coverage: Coverage(
        files: result.outcomes,
        notes: result.diagnostics.map {
          Coverage.Note(path: $0.path, line: $0.line, message: $0.message)
        }
      ),
      manifest: result.manifest.map { "\($0.sha256)  \($0.path)" }
    )
  }

  private func fingerprint(_ input: Input, settings: Settings, engine: Engine) -> String {
    let site = settings.site
    let parts =
      input.manifest.sorted() + engine.components.map { "\($0.name) \($0.version)" } + [
        CommandLineTool.version, site.title, site.description, site.address, site.text.rawValue,
        String(site.pageSize), String(settings.ingest.usesModificationTime),
      ]
    return ContentHash.sha256(of: parts.joined(separator: "\n"))
  }

  /// The briefing that stands in the output folder; nil when there is none that can be read.
  private func publishedBriefing(in output: String) -> Briefing? {
    let path = output + "/briefing.json"
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    do {
      let briefing = try JSONDecoder().decode(Briefing.self, from: data)
      guard briefing.version == Briefing.formatVersion else {
        console.report("\(path): warning: of another format; this counts as the first edition")
        return nil
      }
      return briefing
    } catch {
      console.report("\(path): warning: cannot be read; this counts as the first edition")
      return nil
    }
  }

  // MARK: Output

  private func write(
    _ briefing: Briefing,
    input: Input,
    templates: SiteTemplates,
    settings: Settings
  ) throws(Failure) {
    let articles = Dictionary(
      input.analyses.map { analysis in
        (
          analysis.article.id,
          SiteArticle(text: SourceText(analysis.article.text), sentences: analysis.sentences)
        )
      },
      uniquingKeysWith: { first, _ in first }
    )
    var writer = try openWriter(settings)
    do {
      var count = 0
      let builder = SiteBuilder(templates: templates, settings: settings.site)
      try builder.build(briefing, articles: articles) { (file) throws(SiteError) in
        try writer.write(file)
        count += 1
      }
      try writer.publish()
      console.detail("briefing: \(count) files in \(settings.output)")
    } catch {
      throw Self.failure(error, ofFile: .inputOutput)
    }
  }

  private func openWriter(_ settings: Settings) throws(Failure) -> SiteWriter {
    do {
      return try SiteWriter.open(output: settings.output, force: arguments.has("force"))
    } catch {
      throw Self.failure(error, ofFile: .cannotCreate)
    }
  }

  /// - Parameter status: how the program ends when a file cannot be read or written.
  private static func failure(_ error: SiteError, ofFile status: ExitStatus) -> Failure {
    let ending: ExitStatus =
      switch error {
      case .template, .markdown, .noTemplates: .configuration
      case .duplicatePath, .deadLink, .evidenceMismatch, .encoding: .internalError
      case .foreignFolder: .cannotCreate
      case .file: status
      }
    return Failure(error.message, path: error.place?.path, line: error.place?.line, status: ending)
  }

  private static func text(of note: Coverage.Note) -> String {
    let place = [note.path, note.line.map(String.init)].compactMap { $0 }.joined(separator: ":")
    return "\(place): note: \(note.message)"
  }

  private static func summary(_ briefing: Briefing) -> String {
    let counts = briefing.edition.counts
    return "\(counts.articles) articles, \(counts.actors) actors, \(counts.claims) claims, "
      + "\(counts.risks) risks, \(counts.events) events, \(counts.stories) stories"
  }
}
