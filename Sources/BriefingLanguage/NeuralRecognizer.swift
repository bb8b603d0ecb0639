internal import BriefingEncoder
internal import BriefingModel
public import BriefingText

/// Finds parts of speech, names and attributions by the shared encoder, in one reading of the text.
public struct NeuralRecognizer: TextRecognizing {
  /// The weights' file in the data folder of `BriefingEncoder`.
  public static let weightsName = "encoder.bin"

  private let encoder: Encoder
  private let lemmatizer: Lemmatizer
  private let gazetteer: Gazetteer?

  /// Opens the program's own weights and lemmas.
  ///
  /// - Throws: ``EncoderError`` or ``SyntaxDataError``; there is no recogniser without its data.
  public init(gazetteer: Gazetteer?) throws {
    guard let path = DataFile.path(Self.weightsName, of: "BriefingEncoder") else {
      throw EncoderError.unreadable(path: Self.weightsName)
    }
    encoder = try Encoder(path: path)
    lemmatizer = try Lemmatizer()
    self.gazetteer = gazetteer
  }

  /// What the encoder finds in `tokenized`.
  ///
  /// - Complexity: linear in the length of the text.
  public func findings(in tokenized: TokenizedText, quotations: [Quotation]) -> TextFindings {
    let reading: EncodedText
    do {
      reading = try encoder.read(tokenized.text)
    } catch {
      // The library has multiplied matrices of all these sizes when the weights were opened.
      preconditionFailure("\(error)")
    }
    let text = TagReading(lemmatizer: lemmatizer).tagged(tokenized, by: reading.tags)
    let names = NameReading(text: text, gazetteer: gazetteer).mentions(reading.names)
    let finisher = AttributionFinisher(text: text, names: names)
    let isQuoted = quotedTokens(of: text, quotations)
    let attributions = reading.attributions.map { finisher.finished($0) }
      .filter { found in
        // A verb of saying inside a quotation is the quoted speaker's word, also where the
        // quotation runs over paragraphs and the encoder lost sight of its start.
        !text.tokenized.tokenRange(of: found.cue).allSatisfy { isQuoted[$0] }
      }
      .map { found in
        AttributionSpans(
          source: found.source,
          cue: [found.cue],
          content: found.content,
          kind: kind(of: found.content, in: text, isQuoted)
        )
      }
    return TextFindings(
      tagged: text,
      names: names,
      attributions: attributions.sorted { Self.start(of: $0) < Self.start(of: $1) }
    )
  }

  /// Whether each token stands in a quotation.
  private func quotedTokens(of text: TaggedText, _ quotations: [Quotation]) -> [Bool] {
    var isQuoted = [Bool](repeating: false, count: text.tokens.count)
    for token in quotations.lazy.flatMap(\.tokens) { isQuoted[token] = true }
    return isQuoted
  }

  /// Direct where all words are quoted, mixed where some are.
  private func kind(
    of content: [TextSpan],
    in text: TaggedText,
    _ isQuoted: [Bool]
  ) -> Attribution.Kind {
    var quoted = 0
    var plain = 0
    for token in content.lazy.flatMap({ text.tokenized.tokenRange(of: $0) })
    where text.tokens[token].kind != .punctuation {
      if isQuoted[token] { quoted += 1 } else { plain += 1 }
    }
    return quoted == 0 ? .indirect : plain == 0 ? .direct : .mixed
  }

  private static func start(of spans: AttributionSpans) -> Int {
    (spans.source + spans.cue + spans.content).map(\.start).min() ?? 0
  }
}
