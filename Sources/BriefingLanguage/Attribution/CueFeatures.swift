internal import BriefingModel
internal import BriefingText

/// Which words can head a cue, and what speaks for and against each.
package struct CueFeatures {
  private let scene: AttributionScene
  private let lexicon: CueLexicon

  /// Prepares the features of the words of `scene`.
  package init(scene: AttributionScene, lexicon: CueLexicon) {
    self.scene = scene
    self.lexicon = lexicon
  }

  /// The tokens that can head a cue, in order: heads of verb groups and common noun phrases,
  /// adjectives, adverbs, `according`, colons.
  package func candidates() -> [Int] {
    var candidates: [Int] = []
    for chunk in scene.chunks {
      if chunk.kind.isVerbGroup {
        for token in chunk.tokens where token != chunk.head && isSentenceAdverb(token) {
          candidates.append(token)
        }
      }
      if isCandidate(chunk) { candidates.append(chunk.head) }
    }
    return candidates
  }

  private func isCandidate(_ chunk: Chunk) -> Bool {
    switch chunk.kind {
    case .verb, .infinitive, .gerund, .participle, .adjective, .colon: true
    case .noun: scene.text.tags[chunk.head].isNoun
    case .adverb: isSentenceAdverb(chunk.head)
    case .preposition: Self.prepositions.contains(scene.text.tokens[chunk.head].lower)
    default: false
    }
  }

  private func isSentenceAdverb(_ token: Int) -> Bool {
    scene.text.tags[token] == .adverb
      && lexicon.entry(lemma: scene.text.tokens[token].lower, partOfSpeech: .phrase) != nil
  }

  // MARK: Features of the sentence alone

  /// Adds the features of the candidate `index`.
  package func add(of index: Int, to list: inout FeatureList) {
    let place = Int(scene.chunkOfToken[index])
    let chunk = scene.chunks[place]
    let range = scene.chunksOfSentence[Int(scene.sentenceOfToken[index])]
    let lemma = scene.lemmas[index]
    let tag = scene.tags[index]
    let form = scene.form(of: chunk)
    let left1 = scene.code(ofChunk: place - 1, in: range)
    let left2 = scene.code(ofChunk: place - 2, in: range)
    let right1 = scene.code(ofChunk: place + 1, in: range)
    let right2 = scene.code(ofChunk: place + 2, in: range)
    let right3 = scene.code(ofChunk: place + 3, in: range)
    let quotes = scene.quoteContext(ofChunk: place, in: range)
    let kind = UInt64(chunk.kind.rawValue)

    list.add(0, tag, kind)
    list.add(1, lemma)
    list.add(2, lemma, tag)
    list.add(3, lemma, form)
    list.add(4, lemma, right1)
    list.add(5, lemma, joined(right1, right2))
    list.add(6, lemma, left1)
    list.add(7, lemma, joined(left1, right1))
    list.add(8, lemma, quotes)
    list.add(9, tag, joined(right1, joined(right2, right3)))
    list.add(10, tag, joined(left1, right1))
    list.add(11, tag, joined(left2, left1))
    list.add(12, tag, joined(joined(left2, left1), joined(right1, right2)))
    list.add(13, tag, quotes)
    list.add(14, kind, joined(form, right1))
    list.add(15, kind, joined(right1, right2))
    list.add(16, lemma, kind)

    addWords(around: index, tag: tag, to: &list)
    addSubject(ofChunk: place, in: range, lemma: lemma, tag: tag, to: &list)
    addObject(ofChunk: place, in: range, lemma: lemma, tag: tag, to: &list)
    addGovernor(ofChunk: place, in: range, lemma: lemma, tag: tag, to: &list)
    addPlace(of: index, chunk: place, in: range, lemma: lemma, tag: tag, to: &list)
    addLexicon(of: index, right: right1, quotes: quotes, to: &list)
  }

  private func addWords(around index: Int, tag: UInt64, to list: inout FeatureList) {
    func word(_ distance: Int) -> UInt64 {
      let position = index + distance
      return scene.words.indices.contains(position)
        ? scene.words[position] : AttributionScene.outside
    }
    func tagged(_ distance: Int) -> UInt64 {
      let position = index + distance
      return scene.tags.indices.contains(position) ? scene.tags[position] : AttributionScene.outside
    }
    list.add(20, tag, word(-1))
    list.add(21, tag, word(1))
    list.add(22, tag, word(2))
    list.add(23, tag, joined(word(1), word(2)))
    list.add(24, word(-1), word(1))
    list.add(25, tag, joined(tagged(-1), tagged(1)))
    list.add(26, scene.words[index], word(1))
    list.add(27, scene.words[index], word(-1))
    list.add(28, tag, word(-2))
    let lemma = scene.text.lemmas[index].utf8
    list.add(29, tag, lemma.suffix(3).reduce(0) { $0 << 8 | UInt64($1) })
    list.add(30, tag, lemma.suffix(4).reduce(0) { $0 << 8 | UInt64($1) })
    list.add(31, tag, lemma.prefix(4).reduce(0) { $0 << 8 | UInt64($1) })
  }

  private func addSubject(
    ofChunk place: Int,
    in range: Range<Int>,
    lemma: UInt64,
    tag: UInt64,
    to list: inout FeatureList
  ) {
    let subject = scene.subject(ofChunk: place, in: range)
    let kind = subject.map { UInt64(scene.chunks[$0].kind.rawValue) + 1 } ?? 0
    let head = subject.map { scene.lemmas[scene.chunks[$0].head] } ?? 0
    list.add(40, tag, kind)
    list.add(41, lemma, kind)
    list.add(42, tag, head)
    list.add(43, lemma, head)
    // "…," said Kirby
    let next = scene.kind(ofChunk: place + 1, in: range)
    if next?.isNounPhrase == true {
      list.add(44, lemma, joined(kind, UInt64(next?.rawValue ?? 0)))
    }
  }

  private func addObject(
    ofChunk place: Int,
    in range: Range<Int>,
    lemma: UInt64,
    tag: UInt64,
    to list: inout FeatureList
  ) {
    var position = place + 1
    if scene.kind(ofChunk: position, in: range) == .preposition { position += 1 }
    guard let kind = scene.kind(ofChunk: position, in: range), kind.isNounPhrase else { return }
    let head = scene.headCode(ofChunk: position, in: range)
    list.add(48, tag, joined(head, UInt64(position - place)))
    list.add(49, lemma, head)
    list.add(50, lemma, UInt64(kind.rawValue))
  }

  private func addGovernor(
    ofChunk place: Int,
    in range: Range<Int>,
    lemma: UInt64,
    tag: UInt64,
    to list: inout FeatureList
  ) {
    guard let (governor, link) = scene.governor(ofChunk: place, in: range) else {
      list.add(56, tag)
      list.add(57, lemma)
      return
    }
    let head = scene.lemmas[scene.chunks[governor].head]
    let kind = UInt64(scene.chunks[governor].kind.rawValue)
    list.add(58, tag, joined(head, link))
    list.add(59, tag, head)
    list.add(60, tag, joined(kind, link))
    list.add(61, lemma, head)
    list.add(62, lemma, joined(kind, link))
    list.add(63, head, bucket(place - governor))
  }

  private func addPlace(
    of index: Int,
    chunk place: Int,
    in range: Range<Int>,
    lemma: UInt64,
    tag: UInt64,
    to list: inout FeatureList
  ) {
    let number = Int(scene.sentenceOfToken[index])
    let sentence = scene.text.sentences[number]
    let before = scene.before[index]
    let atStart = scene.before[sentence.tokens.lowerBound]
    let atEnd = scene.before[sentence.tokens.upperBound]
    let verbsBefore = Int(before.verbs - atStart.verbs)
    let verbsAfter = Int(atEnd.verbs - before.verbs)
    list.add(70, tag, joined(bucket(verbsBefore), bucket(verbsAfter)))
    list.add(71, lemma, bucket(verbsBefore))
    list.add(72, tag, bucket(sentence.tokens.upperBound - index))
    list.add(73, lemma, bucket(sentence.tokens.upperBound - index))
    if number == 0 {
      list.add(74, tag)
      list.add(75, lemma)
    }
    let quoted = quotedNeighbours(of: number)
    list.add(76, tag, quoted)
    list.add(77, lemma, quoted)
    list.add(78, tag, bucket(sentence.tokens.count))
  }

  /// Whether the sentence ends the paragraph, and whether a quotation stands right before and after.
  private func quotedNeighbours(of number: Int) -> UInt64 {
    let sentences = scene.text.sentences
    var code: UInt64 = 0
    if number + 1 < sentences.count {
      let next = sentences[number + 1]
      if next.paragraph != sentences[number].paragraph { code |= 1 }
      if let quotation = scene.quotation(at: next.tokens.lowerBound),
        quotation.tokens.lowerBound == next.tokens.lowerBound
      {
        code |= 2
      }
    }
    if number > 0, scene.quotationOfToken[sentences[number - 1].tokens.upperBound - 1] >= 0 {
      code |= 4
    }
    return code
  }

  private func addLexicon(
    of index: Int,
    right: UInt64,
    quotes: UInt64,
    to list: inout FeatureList
  ) {
    guard let match = lexicon.match(at: index, in: scene.text) else {
      list.add(80, scene.tags[index])
      return
    }
    let stance = FeatureHash.of(match.entry.stance.rawValue)
    let words = UInt64(match.entry.words.count)
    list.add(81, scene.tags[index], words)
    list.add(82, stance, scene.tags[index])
    let kind = FeatureHash.of(match.entry.partOfSpeech.rawValue)
    let clause = clauseAhead(of: index)
    list.add(86, kind, joined(clause, match.entry.patterns.contains(.that) ? 1 : 0))
    list.add(87, scene.lemmas[index], clause)
    list.add(88, stance, joined(kind, clause))
    list.add(83, stance, right)
    list.add(84, stance, quotes)
    for pattern in match.entry.patterns {
      list.add(85, FeatureHash.of("\(pattern)"), right)
      list.add(89, FeatureHash.of("\(pattern)"), joined(kind, right))
    }
  }

  /// How many chunks ahead `that` or a question word begins a clause, prepositions and noun phrases
  /// passed over (`a report in The Herald that`); 0 for none.
  private func clauseAhead(of index: Int) -> UInt64 {
    let range = scene.chunksOfSentence[Int(scene.sentenceOfToken[index])]
    let place = Int(scene.chunkOfToken[index])
    for distance in 1...Self.clauseReach {
      guard let kind = scene.kind(ofChunk: place + distance, in: range) else { return 0 }
      if kind == .that { return UInt64(distance) }
      if kind == .question { return UInt64(distance + Self.clauseReach) }
      guard kind.isNounPhrase || kind == .preposition else { return 0 }
    }
    return 0
  }

  private static let clauseReach = 5

  // MARK: Features of the drafts around

  /// Adds the features of the candidate `index` and what the drafts say of the words around it:
  /// the likelihood of each token as the head of a cue, 0 where it is no candidate.
  package func addFinal(of index: Int, drafts: [Float], to list: inout FeatureList) {
    add(of: index, to: &list)
    addDrafts(of: index, drafts: drafts, to: &list)
  }

  private func addDrafts(of index: Int, drafts: [Float], to list: inout FeatureList) {
    let sentence = scene.sentence(at: index)
    var left = (value: Float(0), index: -1)
    var right = (value: Float(0), index: -1)
    for token in sentence.tokens where token != index {
      if token < index, drafts[token] >= left.value { left = (drafts[token], token) }
      if token > index, drafts[token] > right.value { right = (drafts[token], token) }
    }
    let own = level(drafts[index])
    let leftLevel = level(left.value)
    let rightLevel = level(right.value)
    list.add(100, own)
    list.add(101, own, leftLevel)
    list.add(102, own, rightLevel)
    list.add(103, own, joined(leftLevel, rightLevel))
    list.add(104, scene.lemmas[index], leftLevel)
    list.add(105, scene.lemmas[index], rightLevel)
    list.add(106, scene.tags[index], joined(leftLevel, rightLevel))
    if left.index >= 0, leftLevel > 0 {
      let gap = gap(left.index, index)
      list.add(107, leftLevel, gap)
      list.add(108, own, joined(leftLevel, gap))
      list.add(109, scene.tags[index], joined(leftLevel, gap))
      list.add(110, scene.lemmas[left.index], gap)
    }
    if right.index >= 0, rightLevel > 0 {
      let gap = gap(index, right.index)
      list.add(111, rightLevel, gap)
      list.add(112, own, joined(rightLevel, gap))
      list.add(113, scene.tags[index], joined(rightLevel, gap))
      list.add(114, scene.lemmas[right.index], gap)
    }
  }

  /// What stands between two words: verbs, commas and quotation marks, coarsely counted.
  private func gap(_ first: Int, _ second: Int) -> UInt64 {
    let start = scene.before[first + 1]
    let end = scene.before[second]
    let verbs = UInt64(min(end.verbs - start.verbs, 3))
    let commas = UInt64(min(end.commas - start.commas, 2))
    let quotes = UInt64(min(end.quotes - start.quotes, 2))
    return verbs | commas << 2 | quotes << 4
  }

  private func level(_ likelihood: Float) -> UInt64 {
    switch likelihood {
    case ..<0.02: 0
    case ..<0.06: 1
    case ..<0.15: 2
    case ..<0.3: 3
    case ..<0.5: 4
    case ..<0.7: 5
    case ..<0.85: 6
    case ..<0.95: 7
    default: 8
    }
  }

  private static let prepositions: Set<String> = ["according", "per", "in", "for", "to"]
}
