import BriefingLanguage
import BriefingModel
import BriefingText
import Foundation

/// Trains the attribution engine. README.md lists the options.
@main struct Main {
  static func main() throws {
    let options = Options(CommandLine.arguments)
    let lexicon = try CueLexicon()
    if let path = options["--read"] { return try read(path, lexicon) }

    let all = try load(options.data + "/polnear_train.jsonl", lexicon)
    let isFinal = options.contains("--final")
    let train = isFinal ? all : all.enumerated().filter { $0.offset % 10 != 0 }.map(\.element)
    let test =
      isFinal
      ? try load(options.data + "/polnear_dev.jsonl", lexicon)
      : all.enumerated().filter { $0.offset % 10 == 0 }.map(\.element)
    let model = Training(lexicon: lexicon).model(train)
    if let path = options["--model"] { try model.encoded().write(to: URL(filePath: path)) }
    let engine = AttributionEngine(model: model, lexicon: lexicon)
    let thresholds = isFinal ? [CueAttributionRecognizer.leastAcceptance] : [0.27, 0.3, 0.33, 0.36]
    for threshold in thresholds {
      let path = (options["--predictions"] ?? "predictions") + "-\(threshold).jsonl"
      try predictions(test, engine, least: threshold).write(to: URL(filePath: path))
    }
  }

  /// The attributions that the engine finds, as JSON Lines for `score_attribution.py`.
  static func predictions(_ test: [Example], _ engine: AttributionEngine, least: Float) throws
    -> Data
  {
    let lines = try test.map { example in
      let found = engine.attributions(
        in: example.scene,
        least: least,
        source: CueAttributionRecognizer.leastSource
      )
      let line = PredictedArticle(
        id: example.article.id,
        attributions: found.map {
          PredictedArticle.Relation(source: $0.source, cue: $0.cue, content: $0.content)
        }
      )
      return try JSONEncoder().encode(line)
    }
    return Data(lines.joined(separator: Data("\n".utf8)))
  }

  /// Prints the attributions that the finished model finds in a text.
  static func read(_ path: String, _ lexicon: CueLexicon) throws {
    let bytes = try Data(contentsOf: URL(filePath: path))
    let source = SourceText(String(decoding: bytes, as: UTF8.self))
    let text = try PerceptronTagger().tagged(TokenizedText(source))
    let quotations = QuotationFinder().quotations(in: text.tokenized)
    let recognizer = try CueAttributionRecognizer(lexicon: lexicon)
    for found in recognizer.attributions(in: text, quotations: quotations, names: []) {
      func words(_ spans: [TextSpan]) -> String {
        spans.map { source[$0] }.joined(separator: " … ")
      }
      print("source: ", words(found.source))
      print("  cue:    ", words(found.cue))
      print("  content:", words(found.content), "(\(found.kind))")
    }
  }

  static func load(_ path: String, _ lexicon: CueLexicon) throws -> [Example] {
    let tagger = try PerceptronTagger()
    let articles = try GoldArticle.read(path)
    let texts = articles.map { tagger.tagged(TokenizedText(SourceText($0.text))) }
    let cues = zip(articles, texts).map { article, text in
      article.attributions.map { text.ranges($0.cue) }
    }
    let finder = HeadFinder(texts: Array(zip(texts, cues)))
    return zip(articles, texts).map { article, text in
      Example(article, text, lexicon: lexicon, heads: finder)
    }
  }
}

/// The command line.
struct Options {
  private let arguments: [String]

  init(_ arguments: [String]) { self.arguments = arguments }

  /// Where the corpus is.
  var data: String { self["--data"] ?? "../shared/data/attribution" }

  func contains(_ name: String) -> Bool { arguments.contains(name) }

  subscript(_ name: String) -> String? {
    guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else {
      return nil
    }
    return arguments[place + 1]
  }
}

/// One line for the scorer.
struct PredictedArticle: Encodable {
  struct Relation: Encodable {
    let source: [TextSpan]
    let cue: [TextSpan]
    let content: [TextSpan]
  }
  let id: String
  let attributions: [Relation]
}
