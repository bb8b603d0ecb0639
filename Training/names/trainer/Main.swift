import BriefingLanguage
import BriefingModel
import BriefingText
import Foundation

/// Trains the model of names, and runs it.
///
///     train-names train OPTION=VALUE…     options as in `Settings`
///     train-names predict [MODEL]         JSON lines with "id" and "text" in, with "mentions" out
///     train-names score MODEL FILE        strict F1 on a file of prepare.py
@main struct TrainNames {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "train": try Trainer(settings: Settings(arguments.dropFirst())).run()
    case "predict": try predict(model: arguments.dropFirst().first)
    case "bench": try bench(files: Array(arguments.dropFirst()))
    case "score":
      let rest = Array(arguments.dropFirst())
      try score(model: rest[0], files: Array(rest[1...]))
    default: print("usage: train-names train|predict|score …")
    }
  }

  struct Input: Decodable {
    let id: String
    let text: String
  }

  struct Output: Encodable {
    let id: String
    let text: String
    let mentions: [Mention]
  }

  static func predict(model path: String?) throws {
    let gazetteer = try Gazetteer.open()
    let recognizer =
      try path.map { try GazetteerNameRecognizer(modelPath: $0, gazetteer: gazetteer) }
      ?? GazetteerNameRecognizer(gazetteer: gazetteer)
    let tagger = try PerceptronTagger()
    let encoder = JSONEncoder()
    var words = 0
    var seconds = 0.0
    while let line = readLine() {
      let input = try JSONDecoder().decode(Input.self, from: Data(line.utf8))
      let text = tagger.tagged(TokenizedText(SourceText(input.text)))
      words += text.tokens.count
      let start = clock()
      let mentions = recognizer.names(in: text)
      seconds += Double(clock() - start) / Double(CLOCKS_PER_SEC)
      let output = Output(id: input.id, text: input.text, mentions: mentions)
      print(String(decoding: try encoder.encode(output), as: UTF8.self))
    }
    let speed = Int(Double(words) / max(seconds, 1e-9))
    FileHandle.standardError.write(Data("\(words) tokens, \(speed) a second\n".utf8))
  }

  static func bench(files: [String]) throws {
    let gazetteer = try Gazetteer.open()
    let model = try NameModel(path: files[0])
    let recognizer = try GazetteerNameRecognizer(modelPath: files[0], gazetteer: gazetteer)
    let tagger = try PerceptronTagger()
    var texts: [TaggedText] = []
    for file in files.dropFirst() {
      for document in try CorpusDocument.read(file) {
        texts.append(tagger.tagged(TokenizedText(SourceText(document.text))))
      }
    }
    let words = texts.reduce(0) { $0 + $1.tokens.count }
    func time(_ name: String, _ body: () -> Void) {
      var best = Double.infinity
      for _ in 0..<3 {
        let start = clock()
        body()
        best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
      }
      print(name, Int(Double(words) / best), "tokens a second")
    }
    time("context without gazetteer") {
      for text in texts { _ = NameContext(text, gazetteer: nil, clusters: model.clusters) }
    }
    time("context") {
      for text in texts { _ = NameContext(text, gazetteer: gazetteer, clusters: model.clusters) }
    }
    time("all") { for text in texts { _ = recognizer.names(in: text) } }
  }

  static func score(model: String, files: [String]) throws {
    let gazetteer = try Gazetteer.open()
    let recognizer = try GazetteerNameRecognizer(modelPath: model, gazetteer: gazetteer)
    let tagger = try PerceptronTagger()
    for file in files {
      print(try Score(documents: CorpusDocument.read(file), tagger: tagger, recognizer: recognizer))
    }
  }
}
