internal import BriefingText

/// Takes out of a finding what belongs to the clause around it: the main verb after the clause of a
/// noun (`the claim that he fled | was denied`), what follows a relative clause (`Berg, who said she
/// knew, | left`), and an `it` that stands for the content (`it is believed that`).
struct FindingTrimmer {
  private let scene: AttributionScene

  init(scene: AttributionScene) { self.scene = scene }

  /// `finding` without what is not its own.
  func trimmed(_ finding: Finding) -> Finding {
    var answer = finding.answer
    if let after = answer.spans.after {
      let chunk = scene.chunk(at: finding.head)
      if chunk.kind == .noun, isSubject(chunk), scene.chunk(at: after.lowerBound).kind == .that {
        answer.spans.after = clause(after)
      } else if let source = answer.spans.source, isRelative(source),
        source.upperBound <= after.lowerBound
      {
        answer.spans.after = upToMainVerb(after)
      }
      if let source = answer.spans.source, isPlaceholder(source, of: chunk, content: after) {
        answer.spans.source = nil
      }
    }
    return Finding(head: finding.head, cue: finding.cue, answer: answer)
  }

  // MARK: Nouns

  /// Whether no clause begins before the noun in its sentence.
  private func isSubject(_ chunk: Chunk) -> Bool {
    let first = scene.sentence(at: chunk.head).tokens.lowerBound
    return scene.before[chunk.head].clauses == scene.before[first].clauses
  }

  /// `content` up to the second finite verb that nothing links to the first.
  private func clause(_ content: Range<Int>) -> Range<Int> {
    var hasVerb = false
    for chunk in chunks(of: content) {
      switch chunk.kind {
      case .verb:
        if hasVerb, chunk.tokens.lowerBound > content.lowerBound {
          return content.lowerBound..<chunk.tokens.lowerBound
        }
        hasVerb = true
      case .that, .question, .conjunction, .comma, .semicolon, .dash, .openQuote: hasVerb = false
      case .preposition where Self.subordinators.contains(scene.text.tokens[chunk.head].lower):
        hasVerb = false
      default: break
      }
    }
    return content
  }

  // MARK: Relative clauses

  /// Whether the source is a relative pronoun after a comma.
  private func isRelative(_ source: Range<Int>) -> Bool {
    source.count == 1 && scene.chunk(at: source.lowerBound).kind == .question
      && source.lowerBound > 0 && scene.chunk(at: source.lowerBound - 1).kind == .comma
  }

  /// `content` up to a comma that a finite verb follows.
  private func upToMainVerb(_ content: Range<Int>) -> Range<Int> {
    var comma: Int?
    for chunk in chunks(of: content) {
      if chunk.kind == .verb, let comma, comma > content.lowerBound {
        return content.lowerBound..<comma
      }
      comma = chunk.kind == .comma ? chunk.tokens.lowerBound : nil
    }
    return content
  }

  // MARK: Placeholders

  /// Whether the source is an `it` or `there` that stands for a content with `that`, a question word
  /// or `to`, behind a passive, an adjective, or a verb of seeming.
  private func isPlaceholder(_ source: Range<Int>, of chunk: Chunk, content: Range<Int>) -> Bool {
    guard source.count == 1, Self.placeholders.contains(scene.text.tokens[source.lowerBound].lower)
    else { return false }
    switch scene.chunk(at: content.lowerBound).kind {
    case .that, .question, .infinitive:
      return scene.form(of: chunk) & 2 != 0 || chunk.kind == .adjective
        || Self.seeming.contains(scene.text.lemmas[chunk.head])
    default:
      return false
    }
  }

  private func chunks(of range: Range<Int>) -> ArraySlice<Chunk> {
    let first = Int(scene.chunkOfToken[range.lowerBound])
    let last = Int(scene.chunkOfToken[range.upperBound - 1])
    return scene.chunks[first...last]
  }

  private static let placeholders: Set<String> = ["it", "there"]
  private static let seeming: Set<String> = ["appear", "be", "seem"]
  private static let subordinators: Set<String> = [
    "after", "although", "as", "because", "before", "if", "since", "than", "though", "unless",
    "until", "whether", "while",
  ]
}
