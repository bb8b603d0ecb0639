internal import BriefingEncoder
internal import BriefingModel
internal import BriefingText

/// Finishes what the encoder found: whose words they are, and where they end.
struct AttributionFinisher {
  let text: TaggedText
  let names: [Mention]

  /// The share of the outer content that an inner attribution must fill, its source and cue among
  /// it, to be what is passed on.
  private static let leastPassedOn = 0.6

  /// The spans of one attribution.
  struct Spans: Hashable {
    let source: [TextSpan]
    let cue: TextSpan
    let content: [TextSpan]
  }

  /// The attribution of whoever speaks, with its content up to the end of its clause.
  func finished(_ found: EncodedText.Attribution) -> Spans {
    let speaking = found.inner.first { isPassedOn($0, by: found) } ?? found
    let parts = speaking.source + [speaking.cue]
    let whole = speaking.content.filter { !isStray($0) }
    let content = whole.isEmpty ? speaking.content : whole
    return Spans(
      source: speaking.source,
      cue: speaking.cue,
      content: content.enumerated().map { index, piece in
        let next = index + 1 < content.count ? content[index + 1].start : nil
        return quotation(in: completed(piece, before: next, beside: parts))
      }
    )
  }

  /// Whether the piece is a single word that opens what the encoder left out ("as", "and").
  private func isStray(_ piece: TextSpan) -> Bool {
    let tokens = text.tokenized.tokenRange(of: piece)
    guard tokens.count == 1, let token = tokens.first else { return false }
    return [.preposition, .coordinatingConjunction, .to, .whDeterminer, .punctuation]
      .contains(text.tags[token])
  }

  /// Whether `outer` only passes on what `inner` says: "…, Brook said, according to the agency".
  private func isPassedOn(
    _ inner: EncodedText.Attribution,
    by outer: EncodedText.Attribution
  ) -> Bool {
    let cue = text.tokenized.tokenRange(of: outer.cue)
    let isAccording = cue.count == 2 && text.tokens[cue.lowerBound].lower == "according"
    let isNamed = outer.source.contains { source in
      names.contains { $0.type == .organization && source.contains($0.span) }
    }
    guard isAccording, isNamed, !inner.source.isEmpty else { return false }
    let whole = outer.content.reduce(0) { $0 + $1.count }
    let part = (inner.source + [inner.cue] + inner.content).reduce(0) { $0 + $1.count }
    return Double(part) >= Self.leastPassedOn * Double(whole)
  }

  // MARK: Where contents begin and end

  /// The whole quoted sentence that ends the piece, where a sentence that is no part of it stands
  /// before: a caption that has run into the text ("The port at dawn is quiet “We wait,” Brook said").
  private func quotation(in piece: TextSpan) -> TextSpan {
    let tokens = text.tokenized.tokenRange(of: piece)
    guard let last = tokens.last, Self.closingQuotes.contains(text.tokens[last].text),
      let open = tokens.dropFirst().first(where: {
        Self.openingQuotes.contains(text.tokens[$0].text)
      }),
      open + 1 < last, text.tokens[open + 1].isCapitalized,
      text.tokens[open - 1].kind != .punctuation, text.tokens[last - 1].kind == .punctuation,
      hasFiniteVerb(tokens.lowerBound..<open), hasFiniteVerb(open..<last)
    else { return piece }
    return TextSpan(text.tokens[open].span.start, piece.end)
  }

  private static let openingQuotes: Set<String> = ["\u{201C}", "``", "\""]
  private static let closingQuotes: Set<String> = ["\u{201D}", "''", "\""]

  private func hasFiniteVerb(_ tokens: Range<Int>) -> Bool {
    tokens.contains {
      [.pastVerb, .presentVerb, .thirdPersonVerb, .modal].contains(text.tags[$0])
    }
  }

  /// The content up to the next mark of its sentence, where the encoder stopped inside a phrase.
  private func completed(_ piece: TextSpan, before next: Int?, beside parts: [TextSpan]) -> TextSpan
  {
    let tokens = text.tokenized.tokenRange(of: piece)
    guard let last = tokens.last, text.tokens[last].kind != .punctuation,
      let number = text.tokenized.sentenceIndex(at: piece.start)
    else { return piece }
    let limit = text.sentences[number].tokens.upperBound
    guard last + 1 < limit, isInsidePhrase(last) else { return piece }
    var end = last + 1
    while end < limit, text.tokens[end].kind != .punctuation || isJoint(end) {
      let span = text.tokens[end].span
      // What is beside the source or the cue, or of the next piece, is no part of this one.
      if parts.contains(where: { $0.overlaps(span) }) { return piece }
      if let next, span.end > next { return piece }
      end += 1
    }
    guard end > last + 1 else { return piece }
    return TextSpan(piece.start, text.tokens[end - 1].span.end)
  }

  /// Whether the word at `index` cannot end a phrase: "the", "of", "had" before "been", "Minister"
  /// before "Sergei".
  private func isInsidePhrase(_ index: Int) -> Bool {
    if isJoint(index + 1) { return true }
    let next = text.tags[index + 1]
    switch text.tags[index] {
    case .determiner, .possessivePronoun, .coordinatingConjunction, .modal, .whDeterminer,
      .possessive, .to:
      return true
    case .properNoun, .pluralProperNoun:
      return next == .properNoun || next == .pluralProperNoun
    case .baseVerb, .pastVerb, .presentVerb, .thirdPersonVerb:
      return ["be", "have"].contains(text.lemmas[index])
        && (next == .pastParticiple || next == .gerund)
    default:
      return false
    }
  }

  /// Whether the token is a hyphen inside a word: "one-third".
  private func isJoint(_ index: Int) -> Bool {
    index + 1 < text.tokens.count && text.tokens[index].text == "-"
      && !text.tokens[index].followsSpace && !text.tokens[index + 1].followsSpace
  }
}
