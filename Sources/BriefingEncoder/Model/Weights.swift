internal import CInt8Matrix
internal import CVectorKernels

/// A layer of 8-bit weights, in oneDNN's layout.
///
/// The layout is only read after it was made, and the other values lie in the mapped file, which
/// `file` keeps: so it is `Sendable`.
final class LinearWeights: @unchecked Sendable {
  let inputs: Int
  let outputs: Int
  let packed: OpaquePointer
  /// What turns the sums of a product into its result.
  let rescaling: linear_outputs
  private let file: EncoderFile

  init(_ name: String, inputs: Int, outputs: Int, of file: EncoderFile) throws(EncoderError) {
    let values: UnsafePointer<Int8> = try file.values("\(name).weights", inputs * outputs)
    guard let packed = int8_weights_create(values, Int32(inputs), Int32(outputs)) else {
      throw .library(status: -1)
    }
    self.packed = packed
    self.inputs = inputs
    self.outputs = outputs
    self.file = file
    let scales: UnsafePointer<Float> = try file.values("\(name).scales", outputs)
    let totals: UnsafePointer<Int32> = try file.values("\(name).totals", outputs)
    let bias: UnsafePointer<Float> = try file.values("\(name).bias", outputs)
    rescaling = linear_outputs(scales: scales, totals: totals, bias: bias)
  }

  deinit { int8_weights_destroy(packed) }
}

/// A small layer in floating point; its outputs are padded to whole vectors.
struct DenseWeights: @unchecked Sendable {
  let inputs: Int
  /// The outputs that mean something.
  let labels: Int
  /// The outputs with the padding.
  let outputs: Int
  let weights: UnsafePointer<Float>
  let bias: UnsafePointer<Float>

  init(_ name: String, inputs: Int, labels: Int, of file: EncoderFile) throws(EncoderError) {
    let lanes = Int(kernel_lanes)
    self.inputs = inputs
    self.labels = labels
    outputs = (labels + lanes - 1) / lanes * lanes
    weights = try file.values("\(name).weights", inputs * outputs)
    bias = try file.values("\(name).bias", outputs)
  }
}

/// The weights of one transformer layer.
struct LayerWeights: Sendable {
  let queriesKeysValues: LinearWeights
  let attention: LinearWeights
  let attentionNorm: Normalization
  let expand: LinearWeights
  let contract: LinearWeights
  let outputNorm: Normalization

  init(
    _ name: String,
    width: Int,
    inner: Int,
    epsilon: Float,
    of file: EncoderFile
  ) throws(EncoderError) {
    queriesKeysValues = try LinearWeights(
      "\(name).qkv",
      inputs: width,
      outputs: 3 * width,
      of: file
    )
    attention = try LinearWeights("\(name).attention", inputs: width, outputs: width, of: file)
    attentionNorm = try Normalization("\(name).attentionNorm", width, epsilon, of: file)
    expand = try LinearWeights("\(name).expand", inputs: width, outputs: inner, of: file)
    contract = try LinearWeights("\(name).contract", inputs: inner, outputs: width, of: file)
    outputNorm = try Normalization("\(name).outputNorm", width, epsilon, of: file)
  }
}

extension LayerWeights {
  /// The layers `NAME.0`, `NAME.1` and on.
  static func stack(
    _ name: String,
    count: Int,
    width: Int,
    inner: Int,
    epsilon: Float,
    of file: EncoderFile
  ) throws(EncoderError) -> [LayerWeights] {
    var layers: [LayerWeights] = []
    for index in 0..<count {
      layers.append(
        try LayerWeights("\(name).\(index)", width: width, inner: inner, epsilon: epsilon, of: file)
      )
    }
    return layers
  }
}

/// A layer's normalisation; its values lie in the mapped file.
struct Normalization: @unchecked Sendable {
  let values: normalization

  init(_ name: String, _ width: Int, _ epsilon: Float, of file: EncoderFile) throws(EncoderError) {
    let gain: UnsafePointer<Float> = try file.values("\(name).gain", width)
    let bias: UnsafePointer<Float> = try file.values("\(name).bias", width)
    values = normalization(gain: gain, bias: bias, epsilon: epsilon)
  }
}

/// A table of embeddings in floating point.
struct EmbeddingTable: @unchecked Sendable {
  let rows: Int
  let width: Int
  let values: UnsafePointer<Float>

  init(_ name: String, rows: Int, width: Int, of file: EncoderFile) throws(EncoderError) {
    self.rows = rows
    self.width = width
    values = try file.values(name, rows * width)
  }

  /// The first value of row `row`, which is kept inside the table.
  func row(_ row: Int) -> UnsafePointer<Float> {
    values + min(max(row, 0), rows - 1) * width
  }
}

/// A table of embeddings in 8 bits with a scale a row.
struct Int8EmbeddingTable: @unchecked Sendable {
  let rows: Int
  let width: Int
  let values: UnsafePointer<Int8>
  let scales: UnsafePointer<Float>

  init(_ name: String, rows: Int, width: Int, of file: EncoderFile) throws(EncoderError) {
    self.rows = rows
    self.width = width
    values = try file.values("\(name).weights", rows * width)
    scales = try file.values("\(name).scales", rows)
  }
}

/// All weights, made ready once and only read afterwards.
struct EncoderWeights: Sendable {
  let configuration: EncoderConfiguration
  let file: EncoderFile
  let words: Int8EmbeddingTable
  let positions: Int8EmbeddingTable
  let shapes: EmbeddingTable
  let norm: Normalization
  let layers: [LayerWeights]
  let entity: DenseWeights
  let tag: DenseWeights
  let cue: DenseWeights
  let reader: ReaderWeights

  init(_ file: EncoderFile, _ configuration: EncoderConfiguration) throws(EncoderError) {
    let width = configuration.width
    let epsilon = configuration.normEpsilon
    self.file = file
    self.configuration = configuration
    words = try Int8EmbeddingTable("word", rows: configuration.vocabulary, width: width, of: file)
    positions = try Int8EmbeddingTable(
      "position",
      rows: configuration.window,
      width: width,
      of: file
    )
    shapes = try EmbeddingTable("shape", rows: configuration.shapes, width: width, of: file)
    norm = try Normalization("norm", width, epsilon, of: file)
    layers = try LayerWeights.stack(
      "layer",
      count: configuration.layers,
      width: width,
      inner: configuration.feedForward,
      epsilon: epsilon,
      of: file
    )
    entity = try DenseWeights(
      "entity",
      inputs: width,
      labels: configuration.entities.count,
      of: file
    )
    tag = try DenseWeights("tag", inputs: width, labels: configuration.tags.count, of: file)
    cue = try DenseWeights("cue", inputs: width, labels: configuration.cues.count, of: file)
    reader = try ReaderWeights(file, configuration)
  }
}

/// The weights of the reader, which finds the source and the content of one cue.
struct ReaderWeights: Sendable {
  let word: LinearWeights
  let cue: LinearWeights
  let distance: EmbeddingTable
  let paragraph: EmbeddingTable
  let quoted: EmbeddingTable
  let norm: Normalization
  let layers: [LayerWeights]
  let role: DenseWeights

  init(_ file: EncoderFile, _ configuration: EncoderConfiguration) throws(EncoderError) {
    let width = configuration.readerWidth
    let epsilon = configuration.normEpsilon
    word = try LinearWeights("reader.word", inputs: configuration.width, outputs: width, of: file)
    cue = try LinearWeights("reader.cue", inputs: configuration.width, outputs: width, of: file)
    distance = try EmbeddingTable(
      "reader.distance",
      rows: 2 * configuration.distances.count + 1,
      width: width,
      of: file
    )
    paragraph = try EmbeddingTable(
      "reader.paragraph",
      rows: 2 * configuration.farthestParagraph + 1,
      width: width,
      of: file
    )
    quoted = try EmbeddingTable("reader.quoted", rows: 2, width: width, of: file)
    norm = try Normalization("reader.norm", width, epsilon, of: file)
    layers = try LayerWeights.stack(
      "reader.layer",
      count: configuration.readerLayers,
      width: width,
      inner: configuration.readerFeedForward,
      epsilon: epsilon,
      of: file
    )
    role = try DenseWeights(
      "reader.role",
      inputs: width,
      labels: configuration.roles.count,
      of: file
    )
  }
}
