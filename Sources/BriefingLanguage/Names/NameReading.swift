internal import BriefingEncoder
internal import BriefingModel
internal import BriefingText

/// Makes mentions of the names that the encoder found.
struct NameReading {
  let text: TaggedText
  let gazetteer: Gazetteer?

  /// Names less likely than this are left out: of those between 0.4 and 0.5 two in five are right on
  /// CrossNER politics dev.
  static let leastConfidence = 0.5
  /// The same for names without a capital, which news has hardly any of.
  static let leastConfidenceOfSmall = 0.7

  /// The names, in order, never overlapping, without a leading `the` and a final possessive.
  func mentions(_ names: [EncodedText.Name]) -> [Mention] {
    var found: [NameSpan] = []
    for name in names {
      guard let type = Self.types[name.type] else { continue }
      let tokens = trimmed(text.tokenized.tokenRange(of: name.span))
      let isSmall = !tokens.contains { text.tokens[$0].isCapitalized }
      let least = isSmall ? Self.leastConfidenceOfSmall : Self.leastConfidence
      guard !tokens.isEmpty, name.confidence >= least,
        found.last.map({ $0.tokens.upperBound <= tokens.lowerBound }) ?? true
      else { continue }
      found.append(NameSpan(tokens: tokens, type: type, confidence: name.confidence))
    }
    let context = NameContext(text, gazetteer: gazetteer)
    let agreed = NameAgreement(text: text, context: context).corrected(found)
    return LongCountryNames(gazetteer: gazetteer).keptWhole(agreed, in: text).map { name in
      let first = text.tokens[name.tokens.lowerBound].span
      let last = text.tokens[name.tokens.upperBound - 1].span
      return Mention(
        span: first.union(last),
        type: name.type,
        confidence: NameConfidence.calibrated(name.confidence)
      )
    }
  }

  private static let types: [String: EntityType] = [
    "PER": .person, "ORG": .organization, "LOC": .location, "MISC": .miscellaneous,
  ]

  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var range = tokens
    while let first = range.first, text.tokens[first].lower == "the" {
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, text.tags[last] == .possessive {
      range = range.lowerBound..<last
    }
    return range
  }
}
