internal import BriefingText

/// Draws the span of a cue around the word that heads it, as most annotators of PolNeAR do: with its
/// auxiliaries, negations and adverbs, the verb it depends on (`declined to say`), the words between
/// it and the content (`asked questions about`), and a colon.
struct CueSpan {
  private let scene: AttributionScene

  init(scene: AttributionScene) { self.scene = scene }

  /// The cue of `finding`, as tokens.
  func tokens(of finding: Finding) -> Range<Int> {
    let chunk = scene.chunk(at: finding.head)
    guard chunk.head == finding.head else { return finding.head..<(finding.head + 1) }
    let spans = finding.answer.spans
    let start = start(of: chunk, head: finding.head)
    var end = chunk.tokens.upperBound
    if let after = spans.after, after.lowerBound > end {
      let gap = end..<after.lowerBound
      if isPartOfCue(gap, source: spans.source) { end = gap.upperBound }
    } else if end < scene.count, scene.chunk(at: end).kind == .colon, spans.after != nil {
      end += 1
    }
    if scene.text.tokens[finding.head].lower == "according", end < scene.count,
      scene.text.tokens[end].lower == "to"
    {
      end += 1
    }
    let floor =
      [spans.before?.upperBound, spans.source?.upperBound]
      .compactMap { $0 }.filter { $0 <= finding.head }.max() ?? 0
    return max(start, floor)..<end
  }

  private func start(of chunk: Chunk, head: Int) -> Int {
    switch chunk.kind {
    case .noun:
      // Owners stay outside: "his attacks", "Trump claims".
      var start = head
      while start > chunk.tokens.lowerBound,
        [.adjective, .determiner].contains(scene.text.tags[start - 1])
      {
        start -= 1
      }
      return start
    case .infinitive, .adjective:
      return verbs(before: chunk.tokens.lowerBound) ?? chunk.tokens.lowerBound
    default:
      return chunk.tokens.lowerBound
    }
  }

  /// Where the verb group right before the token `index` begins, a particle in between passed over.
  private func verbs(before index: Int) -> Int? {
    var last = index - 1
    guard last > 0, scene.sentenceOfToken[last] == scene.sentenceOfToken[index] else { return nil }
    if scene.text.tags[last] == .particle { last -= 1 }
    let chunk = scene.chunk(at: last)
    guard chunk.kind.isVerbGroup else { return nil }
    let start = chunk.tokens.lowerBound
    return chunk.kind == .infinitive ? verbs(before: start) ?? start : start
  }

  /// Whether the words between cue and content belong to the cue: a preposition or particle leads
  /// to the content, and no name, pronoun or source stands between.
  private func isPartOfCue(_ gap: Range<Int>, source: Range<Int>?) -> Bool {
    guard gap.count <= Self.longestGap, source?.overlaps(gap) != true,
      let last = gap.last, scene.sentenceOfToken[last] == scene.sentenceOfToken[gap.lowerBound]
    else { return false }
    let tags = scene.text.tags[gap]
    if scene.chunk(at: last).kind == .colon, gap.count <= 2 { return true }
    switch scene.text.tags[last] {
    case .preposition, .particle, .to, .adverb:
      let names: Set<PennTag> = [.properNoun, .pluralProperNoun, .pronoun, .possessivePronoun]
      return tags.allSatisfy { !names.contains($0) && $0 != .punctuation }
    default:
      return false
    }
  }

  private static let longestGap = 5
}
