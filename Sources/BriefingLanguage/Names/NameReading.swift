internal import BriefingEncoder
internal import BriefingModel
internal import BriefingText

/// Makes mentions of the names that the encoder found.
struct NameReading {
  let text: TaggedText
  let gazetteer: Gazetteer?

  /// The names, in order, never overlapping, without a leading `the` and a final possessive.
  func mentions(_ names: [EncodedText.Name]) -> [Mention] {
    var found: [NameSpan] = []
    for name in names {
      guard let type = Self.types[name.type] else { continue }
      let tokens = trimmed(text.tokenized.tokenRange(of: name.span))
      guard !tokens.isEmpty, found.last.map({ $0.tokens.upperBound <= tokens.lowerBound }) ?? true
      else { continue }
      found.append(NameSpan(tokens: tokens, type: type))
    }
    let context = NameContext(text, gazetteer: gazetteer)
    let agreed = NameAgreement(text: text, context: context).corrected(found)
    return LongCountryNames(gazetteer: gazetteer).keptWhole(agreed, in: text).map { name in
      let first = text.tokens[name.tokens.lowerBound].span
      let last = text.tokens[name.tokens.upperBound - 1].span
      return Mention(span: first.union(last), type: name.type)
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
