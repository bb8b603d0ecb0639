public import BriefingText
internal import FoundationEssentials
internal import Glibc

/// One small encoder with several heads: reads a text once and finds its names, its parts of speech
/// and who says what.
///
/// The architecture is BERT's (Devlin et al. 2019) with a learned embedding of each word's letters,
/// the weights are those of `Training/encoder`. Matrix products are in 8 bits by oneDNN, the rest in
/// floating point with a fixed order of operations, so that a text gives the same results on any
/// thread, beside any other.
public struct Encoder: Sendable {
  let weights: EncoderWeights
  let vocabulary: Vocabulary
  private let workspaces: WorkspacePool
  private let entities: LabelDecoder
  private let cues: LabelDecoder
  private let roles: LabelDecoder
  /// The pieces of "according", and those of verbs of saying.
  private let according: ArraySlice<Int32>
  private let saying: Set<Int32>

  /// Opens the weights in the file at `path`.
  public init(path: String) throws(EncoderError) {
    let file = try EncoderFile(path: path)
    let text = try file.section("config")
    let configuration: EncoderConfiguration
    do {
      configuration = try JSONDecoder().decode(EncoderConfiguration.self, from: Data(text))
    } catch {
      throw .damaged(path: path, reason: "its configuration")
    }
    guard configuration.isUsable else {
      throw .damaged(path: path, reason: "the sizes of its configuration")
    }
    let entries = try file.section("foldings")
    let spellings = try file.section("vocabulary")
    guard let foldings = Foldings(entries: entries, count: entries.count / 16),
      let vocabulary = Vocabulary(text: spellings, foldings: foldings),
      vocabulary.count == configuration.vocabulary
    else { throw .damaged(path: path, reason: "its vocabulary") }
    weights = try EncoderWeights(file, configuration)
    workspaces = WorkspacePool(weights)
    self.vocabulary = vocabulary
    entities = LabelDecoder(labels: configuration.entities)
    cues = LabelDecoder(labels: configuration.cues.map { $0 == "O" ? $0 : $0 + "-CUE" })
    roles = LabelDecoder(labels: configuration.roles)
    according = ArraySlice([vocabulary.number(of: "according")].compactMap { $0 })
    saying = Set(Self.verbsOfSaying.compactMap { vocabulary.number(of: $0) })
  }

  /// Reads `text`.
  public func read(_ text: SourceText) throws(EncoderError) -> EncodedText {
    let list = WordReader(vocabulary: vocabulary).words(of: text)
    return try workspaces.withWorkspace { (workspace) throws(EncoderError) in
      try read(list, in: workspace)
    }
  }

  func read(_ list: WordList, in workspace: Workspace) throws(EncoderError) -> EncodedText {
    let configuration = weights.configuration
    let plan = WindowPlan(
      list.words,
      window: configuration.window,
      overlap: configuration.overlap
    )
    var entityScores: [Float] = []
    var tags: [EncodedText.Tag] = []
    var candidates: [AttributionSelector.Candidate] = []
    for part in plan.parts {
      let window = Window(list, part.words, vocabulary: vocabulary)
      try workspace.encode(window)
      let first = part.words.lowerBound
      let own = Range(uncheckedBounds: (part.own.lowerBound - first, part.own.upperBound - first))
      let count = part.words.count
      let entity = logSoftmax(
        workspace.scores(weights.entity, words: count),
        width: weights.entity.labels
      )
      let labels = weights.entity.labels
      entityScores += entity[(own.lowerBound * labels)..<(own.upperBound * labels)]
      let tag = workspace.scores(weights.tag, words: count)
      for word in own {
        tags.append(
          EncodedText.Tag(
            span: list.words[first + word].span,
            tag: configuration.tags[Self.highest(tag, word, weights.tag.labels)]
          )
        )
      }
      let cue = logSoftmax(workspace.scores(weights.cue, words: count), width: weights.cue.labels)
      candidates += try self.candidates(cue, own: own, part: part, window, list, workspace)
    }
    let selector = AttributionSelector(
      leastCue: configuration.cueThreshold,
      leastContent: configuration.contentThreshold
    )
    return EncodedText(
      names: names(entityScores, list.words),
      attributions: selector.selected(candidates).map { attribution($0, list.words) },
      tags: tags
    )
  }

  // MARK: Names

  private func names(_ scores: [Float], _ words: [BasicWord]) -> [EncodedText.Name] {
    let labels = entities.labels(scores) { words[$0 - 1].border == .paragraph }
    let width = weights.entity.labels
    return entities.runs(labels).map { run in
      let sum = run.words.reduce(0) { $0 + Double(scores[$1 * width + labels[$1]]) }
      return EncodedText.Name(
        span: Self.span(run.words, words),
        type: String(weights.configuration.entities[run.label].dropFirst(2)),
        confidence: exp(sum / Double(run.words.count))
      )
    }
  }

  // MARK: Attributions

  /// The attributions of the cues that begin among the words `own` of a window.
  private func candidates(
    _ scores: [Float],
    own: Range<Int>,
    part: WindowPlan.Part,
    _ window: Window,
    _ list: WordList,
    _ workspace: Workspace
  ) throws(EncoderError) -> [AttributionSelector.Candidate] {
    let first = part.words.lowerBound
    func opensParagraph(_ word: Int) -> Bool {
      word > 0 && list.words[first + word - 1].border == .paragraph
    }
    let width = weights.cue.labels
    var biased = scores
    for word in 0..<part.words.count { biased[word * width] += weights.configuration.cueBias }
    let found = cues.runs(cues.labels(biased, opensParagraph: opensParagraph))
      .map(\.words).filter { own.contains($0.lowerBound) }
    guard !found.isEmpty else { return [] }
    var result: [AttributionSelector.Candidate] = []
    for reading in try workspace.roles(around: found, in: window) {
      let outside = reading.cue.map { exp(Double(scores[$0 * width])) }
      let certainty = 1 - outside.reduce(0, +) / Double(outside.count)
      var outer = candidate(reading, certainty: certainty, first, opensParagraph: opensParagraph)
      // The heads mark outermost cues alone: the reader is asked about the verb inside.
      if passesOn(outer, list),
        let verb = outer.content.joined().last(where: { isSaying($0, list) }),
        part.words.contains(verb)
      {
        let cue = Range(uncheckedBounds: (verb - first, verb - first + 1))
        for inner in try workspace.roles(around: [cue], in: window) {
          outer.inner.append(
            candidate(inner, certainty: 1, first, opensParagraph: opensParagraph)
          )
        }
      }
      result.append(outer)
    }
    return result
  }

  /// Whether the attribution may only pass on what somebody says in its content: "…, Brook said,
  /// according to the agency".
  private func passesOn(_ outer: AttributionSelector.Candidate, _ list: WordList) -> Bool {
    outer.cue.count == 2 && list.pieces[list.words[outer.cue.lowerBound].pieces] == according
  }

  /// Whether the word is a verb of saying outside of quotations.
  private func isSaying(_ word: Int, _ list: WordList) -> Bool {
    let word = list.words[word]
    return !word.isQuoted && word.pieces.count == 1
      && saying.contains(list.pieces[word.pieces.lowerBound])
  }

  /// Verbs that news puts between a speaker and what is passed on.
  private static let verbsOfSaying = [
    "said", "says", "told", "added", "wrote", "announced", "warned", "denied", "confirmed",
  ]

  private func candidate(
    _ reading: RoleScores,
    certainty: Double,
    _ first: Int,
    opensParagraph: (Int) -> Bool
  ) -> AttributionSelector.Candidate {
    let width = weights.reader.role.labels
    let probabilities = logSoftmax(reading.scores, width: width)
    var scores = probabilities
    for word in reading.cue {
      let row = (word - reading.words.lowerBound) * width
      for label in 1..<width { scores[row + label] = -1e9 }
    }
    let low = reading.words.lowerBound
    let runs = roles.runs(roles.labels(scores) { opensParagraph(low + $0) })
    func pieces(_ kind: String) -> [Range<Int>] {
      runs.filter { weights.configuration.roles[$0.label] == "B-" + kind }.map(\.words)
    }
    let content = pieces("CONTENT")
    let labels = weights.configuration.roles.indices.filter {
      weights.configuration.roles[$0].hasSuffix("-CONTENT")
    }
    let words = content.flatMap { Array($0) }
    let sum = words.reduce(0.0) { sum, word in
      labels.reduce(sum) { $0 + exp(Double(probabilities[word * width + $1])) }
    }
    func moved(_ range: Range<Int>, by distance: Int) -> Range<Int> {
      (range.lowerBound + distance)..<(range.upperBound + distance)
    }
    return AttributionSelector.Candidate(
      cue: moved(reading.cue, by: first),
      source: pieces("SOURCE").map { moved($0, by: first + low) },
      content: content.map { moved($0, by: first + low) },
      cueCertainty: certainty,
      contentCertainty: words.isEmpty ? 0 : sum / Double(words.count)
    )
  }

  private func attribution(
    _ candidate: AttributionSelector.Candidate,
    _ words: [BasicWord]
  ) -> EncodedText.Attribution {
    EncodedText.Attribution(
      source: candidate.source.map { Self.span($0, words) },
      cue: Self.span(candidate.cue, words),
      content: candidate.content.map { Self.span($0, words) },
      confidence: candidate.confidence,
      inner: candidate.inner.map { attribution($0, words) }
    )
  }

  private static func span(_ range: Range<Int>, _ words: [BasicWord]) -> TextSpan {
    TextSpan(words[range.lowerBound].span.start, words[range.upperBound - 1].span.end)
  }

  /// The label with the highest score of `word`.
  private static func highest(_ scores: [Float], _ word: Int, _ labels: Int) -> Int {
    var best = 0
    for label in 1..<labels where scores[word * labels + label] > scores[word * labels + best] {
      best = label
    }
    return best
  }
}
