internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Makes attributions of the language stage's spans: who holds them, with what stance, how hedged,
/// and through whom.
struct AttributionReader {
  let document: Document
  /// The mentions of the article with their actors, in text order.
  let mentions: [Mention]
  let lexicon: CueLexicon

  private var text: TaggedText { document.tagged }

  /// The attributions of the document and what it says was not said, in order of their first piece.
  func attributions() -> [Attribution] {
    let silences = NonStatementFinder(text: text, lexicon: lexicon)
      .spans(beside: document.attributions)
    let all = document.attributions + silences
    let ordered = silences.isEmpty ? all : all.sorted { Self.start(of: $0) < Self.start(of: $1) }
    return ordered.map { spans in
      let holders = holders(of: spans)
      return Attribution(
        source: spans.source,
        cue: spans.cue,
        content: spans.content,
        holder: holders.first,
        coholders: holders.count > 1 ? Array(holders.dropFirst()) : nil,
        kind: spans.kind,
        stance: stance(of: spans),
        hedges: hedges(of: spans),
        via: via(of: spans, holder: holders.first),
        isFragment: isFragment(spans) ? true : nil
      )
    }
  }

  private static func start(of spans: AttributionSpans) -> Int {
    (spans.source + spans.cue + spans.content).map(\.start).min() ?? 0
  }

  // MARK: Holder

  /// The actors that the source names: the one in its head, or those of a list of names. A source
  /// whose head is no mention has none: "a spokesman for X" is not X.
  private func holders(of spans: AttributionSpans) -> [String] {
    guard let piece = spans.source.first else { return [] }
    let range = text.tokenized.tokenRange(of: piece)
    let inside = mentions.filter { piece.contains($0.span) && $0.actor != nil }
    guard !range.isEmpty, !inside.isEmpty else { return [] }
    if let whole = inside.first(where: { coversWhole($0, range) }), let actor = whole.actor {
      return [actor]
    }
    let head = headRange(of: range)
    let candidates = inside.filter { mention in
      let tokens = text.tokenized.tokenRange(of: mention.span)
      return tokens.upperBound == head.upperBound
    }
    if let mention = candidates.first, let actor = mention.actor {
      return listed(before: mention, in: range, inside) ?? [actor]
    }
    // "the spokesman, John Kirby,": a name in apposition to the head.
    let comma = head.upperBound
    if comma < range.upperBound, text.tokens[comma].text == ",",
      let apposed = inside.first(where: { mention in
        mention.type == .person && mention.kind == .name
          && text.tokenized.tokenRange(of: mention.span).lowerBound == comma + 1
      }), let actor = apposed.actor
    {
      return [actor]
    }
    return []
  }

  private func coversWhole(_ mention: Mention, _ range: Range<Int>) -> Bool {
    let tokens = text.tokenized.tokenRange(of: mention.span)
    let start = range.lowerBound
    let startsIt =
      tokens.lowerBound == start
      || (tokens.lowerBound == start + 1 && text.tags[start] == .determiner)
    return startsIt && tokens.upperBound == range.upperBound
  }

  /// The tokens of the source's first noun phrase: up to a preposition, a comma or a relative word
  /// after its first noun.
  private func headRange(of range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    var hasNoun = false
    while end < range.upperBound {
      let tag = text.tags[end]
      if hasNoun, Self.closing.contains(tag) || text.tokens[end].text == "," { break }
      if Self.nouns.contains(tag) { hasNoun = true }
      end += 1
    }
    return range.lowerBound..<end
  }

  private static let closing: Set<PennTag> = [
    .preposition, .to, .whDeterminer, .whPronoun, .whPossessive, .pastParticiple, .gerund,
  ]
  private static let nouns: Set<PennTag> = [
    .noun, .pluralNoun, .properNoun, .pluralProperNoun, .pronoun,
  ]

  /// The actors of "A and B", "both A and B", "A, B and C" that ends in `last`; nil for one name.
  private func listed(
    before last: Mention,
    in range: Range<Int>,
    _ inside: [Mention]
  ) -> [String]? {
    var actors: [String] = []
    var cursor = range.lowerBound
    while cursor < range.upperBound {
      let lower = text.tokens[cursor].lower
      if ["both", "and", ",", "the"].contains(lower) {
        cursor += 1
        continue
      }
      let mention = inside.first {
        text.tokenized.tokenRange(of: $0.span).lowerBound == cursor && $0.kind == .name
      }
      guard let mention, let actor = mention.actor else { return nil }
      if !actors.contains(actor) { actors.append(actor) }
      cursor = text.tokenized.tokenRange(of: mention.span).upperBound
    }
    return actors.count > 1 ? actors : nil
  }

  // MARK: Content

  /// Whether the content, in the article's words, cannot be read alone ("that view", "his scalp").
  private func isFragment(_ spans: AttributionSpans) -> Bool {
    let tokens = spans.content.flatMap { text.tokenized.tokenRange(of: $0) }
    guard spans.kind == .indirect, let first = tokens.first,
      text.tags[first] == .pronoun || text.tags[first] == .possessivePronoun
        || Self.demonstratives.contains(text.tokens[first].lower)
    else { return false }
    return !tokens.contains { text.tags[$0].isVerb || text.tags[$0] == .modal }
  }

  private static let demonstratives: Set<String> = ["this", "that", "these", "those"]

  // MARK: Stance

  private func stance(of spans: AttributionSpans) -> Stance {
    lexicon.entry(ofCue: spans.cue, in: text)?.stance ?? .asserts
  }

  // MARK: Hedges

  /// Words that weaken a statement, beside the modal verbs (Hyland, "Hedging in Scientific Research
  /// Articles", 1998, lists the classes; the words are those of news English).
  private static let hedgeWords: Set<String> = [
    "about", "allegedly", "apparently", "appear", "appears", "appeared", "approximately", "around",
    "believed", "conceivably", "estimated", "expected", "if", "likely", "maybe", "perhaps",
    "possible", "possibly", "potential", "potentially", "presumably", "probable", "probably",
    "purported", "purportedly", "reportedly", "roughly", "seem", "seemed", "seemingly", "seems",
    "should", "supposedly", "suspected", "unlikely", "unless", "unconfirmed",
  ]
  private static let modals: Set<String> = ["may", "might", "could", "would"]
  /// Hedges of a number, which count only before one.
  private static let approximations: Set<String> = [
    "about", "approximately", "around", "estimated", "roughly",
  ]

  private func hedges(of spans: AttributionSpans) -> [TextSpan] {
    var found: [TextSpan] = []
    for piece in spans.cue + spans.content {
      for index in text.tokenized.tokenRange(of: piece) {
        let word = text.tokens[index].lower
        let isModal = text.tags[index] == .modal && Self.modals.contains(word)
        guard isModal || Self.hedgeWords.contains(word) else { continue }
        if Self.approximations.contains(word) {
          guard index + 1 < text.tokens.count, text.tokens[index + 1].kind == .number else {
            continue
          }
        }
        found.append(text.tokens[index].span)
      }
    }
    return found.sorted()
  }

  // MARK: Via

  /// The teller between the holder and the article: "according to X" or "told X" beside the cue.
  private func via(of spans: AttributionSpans, holder: String?) -> String? {
    guard let cue = spans.cue.first, let number = text.tokenized.sentenceIndex(at: cue.start)
    else { return nil }
    let sentence = text.sentences[number]
    let taken = spans.source + spans.content
    for index in sentence.tokens {
      let span = text.tokens[index].span
      guard !taken.contains(where: { $0.overlaps(span) }) else { continue }
      let next = index + 1
      let isAccording =
        text.tokens[index].lower == "according" && next < sentence.tokens.upperBound
        && text.tokens[next].lower == "to"
      let isTold = text.lemmas[index] == "tell" && cue.contains(span)
      guard isAccording || isTold else { continue }
      let start = isAccording ? next + 1 : next
      if let teller = organization(startingAt: start, in: sentence), teller != holder {
        return teller
      }
    }
    return nil
  }

  private func organization(startingAt index: Int, in sentence: Sentence) -> String? {
    var start = index
    if start < sentence.tokens.upperBound, text.tags[start] == .determiner { start += 1 }
    return mentions.first { mention in
      mention.type == .organization && mention.kind == .name
        && [index, start].contains(text.tokenized.tokenRange(of: mention.span).lowerBound)
    }?.actor
  }
}
