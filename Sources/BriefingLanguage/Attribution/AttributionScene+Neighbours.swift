internal import BriefingText

/// What stands around a word, as numbers that features are made of.
extension AttributionScene {
  /// Stands for what lies outside the sentence.
  static let outside: UInt64 = 1

  /// The number of the kind of the chunk `index`; small words stand for themselves.
  func code(ofChunk index: Int, in range: Range<Int>) -> UInt64 {
    guard range.contains(index) else { return Self.outside }
    let chunk = chunks[index]
    switch chunk.kind {
    case .preposition, .question, .conjunction: return words[chunk.head]
    case .other: return tags[chunk.head]
    default: return UInt64(chunk.kind.rawValue) + 2
    }
  }

  /// The number of the kind of the chunk `index` together with its head's lemma.
  func headCode(ofChunk index: Int, in range: Range<Int>) -> UInt64 {
    range.contains(index) ? lemmas[chunks[index].head] : Self.outside
  }

  /// The kind of the chunk `index` alone; 0 outside `range`.
  func kind(ofChunk index: Int, in range: Range<Int>) -> Chunk.Kind? {
    range.contains(index) ? chunks[index].kind : nil
  }

  /// The nearest verb group left of the chunk `index`, and what links the two: 1 for `that`, 2 for
  /// another subordinator or a question word, 4 for a comma, 8 for a conjunction, 16 for a mark of
  /// quotation, added up.
  func governor(ofChunk index: Int, in range: Range<Int>) -> (chunk: Int, link: UInt64)? {
    var link: UInt64 = 0
    var position = index - 1
    while position >= range.lowerBound {
      let chunk = chunks[position]
      switch chunk.kind {
      case .that: link |= 1
      case .question: link |= 2
      case .preposition where Self.subordinators.contains(text.tokens[chunk.head].lower): link |= 2
      case .comma, .semicolon, .dash, .colon: link |= 4
      case .conjunction: link |= 8
      case .openQuote, .closeQuote: link |= 16
      case .verb, .infinitive, .gerund, .participle: return (position, link)
      default: break
      }
      position -= 1
    }
    return nil
  }

  /// The noun phrase that is the likely subject of the verb group `index`: the nearest on the left,
  /// phrases that a preposition leads passed over.
  func subject(ofChunk index: Int, in range: Range<Int>) -> Int? {
    var position = index - 1
    while position >= range.lowerBound {
      let kind = chunks[position].kind
      if kind == .question || kind == .that { return position }
      if kind.isNounPhrase {
        let isLed = position > range.lowerBound && chunks[position - 1].kind == .preposition
        if !isLed { return position }
      }
      if kind == .verb || kind == .openQuote { return nil }
      position -= 1
    }
    return nil
  }

  /// Where quotation marks stand around the chunk `index`: on the left (low three bits) and on the
  /// right (next three); 7 inside a quotation.
  func quoteContext(ofChunk index: Int, in range: Range<Int>) -> UInt64 {
    if quotationOfToken[chunks[index].head] >= 0 { return 7 }
    var left: UInt64 = 0
    for distance in 1...Self.quoteReach {
      guard let kind = kind(ofChunk: index - distance, in: range) else { break }
      if kind == .verb { break }
      if kind == .closeQuote {
        left = distance <= 2 ? 1 : 2
        break
      }
    }
    var right: UInt64 = 0
    for distance in 1...Self.quoteReach {
      guard let kind = kind(ofChunk: index + distance, in: range) else { break }
      if kind == .openQuote {
        right = distance <= 2 ? 1 : distance <= 4 ? 2 : 3
        break
      }
      if kind == .verb { break }
    }
    return left | right << 3
  }

  /// How the group that holds a verb is formed: negation 1, passive 2, perfect 4, modal 8, `to` 16.
  func form(of chunk: Chunk) -> UInt64 {
    var form: UInt64 = chunk.kind == .infinitive ? 16 : 0
    for token in chunk.tokens where token != chunk.head {
      switch text.lemmas[token] {
      case "not", "n't", "never": form |= 1
      case "be", "get": if text.tags[chunk.head] == .pastParticiple { form |= 2 }
      case "have": form |= 4
      default: if text.tags[token] == .modal { form |= 8 }
      }
    }
    return form
  }

  private static let quoteReach = 7
  private static let subordinators: Set<String> = [
    "if", "whether", "because", "while", "as", "after", "before", "since", "although", "though",
    "unless", "until", "than",
  ]
}

/// A number for a distance, coarser the larger it is.
func bucket(_ distance: Int) -> UInt64 {
  switch distance {
  case ..<0: 0
  case 0...4: UInt64(distance) + 1
  case 5...6: 6
  case 7...9: 7
  case 10...14: 8
  case 15...22: 9
  case 23...35: 10
  default: 11
  }
}

/// A number for two, so that features can join more than two values.
@inline(__always)
func joined(_ a: UInt64, _ b: UInt64) -> UInt64 {
  FeatureHash.key(0, a, b)
}
