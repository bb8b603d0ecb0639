internal import BriefingModel
internal import BriefingText

/// Keeps long names of countries whole.
///
/// "the Democratic People's Republic of Korea" cut in two would name another country. A country's
/// name of three words or more that the gazetteer knows stands, whatever the model found in it.
struct LongCountryNames {
  /// Shorter names the model may rightly see as part of another name.
  static let leastWords = 3
  /// The longest name of a country has eight tokens.
  static let mostTokens = 9
  /// Small words inside names of countries.
  static let joints: Set<String> = ["'s", "and", "of", "the"]

  let gazetteer: Gazetteer?

  /// `names`, in order, with every long name of a country in `text` as one place.
  func keptWhole(_ names: [NameSpan], in text: TaggedText) -> [NameSpan] {
    guard let gazetteer else { return names }
    var long: [NameSpan] = []
    for sentence in text.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if let match = country(at: index, before: sentence.tokens.upperBound, in: text, gazetteer) {
          long.append(NameSpan(tokens: match, type: .location, confidence: 1))
          index = match.upperBound
        } else {
          index += 1
        }
      }
    }
    guard !long.isEmpty else { return names }
    let kept = names.filter { name in
      !long.contains { $0.tokens.overlaps(name.tokens) && !isInside($0.tokens, name.tokens) }
    }
    let added = long.filter { whole in !kept.contains { $0.tokens.overlaps(whole.tokens) } }
    return (kept + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Whether the country is part of a longer name: an embassy or an army of it.
  private func isInside(_ country: Range<Int>, _ name: Range<Int>) -> Bool {
    name.lowerBound <= country.lowerBound && country.upperBound <= name.upperBound
      && name.count > country.count
  }

  /// The longest name of a country that begins at `index`; nil when none of enough words does.
  private func country(
    at index: Int,
    before limit: Int,
    in text: TaggedText,
    _ gazetteer: Gazetteer
  ) -> Range<Int>? {
    guard text.tokens[index].isCapitalized else { return nil }
    var end = index
    while end < min(limit, index + Self.mostTokens),
      text.tokens[end].isCapitalized || Self.joints.contains(text.tokens[end].lower)
    {
      end += 1
    }
    while end > index {
      let range = index..<end
      let words = text.tokens[range].count { $0.isCapitalized }
      guard words >= Self.leastWords else { return nil }
      let span = TextSpan(text.tokens[index].span.start, text.tokens[end - 1].span.end)
      let name = Token.lowercased(text.text[span])
      if gazetteer.entries(for: name).contains(where: { $0.kind == .country }) { return range }
      end -= 1
    }
    return nil
  }
}
