internal import BriefingText

/// A word that heads a cue, with its sentence: where the questions about content and source are
/// asked.
package struct CueSite {
  let scene: AttributionScene
  /// The token that heads the cue.
  let head: Int
  /// The chunk that holds it.
  let place: Int
  /// The chunks of its sentence.
  let range: Range<Int>
  /// The words that the cue can hardly be without: its chunk, or the word alone where it is an
  /// adverb among verbs.
  let group: Range<Int>
  let lemma: UInt64
  let tag: UInt64
  let form: UInt64
  let quotes: UInt64
  /// The patterns that the lexicon knows of the word, hashed.
  let patterns: [UInt64]
  /// The likelihood of each token of the text as the head of a cue.
  let drafts: [Float]

  /// Looks at the token `head` of `scene`; `drafts` has the likelihood of each token as the head of a
  /// cue.
  package init(scene: AttributionScene, head: Int, drafts: [Float], lexicon: CueLexicon) {
    self.drafts = drafts
    self.scene = scene
    self.head = head
    place = Int(scene.chunkOfToken[head])
    range = scene.chunksOfSentence[Int(scene.sentenceOfToken[head])]
    let chunk = scene.chunks[place]
    group = chunk.head == head ? chunk.tokens : head..<(head + 1)
    lemma = scene.lemmas[head]
    tag = scene.tags[head]
    form = scene.form(of: chunk)
    quotes = scene.quoteContext(ofChunk: place, in: range)
    patterns =
      lexicon.match(at: head, in: scene.text)?.entry.patterns.map { FeatureHash.of("\($0)") } ?? []
  }

  /// The tokens of its sentence.
  var sentence: Range<Int> { scene.sentence(at: head).tokens }

  /// The sentence after it; nil at the end of the text.
  var nextSentence: Range<Int>? {
    let number = Int(scene.sentenceOfToken[head]) + 1
    return number < scene.text.sentences.count ? scene.text.sentences[number].tokens : nil
  }

  // MARK: Where pieces can begin and end

  /// Where the content after the cue can begin: with each chunk of the sentence, and with the next
  /// sentence.
  package func afterStarts() -> [Int] {
    var starts: [Int] = []
    if group.upperBound < sentence.upperBound { starts.append(group.upperBound) }
    for index in (place + 1)..<max(place + 1, range.upperBound) {
      let start = scene.chunks[index].tokens.lowerBound
      if start > group.upperBound { starts.append(start) }
      if starts.count == Self.mostStarts { break }
    }
    if let next = nextSentence { starts.append(next.lowerBound) }
    return starts
  }

  /// Where the content that begins at `start` can end: after each chunk of its sentence, and with
  /// the quotation that runs past the sentence.
  package func ends(from start: Int) -> [Int] {
    var ends: [Int] = []
    let range = scene.chunksOfSentence[Int(scene.sentenceOfToken[start])]
    for index in Int(scene.chunkOfToken[start])..<range.upperBound {
      ends.append(scene.chunks[index].tokens.upperBound)
      if ends.count == Self.mostEnds { break }
    }
    let last = scene.sentence(at: start).tokens.upperBound
    if let quotation = scene.quotation(at: last - 1), quotation.tokens.upperBound > last {
      ends.append(quotation.tokens.upperBound)
    }
    return ends
  }

  /// Where the content before the cue can end: after each chunk of the sentence before the cue.
  package func beforeEnds() -> [Int] {
    var ends: [Int] = []
    if chunkStart < group.lowerBound { ends.append(group.lowerBound) }
    for index in (range.lowerBound..<place).reversed() {
      ends.append(scene.chunks[index].tokens.upperBound)
      if ends.count == Self.mostStarts { break }
    }
    return ends
  }

  private var chunkStart: Int { scene.chunks[place].tokens.lowerBound }

  /// Where the content that ends at `end` can begin: with each chunk of the sentence, and with the
  /// earlier sentences of the quotation that runs into it.
  package func starts(before end: Int) -> [Int] {
    var starts: [Int] = []
    let last = min(Int(scene.chunkOfToken[end - 1]), place)
    for index in (range.lowerBound...last).reversed() {
      starts.append(scene.chunks[index].tokens.lowerBound)
      if starts.count == Self.mostEnds { break }
    }
    let first = sentence.lowerBound
    if let quotation = scene.quotation(at: first), quotation.tokens.lowerBound < first {
      starts.append(quotation.tokens.lowerBound)
    }
    return starts
  }

  /// Where the source can begin: with each noun phrase, possessive pronoun and question word of the
  /// sentence.
  package func sourceStarts() -> [Int] {
    var starts: [Int] = []
    for index in range {
      let chunk = scene.chunks[index]
      guard abs(index - place) <= Self.sourceReach else { continue }
      if index == place {
        let first = chunk.tokens.lowerBound
        if scene.text.tags[first] == .possessivePronoun, first != head { starts.append(first) }
      } else if chunk.kind.isNounPhrase || chunk.kind == .question || chunk.kind == .that {
        starts.append(chunk.tokens.lowerBound)
      }
    }
    return starts
  }

  /// Where the source that begins at `start` can end.
  package func sourceEnds(from start: Int) -> [Int] {
    var ends: [Int] = []
    if scene.text.tags[start] == .possessivePronoun { ends.append(start + 1) }
    let first = Int(scene.chunkOfToken[start])
    let limit = first < place ? place : first == place ? place : range.upperBound
    for index in first..<limit {
      ends.append(scene.chunks[index].tokens.upperBound)
      if ends.count == Self.sourceReach { break }
    }
    return ends
  }

  private static let mostStarts = 30
  private static let mostEnds = 70
  private static let sourceReach = 30
}

/// What has been decided about a cue's content and source so far.
package struct CueAnswer: Equatable, Sendable {
  /// The content after the cue.
  package var after: Range<Int>?
  /// The content before the cue.
  package var before: Range<Int>?
  /// The source.
  package var source: Range<Int>?

  /// Knows nothing yet.
  package init() {}

  /// Whether the source and the content share a token.
  var hasSourceInContent: Bool {
    guard let source else { return false }
    return after?.overlaps(source) == true || before?.overlaps(source) == true
  }
}

extension CueSite {
  /// The words that the cue can hardly be without, as tokens.
  package var groupTokens: Range<Int> { group }
}
