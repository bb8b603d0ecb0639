import BriefingLanguage
import BriefingModel
import BriefingText
import Foundation

/// What can be set from the command line, `name=value` each.
struct Settings {
  /// Files of prepare.py to learn from, parted by commas.
  var train = ".build/names/train.jsonl"
  /// A file of prepare.py to measure on after training; empty for none.
  var dev = ""
  /// A table of words and cluster paths.
  var clusters = ".build/names/clusters.tsv"
  /// The model to write.
  var output = "Sources/BriefingLanguage/Data/names.bin"
  var epochs = 8
  /// The model is the mean of the states after this epoch and all later ones.
  var averageFrom = 3
  var rate: Float = 0.05
  var dropout: Float = 0.6
  var shrinkage: Float = 0.002
  /// Features seen less often are left out.
  var cutoff = 2
  /// The most features in the file.
  var capacity = 200_000
  var scale: Float = 16
  var least: Float = 2
  var seed: UInt64 = 1
  /// How much the documents of a corpus count, `corpus:weight` parted by commas.
  var weights = "gmb:0.2"

  /// The corpora that have features of their own beside the shared ones, parted by commas.
  var apart = "gmb,gum"

  /// The share of the GMB's own weights that goes into the model; several make several models.
  var blend = "0"

  init(_ arguments: some Collection<String>) {
    for argument in arguments {
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { fatalError("name=value expected: \(argument)") }
      let value = parts[1]
      switch parts[0] {
      case "train": train = value
      case "dev": dev = value
      case "clusters": clusters = value
      case "output": output = value
      case "epochs": epochs = Int(value) ?? epochs
      case "averageFrom": averageFrom = Int(value) ?? averageFrom
      case "rate": rate = Float(value) ?? rate
      case "dropout": dropout = Float(value) ?? dropout
      case "shrinkage": shrinkage = Float(value) ?? shrinkage
      case "cutoff": cutoff = Int(value) ?? cutoff
      case "capacity": capacity = Int(value) ?? capacity
      case "scale": scale = Float(value) ?? scale
      case "least": least = Float(value) ?? least
      case "seed": seed = UInt64(value) ?? seed
      case "weights": weights = value
      case "apart": apart = value
      case "blend": blend = value
      default: fatalError("no such setting: \(parts[0])")
      }
    }
  }

  func weight(of corpus: String) -> Float {
    for pair in weights.split(separator: ",") {
      let parts = pair.split(separator: ":")
      if parts.count == 2, parts[0] == corpus { return Float(parts[1]) ?? 1 }
    }
    return 1
  }
}

/// Makes the model from the prepared corpora.
struct Trainer {
  let settings: Settings

  private static func salt(_ number: Int) -> UInt64 {
    UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15
  }

  func run() throws {
    let gazetteer = try Gazetteer.open()
    let tagger = try PerceptronTagger()
    let clusterSlots = try readClusters(settings.clusters)
    let clusters = WordClusters(slots: clusterSlots)
    var documents: [CorpusDocument] = []
    for file in settings.train.split(separator: ",") {
      documents += try CorpusDocument.read(String(file))
    }

    // Twice over the corpus: which features there are, then the sequences made of them.
    let apart = settings.apart.split(separator: ",").map(String.init)
    var seen: [UInt64: Int32] = [:]
    var own: Set<UInt64> = []
    var raw: [(features: [UInt64], bounds: [Int], allowed: [UInt32], weight: Float)] = []
    for document in documents {
      let text = tagger.tagged(TokenizedText(SourceText(document.text)))
      let context = NameContext(text, gazetteer: gazetteer, clusters: clusters)
      let allowed = document.allowedLabels(of: text, context: context)
      for segment in context.segments {
        var features: [UInt64] = []
        var bounds = [0]
        for index in segment {
          let shared = context.features(of: index)
          features += shared
          if let number = apart.firstIndex(of: document.corpus) {
            // Daumé III (2007), "Frustratingly Easy Domain Adaptation": what only one corpus does
            // is learnt beside what all do, and left out of the model.
            let salt = Self.salt(number)
            for feature in shared {
              features.append(feature ^ salt)
              own.insert(feature ^ salt)
            }
          }
          bounds.append(features.count)
        }
        for feature in features { seen[feature, default: 0] += 1 }
        raw.append(
          (features, bounds, Array(allowed[segment]), settings.weight(of: document.corpus))
        )
      }
    }
    let keys = seen.filter { $0.value >= settings.cutoff }.keys.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(keys, Int32(0)...))
    seen = [:]
    var sequences: [TrainingSequence] = []
    for item in raw {
      var features: [Int32] = []
      var bounds = [0]
      for token in 0..<item.allowed.count {
        for position in item.bounds[token]..<item.bounds[token + 1] {
          if let number = numbers[item.features[position]] { features.append(number) }
        }
        bounds.append(features.count)
      }
      sequences.append(
        TrainingSequence(
          features: features,
          bounds: bounds,
          allowed: item.allowed,
          weight: item.weight
        )
      )
    }
    raw = []
    let tokens = sequences.reduce(0) { $0 + $1.count }
    report(
      "\(documents.count) documents, \(sequences.count) sequences, \(tokens) tokens, \(keys.count) features"
    )

    var random = SplitMix(seed: settings.seed)
    var field = ConditionalField(
      featureCount: keys.count,
      rate: settings.rate,
      dropout: settings.dropout,
      shrinkage: settings.shrinkage
    )
    var states: [ConditionalField] = []
    for epoch in 1...settings.epochs {
      let start = Date()
      sequences.shuffle(using: &random)
      var loss = 0.0
      for sequence in sequences { loss += field.learn(sequence, random: &random) }
      if epoch >= settings.averageFrom { states.append(field) }
      report(
        String(
          format: "epoch %d: loss %.4f, %.0f s",
          epoch,
          loss / Double(tokens),
          Date().timeIntervalSince(start)
        )
      )
    }
    for share in settings.blend.split(separator: ",").compactMap({ Float($0) }) {
      let blends = apart.indices.filter { apart[$0] == "gmb" }.map {
        (salt: Self.salt($0), share: share)
      }
      let data = ModelWriter(
        scale: settings.scale,
        least: settings.least,
        capacity: settings.capacity
      ).bytes(
        of: states.isEmpty ? field : ConditionalField.mean(of: states),
        keys: keys,
        without: own,
        blending: blends,
        numbers: numbers,
        clusters: clusterSlots
      )
      try data.write(to: URL(filePath: settings.output))
      report("\(settings.output): \(data.count) bytes, \(share) blended")
      if !settings.dev.isEmpty {
        try TrainNames.score(model: settings.output, files: [settings.dev])
      }
    }
  }

  private func report(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
