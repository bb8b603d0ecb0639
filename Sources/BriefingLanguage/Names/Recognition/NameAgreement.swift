internal import BriefingModel
internal import BriefingText

/// Makes the names of one text agree with each other and with the gazetteer.
///
/// A word mostly means one thing in one text (Gale, Church and Yarowsky 1992, "One Sense Per
/// Discourse"); what the sequence model sees in a poor context is corrected by the better ones.
struct NameAgreement {
  let text: TaggedText
  let context: NameContext

  private var tokens: [Token] { text.tokens }

  /// The names after all corrections, in order, never overlapping.
  func corrected(_ found: [NameSpan]) -> [NameSpan] {
    completed(agreeing(found.compactMap(trimmed).map(corrected(byGazetteer:))))
  }

  // MARK: Borders

  /// The name without a leading article or title and without a closing possessive.
  private func trimmed(_ name: NameSpan) -> NameSpan? {
    var range = name.tokens
    while let first = range.first, range.count > 1, isOutside(tokens[first], in: name) {
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, tokens[last].lower == "'s" || tokens[last].lower == "'" {
      range = range.lowerBound..<last
    }
    guard range.contains(where: { tokens[$0].kind == .word || tokens[$0].kind == .number }) else {
      return nil
    }
    return NameSpan(tokens: range, type: name.type, confidence: name.confidence)
  }

  private func isOutside(_ token: Token, in name: NameSpan) -> Bool {
    if token.lower == "the" { return true }
    guard name.type == .person else { return false }
    return NameLexicon.properTitles.contains(stem(token))
  }

  private func stem(_ token: Token) -> String {
    token.lower.last == "." ? String(token.lower.dropLast()) : token.lower
  }

  // MARK: The gazetteer

  private typealias Group = GazetteerTokenClass.Group
  private static func bits(_ groups: Group...) -> UInt16 {
    groups.reduce(0) { $0 | 1 << $1.rawValue }
  }
  private static let peoples = bits(.demonym, .people)
  private static let organizations = bits(.body, .party, .group, .outlet, .company)

  /// The type that the gazetteer gives when a whole name is one of its matches and can be nothing
  /// else.
  private func corrected(byGazetteer name: NameSpan) -> NameSpan {
    guard let groups = groups(of: name.tokens) else { return name }
    var name = name
    if groups == Self.bits(.country), name.type != .location, !isPersonal(name.tokens) {
      name.type = .location
    } else if groups & Self.peoples != 0, groups & ~Self.peoples == 0, !isPersonal(name.tokens) {
      name.type = .miscellaneous
    } else if groups & ~Self.organizations == 0, name.type == .location || name.type == .person {
      name.type = .organization
    }
    return name
  }

  /// The groups of the match that is exactly `range`; nil when there is none.
  private func groups(of range: Range<Int>) -> UInt16? {
    guard let first = range.first, let last = range.last else { return nil }
    let start = context.words[first].gazetteer
    let end = context.words[last].gazetteer
    guard start.groups != 0, start.groups == end.groups else { return nil }
    if range.count == 1 { return start.place == .only ? start.groups : nil }
    guard start.place == .first, end.place == .last else { return nil }
    return range.dropFirst().dropLast().allSatisfy { context.words[$0].gazetteer.place == .inner }
      ? start.groups : nil
  }

  private func isPersonal(_ range: Range<Int>) -> Bool {
    range.count == 1 && context.words[range.lowerBound].gazetteer.personal != 0
  }

  // MARK: One text, one sense

  /// Gives names that the text writes several times the type that they mostly have, and persons'
  /// surnames the type of the persons.
  private func agreeing(_ names: [NameSpan]) -> [NameSpan] {
    var votes: [String: [EntityType: Int]] = [:]
    var surnames: Set<String> = []
    for name in names {
      let weight = max(1, Int(100 * name.confidence))
      votes[key(name.tokens), default: [:]][name.type, default: 0] += weight
      if name.type == .person, let surname = surname(of: name.tokens) { surnames.insert(surname) }
    }
    let words = Set(tokens.lazy.filter(\.isCapitalized).map(\.lower))
    return names.map { name in
      var name = name
      let key = key(name.tokens)
      if name.type != .person, surnames.contains(key), groups(of: name.tokens) == nil {
        name.type = .person
      } else if let votes = votes[key], let best = majority(of: votes), best != name.type {
        name.type = best
      }
      // A land that no gazetteer knows: the text has its people ("Norlandia", "Norlandian").
      if name.type == .person, name.tokens.count == 1, !surnames.contains(key),
        hasPeople(key, words)
      {
        name.type = .location
      }
      return name
    }
  }

  /// Whether the text has a word for the people of the place `key`.
  private func hasPeople(_ key: String, _ words: Set<String>) -> Bool {
    let endings = key.hasSuffix("a") ? ["n", "ns"] : ["ian", "ians", "ese"]
    return key.count >= Self.leastPlaceLength && endings.contains { words.contains(key + $0) }
  }

  /// Shorter names have other words that look like those of their people.
  private static let leastPlaceLength = 5

  /// The type with two thirds of the votes or more.
  private func majority(of votes: [EntityType: Int]) -> EntityType? {
    let total = votes.values.reduce(0, +)
    return EntityType.allCases.first { 3 * (votes[$0] ?? 0) >= 2 * total }
  }

  /// The last word of a full name in small letters; nil for a name of one word.
  private func surname(of range: Range<Int>) -> String? {
    var words = range.filter { tokens[$0].kind == .word }
    if let last = words.last, NameLexicon.nameSuffixes.contains(stem(tokens[last])) {
      words.removeLast()
    }
    guard words.count > 1, let last = words.last, tokens[last].isCapitalized else { return nil }
    return tokens[last].lower
  }

  private func key(_ range: Range<Int>) -> String {
    var key = ""
    for index in range {
      if tokens[index].followsSpace, !key.isEmpty { key += " " }
      key += tokens[index].lower
    }
    return key
  }

  // MARK: Names that were passed over

  /// Adds the capitalised words outside of names that the text names elsewhere.
  private func completed(_ names: [NameSpan]) -> [NameSpan] {
    var types: [String: [EntityType: Int]] = [:]
    var surest: [String: Double] = [:]
    var longest = 1
    var isTaken = [Bool](repeating: false, count: tokens.count)
    for name in names {
      var keys = [key(name.tokens)]
      if name.type == .person, let surname = surname(of: name.tokens) { keys.append(surname) }
      for key in keys {
        types[key, default: [:]][name.type, default: 0] += 1
        surest[key] = max(surest[key] ?? 0, name.confidence)
      }
      longest = max(longest, name.tokens.count)
      for index in name.tokens { isTaken[index] = true }
    }
    var added: [NameSpan] = []
    for sentence in text.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        let start = index
        index += 1
        guard !isTaken[start], tokens[start].isCapitalized, tokens[start].kind == .word,
          context.words[start].style != .title
        else { continue }
        let limit = min(sentence.tokens.upperBound, start + longest)
        let free = (start..<limit).prefix { !isTaken[$0] }
        for end in stride(from: free.endIndex, to: start, by: -1) {
          let range = start..<end
          let key = key(range)
          guard let votes = types[key], let type = majority(of: votes),
            isWholeRun(range), isPlausible(range, named: votes.values.reduce(0, +))
          else { continue }
          added.append(NameSpan(tokens: range, type: type, confidence: surest[key] ?? 0))
          index = end
          break
        }
      }
    }
    return (names + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Whether no capitalised word stands beside the tokens that a longer name would hold.
  private func isWholeRun(_ range: Range<Int>) -> Bool {
    guard let run = context.words[range.lowerBound].run,
      run == context.words[range.upperBound - 1].run
    else { return false }
    return context.runs[run] == range
  }

  private func isPlausible(_ range: Range<Int>, named count: Int) -> Bool {
    if range.count > 1 { return true }
    if context.small.contains(tokens[range.lowerBound].lower) { return false }
    return !context.words[range.lowerBound].opens || count > 1
  }
}
