internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// The classes of the words of one sentence that can anchor a trigger.
struct SentenceAnchors {
  private let tokens: Range<Int>
  private var kinds: [Set<RiskAnchor.Kind>]
  private var codes: [Set<String>]
  /// The tokens of names of persons and organisations.
  private(set) var named: [Range<Int>] = []

  /// Reads the sentence made of `tokens` of `document`.
  init(_ document: Document, tokens: Range<Int>, gazetteer: Gazetteer) {
    self.tokens = tokens
    kinds = Array(repeating: [], count: tokens.count)
    codes = Array(repeating: [], count: tokens.count)
    let text = document.tagged
    readKnownNames(text, gazetteer: gazetteer)
    for mention in document.names {
      let range = text.tokenized.tokenRange(of: mention.span)
      if tokens.overlaps(range) { add(mention, range.clamped(to: tokens), in: text) }
    }
    for time in document.times where time.dateSpan != nil {
      let range = text.tokenized.tokenRange(of: time.span)
      if tokens.overlaps(range) { insert(.date, range.clamped(to: tokens)) }
    }
    for index in tokens where text.tags[index] == .cardinal { insert(.number, index..<index + 1) }
    for index in tokens where NumberWords.isCount(text.lemmas[index]) {
      insert(.number, index..<index + 1)
    }
  }

  /// Whether the token at `index` is of the class `kind`.
  func isOf(_ kind: RiskAnchor.Kind, _ index: Int) -> Bool {
    kinds[index - tokens.lowerBound].contains(kind)
  }

  /// A token of a name in `range` that means another country than a name before it there; nil when
  /// all could mean one.
  func secondCountry(in range: Range<Int>) -> Int? {
    var seen: [Set<String>] = []
    for index in range.clamped(to: tokens) {
      let found = codes[index - tokens.lowerBound]
      guard !found.isEmpty else { continue }
      if seen.contains(where: { $0.isDisjoint(with: found) }) { return index }
      seen.append(found)
    }
    return nil
  }

  private mutating func readKnownNames(_ text: TaggedText, gazetteer: Gazetteer) {
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard text.tokens[index].isCapitalized,
        let match = gazetteer.longestMatch(at: index, in: text.tokens, before: tokens.upperBound)
      else {
        index += 1
        continue
      }
      add(match)
      index = match.tokens.upperBound
    }
  }

  private mutating func add(_ match: GazetteerMatch) {
    let sure = match.entries.filter { !$0.marks.contains(.weak) }
    for entry in sure {
      switch entry.kind {
      case .country, .demonym, .seat:
        insert(.country, match.tokens)
        insert(.place, match.tokens)
        insert(.name, match.tokens)
      case .city, .state, .region:
        insert(.place, match.tokens)
        insert(.name, match.tokens)
        if entry.marks.contains(.capital) { insert(.country, match.tokens) }
      case .body, .party, .group, .company, .organization, .outlet:
        insert(.organization, match.tokens)
        insert(.name, match.tokens)
      case .person:
        insert(.person, match.tokens)
        insert(.name, match.tokens)
      default: continue
      }
    }
    let nations = sure.filter {
      $0.kind == .country || $0.kind == .demonym || $0.marks.contains(.capital)
        || $0.kind == .seat || $0.kind == .city
    }
    for token in match.tokens {
      codes[token - tokens.lowerBound].formUnion(nations.compactMap(\.code))
    }
  }

  private mutating func add(_ mention: Mention, _ range: Range<Int>, in text: TaggedText) {
    addUnknownState(mention, range, in: text)
    insert(.name, range)
    switch mention.type {
    case .person:
      insert(.person, range)
      named.append(range)
    case .organization:
      insert(.organization, range)
      named.append(range)
    case .location: insert(.place, range)
    case .miscellaneous: break
    }
  }

  /// Takes a name of a place or people that the gazetteer does not know for a state where it acts as
  /// one: not after a preposition of place.
  private mutating func addUnknownState(
    _ mention: Mention,
    _ range: Range<Int>,
    in text: TaggedText
  ) {
    guard mention.type == .location || mention.type == .miscellaneous, let first = range.first,
      range.allSatisfy({ codes[$0 - tokens.lowerBound].isEmpty }),
      range.allSatisfy({ !kinds[$0 - tokens.lowerBound].contains(.place) })
    else { return }
    let before = first > tokens.lowerBound ? text.tokens[first - 1].lower : ""
    guard !Self.prepositionsOfPlace.contains(before) else { return }
    insert(.country, range)
    for token in range { codes[token - tokens.lowerBound] = ["? " + text.tokens[first].lower] }
  }

  private static let prepositionsOfPlace: Set<String> = [
    "in", "at", "near", "from", "to", "outside", "around", "into", "across", "off", "on", "the",
  ]

  private mutating func insert(_ kind: RiskAnchor.Kind, _ range: Range<Int>) {
    for token in range { kinds[token - tokens.lowerBound].insert(kind) }
  }
}
