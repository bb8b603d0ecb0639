internal import BriefingText

/// A tagged text as the attribution engine reads it: words as hashes, phrases, quotations.
package struct AttributionScene {
  /// The text.
  let text: TaggedText
  /// The quotations, in order.
  let quotations: [Quotation]
  /// The hash of each token's lemma.
  let lemmas: [UInt64]
  /// The hash of each token in small letters.
  let words: [UInt64]
  /// The number of each token's part of speech.
  let tags: [UInt64]
  /// The chunks of all sentences, in order.
  let chunks: [Chunk]
  /// The chunk that holds each token.
  let chunkOfToken: [Int32]
  /// The chunks of each sentence.
  let chunksOfSentence: [Range<Int>]
  /// The sentence that holds each token.
  let sentenceOfToken: [Int32]
  /// The quotation that holds each token, its marks included; -1 for none.
  let quotationOfToken: [Int32]

  /// How many commas, verb groups, noun phrases and quotation marks stand before each token; one
  /// element more than tokens.
  let before: [MarkCounts]

  /// Reads `text` with its quotations.
  package init(text: TaggedText, quotations: [Quotation]) {
    self.text = text
    self.quotations = quotations
    let count = text.tokens.count
    lemmas = text.lemmas.map { FeatureHash.of($0) }
    words = text.tokens.map { FeatureHash.of($0.lower) }
    tags = text.tags.map { FeatureHash.of($0.rawValue) }
    var chunker = Chunker(text: text, quotations: quotations)
    var chunks: [Chunk] = []
    var chunkOfToken = [Int32](repeating: 0, count: count)
    var sentenceOfToken = [Int32](repeating: 0, count: count)
    var chunksOfSentence: [Range<Int>] = []
    for (number, sentence) in text.sentences.enumerated() {
      let start = chunks.count
      for chunk in chunker.chunks(of: sentence.tokens) {
        for token in chunk.tokens { chunkOfToken[token] = Int32(chunks.count) }
        chunks.append(chunk)
      }
      for token in sentence.tokens { sentenceOfToken[token] = Int32(number) }
      chunksOfSentence.append(start..<chunks.count)
    }
    var quotationOfToken = [Int32](repeating: -1, count: count)
    for (number, quotation) in quotations.enumerated() {
      for token in quotation.tokens { quotationOfToken[token] = Int32(number) }
    }
    var counts = [MarkCounts](repeating: MarkCounts(), count: count + 1)
    for index in 0..<count {
      var running = counts[index]
      running.add(chunks[Int(chunkOfToken[index])], at: index)
      counts[index + 1] = running
    }
    before = counts
    self.chunks = chunks
    self.chunkOfToken = chunkOfToken
    self.chunksOfSentence = chunksOfSentence
    self.sentenceOfToken = sentenceOfToken
    self.quotationOfToken = quotationOfToken
  }

  /// The number of tokens.
  var count: Int { words.count }

  /// The chunk that holds the token `index`.
  func chunk(at index: Int) -> Chunk { chunks[Int(chunkOfToken[index])] }

  /// The sentence that holds the token `index`.
  func sentence(at index: Int) -> Sentence { text.sentences[Int(sentenceOfToken[index])] }

  /// The quotation that holds the token `index`.
  func quotation(at index: Int) -> Quotation? {
    let number = Int(quotationOfToken[index])
    return number < 0 ? nil : quotations[number]
  }
}

/// How many marks and phrases of some kinds stand before a token.
struct MarkCounts {
  var commas: Int32 = 0
  var verbs: Int32 = 0
  /// The verb groups with a finite verb, counted among ``verbs`` too.
  var clauses: Int32 = 0
  var nouns: Int32 = 0
  var quotes: Int32 = 0

  /// Counts the chunk if `index` is its head.
  mutating func add(_ chunk: Chunk, at index: Int) {
    guard chunk.head == index else { return }
    switch chunk.kind {
    case .comma, .semicolon, .dash: commas += 1
    case .openQuote, .closeQuote: quotes += 1
    case .verb:
      verbs += 1
      clauses += 1
    case .infinitive, .gerund, .participle: verbs += 1
    case .name, .pronoun, .noun, .possessive: nouns += 1
    default: break
    }
  }
}
