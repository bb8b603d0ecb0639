internal import BriefingText

/// Cuts a sentence into flat phrases by the parts of speech of its words.
struct Chunker {
  private let text: TaggedText
  /// For each token: 1 where it opens a quotation, 2 where it closes one, else 0.
  private let quoteSides: [UInt8]
  private var chunks: [Chunk] = []
  private var index = 0
  private var end = 0

  init(text: TaggedText, quotations: [Quotation]) {
    self.text = text
    var sides = [UInt8](repeating: 0, count: text.tokens.count)
    for quotation in quotations {
      if quotation.inner.start > quotation.span.start { sides[quotation.tokens.lowerBound] = 1 }
      let last = quotation.tokens.upperBound - 1
      if quotation.inner.end < quotation.span.end { sides[last] = 2 }
    }
    quoteSides = sides
  }

  /// The chunks of the tokens `range`, in order; together they hold each token once.
  mutating func chunks(of range: Range<Int>) -> [Chunk] {
    chunks.removeAll(keepingCapacity: true)
    index = range.lowerBound
    end = range.upperBound
    while index < end { append() }
    return chunks
  }

  private mutating func append() {
    if quoteSides[index] != 0 {
      return emit(quoteSides[index] == 1 ? .openQuote : .closeQuote, to: index + 1, head: index)
    }
    let start = index
    if let group = verbGroup(from: start) {
      return emit(group.kind, to: group.end, head: group.head)
    }
    if let phrase = nounPhrase(from: start) {
      return emit(phrase.kind, to: phrase.end, head: phrase.head)
    }
    emit(single(at: start), to: start + 1, head: start)
  }

  private mutating func emit(_ kind: Chunk.Kind, to stop: Int, head: Int) {
    chunks.append(Chunk(kind: kind, tokens: index..<stop, head: head))
    index = stop
  }

  // MARK: Verbs

  private func verbGroup(from start: Int) -> (kind: Chunk.Kind, end: Int, head: Int)? {
    var position = start
    var first: PennTag?
    var hasTo = false
    // Adverbs before the first verb belong to the group: "also said", "never said".
    while position < end, text.tags[position] == .adverb, quoteSides[position] == 0 {
      position += 1
      if position - start > Self.mostAdverbs { return nil }
    }
    if position < end, text.tags[position] == .to {
      hasTo = true
      position += 1
      while position < end, text.tags[position] == .adverb { position += 1 }
      guard position < end, text.tags[position] == .baseVerb else { return nil }
    }
    var head = -1
    while position < end, quoteSides[position] == 0 {
      let tag = text.tags[position]
      guard tag == .modal || tag.isVerb else { break }
      if first == nil { first = tag }
      head = position
      position += 1
      guard tag == .modal || Self.auxiliaries.contains(text.lemmas[head]) else { break }
      // The next verb may stand behind adverbs; without a verb the auxiliary is the main verb.
      var ahead = position
      while ahead < end, text.tags[ahead] == .adverb, quoteSides[ahead] == 0 { ahead += 1 }
      guard ahead < end, quoteSides[ahead] == 0, text.tags[ahead].isVerb else { break }
      position = ahead
    }
    guard head >= 0, let first else { return nil }
    if hasTo { return (.infinitive, position, head) }
    switch first {
    case .gerund: return (.gerund, position, head)
    case .pastParticiple: return (.participle, position, head)
    default: return (.verb, position, head)
    }
  }

  // MARK: Nouns

  private func nounPhrase(from start: Int) -> (kind: Chunk.Kind, end: Int, head: Int)? {
    let opening = text.tags[start]
    if opening == .pronoun || opening == .existential { return (.pronoun, start + 1, start) }
    let isPaired = Self.paired.contains(text.tokens[start].lower) && isNominal(start + 1)
    guard opening.opensNounPhrase || isPaired else { return nil }
    if opening == .determiner, text.tokens[start].lower == "that", !isNominal(start + 1) {
      return nil
    }
    var position = start
    var head = -1
    var hasDeterminer = false
    while position < end, quoteSides[position] == 0 {
      let tag = text.tags[position]
      if tag == .possessive {
        guard head >= 0 else { return nil }
        return (.possessive, position + 1, head)
      }
      let isStart = position == start
      if isStart, isPaired {
        hasDeterminer = true
      } else if tag.isNoun || tag == .cardinal {
        head = position
      } else if tag == .determiner || tag == .predeterminer || tag == .possessivePronoun {
        // A determiner inside begins a new phrase, but for "all the", "both of" and the like.
        guard
          isStart || text.tags[position - 1] == .predeterminer
            || text.tokens[position - 1].lower == "all"
        else { break }
        hasDeterminer = true
      } else if tag.isAdjective || tag == .symbol {
        if head >= 0, tag.isAdjective, !isNominal(position + 1) { break }
      } else if tag == .gerund || tag == .pastParticiple {
        guard !isStart, isNominal(position + 1), head < 0 || text.tags[position - 1].isAdjective
        else { break }
      } else if tag == .adverb {
        guard !isStart, head < 0, position + 1 < end, text.tags[position + 1].isAdjective
        else { break }
      } else if isHyphen(position) {
        position += 1
        if position < end, text.tags[position].isVerb || text.tags[position] == .preposition {
          position += 1
        }
        continue
      } else {
        break
      }
      position += 1
    }
    guard position > start else { return nil }
    if head < 0 {
      guard hasDeterminer else { return nil }
      return (.noun, position, position - 1)
    }
    let isName = text.tags[head] == .properNoun || text.tags[head] == .pluralProperNoun
    return (isName ? .name : .noun, position, head)
  }

  private func isNominal(_ index: Int) -> Bool {
    index < end && quoteSides[index] == 0
      && (text.tags[index].isNoun || text.tags[index].isAdjective || text.tags[index] == .cardinal)
  }

  /// A hyphen without white space on either side.
  private func isHyphen(_ index: Int) -> Bool {
    index + 1 < end && text.tokens[index].text == "-" && !text.tokens[index].followsSpace
      && !text.tokens[index + 1].followsSpace
  }

  // MARK: Single tokens

  private func single(at index: Int) -> Chunk.Kind {
    let token = text.tokens[index]
    if token.kind == .punctuation || token.kind == .symbol { return Self.mark(token.text) }
    switch text.tags[index] {
    case .preposition, .to, .particle:
      return token.lower == "that" ? .that : .preposition
    case .determiner where token.lower == "that": return .that
    case .whDeterminer: return token.lower == "that" ? .that : .question
    case .whPronoun, .whPossessive, .whAdverb: return .question
    case .coordinatingConjunction: return .conjunction
    case .adverb, .comparativeAdverb, .superlativeAdverb: return .adverb
    case .adjective, .comparativeAdjective, .superlativeAdjective: return .adjective
    default: return .other
    }
  }

  private static func mark(_ text: String) -> Chunk.Kind {
    switch text {
    case ",": .comma
    case ":": .colon
    case ";": .semicolon
    case "-", "--", "\u{2013}", "\u{2014}": .dash
    case ".", "!", "?", "...", "\u{2026}": .stop
    case "(", ")", "[", "]": .bracket
    default: .other
    }
  }

  /// Words that open two phrases joined by a conjunction: `both Kim and Li`.
  private static let paired: Set<String> = ["both", "either", "neither"]
  /// The most adverbs before the first verb of a group.
  private static let mostAdverbs = 3
  /// Verbs that take another verb into their group.
  private static let auxiliaries: Set<String> = ["be", "have", "do", "get"]
}

extension PennTag {
  /// Any adjective.
  var isAdjective: Bool {
    self == .adjective || self == .comparativeAdjective || self == .superlativeAdjective
  }

  /// Whether a noun phrase can begin with a word of this kind.
  fileprivate var opensNounPhrase: Bool {
    isNoun || isAdjective || self == .determiner || self == .predeterminer
      || self == .possessivePronoun || self == .cardinal || self == .symbol
  }
}
