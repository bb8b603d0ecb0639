/// The shape of the model and of its input, from the file of weights.
struct EncoderConfiguration: Decodable, Hashable, Sendable {
  /// Layers of the encoder.
  let layers: Int
  /// Values of a hidden state, and of the inner layer.
  let width: Int
  let feedForward: Int
  let heads: Int
  /// Pieces of the vocabulary.
  let vocabulary: Int
  let normEpsilon: Float
  /// The most pieces of a window, and how many of them neighbours share.
  let window: Int
  let overlap: Int
  /// The same for the reader of one cue's source and content.
  let readerLayers: Int
  let readerWidth: Int
  let readerFeedForward: Int
  let readerHeads: Int
  /// How many words before and after a cue its reader sees.
  let readerBefore: Int
  let readerAfter: Int
  /// The labels of the heads.
  let entities: [String]
  let tags: [String]
  let cues: [String]
  let roles: [String]
  /// Rows of the table of shapes.
  let shapes: Int
  /// The distances, in words, at which the reader's buckets begin.
  let distances: [Int]
  /// Borders of paragraphs between cue and word are counted up to this many.
  let farthestParagraph: Int
  /// Added to the score of a word being outside of a cue.
  let cueBias: Float
  /// The least certainty of a cue, and of a content, that is kept.
  let cueThreshold: Double
  let contentThreshold: Double

  /// Whether the sizes are ones that the kernels take: heads of 32 values, whole vectors.
  var isUsable: Bool {
    let sizes = [width, feedForward, readerWidth, readerFeedForward]
    return sizes.allSatisfy { $0 > 0 && $0 % 32 == 0 && $0 <= 8192 }
      && (1...48).contains(layers) && (1...16).contains(readerLayers)
      && heads * 32 == width && readerHeads * 32 == readerWidth
      && (64...512).contains(window) && (0..<(window / 2)).contains(overlap)
      && (1...256).contains(readerBefore) && (1...256).contains(readerAfter)
      && shapes == 32 && farthestParagraph > 0 && vocabulary > 0
      && cues.count == 3 && roles.count == 5 && !entities.isEmpty && !tags.isEmpty
  }
}
