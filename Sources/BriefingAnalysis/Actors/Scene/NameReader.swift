internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Makes the names of an article of what the recogniser found: without `the` and possessive, a
/// heading apart from the sentence it runs into, and with the places where a known name stands
/// again unrecognised.
struct NameReader {
  let document: Document
  private let tagged: TaggedText
  private let personal = PersonalNameWords.standard
  private let nouns = ActorNouns.standard

  /// Makes a reader of the names of `document`.
  init(_ document: Document) {
    self.document = document
    tagged = document.tagged
  }

  /// The names, in order, never overlapping.
  ///
  /// - Complexity: linear in the number of tokens.
  func names() -> [ActorScene.Name] {
    var names = document.names.flatMap { mention in
      pieces(of: trimmed(tagged.tokenized.tokenRange(of: mention.span)), type: mention.type)
        .map { name(mention, $0) }
    }
    let echoes = echoes(of: names)
    guard !echoes.isEmpty else { return names }
    names += echoes
    return names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func name(_ mention: Mention, _ range: Range<Int>) -> ActorScene.Name {
    let tokens = tagged.tokens
    let span = TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
    return ActorScene.Name(
      mention: mention,
      tokens: range,
      form: NameForm(tokens[range]),
      text: document.text[span]
    )
  }

  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var range = tokens
    if range.count > 1, lower(range.lowerBound) == "the" {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    if range.count > 1, ActorScene.isPossessive(range.upperBound - 1, in: tagged) {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    return range
  }

  private func lower(_ index: Int) -> String { tagged.tokens[index].lower }

  // MARK: Headings

  /// The names of which `range` is made: a heading and the name with which the text goes on are
  /// read as one where no line break parts them (`Ann Watts Ann Mary Watts was born …`).
  private func pieces(of range: Range<Int>, type: EntityType) -> [Range<Int>] {
    guard !range.isEmpty else { return [] }
    guard let cut = cut(in: range, type: type) else { return [range] }
    return pieces(of: range.lowerBound..<cut, type: type)
      + pieces(of: cut..<range.upperBound, type: type)
  }

  private func cut(in range: Range<Int>, type: EntityType) -> Int? {
    guard range.count > 1, type == .person || type == .location else { return nil }
    let first = lower(range.lowerBound)
    let last = lower(range.upperBound - 1)
    // "Ann Watts Watts": the sentence goes on with the surname.
    if range.count > 2, last == lower(range.upperBound - 2) { return range.upperBound - 1 }
    let opens = range.lowerBound <= tagged.sentences[0].tokens.lowerBound + 1
    if range.count == 2 { return opens && first == last ? range.lowerBound + 1 : nil }
    if opens, first == last { return range.lowerBound + 1 }
    guard
      var again = (range.lowerBound + 2..<range.upperBound - 1).first(where: { lower($0) == first })
    else { return nil }
    while again > range.lowerBound + 1, personal.honorifics[lower(again - 1)] != nil { again -= 1 }
    return opens || lower(again - 1) == last ? again : nil
  }

  // MARK: Names that were missed

  /// The fewest letters of one word that is taken for a name again.
  private static let shortest = 3

  /// The places where a name of the article, or the surname of one of its persons, stands in
  /// capitals and was not recognised.
  private func echoes(of names: [ActorScene.Name]) -> [ActorScene.Name] {
    let tokens = tagged.tokens
    var isNamed = [Bool](repeating: false, count: tokens.count)
    for name in names { for index in name.tokens { isNamed[index] = true } }
    // Theresa May did not come "in May".
    for time in document.times {
      for index in tagged.tokenized.tokenRange(of: time.span) { isNamed[index] = true }
    }
    let known = knownNames(names)
    guard !known.isEmpty else { return [] }
    var small: Set<String> = []
    for token in tokens where token.letterCase == .lower { small.insert(token.lower) }
    var echoes: [ActorScene.Name] = []
    var index = 0
    while index < tokens.count {
      guard !isNamed[index], tokens[index].isCapitalized,
        let found = (known[tokens[index].lower] ?? []).first(where: {
          fits($0.words, at: index, isNamed, small, isPerson: $0.mention.type == .person)
        })
      else {
        index += 1
        continue
      }
      let range = index..<(index + found.words.count)
      let mention = Mention(
        span: TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end),
        type: found.mention.type
      )
      echoes.append(name(mention, range))
      index = range.upperBound
    }
    return echoes
  }

  private struct Known {
    let words: [String]
    let mention: Mention
  }

  /// The names that can be looked for, by their first word; longer ones first.
  private func knownNames(_ names: [ActorScene.Name]) -> [String: [Known]] {
    var types: [String: Set<EntityType>] = [:]
    var all: [(key: String, known: Known)] = []
    var seen: Set<String> = []
    func add(_ range: Range<Int>, _ mention: Mention) {
      let words = range.map { lower($0) }
      let key = words.joined(separator: " ")
      types[key, default: []].insert(mention.type)
      guard words.count > 1 || words[0].utf8.count >= Self.shortest,
        seen.insert(key).inserted
      else { return }
      all.append((key, Known(words: words, mention: mention)))
    }
    for name in names where name.mention.type != .miscellaneous && !name.tokens.isEmpty {
      add(name.tokens, name.mention)
      if name.mention.type == .person, name.tokens.count > 1,
        let last = name.tokens.last, tagged.tokens[last].isCapitalized,
        personal.suffixes.isDisjoint(with: [lower(last)]),
        personal.numerals.isDisjoint(with: [lower(last)])
      {
        add(last..<(last + 1), name.mention)
      }
    }
    var known: [String: [Known]] = [:]
    // A word that is a person here and a place there says nothing.
    for (key, name) in all where types[key]?.count == 1 {
      known[name.words[0], default: []].append(name)
    }
    return known.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  private func fits(
    _ words: [String],
    at start: Int,
    _ isNamed: [Bool],
    _ small: Set<String>,
    isPerson: Bool
  ) -> Bool {
    let tokens = tagged.tokens
    let end = start + words.count
    guard end <= tokens.count,
      zip(start..<end, words).allSatisfy({ lower($0) == $1 && !isNamed[$0] })
    else { return false }
    if words.count == 1 {
      guard tagged.tags[start] == .properNoun || tagged.tags[start] == .pluralProperNoun,
        !small.contains(words[0])
      else { return false }
    }
    // A part of a longer name is none.
    if end < tokens.count, !ActorScene.isPossessive(end, in: tagged) {
      if isProper(end) || lower(end) == "&" { return false }
      if isNamed[end], !tokens[end].followsSpace { return false }
    }
    guard start > 0 else { return true }
    if lower(start - 1) == "-" || lower(start - 1) == "&" { return false }
    if isNamed[start - 1] { return false }
    guard isProper(start - 1) else { return true }
    return isPerson && isTitle(start - 1)
  }

  private func isProper(_ index: Int) -> Bool {
    let tag = tagged.tags[index]
    return (tag == .properNoun || tag == .pluralProperNoun) && tagged.tokens[index].isCapitalized
  }

  private func isTitle(_ index: Int) -> Bool {
    nouns.describes(tagged.lemmas[index], .title)
      || personal.honorifics[NameForm.folded(lower(index))] != nil
  }
}
