internal import BriefingText

/// An accepted attribution whose content can still grow by quotations.
package struct Statement: Sendable {
  /// What was accepted.
  package let finding: Finding
  /// The pieces of the content, in text order.
  package private(set) var content: [Range<Int>]
  /// How many quotations were joined to it.
  package private(set) var joined = 0

  /// Begins with the content of `finding`.
  package init(_ finding: Finding) {
    self.finding = finding
    content = [finding.answer.spans.before, finding.answer.spans.after].compactMap { $0 }
  }

  /// The token after the last of its words.
  var end: Int { max(finding.head + 1, content.map(\.upperBound).max() ?? 0) }

  /// Joins the quotation of the tokens `range`, which stands behind all others.
  package mutating func join(_ range: Range<Int>) {
    content.append(range)
    joined += 1
  }

  /// Joins the quotation of the tokens `range`, which stands before all others.
  mutating func begin(with range: Range<Int>) { content.insert(range, at: 0) }
}

/// Joins quotations that have no cue of their own to the attribution that they go on with.
package struct Continuations {
  private let scene: AttributionScene

  /// Prepares the text.
  package init(scene: AttributionScene) { self.scene = scene }

  /// Goes through the quotations that no content holds, and joins each to the statement before it
  /// that `choose` names, if any, among the last few: it gets the features of each, and the
  /// quotation.
  package func join(
    _ statements: [Statement],
    choose: ([(features: FeatureList, statement: Statement)], Range<Int>) -> Int?
  ) -> [Statement] {
    var statements = statements
    var isHeld = [Bool](repeating: false, count: scene.count)
    for statement in statements {
      for piece in statement.content { for token in piece { isHeld[token] = true } }
    }
    takeRunningQuotations(&statements, &isHeld)
    // The statements by their ends.
    var order = statements.indices.sorted { (statements[$0].end, $0) < (statements[$1].end, $1) }
    var next = 0
    for (number, quotation) in scene.quotations.enumerated() {
      let start = quotation.tokens.lowerBound
      while next < order.count, statements[order[next]].end <= start { next += 1 }
      guard next > 0, !quotation.tokens.contains(where: { isHeld[$0] }) else { continue }
      let places = (max(0, next - Self.reach)..<next).reversed()
      let candidates = places.map { place in
        var list = FeatureList(.continuation)
        let rank = next - 1 - place
        add(number, statements[order[place]], rank: rank, isHeld: isHeld, to: &list)
        return (features: list, statement: statements[order[place]])
      }
      guard let choice = choose(candidates, quotation.tokens) else { continue }
      let place = next - 1 - choice
      let chosen = order[place]
      statements[chosen].join(quotation.tokens)
      for token in quotation.tokens { isHeld[token] = true }
      // It ends later now: move it behind those that end before it does.
      order.remove(at: place)
      let later = order[place...].firstIndex { statements[$0].end >= statements[chosen].end }
      order.insert(chosen, at: later ?? order.count)
      next -= 1
    }
    return statements
  }

  /// Gives each statement the quotations of earlier paragraphs that run into its content, unless
  /// another statement stands before them in their paragraph.
  private func takeRunningQuotations(_ statements: inout [Statement], _ isHeld: inout [Bool]) {
    for number in statements.indices {
      guard let first = statements[number].content.first?.lowerBound else { continue }
      var index = Int(scene.quotationOfToken[first])
      while index > 0, scene.quotations[index - 1].continues {
        let earlier = scene.quotations[index - 1].tokens
        let sentence = scene.sentence(at: earlier.lowerBound)
        let isTaken = statements.contains { statement in
          statement.finding.head < earlier.lowerBound
            && scene.sentence(at: statement.finding.head).paragraph == sentence.paragraph
        }
        guard !isTaken, !isHeld[earlier.lowerBound] else { break }
        statements[number].begin(with: earlier)
        for token in earlier { isHeld[token] = true }
        index -= 1
      }
    }
  }

  /// How many statements before a quotation are looked at.
  private static let reach = 3

  private func add(
    _ number: Int,
    _ statement: Statement,
    rank: Int,
    isHeld: [Bool],
    to list: inout FeatureList
  ) {
    let quotation = scene.quotations[number]
    let start = quotation.tokens.lowerBound
    let end = quotation.tokens.upperBound
    let sentence = scene.sentence(at: start)
    let lastSentence = scene.sentence(at: end - 1)
    let opens: UInt64 = sentence.tokens.lowerBound == start ? 1 : 0
    let closes: UInt64 = lastSentence.tokens.upperBound == end ? 2 : 0
    let whole = opens | closes
    let from = scene.sentence(at: statement.end - 1)
    let paragraphs = UInt64(min(sentence.paragraph - from.paragraph, 3))
    let sentences = UInt64(
      min(scene.sentenceOfToken[start] - scene.sentenceOfToken[statement.end - 1], 4)
    )
    let isQuoted: UInt64 =
      statement.content.last.map {
        scene.chunk(at: $0.upperBound - 1).kind == .closeQuote ? 2 : 1
      } ?? 0
    let opensQuoted: UInt64 =
      statement.content.first.map { scene.chunk(at: $0.lowerBound).kind == .openQuote ? 4 : 0 } ?? 0
    let kind = isQuoted | opensQuoted
    var goesOn: UInt64 = 0
    if number > 0, scene.quotations[number - 1].continues {
      goesOn = isHeld[scene.quotations[number - 1].tokens.lowerBound] ? 2 : 1
    }
    let words = bucket(quotation.tokens.count)
    let lemma = scene.lemmas[statement.finding.head]
    let previous = start > 0 ? scene.words[start - 1] : AttributionScene.outside
    let distance = joined(paragraphs, sentences)
    let place = joined(UInt64(rank), whole)
    list.add(14, place, kind)
    list.add(15, place, joined(kind, distance))
    list.add(16, place, joined(lemma, kind))
    list.add(17, place, joined(goesOn, kind))
    list.add(18, place, quotesBetween(statement.end, start))
    let joinedBefore = UInt64(min(statement.joined, 2))
    list.add(0, whole, distance)
    list.add(1, whole, joined(distance, kind))
    list.add(2, whole, joined(words, paragraphs))
    list.add(3, whole, joined(words, kind))
    list.add(4, goesOn, whole)
    list.add(5, goesOn, joined(whole, distance))
    list.add(6, lemma, joined(whole, paragraphs))
    list.add(7, previous, joined(whole, paragraphs))
    list.add(8, joinedBefore, joined(whole, distance))
    list.add(9, verbs(in: quotation.tokens), joined(whole, distance))
    list.add(10, whole, joined(kind, joined(paragraphs, joined(joinedBefore, goesOn))))
    list.add(11, sentence.tokens.count == quotation.tokens.count ? 1 : 0, distance)
    let next = end < scene.count ? scene.words[end] : AttributionScene.outside
    list.add(12, next, whole)
    list.add(13, bucket(start - statement.end), joined(whole, kind))
  }

  private func quotesBetween(_ first: Int, _ last: Int) -> UInt64 {
    UInt64(min(scene.before[last].quotes - scene.before[min(first, last)].quotes, 3))
  }

  private func verbs(in range: Range<Int>) -> UInt64 {
    UInt64(min(scene.before[range.upperBound].verbs - scene.before[range.lowerBound].verbs, 3))
  }
}
