internal import BriefingText

/// What speaks for and against each place where a piece of content or a source can begin or end.
package struct SpanFeatures {
  private let site: CueSite
  private let scene: AttributionScene

  /// Prepares the features of the places around `site`.
  package init(site: CueSite) {
    self.site = site
    self.scene = site.scene
  }

  // MARK: No piece at all

  /// Adds the features of there being no such piece.
  package func addNone(_ answer: CueAnswer, to list: inout FeatureList) {
    let right1 = scene.code(ofChunk: site.place + 1, in: site.range)
    let right2 = scene.code(ofChunk: site.place + 2, in: site.range)
    let left1 = scene.code(ofChunk: site.place - 1, in: site.range)
    let left2 = scene.code(ofChunk: site.place - 2, in: site.range)
    let known = code(of: answer)
    list.add(200, known)
    list.add(201, site.lemma, known)
    list.add(202, site.tag, joined(site.form, known))
    list.add(203, right1, known)
    list.add(204, joined(right1, right2), known)
    list.add(205, left1, known)
    list.add(206, joined(left1, left2), known)
    list.add(207, site.quotes, known)
    list.add(208, site.lemma, joined(right1, known))
    list.add(209, site.lemma, joined(left1, known))
    list.add(210, joined(left1, right1), known)
    list.add(211, joined(left2, left1), joined(right1, right2))
    list.add(212, site.lemma, site.form)
    list.add(213, site.lemma, site.quotes)
    let subject = scene.subject(ofChunk: site.place, in: site.range)
    let kind = subject.map { UInt64(scene.chunks[$0].kind.rawValue) + 1 } ?? 0
    list.add(214, kind, known)
    list.add(215, site.tag, joined(kind, joined(site.form, known)))
    list.add(216, site.lemma, kind)
    for pattern in site.patterns { list.add(217, pattern, right1) }
    let fromStart = UInt64(min(site.place - site.range.lowerBound, 4))
    let toEnd = UInt64(min(site.range.upperBound - site.place, 4))
    list.add(218, fromStart, toEnd)
    list.add(219, site.tag, joined(fromStart, toEnd))
  }

  // MARK: Content

  /// Adds the features of content after the cue that begins at `position`.
  package func addAfterStart(_ position: Int, to list: inout FeatureList) {
    let inNext = position >= site.sentence.upperBound
    let place = Int(scene.chunkOfToken[position])
    let range = inNext ? scene.chunksOfSentence[Int(scene.sentenceOfToken[position])] : site.range
    let code = scene.code(ofChunk: place, in: range)
    let next = scene.code(ofChunk: place + 1, in: range)
    let third = scene.code(ofChunk: place + 2, in: range)
    if inNext {
      let own = UInt64(scene.chunks[place].kind.rawValue)
      let end = scene.code(ofChunk: site.range.upperBound - 1, in: site.range)
      let isSameParagraph =
        scene.sentence(at: position).paragraph == scene.sentence(at: site.head).paragraph
      list.add(0, own, joined(end, isSameParagraph ? 1 : 0))
      list.add(1, site.lemma, joined(own, end))
      list.add(2, site.lemma, own)
      list.add(3, own, joined(site.quotes, isSameParagraph ? 1 : 0))
      list.add(4, own, bucket(site.range.upperBound - site.place))
      return
    }
    let previous = scene.code(ofChunk: place - 1, in: range)
    let pattern = pattern(from: site.place + 1, to: place)
    let count = place - site.place
    addCommon(position, code: code, near: previous, far: next, pattern: pattern, to: &list)
    list.add(20, code, joined(next, third))
    list.add(21, site.lemma, joined(code, next))
    list.add(22, bucket(count), code)
    list.add(23, site.form, joined(code, pattern))
    for known in site.patterns { list.add(24, known, joined(code, bucket(count))) }
    list.add(25, between(site.group.upperBound, position), code)
    list.add(26, between(site.group.upperBound, position), site.tag)
    list.add(27, pattern, joined(code, joined(next, third)))
    let drafts = drafts(from: site.place + 1, to: place)
    list.add(28, drafts, joined(code, draft(ofChunk: place, in: range)))
    list.add(29, drafts, pattern)
  }

  /// Adds the features of content after the cue that begins at `start` and ends at `position`.
  package func addAfterEnd(_ position: Int, start: Int, to list: inout FeatureList) {
    let sentence = scene.sentence(at: start).tokens
    let place = Int(scene.chunkOfToken[position - 1])
    let range = scene.chunksOfSentence[Int(scene.sentenceOfToken[start])]
    let first = scene.code(ofChunk: Int(scene.chunkOfToken[start]), in: range)
    let isLong = position > sentence.upperBound
    let last = scene.code(ofChunk: place, in: range)
    let next = isLong ? 3 : scene.code(ofChunk: place + 1, in: range)
    let second = isLong ? 3 : scene.code(ofChunk: place + 2, in: range)
    let inside = between(start, position)
    let isBalanced = isBalanced(start, position)
    let rest = min(position, sentence.upperBound)
    addCommon(position, code: last, near: next, far: second, pattern: 0, to: &list)
    list.add(40, first, joined(last, next))
    list.add(41, first, joined(next, second))
    list.add(42, inside, next)
    list.add(43, first, joined(inside, next))
    list.add(44, isBalanced, joined(last, next))
    list.add(45, isBalanced, first)
    list.add(46, bucket(position - start), next)
    list.add(47, site.tag, joined(bucket(position - start), next))
    list.add(48, between(rest, sentence.upperBound), next)
    list.add(49, site.tag, joined(first, next))
    list.add(50, next, nextVerb(from: place + 1, in: range))
    list.add(51, bucket(sentence.upperBound - rest), joined(last, isBalanced))
    list.add(52, site.lemma, joined(next, bucket(position - start)))
    list.add(53, scene.tags[start], joined(next, UInt64(site.form)))
    if isLong { list.add(54, first, isBalanced) }
    let kind = UInt64(scene.chunks[site.place].kind.rawValue)
    let clauses = UInt64(min(scene.before[position].clauses - scene.before[start].clauses, 3))
    let subject = scene.subject(ofChunk: site.place, in: site.range)
    let subjectKind = subject.map { UInt64(scene.chunks[$0].kind.rawValue) + 1 } ?? 0
    list.add(104, kind, joined(first, joined(clauses, next)))
    list.add(105, kind, joined(clauses, joined(next, second)))
    list.add(106, subjectKind, joined(next, joined(second, clauses)))
    list.add(107, first, joined(clauses, joined(next, second)))
    let ahead = isLong ? 0 : draft(ofChunk: place + 1, in: range)
    let beyond = isLong ? 0 : draft(ofChunk: place + 2, in: range)
    let held = drafts(from: Int(scene.chunkOfToken[start]), to: place + 1)
    let left = isLong ? 0 : drafts(from: place + 1, to: range.upperBound)
    list.add(58, ahead, joined(next, held))
    list.add(59, beyond, joined(next, second))
    list.add(100, held, joined(next, left))
    list.add(101, first, joined(held, next))
    list.add(102, beyond, joined(next, held))
    list.add(103, left, joined(ahead, beyond))
    list.add(55, site.quotes, joined(last, next))
    if position < scene.count { list.add(56, scene.words[position], first) }
    if position < scene.count { list.add(57, scene.words[position], site.tag) }
  }

  /// Adds the features of content before the cue that ends at `position`.
  package func addBeforeEnd(_ position: Int, answer: CueAnswer, to list: inout FeatureList) {
    let place = Int(scene.chunkOfToken[position - 1])
    let last = scene.code(ofChunk: place, in: site.range)
    let next = scene.code(ofChunk: place + 1, in: site.range)
    let pattern = pattern(from: place + 1, to: site.place)
    let known = code(of: answer)
    let right1 = scene.code(ofChunk: site.place + 1, in: site.range)
    addCommon(position, code: last, near: next, far: right1, pattern: pattern, to: &list)
    list.add(60, pattern, joined(last, known))
    list.add(61, pattern, joined(right1, known))
    list.add(62, between(position, site.group.lowerBound), joined(last, next))
    let atStart = between(site.sentence.lowerBound, position)
    list.add(63, atStart, joined(last, next))
    list.add(64, atStart, pattern)
    list.add(65, site.quotes, joined(last, next))
    list.add(66, known, joined(last, next))
    list.add(67, isBalanced(site.sentence.lowerBound, position), joined(last, next))
    list.add(68, site.lemma, joined(last, joined(next, known)))
    list.add(69, site.form, joined(pattern, right1))
    list.add(70, site.tag, joined(pattern, joined(right1, known)))
    let held = drafts(from: site.range.lowerBound, to: place + 1)
    let between = drafts(from: place + 1, to: site.place)
    list.add(71, held, joined(last, next))
    list.add(72, between, joined(last, next))
    list.add(73, between, joined(held, draft(ofChunk: site.place, in: site.range)))
  }

  /// Adds the features of content before the cue that begins at `position` and ends at `end`.
  package func addBeforeStart(_ position: Int, end: Int, to list: inout FeatureList) {
    let place = Int(scene.chunkOfToken[position])
    let isEarlier = position < site.sentence.lowerBound
    let range =
      isEarlier ? scene.chunksOfSentence[Int(scene.sentenceOfToken[position])] : site.range
    let first = scene.code(ofChunk: place, in: range)
    let previous = scene.code(ofChunk: place - 1, in: range)
    let last = scene.code(ofChunk: Int(scene.chunkOfToken[end - 1]), in: site.range)
    let next = scene.code(ofChunk: Int(scene.chunkOfToken[end - 1]) + 1, in: site.range)
    let second = scene.code(ofChunk: place + 1, in: range)
    let rest = isEarlier ? 0 : position - site.sentence.lowerBound
    addCommon(position, code: first, near: previous, far: second, pattern: 0, to: &list)
    list.add(80, previous, joined(first, last))
    list.add(81, isBalanced(position, end), joined(previous, first))
    list.add(82, isBalanced(position, end), bucket(rest))
    list.add(83, bucket(rest), joined(previous, last))
    list.add(84, between(position, end), joined(previous, first))
    list.add(85, isEarlier ? 0 : between(site.sentence.lowerBound, position), previous)
    list.add(86, site.tag, joined(bucket(rest), previous))
    list.add(87, next, joined(previous, bucket(rest)))
    list.add(88, isEarlier ? 1 : 0, first)
    list.add(89, bucket(end - position), previous)
    list.add(90, site.lemma, joined(previous, bucket(rest)))
    let held = drafts(from: place, to: Int(scene.chunkOfToken[end - 1]) + 1)
    let earlier = isEarlier ? 0 : drafts(from: site.range.lowerBound, to: place)
    list.add(91, held, joined(previous, earlier))
    list.add(92, draft(ofChunk: place - 1, in: range), joined(previous, first))
    list.add(93, earlier, joined(previous, first))
  }

  // MARK: The source

  /// Adds the features of a source that begins at `position`.
  package func addSourceStart(_ position: Int, answer: CueAnswer, to list: inout FeatureList) {
    let place = Int(scene.chunkOfToken[position])
    let chunk = scene.chunks[place]
    let kind = UInt64(chunk.kind.rawValue)
    let head = scene.lemmas[chunk.head]
    let isLeft = place < site.place
    let side: UInt64 = place == site.place ? 2 : isLeft ? 0 : 1
    let pattern =
      isLeft
      ? pattern(from: place + 1, to: site.place)
      : place == site.place ? 9 : pattern(from: site.place + 1, to: place)
    let gap =
      isLeft
      ? between(chunk.tokens.upperBound, site.group.lowerBound)
      : between(site.group.upperBound, chunk.tokens.lowerBound)
    let previous = scene.code(ofChunk: place - 1, in: site.range)
    let next = scene.code(ofChunk: place + 1, in: site.range)
    let held = self.held(position, by: answer)
    let known = code(of: answer)
    let nouns = UInt64(nounsBetween(place))
    let isSubject: UInt64 =
      scene.subject(ofChunk: site.place, in: site.range) == place ? 1 : 0
    let sameQuote: UInt64 =
      scene.quotationOfToken[position] == scene.quotationOfToken[site.head] ? 1 : 0
    let isFirst: UInt64 =
      scene.before[position].nouns
        == scene.before[site.sentence.lowerBound].nouns ? 1 : 0
    list.add(120, kind, side)
    list.add(121, kind, joined(side, pattern))
    list.add(122, site.lemma, joined(side, pattern))
    list.add(123, kind, joined(side, joined(nouns, held)))
    list.add(124, kind, joined(side, gap))
    list.add(125, site.tag, joined(side, joined(kind, joined(nouns, isSubject))))
    list.add(126, isSubject, joined(kind, held))
    list.add(127, previous, joined(side, kind))
    list.add(128, next, joined(side, kind))
    list.add(129, previous, joined(next, side))
    list.add(130, head, side)
    list.add(131, head, site.lemma)
    list.add(132, sameQuote, joined(side, kind))
    list.add(133, known, joined(side, nouns))
    list.add(134, known, joined(side, joined(held, kind)))
    list.add(135, site.form, joined(side, joined(previous, held)))
    list.add(136, site.lemma, joined(side, joined(previous, held)))
    list.add(137, isFirst, joined(side, joined(kind, isSubject)))
    list.add(138, site.tag, joined(side, joined(pattern, held)))
    list.add(139, known, joined(side, pattern))
    list.add(140, site.form, joined(side, joined(nouns, kind)))
    list.add(141, site.tag, joined(side, joined(previous, next)))
    list.add(142, kind, joined(side, joined(previous, joined(next, held))))
    list.add(143, nextVerb(from: place + 1, in: site.range), joined(side, nouns))
    list.add(144, distanceToContent(place, answer), joined(side, kind))
    list.add(145, gap, joined(side, joined(previous, site.tag)))
    let between =
      isLeft ? drafts(from: place + 1, to: site.place) : drafts(from: site.place + 1, to: place)
    let follower = draft(ofChunk: place + 1, in: site.range)
    list.add(146, between, joined(side, joined(nouns, kind)))
    list.add(147, follower, joined(side, joined(between, kind)))
    list.add(148, between, joined(side, gap))
  }

  /// Adds the features of a source that begins at `start` and ends at `position`.
  package func addSourceEnd(
    _ position: Int,
    start: Int,
    answer: CueAnswer,
    to list: inout FeatureList
  ) {
    let place = Int(scene.chunkOfToken[position - 1])
    let first = UInt64(scene.chunks[Int(scene.chunkOfToken[start])].kind.rawValue)
    let isWhole = scene.chunks[place].tokens.upperBound == position
    let last = isWhole ? scene.code(ofChunk: place, in: site.range) : 4
    let next = isWhole ? scene.code(ofChunk: place + 1, in: site.range) : 5
    let second = scene.code(ofChunk: place + 2, in: site.range)
    let chunks = UInt64(min(place - Int(scene.chunkOfToken[start]), 6))
    let side: UInt64 = start < site.head ? 0 : 1
    let inside = between(start, position)
    let toGroup: UInt64 = position == site.group.lowerBound ? 1 : 0
    let held = position < scene.count ? self.held(position, by: answer) : 5
    list.add(150, last, next)
    list.add(151, first, joined(last, next))
    list.add(152, chunks, joined(next, side))
    list.add(153, inside, joined(next, side))
    list.add(154, toGroup, joined(inside, first))
    list.add(155, toGroup, joined(last, chunks))
    list.add(156, side, joined(next, second))
    list.add(157, side, joined(last, joined(next, second)))
    list.add(158, held, joined(side, next))
    list.add(159, site.tag, joined(chunks, joined(next, toGroup)))
    list.add(160, first, joined(chunks, side))
    list.add(161, isBalanced(start, position), joined(next, toGroup))
    if position < scene.count { list.add(162, scene.words[position], last) }
  }

  // MARK: Shared

  private func addCommon(
    _ position: Int,
    code: UInt64,
    near: UInt64,
    far: UInt64,
    pattern: UInt64,
    to list: inout FeatureList
  ) {
    list.add(5, code, near)
    list.add(6, code, joined(near, far))
    list.add(7, site.lemma, joined(code, near))
    list.add(8, site.lemma, pattern)
    list.add(9, site.tag, pattern)
    list.add(10, pattern, code)
    list.add(11, site.lemma, near)
    list.add(12, site.tag, joined(code, near))
    guard position > 0, position < scene.count else { return }
    list.add(13, scene.words[position], scene.words[position - 1])
    list.add(14, scene.tags[position], scene.tags[position - 1])
    list.add(15, scene.words[position])
    list.add(16, scene.words[position - 1])
    list.add(17, scene.words[position], scene.tags[position - 1])
  }

  /// The codes of the chunks from `first` to before `last` as one number; long stretches by length.
  private func pattern(from first: Int, to last: Int) -> UInt64 {
    let count = last - first
    guard count > 0 else { return 11 }
    guard count <= Self.longestPattern else { return 12 + bucket(count) }
    var value: UInt64 = 13
    for index in first..<last { value = joined(value, scene.code(ofChunk: index, in: site.range)) }
    return value
  }

  /// How many verbs, commas and quotation marks stand between two tokens, coarsely.
  private func between(_ first: Int, _ last: Int) -> UInt64 {
    guard first < last else { return 0 }
    let start = scene.before[first]
    let end = scene.before[last]
    let verbs = UInt64(min(end.verbs - start.verbs, 3))
    let commas = UInt64(min(end.commas - start.commas, 2))
    let quotes = UInt64(min(end.quotes - start.quotes, 2))
    return 1 + (verbs | commas << 2 | quotes << 4)
  }

  /// 0 where no quotation is cut by the two ends, 1 where one is cut at the start, 2 at the end.
  private func isBalanced(_ first: Int, _ last: Int) -> UInt64 {
    var code: UInt64 = 0
    if let quotation = scene.quotation(at: first), quotation.tokens.lowerBound < first { code |= 1 }
    if last > 0, let quotation = scene.quotation(at: last - 1), quotation.tokens.upperBound > last {
      code |= 2
    }
    if let quotation = scene.quotation(at: first), quotation.tokens.lowerBound == first {
      code |= 4
    }
    if let quotation = scene.quotation(at: last - 1), quotation.tokens.upperBound == last {
      code |= 8
    }
    return code
  }

  private func nextVerb(from place: Int, in range: Range<Int>) -> UInt64 {
    for index in place..<max(place, min(range.upperBound, place + Self.verbReach)) {
      if scene.chunks[index].kind.isVerbGroup {
        return UInt64(scene.chunks[index].kind.rawValue) << 4 | UInt64(index - place)
      }
    }
    return 0
  }

  /// How likely the head of the chunk is to head a cue, coarsely.
  private func draft(ofChunk index: Int, in range: Range<Int>) -> UInt64 {
    range.contains(index) ? Self.level(site.drafts[scene.chunks[index].head]) : 0
  }

  /// How likely the likeliest head of a cue among the chunks is, coarsely.
  private func drafts(from first: Int, to last: Int) -> UInt64 {
    var most: Float = 0
    for index in first..<max(first, last) where index != site.place {
      most = max(most, site.drafts[scene.chunks[index].head])
    }
    return Self.level(most)
  }

  private static func level(_ likelihood: Float) -> UInt64 {
    switch likelihood {
    case ..<0.1: 0
    case ..<0.3: 1
    case ..<0.6: 2
    case ..<0.85: 3
    default: 4
    }
  }

  private func nounsBetween(_ place: Int) -> Int {
    let low = min(place, site.place)
    let high = max(place, site.place)
    guard high > low + 1 else { return 0 }
    let start = scene.before[scene.chunks[low].tokens.upperBound]
    let end = scene.before[scene.chunks[high].tokens.lowerBound]
    return min(Int(end.nouns - start.nouns), 6)
  }

  private func code(of answer: CueAnswer) -> UInt64 {
    var code: UInt64 = 0
    if let after = answer.after {
      code |= 1
      if after.lowerBound >= site.sentence.upperBound { code |= 2 }
      if scene.chunk(at: after.lowerBound).kind == .openQuote { code |= 4 }
    }
    if let before = answer.before {
      code |= 8
      if scene.chunk(at: before.upperBound - 1).kind == .closeQuote { code |= 16 }
    }
    return code
  }

  private func held(_ position: Int, by answer: CueAnswer) -> UInt64 {
    if let after = answer.after, after.contains(position) { return 1 }
    if let before = answer.before {
      if before.contains(position) { return 2 }
      if position >= before.upperBound, position < site.head { return 3 }
    }
    return 0
  }

  /// How far the chunk is from the end of the content before the cue, in chunks.
  private func distanceToContent(_ place: Int, _ answer: CueAnswer) -> UInt64 {
    guard let before = answer.before else { return 0 }
    let end = Int(scene.chunkOfToken[before.upperBound - 1])
    return place <= end ? 1 : 1 + bucket(place - end)
  }

  private static let longestPattern = 5
  private static let verbReach = 6
}
