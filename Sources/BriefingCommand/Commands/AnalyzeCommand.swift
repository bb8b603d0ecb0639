internal import BriefingAnalysis
internal import BriefingIngest
internal import BriefingModel
internal import FoundationEssentials
internal import Glibc

/// `briefing analyze`: articles in, one JSON object a line out.
struct AnalyzeCommand {
  static let options = [
    OptionSpecification("tokens", help: "list the tokens with their parts of speech"),
    OptionSpecification(
      "as-of",
      value: "YYYY-MM-DD",
      help: "the day of the run (today); later publication dates are refused"
    ),
    OptionSpecification("verbose", short: "v", help: "say what was noticed"),
    OptionSpecification("help", short: "h", help: "this text"),
  ]

  /// Lines that are read before they are analysed together.
  private static let batch = 64
  /// Bytes that one read asks for.
  private static let chunk = 1 << 16

  private let arguments: ParsedArguments
  private let environment: [String: String]
  private let console: Console

  init(_ words: [String], environment: [String: String]) throws(Failure) {
    arguments = try ParsedArguments(words, options: Self.options)
    self.environment = environment
    console = Console(isVerbose: arguments.has("verbose"))
  }

  func run() async throws(Failure) -> ExitStatus {
    let day = try Clock.day(asOf: arguments.value("as-of"), environment: environment)
    let engine = try Engine.load()
    let runner = AnalysisRunner(
      analyzer: engine.analyzer,
      workers: ProcessInfo.processInfo.activeProcessorCount
    )
    return arguments.operands.isEmpty
      ? try await analyzeLines(runner, day: day)
      : try await analyzeFiles(arguments.operands, runner, day: day)
  }

  // MARK: Files

  private func analyzeFiles(
    _ files: [String],
    _ runner: AnalysisRunner,
    day: CalendarDay
  ) async throws(Failure) -> ExitStatus {
    let result = ArticleFolderReader(today: day).read(files: files)
    for note in result.diagnostics {
      let place = [note.path, note.line.map(String.init)].compactMap { $0 }.joined(separator: ":")
      console.detail("\(place): note: \(note.message)")
    }
    let names = Self.names(of: result)
    func named(_ article: Article) -> Article {
      article.identified(by: article.path.flatMap { names[$0] } ?? article.id)
    }
    let articles = result.articles.map(named)
    for analysis in await runner.analyses(of: articles, withTokens: arguments.has("tokens")) {
      try print(analysis)
    }
    let reasons = Dictionary(
      result.outcomes.map { ($0.path, $0.reason) },
      uniquingKeysWith: { first, _ in first }
    )
    for article in result.leftOut {
      let reason = article.path.flatMap { reasons[$0] ?? nil }
      try print(
        ArticleAnalysis(article: named(article), sentences: [], leftOut: reason ?? "left out")
      )
    }
    var status = ExitStatus.success
    let known = Set(result.leftOut.compactMap(\.path))
    for outcome in result.outcomes where outcome.status == .skipped {
      if known.contains(outcome.path) {
        console.report("\(outcome.path): note: \(outcome.reason ?? "left out")")
        continue
      }
      let isMissing = !FileManager.default.fileExists(atPath: outcome.path)
      let reason = isMissing ? "no such file" : outcome.reason ?? "skipped"
      console.report("\(outcome.path): error: \(reason)")
      status = .badInput
    }
    return status
  }

  /// The names of files as ids of their articles, by their paths: the last part where no two files
  /// share it, else the whole path.
  private static func names(of result: IngestResult) -> [String: String] {
    let paths = (result.articles + result.leftOut).compactMap(\.path)
    let last = paths.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    let counts = Dictionary(last.map { ($0, 1) }, uniquingKeysWith: +)
    return Dictionary(
      zip(paths, last).map { ($0, counts[$1] == 1 ? $1 : $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  // MARK: Lines of standard input

  private func analyzeLines(_ runner: AnalysisRunner, day: CalendarDay) async throws(Failure)
    -> ExitStatus
  {
    let reader = ArticleLineReader(today: day)
    var input = LineInput()
    var number = 0
    var status = ExitStatus.success
    while true {
      var readings: [Result<ArticleLineReader.Reading, ArticleLineError>] = []
      while readings.count < Self.batch, let line = try input.next() {
        number += 1
        guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else { continue }
        do throws(ArticleLineError) {
          let reading = try reader.reading(of: line, number: number)
          for note in reading.notes { console.detail("line \(number): note: \(note)") }
          readings.append(.success(reading))
        } catch {
          readings.append(.failure(error))
        }
      }
      guard !readings.isEmpty else { return status }
      let articles = readings.compactMap { try? $0.get().article }
      var analyses = await runner.analyses(of: articles, withTokens: arguments.has("tokens"))[...]
      for reading in readings {
        switch reading {
        case .success:
          if let analysis = analyses.popFirst() { try print(analysis) }
        case .failure(let error):
          status = .badInput
          try print(error)
        }
      }
    }
  }

  private func print(_ value: some Encodable) throws(Failure) {
    let bytes: [UInt8]
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      bytes = Array(try encoder.encode(value)) + [0x0A]
    } catch {
      throw Failure("cannot be written as JSON: \(error)", status: .internalError)
    }
    try console.output(bytes)
  }

  /// Standard input, line by line.
  private struct LineInput {
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false

    /// The next line without its line end; nil at the end.
    mutating func next() throws(Failure) -> [UInt8]? {
      while true {
        if let end = buffer[position...].firstIndex(of: 0x0A) {
          let line = Array(buffer[position..<end])
          position = end + 1
          return line
        }
        if isAtEnd {
          guard position < buffer.count else { return nil }
          let line = Array(buffer[position...])
          position = buffer.count
          return line
        }
        try fill()
      }
    }

    private mutating func fill() throws(Failure) {
      buffer.removeFirst(position)
      position = 0
      var chunk = [UInt8](repeating: 0, count: AnalyzeCommand.chunk)
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe read(STDIN_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { return }
        throw Failure("standard input cannot be read", status: .inputOutput)
      }
      if count == 0 { isAtEnd = true } else { buffer += chunk[..<count] }
    }
  }
}
