/// A cue with its likelihood, content and source, before it is accepted.
package struct Finding: Sendable {
  /// The token that heads the cue.
  package let head: Int
  /// How likely the word is to head a cue, from 0 to 1.
  package let cue: Float
  /// The content and source.
  package let answer: SpanAnswer

  /// Joins what was found.
  package init(head: Int, cue: Float, answer: SpanAnswer) {
    self.head = head
    self.cue = cue
    self.answer = answer
  }

  /// Whether the token `index` is part of the content.
  func holds(_ index: Int) -> Bool {
    answer.spans.after?.contains(index) == true || answer.spans.before?.contains(index) == true
  }
}

/// What speaks for and against a finding being an attribution, seen with the others of its text.
package struct AcceptanceFeatures {
  private let scene: AttributionScene
  private let findings: [Finding]

  /// Prepares the features of `findings`, which are in the order of their heads.
  package init(scene: AttributionScene, findings: [Finding]) {
    self.scene = scene
    self.findings = findings
  }

  /// Adds the features of the finding `number`.
  package func add(of number: Int, to list: inout FeatureList) {
    let finding = findings[number]
    let spans = finding.answer.spans
    let cue = Self.level(finding.cue)
    let after = Self.level(finding.answer.after)
    let before = Self.level(finding.answer.before)
    let source = Self.level(finding.answer.source)
    var shape: UInt64 = 0
    if spans.after != nil { shape |= 1 }
    if spans.before != nil { shape |= 2 }
    if spans.source != nil { shape |= 4 }
    let lemma = scene.lemmas[finding.head]
    let tag = scene.tags[finding.head]
    let kind = UInt64(scene.chunk(at: finding.head).kind.rawValue)
    let length = bucket((spans.after?.count ?? 0) + (spans.before?.count ?? 0))
    let nesting = nesting(of: number)
    let quoted = quoted(spans)
    list.add(0, shape, kind)
    list.add(1, cue, shape)
    list.add(2, cue)
    list.add(3, after, shape)
    list.add(4, before, shape)
    list.add(5, source, shape)
    list.add(6, cue, joined(after, before))
    list.add(7, cue, source)
    list.add(8, lemma, shape)
    list.add(9, lemma)
    list.add(10, tag, shape)
    list.add(11, length, shape)
    list.add(12, length, kind)
    list.add(13, nesting.outer)
    list.add(14, nesting.inner)
    list.add(15, nesting.outer, cue)
    list.add(16, nesting.inner, cue)
    list.add(17, nesting.twin, cue)
    list.add(18, quoted, shape)
    list.add(19, quoted, cue)
    list.add(20, joined(after, before), joined(source, cue))
    list.add(21, lemma, cue)
    list.add(22, nesting.outer, joined(cue, quoted))
  }

  /// The likeliest other cue whose content holds this cue, the likeliest cue inside this content,
  /// and the likeliest other with the same content, as levels; 0 for none.
  private func nesting(of number: Int) -> (outer: UInt64, inner: UInt64, twin: UInt64) {
    let finding = findings[number]
    var outer: UInt64 = 0
    var inner: UInt64 = 0
    var twin: UInt64 = 0
    let low = max(0, number - Self.reach)
    let high = min(findings.count, number + Self.reach + 1)
    for other in low..<high where other != number {
      let level = Self.level(findings[other].cue) + 1
      if findings[other].holds(finding.head) { outer = max(outer, level) }
      if finding.holds(findings[other].head) { inner = max(inner, level) }
      let spans = findings[other].answer.spans
      if spans.after == finding.answer.spans.after, spans.before == finding.answer.spans.before {
        twin = max(twin, level)
      }
    }
    return (outer, inner, twin)
  }

  private func quoted(_ spans: CueAnswer) -> UInt64 {
    var code: UInt64 = 0
    for (bit, piece) in [(UInt64(1), spans.after), (4, spans.before)] {
      guard let piece else { continue }
      if scene.chunk(at: piece.lowerBound).kind == .openQuote { code |= bit }
      if scene.before[piece.upperBound].quotes > scene.before[piece.lowerBound].quotes {
        code |= bit << 1
      }
    }
    return code
  }

  /// A likelihood as one of fourteen levels.
  static func level(_ likelihood: Float) -> UInt64 {
    var level: UInt64 = 0
    for step in steps where likelihood >= step { level += 1 }
    return level
  }

  private static let steps: [Float] = [
    0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.87, 0.92, 0.96, 0.98, 0.993,
  ]
  /// How many findings before and after are looked at.
  private static let reach = 12
}
