public import BriefingText

/// Gives each token its part of speech with an averaged perceptron, and its lemma.
///
/// Collins (2002), "Discriminative Training Methods for Hidden Markov Models"; decoded greedily
/// from left to right. `Training/tagger` makes the model; `Data/tagger-card.md` states its data and
/// accuracy. The same text gives the same tags on every machine: scores are sums of integers.
public struct PerceptronTagger: PartOfSpeechTagging {
  /// The model's file in the data folder.
  public static let modelName = "tagger.bin"

  private let model: TaggerModel
  private let lemmatizer: Lemmatizer
  private let numbers: [PennTag: Int]

  /// Makes the tagger with the model and the lemmas of the program's data folder.
  ///
  /// - Throws: ``SyntaxDataError``; there is no tagger without its model.
  public init() throws(SyntaxDataError) {
    guard let path = DataFile.path(Self.modelName) else { throw .missing(name: Self.modelName) }
    try self.init(path: path, lemmatizer: Lemmatizer())
  }

  /// Makes the tagger with the model in the file at `path`.
  ///
  /// - Throws: ``SyntaxDataError`` when the file cannot be read or is not a sound model.
  public init(path: String, lemmatizer: Lemmatizer) throws(SyntaxDataError) {
    model = try TaggerModel(path: path)
    self.lemmatizer = lemmatizer
    numbers = Dictionary(
      zip(model.tags, model.tags.indices),
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The tags and lemmas of `text`, one a token.
  ///
  /// - Complexity: linear in the number of tokens.
  public func tagged(_ text: TokenizedText) -> TaggedText {
    var tags: [PennTag] = []
    tags.reserveCapacity(text.tokens.count)
    for sentence in text.sentences { tags += self.tags(of: text.tokens[sentence.tokens]) }
    let lemmas = zip(text.tokens, tags).map { lemmatizer.lemma(of: $0, tag: $1) }
    return TaggedText(tokenized: text, tags: tags, lemmas: lemmas)
  }

  /// The tags of the tokens of one sentence, in order.
  public func tags(of tokens: ArraySlice<Token>) -> [PennTag] {
    let style = CapitalStyle(of: tokens)
    let punctuation = numbers[.punctuation] ?? 0
    return model.read { weights in
      var features = SentenceFeatures(
        tokens,
        style: style,
        weights: weights,
        tagCount: model.tags.count
      )
      return withUnsafeTemporaryAllocation(of: Int32.self, capacity: ScoreBoard.capacity) {
        let board = ScoreBoard(scores: $0)
        return tokens.indices.map { index in
          let word = index - tokens.startIndex
          let tag: Int
          if tokens[index].kind == .punctuation {
            tag = punctuation
          } else if let only = features.onlyTag(of: word) {
            tag = only
          } else {
            board.scores.initialize(repeating: 0)
            features.score(word, with: weights, on: board)
            tag = board.best(of: model.tags.count)
          }
          features.move(past: word, tag: tag)
          return model.tags[tag]
        }
      }
    }
  }
}
