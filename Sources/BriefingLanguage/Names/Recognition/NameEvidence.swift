internal import BriefingText

/// What a whole text shows of one word: how it is written, and what stands beside it anywhere.
///
/// Chieu and Ng (2003), "Named Entity Recognition with a Maximum Entropy Approach": what one
/// occurrence shows helps all others.
struct NameEvidence {
  /// The signs, one bit each.
  struct Signs: OptionSet {
    let rawValue: UInt16

    /// Somewhere in small letters.
    static let small = Signs(rawValue: 1 << 0)
    /// Capitalised inside a sentence of usual style.
    static let capital = Signs(rawValue: 1 << 1)
    /// After a person's title.
    static let afterTitle = Signs(rawValue: 1 << 2)
    /// After a given name.
    static let afterGiven = Signs(rawValue: 1 << 3)
    /// A given name before a capitalised word.
    static let beforeCapital = Signs(rawValue: 1 << 4)
    /// After a preposition of place.
    static let afterPlace = Signs(rawValue: 1 << 5)
    /// Beside a verb of speech.
    static let besideSpeech = Signs(rawValue: 1 << 6)
    /// In a run of capitals that names a kind of organisation.
    static let inOrganization = Signs(rawValue: 1 << 7)
    /// In a longer match of places.
    static let inKnownPlace = Signs(rawValue: 1 << 8)
    /// In a longer match of organisations.
    static let inKnownOrganization = Signs(rawValue: 1 << 9)
    /// In the full name of a known person.
    static let inKnownPerson = Signs(rawValue: 1 << 10)
    /// After `the` inside a sentence.
    static let afterArticle = Signs(rawValue: 1 << 11)
    /// The initials of a run of capitals.
    static let initials = Signs(rawValue: 1 << 12)
    /// Before a possessive.
    static let possessive = Signs(rawValue: 1 << 13)
    /// In a run with other capitals.
    static let inRun = Signs(rawValue: 1 << 14)
  }

  /// All signs of the word anywhere in the text.
  var signs: Signs = []
  /// How often it stands in the text, capitalised.
  var count: UInt16 = 0

  private typealias Group = GazetteerTokenClass.Group
  private static let places: UInt16 =
    1 << Group.country.rawValue | 1 << Group.city.rawValue | 1 << Group.smallCity.rawValue
    | 1 << Group.state.rawValue | 1 << Group.region.rawValue
  private static let organizations: UInt16 =
    1 << Group.body.rawValue | 1 << Group.party.rawValue | 1 << Group.group.rawValue
    | 1 << Group.outlet.rawValue | 1 << Group.company.rawValue

  /// The evidence of each token of `text`, shared by all tokens of the same small letters; empty
  /// for tokens that are not capitalised.
  static func evidence(
    in text: TaggedText,
    words: [NameContext.Word],
    runs: [NameContext.Run]
  ) -> [NameEvidence] {
    var known: [UInt64: NameEvidence] = [:]
    let tokens = text.tokens
    for sentence in text.sentences {
      for index in sentence.tokens where tokens[index].kind == .word {
        let word = words[index]
        guard word.isCapitalized else {
          known[word.features.hash, default: NameEvidence()].signs.insert(.small)
          continue
        }
        let found = signs(of: index, in: sentence.tokens, tokens: tokens, words: words, runs: runs)
        known[word.features.hash, default: NameEvidence()].signs.formUnion(found)
        known[word.features.hash, default: NameEvidence()].count &+= 1
      }
    }
    for run in runs where run.tokens.count > 1 {
      let initials = run.tokens.compactMap { tokens[$0].lower.unicodeScalars.first }
      var hash = FeatureHash.offset
      for initial in initials where initial.isASCII {
        hash = FeatureHash.extended(hash, by: UInt8(initial.value))
      }
      known[hash]?.signs.insert(.initials)
    }
    return words.map { $0.isCapitalized ? known[$0.features.hash] ?? Self() : Self() }
  }

  private static func signs(
    of index: Int,
    in sentence: Range<Int>,
    tokens: [Token],
    words: [NameContext.Word],
    runs: [NameContext.Run]
  ) -> Signs {
    var signs: Signs = []
    let word = words[index]
    if !word.opens, word.style == .usual { signs.insert(.capital) }
    if index > sentence.lowerBound {
      let before = tokens[index - 1].lower
      let stem = before.last == "." ? String(before.dropLast()) : before
      if NameLexicon.personTitles.contains(stem) { signs.insert(.afterTitle) }
      if words[index - 1].isCapitalized, words[index - 1].gazetteer.isGivenName {
        signs.insert(.afterGiven)
      }
      if NameLexicon.placePrepositions.contains(before) { signs.insert(.afterPlace) }
      if NameLexicon.speechVerbs.contains(before) { signs.insert(.besideSpeech) }
      if before == "the" { signs.insert(.afterArticle) }
    }
    if index + 1 < sentence.upperBound {
      let after = tokens[index + 1]
      if NameLexicon.speechVerbs.contains(after.lower) { signs.insert(.besideSpeech) }
      if after.isCapitalized, word.gazetteer.isGivenName { signs.insert(.beforeCapital) }
      if after.lower == "'s" { signs.insert(.possessive) }
    }
    if let number = word.run {
      let run = runs[number]
      if run.tokens.count > 1 { signs.insert(.inRun) }
      if run.hasHead, run.tokens.count > 1, word.style != .title { signs.insert(.inOrganization) }
    }
    if let place = word.gazetteer.place, place != .only {
      if word.gazetteer.groups & places != 0 { signs.insert(.inKnownPlace) }
      if word.gazetteer.groups & organizations != 0 { signs.insert(.inKnownOrganization) }
      if word.gazetteer.isKnownPerson { signs.insert(.inKnownPerson) }
    }
    return signs
  }
}
