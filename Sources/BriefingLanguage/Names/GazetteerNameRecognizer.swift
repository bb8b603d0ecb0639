public import BriefingModel
internal import BriefingText

/// Finds the names of a text with a linear-chain model over the words, the gazetteer, and what the
/// whole text shows of each word.
///
/// Lafferty, McCallum and Pereira (2001), "Conditional Random Fields"; `Training/names` makes the
/// model, `Data/names-card.md` states its data and accuracy. Names are PER, ORG, LOC and MISC as
/// CoNLL-2003 draws the lines: a leading `the` and a final possessive are outside. The same text
/// gives the same names on every machine: scores are sums of integers.
public struct GazetteerNameRecognizer: NameRecognizing {
  /// The model's file in the data folder.
  public static let modelName = "names.bin"

  private let model: NameModel
  private let gazetteer: Gazetteer?

  /// Makes the recogniser with the model of the program's data folder; without a gazetteer it finds
  /// fewer names and errs more.
  ///
  /// - Throws: ``NameModelError``; there is no recogniser without its model.
  public init(gazetteer: Gazetteer?) throws(NameModelError) {
    guard let path = DataFile.path(Self.modelName) else { throw .missing(name: Self.modelName) }
    try self.init(modelPath: path, gazetteer: gazetteer)
  }

  /// Makes the recogniser with the model in the file at `modelPath`.
  ///
  /// - Throws: ``NameModelError`` when the file cannot be read or is not a sound model.
  public init(modelPath: String, gazetteer: Gazetteer?) throws(NameModelError) {
    model = try NameModel(path: modelPath)
    self.gazetteer = gazetteer
  }

  /// The names of `text`, in order, never overlapping.
  ///
  /// - Complexity: linear in the number of tokens.
  public func names(in text: TaggedText) -> [Mention] {
    let context = NameContext(text, gazetteer: gazetteer, clusters: model.clusters)
    let decoder = NameDecoder(model: model)
    var names: [NameSpan] = []
    for segment in context.segments {
      let labels = decoder.labels(of: segment, in: context)
      names += NameSpan.spans(of: labels, from: segment.lowerBound)
    }
    let agreed = NameAgreement(text: text, context: context).corrected(names)
    let corrected = LongCountryNames(gazetteer: gazetteer).keptWhole(agreed, in: text)
    return corrected.map { name in
      let tokens = Self.withoutOrigin(name, in: text)
      let first = text.tokens[tokens.lowerBound].span
      let last = text.tokens[tokens.upperBound - 1].span
      return Mention(span: first.union(last), type: name.type)
    }
  }

  /// The tokens of a person's name up to "of": "Ada Brook of Aldia" is Ada Brook.
  private static func withoutOrigin(_ name: NameSpan, in text: TaggedText) -> Range<Int> {
    guard name.type == .person,
      let preposition = name.tokens.dropFirst().first(where: { text.tokens[$0].lower == "of" })
    else { return name.tokens }
    return name.tokens.lowerBound..<preposition
  }
}
