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
}

/// Joins quotations that have no cue of their own to the attribution that they go on with.
package struct Continuations {
  private let scene: AttributionScene

  /// Prepares the text.
  package init(scene: AttributionScene) { self.scene = scene }

  /// Goes through the quotations that no content holds, and joins each to the last statement before
  /// it where `decide` says so; `decide` gets the features, the statement and the quotation.
  package func join(
    _ statements: [Statement],
    decide: (FeatureList, Statement, Range<Int>) -> Bool
  ) -> [Statement] {
    var statements = statements
    var isHeld = [Bool](repeating: false, count: scene.count)
    for statement in statements {
      for piece in statement.content { for token in piece { isHeld[token] = true } }
    }
    // Statements by their ends; the last one that ends before a quotation is the one it can join.
    var order = statements.indices.sorted { (statements[$0].end, $0) < (statements[$1].end, $1) }
    var next = 0
    for (number, quotation) in scene.quotations.enumerated() {
      let start = quotation.tokens.lowerBound
      while next < order.count, statements[order[next]].end <= start { next += 1 }
      guard next > 0, !quotation.tokens.contains(where: { isHeld[$0] }) else { continue }
      let last = order[next - 1]
      var list = FeatureList(.continuation)
      add(number, statements[last], isHeld: isHeld, to: &list)
      guard decide(list, statements[last], quotation.tokens) else { continue }
      statements[last].join(quotation.tokens)
      for token in quotation.tokens { isHeld[token] = true }
      // It ends later now: move it behind those that end before it does.
      next -= 1
      while next + 1 < order.count, statements[order[next + 1]].end < statements[last].end {
        order.swapAt(next, next + 1)
        next += 1
      }
    }
    return statements
  }

  private func add(
    _ number: Int,
    _ statement: Statement,
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

  private func verbs(in range: Range<Int>) -> UInt64 {
    UInt64(min(scene.before[range.upperBound].verbs - scene.before[range.lowerBound].verbs, 3))
  }
}
