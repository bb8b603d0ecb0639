internal import BriefingModel
internal import BriefingText

/// Adds the attributions that their words alone make certain and that annotators mark unevenly:
/// refusals to say (`did not respond to`, `could not be reached for`), and nouns of saying with a
/// clause (`a report in The Herald that …`).
///
/// Where such words stand outside any content, PolNeAR's training part has them as cues in about
/// seven cases of ten.
struct CertainFindings {
  private let scene: AttributionScene
  private let lexicon: CueLexicon
  private let drafts: [Float]

  init(scene: AttributionScene, lexicon: CueLexicon, drafts: [Float]) {
    self.scene = scene
    self.lexicon = lexicon
    self.drafts = drafts
  }

  /// The accepted findings with those that were missing, in the order of their heads; an accepted
  /// one inside the clause of an added noun makes room for it.
  func completed(_ accepted: [Finding], decoder: SpanDecoder) -> [Finding] {
    var isHeld = [Bool](repeating: false, count: scene.count)
    var isHead = isHeld
    for finding in accepted {
      isHead[finding.head] = true
      for piece in [finding.answer.spans.after, finding.answer.spans.before].compactMap({ $0 }) {
        for token in piece { isHeld[token] = true }
      }
    }
    var added: [Finding] = []
    for chunk in scene.chunks {
      guard let (head, start, known) = certain(chunk), scene.quotationOfToken[head] < 0 else {
        continue
      }
      guard !known.contains(where: { isHeld[$0] || isHead[$0] }) else { continue }
      let site = CueSite(scene: scene, head: head, drafts: drafts, lexicon: lexicon)
      var answer = decoder.answer(at: site, contentFrom: start)
      guard let content = answer.spans.after, !content.isEmpty else { continue }
      answer.spans.before = nil
      if chunk.kind == .noun {
        answer.spans.source = owner(of: chunk, before: content.lowerBound)
        answer.source = 1
      } else if answer.spans.hasSourceInContent {
        answer.spans.source = nil
      }
      added.append(Finding(head: head, cue: 1, answer: answer))
      for token in content { isHeld[token] = true }
    }
    guard !added.isEmpty else { return accepted }
    let kept = accepted.filter { finding in !added.contains { $0.holds(finding.head) } }
    return (kept + added).sorted { $0.head < $1.head }
  }

  /// The token that heads the cue in `chunk`, the token at which its content begins, and the tokens
  /// of its words; nil where no words make it certain.
  private func certain(_ chunk: Chunk) -> (head: Int, start: Int, known: Range<Int>)? {
    let sentence = scene.sentence(at: chunk.head).tokens
    if chunk.kind == .noun {
      guard scene.text.tags[chunk.head].isNoun,
        let match = lexicon.match(at: chunk.head, in: scene.text),
        match.entry.partOfSpeech == .noun, match.entry.patterns.contains(.that),
        !Self.vague.contains(match.entry.lemma),
        let start = clause(after: chunk.head)
      else { return nil }
      return (chunk.head, start, chunk.head..<(chunk.head + 1))
    }
    guard chunk.kind == .verb || chunk.kind == .gerund else { return nil }
    for index in chunk.tokens {
      guard let match = lexicon.match(at: index, in: scene.text),
        match.entry.words.count > 1, match.entry.stance == .declines,
        match.tokens.upperBound < sentence.upperBound,
        scene.text.tokens[match.tokens.upperBound].kind != .punctuation
      else { continue }
      let last = scene.chunk(at: match.tokens.upperBound - 1).head
      return (max(last, chunk.head), match.tokens.upperBound, match.tokens)
    }
    return nil
  }

  /// Who the noun's words say said it: its possessive, or a name that `in`, `by`, `from` or `of` leads
  /// between it and its clause.
  private func owner(of chunk: Chunk, before start: Int) -> Range<Int>? {
    let first = chunk.tokens.lowerBound
    if scene.text.tags[first] == .possessivePronoun { return first..<(first + 1) }
    let place = Int(scene.chunkOfToken[chunk.head])
    let range = scene.chunksOfSentence[Int(scene.sentenceOfToken[chunk.head])]
    if scene.kind(ofChunk: place - 1, in: range) == .possessive {
      return scene.chunks[place - 1].tokens
    }
    guard scene.kind(ofChunk: place + 1, in: range) == .preposition,
      Self.owning.contains(scene.text.tokens[scene.chunks[place + 1].head].lower),
      let kind = scene.kind(ofChunk: place + 2, in: range), kind == .name || kind == .noun
    else { return nil }
    let owner = scene.chunks[place + 2].tokens
    return owner.upperBound <= start ? owner : nil
  }

  /// Where the clause with `that` begins that follows the noun `index`, with nothing but
  /// prepositions and noun phrases between.
  private func clause(after index: Int) -> Int? {
    let range = scene.chunksOfSentence[Int(scene.sentenceOfToken[index])]
    let place = Int(scene.chunkOfToken[index])
    for next in (place + 1)..<max(place + 1, min(range.upperBound, place + Self.clauseReach)) {
      let chunk = scene.chunks[next]
      if chunk.kind == .that {
        // "the report that said" is about the report, not what it reports.
        let follower = scene.kind(ofChunk: next + 1, in: range)
        return follower?.isVerbGroup == true ? nil : chunk.tokens.lowerBound
      }
      guard chunk.kind.isNounPhrase || chunk.kind == .preposition else { return nil }
    }
    return nil
  }

  /// Nouns that take a clause without anybody saying it.
  private static let vague: Set<String> = [
    "agreement", "commitment", "consensus", "decision", "feeling", "hope", "idea", "message",
    "news",
    "notion", "sense", "view", "word",
  ]
  private static let owning: Set<String> = ["by", "from", "in", "of"]
  private static let clauseReach = 5
}
