internal import CInt8Matrix
internal import CVectorKernels

/// The room and the prepared products of one run of the model at a time.
///
/// Each window is computed by itself, on one thread, with the same steps whatever stands beside it:
/// the results do not depend on the order of texts or the number of threads. A workspace is handed
/// from thread to thread by ``WorkspacePool`` and never used by two at once, which is what makes it
/// `Sendable`.
final class Workspace: @unchecked Sendable {
  private static let block = Int(int8_row_limit)
  private static let step = Int(int8_row_step)

  private let weights: EncoderWeights
  private let kernels: UnsafePointer<vector_kernels>
  private let multiplier: OpaquePointer
  /// The most rows of a window, padded.
  private let rows: Int
  private let state: Buffer<Float>
  private let mixed: Buffer<Float>
  private let activations: QuantizedRows
  private let mixture: QuantizedRows
  private let inner: QuantizedRows
  private let sums: Buffer<Int32>
  private let queries: Buffer<Float>
  private let keys: Buffer<Float>
  private let values: Buffer<Float>
  private let scratch: Buffer<Float>
  private let hidden: Buffer<Float>
  private let outputs: Buffer<Float>
  private let readerWords: Buffer<Float>
  private let readerCues: Buffer<Float>

  /// Makes room for windows of the model's size.
  ///
  /// - Parameter processorClass: Which kernels to use; the best that the processor runs by default.
  init(_ weights: EncoderWeights, processorClass: Int32? = nil) throws(EncoderError) {
    let configuration = weights.configuration
    guard let kernels = vector_kernels_of(processorClass ?? vector_kernels_best()),
      let multiplier = int8_multiplier_create()
    else { throw .library(status: -1) }
    self.weights = weights
    self.kernels = kernels
    self.multiplier = multiplier
    rows = Self.padded(configuration.window, to: Self.block)
    let width = configuration.width
    let widest = max(3 * width, configuration.feedForward)
    state = Buffer(rows * width, of: 0)
    mixed = Buffer(rows * width, of: 0)
    activations = QuantizedRows(rows: rows, width: width)
    mixture = QuantizedRows(rows: rows, width: width)
    inner = QuantizedRows(rows: Self.block, width: configuration.feedForward)
    sums = Buffer(Self.block * widest, of: 0)
    queries = Buffer(rows * width, of: 0)
    keys = Buffer(rows * width, of: 0)
    values = Buffer(rows * width, of: 0)
    scratch = Buffer(48 * rows, of: 0)
    hidden = Buffer(rows * width, of: 0)
    let heads = [weights.entity, weights.tag, weights.cue, weights.reader.role]
    outputs = Buffer(rows * (heads.map(\.outputs).max() ?? 0), of: 0)
    readerWords = Buffer(rows * configuration.readerWidth, of: 0)
    readerCues = Buffer(rows * configuration.readerWidth, of: 0)
  }

  deinit { int8_multiplier_destroy(multiplier) }

  // MARK: The encoder

  /// Reads a window: fills the hidden states of its words.
  func encode(_ window: Window) throws(EncoderError) {
    let width = weights.configuration.width
    let length = min(window.pieces.count, weights.configuration.window)
    let padded = Self.padded(length, to: Self.step)
    for index in 0..<length {
      let piece = min(max(Int(window.pieces[index]), 0), weights.words.rows - 1)
      let embedding = piece_embedding(
        word: weights.words.values + piece * width,
        position: weights.positions.values + index * width,
        shape: weights.shapes.row(window.features[index]),
        word_scale: weights.words.scales[piece],
        position_scale: weights.positions.scales[index]
      )
      kernel_embed(
        kernels,
        embedding,
        Int32(width),
        weights.norm.values,
        state.start + index * width
      )
    }
    (state.start + length * width).update(repeating: 0, count: (padded - length) * width)
    kernel_quantize(
      kernels,
      state.start,
      Int32(padded),
      Int32(width),
      activations.rows(from: 0, width: width)
    )
    for layer in weights.layers {
      try run(layer, width: width, length: length)
    }
    for (word, first) in window.firstPieces.enumerated() {
      (hidden.start + word * width).update(from: state.start + first * width, count: width)
    }
  }

  /// One transformer layer over the first `length` rows of the state, whose quantised form is in
  /// `activations`.
  private func run(_ layer: LayerWeights, width: Int, length: Int) throws(EncoderError) {
    let padded = Self.padded(length, to: Self.step)
    let heads = width / Int(kernel_head_width)
    let all = Int32(width)
    for (first, count) in Self.blocks(of: padded) {
      let rows = activations.rows(from: first, width: width)
      try multiply(layer.queriesKeysValues, rows.bytes, count)
      kernel_project_heads(
        kernels,
        sums.start,
        Int32(count),
        Int32(heads),
        rows,
        layer.queriesKeysValues.rescaling,
        Int32(first),
        Int32(padded),
        queries.start,
        keys.start,
        values.start
      )
    }
    for head in 0..<heads {
      let offset = head * padded * Int(kernel_head_width)
      kernel_attend(
        kernels,
        queries.start + offset,
        keys.start + offset,
        values.start + offset,
        Int32(length),
        scratch.start,
        mixed.start + head * Int(kernel_head_width),
        all
      )
    }
    kernel_quantize(kernels, mixed.start, Int32(padded), all, mixture.rows(from: 0, width: width))
    for (first, count) in Self.blocks(of: padded) {
      let mix = mixture.rows(from: first, width: width)
      let rows = activations.rows(from: first, width: width)
      let row = state.start + first * width
      try multiply(layer.attention, mix.bytes, count)
      kernel_project_add(
        kernels,
        sums.start,
        Int32(count),
        all,
        mix,
        layer.attention.rescaling,
        layer.attentionNorm.values,
        row,
        rows
      )
      let width = layer.expand.outputs
      let inside = inner.rows(from: 0, width: width)
      try multiply(layer.expand, rows.bytes, count)
      kernel_project_gelu(
        kernels,
        sums.start,
        Int32(count),
        Int32(width),
        rows,
        layer.expand.rescaling,
        inside
      )
      try multiply(layer.contract, inside.bytes, count)
      kernel_project_add(
        kernels,
        sums.start,
        Int32(count),
        all,
        inside,
        layer.contract.rescaling,
        layer.outputNorm.values,
        row,
        rows
      )
    }
  }

  // MARK: The heads

  /// The scores of a head for the first `count` words of the window that was encoded, the labels of
  /// a word side by side.
  func scores(_ head: DenseWeights, words count: Int) -> [Float] {
    scores(head, of: hidden.start, count)
  }

  private func scores(
    _ head: DenseWeights,
    of rows: UnsafePointer<Float>,
    _ count: Int
  ) -> [Float] {
    kernel_dense(
      kernels,
      rows,
      Int32(count),
      Int32(head.inputs),
      head.weights,
      head.bias,
      Int32(head.outputs),
      outputs.start
    )
    var scores: [Float] = []
    scores.reserveCapacity(count * head.labels)
    for row in 0..<count {
      let start = outputs.start + row * head.outputs
      for label in 0..<head.labels { scores.append(start[label]) }
    }
    return scores
  }

  // MARK: The reader

  /// The scores of the roles of the words around each of `cues`, ranges of the window's words.
  func roles(around cues: [Range<Int>], in window: Window) throws(EncoderError) -> [RoleScores] {
    let configuration = weights.configuration
    let reader = weights.reader
    let width = configuration.width
    let count = window.firstPieces.count
    try project(reader.word, hidden.start, count, to: readerWords.start)
    var scores: [RoleScores] = []
    for start in stride(from: 0, to: cues.count, by: Self.block) {
      let part = Array(cues[start..<min(cues.count, start + Self.block)])
      // The means of the cues' words stand in `mixed`, which the encoder no longer needs.
      for (row, cue) in part.enumerated() {
        let mean = mixed.start + row * width
        mean.update(repeating: 0, count: width)
        let share = 1 / Float(cue.count)
        for word in cue {
          let values = hidden.start + word * width
          for column in 0..<width { mean[column] += share * values[column] }
        }
      }
      try project(reader.cue, mixed.start, part.count, to: readerCues.start)
      let projected = Array(
        UnsafeBufferPointer(start: readerCues.start, count: part.count * configuration.readerWidth)
      )
      for (row, cue) in part.enumerated() {
        let first = row * configuration.readerWidth
        let vector = projected[first..<(first + configuration.readerWidth)]
        scores.append(try roles(around: cue, vector: vector, in: window))
      }
    }
    return scores
  }

  private func roles(
    around cue: Range<Int>,
    vector: ArraySlice<Float>,
    in window: Window
  ) throws(EncoderError) -> RoleScores {
    let configuration = weights.configuration
    let reader = weights.reader
    let width = configuration.readerWidth
    let low = max(0, cue.lowerBound - configuration.readerBefore)
    let high = min(window.firstPieces.count, cue.upperBound + configuration.readerAfter)
    let length = high - low
    let padded = Self.padded(length, to: Self.step)
    for word in low..<high {
      let row = state.start + (word - low) * width
      let base = readerWords.start + word * width
      let distance = reader.distance.row(
        configuration.bucket(of: word, from: cue)
      )
      let borders = window.paragraphs[word] - window.paragraphs[cue.lowerBound]
      let farthest = configuration.farthestParagraph
      let paragraph = reader.paragraph.row(min(max(borders, -farthest), farthest) + farthest)
      let quoted = reader.quoted.row(window.isQuoted[word] ? 1 : 0)
      var column = 0
      for value in vector {
        let features = distance[column] + paragraph[column] + quoted[column]
        row[column] = base[column] + value + features
        column += 1
      }
    }
    (state.start + length * width).update(repeating: 0, count: (padded - length) * width)
    kernel_normalize(kernels, state.start, Int32(padded), Int32(width), reader.norm.values)
    kernel_quantize(
      kernels,
      state.start,
      Int32(padded),
      Int32(width),
      activations.rows(from: 0, width: width)
    )
    for layer in reader.layers { try run(layer, width: width, length: length) }
    return RoleScores(
      cue: cue,
      words: low..<high,
      scores: scores(reader.role, of: state.start, length)
    )
  }

  /// The product of `count` rows with a layer of weights.
  private func project(
    _ layer: LinearWeights,
    _ rows: UnsafeMutablePointer<Float>,
    _ count: Int,
    to result: UnsafeMutablePointer<Float>
  ) throws(EncoderError) {
    let padded = Self.padded(count, to: Self.step)
    (rows + count * layer.inputs).update(repeating: 0, count: (padded - count) * layer.inputs)
    let all = mixture.rows(from: 0, width: layer.inputs)
    kernel_quantize(kernels, rows, Int32(padded), Int32(layer.inputs), all)
    for (first, count) in Self.blocks(of: padded) {
      let part = mixture.rows(from: first, width: layer.inputs)
      try multiply(layer, part.bytes, count)
      kernel_project(
        kernels,
        sums.start,
        Int32(count),
        Int32(layer.outputs),
        part,
        layer.rescaling,
        result + first * layer.outputs
      )
    }
  }

  // MARK: Products

  private func multiply(
    _ layer: LinearWeights,
    _ bytes: UnsafePointer<UInt8>,
    _ rows: Int
  ) throws(EncoderError) {
    let status = int8_multiply(multiplier, layer.packed, bytes, Int32(rows), sums.start)
    if status != 0 { throw .library(status: Int(status)) }
  }

  private static func padded(_ count: Int, to step: Int) -> Int {
    (count + step - 1) / step * step
  }

  /// The blocks of rows that one product takes.
  private static func blocks(of rows: Int) -> [(first: Int, count: Int)] {
    stride(from: 0, to: rows, by: block).map { ($0, min(block, rows - $0)) }
  }
}

/// The scores of the roles of the words around one cue.
struct RoleScores {
  /// The cue's words in the window.
  let cue: Range<Int>
  /// The words that were seen.
  let words: Range<Int>
  /// The scores of the roles of each word seen, side by side.
  let scores: [Float]
}

extension EncoderConfiguration {
  /// The row of the table of distances for `word` as seen from `cue`.
  func bucket(of word: Int, from cue: Range<Int>) -> Int {
    let middle = distances.count
    if cue.contains(word) { return middle }
    let isBefore = word < cue.lowerBound
    let distance = isBefore ? cue.lowerBound - word : word - cue.upperBound + 1
    let size = distances.count { $0 <= distance }
    return isBefore ? middle - size : middle + size
  }
}
