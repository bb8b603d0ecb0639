public import BriefingEncoder
public import BriefingModel
internal import BriefingText

/// Finds names and attributions by the shared encoder, in one reading of the text.
public struct NeuralRecognizer: TextRecognizing {
  /// The weights' file in the data folder of `BriefingEncoder`.
  public static let weightsName = "encoder.bin"

  private let encoder: Encoder
  private let gazetteer: Gazetteer?

  /// Opens the program's own weights.
  ///
  /// - Throws: ``EncoderError``; there is no recogniser without its weights.
  public init(gazetteer: Gazetteer?) throws(EncoderError) {
    guard let path = DataFile.path(Self.weightsName, of: "BriefingEncoder") else {
      throw .unreadable(path: Self.weightsName)
    }
    encoder = try Encoder(path: path)
    self.gazetteer = gazetteer
  }

  /// The names and the attributions of `text`, from one reading of it.
  ///
  /// - Complexity: linear in the length of the text.
  public func findings(
    in text: TaggedText,
    quotations: [Quotation]
  ) -> (names: [Mention], attributions: [AttributionSpans]) {
    let reading: EncodedText
    do {
      reading = try encoder.read(text.text)
    } catch {
      // The library has multiplied matrices of all these sizes when the weights were opened.
      preconditionFailure("\(error)")
    }
    let names = NameReading(text: text, gazetteer: gazetteer).mentions(reading.names)
    let finisher = AttributionFinisher(text: text, names: names)
    let attributions = reading.attributions.map { found in
      let finished = finisher.finished(found)
      return AttributionSpans(
        source: finished.source,
        cue: [finished.cue],
        content: finished.content,
        kind: kind(of: finished.content, in: text, quotations)
      )
    }
    return (names, attributions.sorted { Self.start(of: $0) < Self.start(of: $1) })
  }

  /// Direct where all words are quoted, mixed where some are.
  private func kind(
    of content: [TextSpan],
    in text: TaggedText,
    _ quotations: [Quotation]
  ) -> Attribution.Kind {
    var quoted = 0
    var plain = 0
    for piece in content {
      let near = quotations.filter { $0.span.overlaps(piece) }
      for token in text.tokenized.tokenRange(of: piece)
      where text.tokens[token].kind != .punctuation {
        if near.contains(where: { $0.tokens.contains(token) }) { quoted += 1 } else { plain += 1 }
      }
    }
    return quoted == 0 ? .indirect : plain == 0 ? .direct : .mixed
  }

  private static func start(of spans: AttributionSpans) -> Int {
    (spans.source + spans.cue + spans.content).map(\.start).min() ?? 0
  }
}
