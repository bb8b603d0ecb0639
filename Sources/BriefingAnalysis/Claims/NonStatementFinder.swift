internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Finds what was not said where no attribution of the language stage says so: "declined to
/// comment", "would neither confirm nor deny", "did not respond to a request".
///
/// Only phrases of two or more words of the cue lexicon whose stance is `declines` count.
struct NonStatementFinder {
  let text: TaggedText
  let lexicon: CueLexicon

  /// The spans of the non-statements whose words no cue of `attributions` holds.
  func spans(beside attributions: [AttributionSpans]) -> [AttributionSpans] {
    var found: [AttributionSpans] = []
    for sentence in text.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard let match = lexicon.match(at: index, in: text), match.entry.stance == .declines,
          match.entry.words.count > 1, match.tokens.upperBound <= sentence.tokens.upperBound
        else {
          index += 1
          continue
        }
        let cue = span(match.tokens)
        let isKnown = attributions.contains { known in
          (known.cue + known.content).contains { $0.overlaps(cue) }
        }
        if !isKnown { found.append(nonStatement(match.tokens, in: sentence)) }
        index = match.tokens.upperBound
      }
    }
    return found
  }

  /// PolNeAR's guidelines make "declined" the cue and "to comment" the content.
  private func nonStatement(_ phrase: Range<Int>, in sentence: Sentence) -> AttributionSpans {
    let infinitive = phrase.first { text.tags[$0] == .to }
    let end = clauseEnd(from: phrase.upperBound, in: sentence)
    let cueEnd = infinitive ?? phrase.upperBound
    let contentStart = cueEnd < end ? cueEnd : phrase.lowerBound
    let subject = subject(before: phrase.lowerBound, in: sentence)
    return AttributionSpans(
      source: subject.isEmpty ? [] : [span(subject)],
      cue: [span(phrase.lowerBound..<max(cueEnd, phrase.lowerBound + 1))],
      content: [span(contentStart..<max(end, contentStart + 1))],
      kind: .indirect
    )
  }

  /// The end of what follows the phrase, up to a mark or a conjunction with a verb of its own.
  private func clauseEnd(from start: Int, in sentence: Sentence) -> Int {
    var index = start
    while index < sentence.tokens.upperBound {
      if text.tags[index] == .punctuation { break }
      if text.tags[index] == .coordinatingConjunction { break }
      index += 1
    }
    return index
  }

  /// The noun phrase before the verb group that begins or goes on at `verb`; empty when the words
  /// before it are none.
  private func subject(before verb: Int, in sentence: Sentence) -> Range<Int> {
    var end = verb
    while end > sentence.tokens.lowerBound, Self.verbal.contains(text.tags[end - 1]) { end -= 1 }
    var start = end
    while start > sentence.tokens.lowerBound, Self.nominal.contains(text.tags[start - 1]) {
      start -= 1
    }
    let hasNoun = (start..<end).contains { Self.heads.contains(text.tags[$0]) }
    return hasNoun ? start..<end : end..<end
  }

  private func span(_ tokens: Range<Int>) -> TextSpan {
    TextSpan(text.tokens[tokens.lowerBound].span.start, text.tokens[tokens.upperBound - 1].span.end)
  }

  private static let verbal: Set<PennTag> = [
    .modal, .adverb, .pastVerb, .presentVerb, .thirdPersonVerb, .baseVerb,
  ]
  private static let heads: Set<PennTag> = [
    .noun, .pluralNoun, .properNoun, .pluralProperNoun, .pronoun,
  ]
  private static let nominal: Set<PennTag> = heads.union([
    .determiner, .adjective, .possessive, .possessivePronoun, .cardinal,
  ])
}
