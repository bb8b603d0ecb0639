internal import BriefingLanguage
internal import BriefingModel

/// Reads what a sentence says that its subject is.
struct PredicateReader {
  let scene: ActorScene

  /// What a sentence says that its subject is: `a Czech composer` in `She was a Czech composer`.
  ///
  /// Each phrase up to its noun, and with all that follows and belongs to it.
  func phrases(after use: ActorDraft.Use) -> [Range<Int>] {
    let sentence = scene.sentenceTokens(at: use.tokens.lowerBound)
    let extent = PhraseExtent(scene: scene)
    var phrases: [Range<Int>] = []
    for phrase in [predicate(after: use)].compactMap({ $0 }) + further(after: use, in: sentence) {
      phrases += listed(after: phrase, in: sentence)
      let end = extent.end(afterNoun: phrase.upperBound, in: sentence)
      for end in Set([phrase.upperBound, end]).sorted()
      where !phrases.contains(phrase.lowerBound..<end) {
        phrases.append(phrase.lowerBound..<end)
      }
    }
    return phrases
  }

  /// The further nouns of a list: `writer` and `actress` in `a comedian, writer and actress`.
  private func listed(after phrase: Range<Int>, in sentence: Range<Int>) -> [Range<Int>] {
    var phrases: [Range<Int>] = []
    var index = phrase.upperBound
    while index < sentence.upperBound {
      let isComma = scene.lower(index) == ","
      guard isComma || scene.lower(index) == "and" else { break }
      var start = index + 1
      if isComma, scene.lower(start) == "and" { start += 1 }
      var end = start
      while end < sentence.upperBound, scene.isInnerModifier(end) || scene.isNoun(end) { end += 1 }
      guard end > start, scene.isNoun(end - 1), scene.tag(end - 1) != .pluralNoun,
        scene.name(at: end - 1) == nil,
        ActorNouns.standard.person(scene.lemma(end - 1)) != nil
      else { break }
      phrases.append(start..<end)
      index = end
    }
    return phrases
  }

  /// What the sentence says further on that a person is: `… and became the director`, `… worked as a
  /// clerk`.
  private func further(after use: ActorDraft.Use, in sentence: Range<Int>) -> [Range<Int>] {
    let candidate = ReferenceCandidate(
      actor: 0,
      tokens: use.tokens,
      kind: use.kind,
      scene: scene
    )
    // A name may run over the end of its sentence ("Ada B. Brook" cut after its initial).
    guard use.type == .person, candidate.isSubject, use.tokens.upperBound < sentence.upperBound
    else { return [] }
    var phrases: [Range<Int>] = []
    for index in use.tokens.upperBound..<sentence.upperBound {
      if scene.tag(index) == .pronoun && scene.lower(index) != "himself"
        && scene.lower(index) != "herself" || scene.tag(index) == .whPronoun
        || scene.lower(index) == ";"
      {
        break
      }
      if scene.lower(index) == "and", scene.isFiniteVerb(index + 1),
        let start = complement(from: index + 1, in: sentence),
        let head = head(of: start, in: sentence)
      {
        phrases.append(start..<(head + 1))
      }
      if scene.lower(index) == "as", scene.tag(index + 1) == .determiner,
        let head = head(of: index + 1, in: sentence),
        ActorNouns.standard.person(scene.lemma(head)) != nil, scene.tag(head) != .pluralNoun
      {
        phrases.append((index + 1)..<(head + 1))
      }
    }
    return phrases
  }

  /// The noun phrase, ending in its noun, that a sentence says its subject `use` is.
  func predicate(after use: ActorDraft.Use) -> Range<Int>? {
    let extent = PhraseExtent(scene: scene)
    let sentence = scene.sentenceTokens(at: use.tokens.lowerBound)
    var index = use.tokens.upperBound
    if use.kind != .pronoun { index = extent.end(afterName: index, in: sentence) }
    while scene.lower(index) == "[", scene.lower(index + 2) == "]" { index += 3 }
    if scene.lower(index) == "," { index += 1 }
    guard index < sentence.upperBound, isOpen(use, in: sentence) else { return nil }
    guard let start = complement(from: index, in: sentence),
      let head = head(of: start, in: sentence)
    else { return nil }
    index = start
    return index..<(head + 1)
  }

  /// The first token of what the verb group at `index` says of its subject; nil where it is no verb
  /// of being, becoming or being named, or is denied.
  private func complement(from start: Int, in sentence: Range<Int>) -> Int? {
    var index = start
    var isCopula = false
    var isNaming = false
    while index < sentence.upperBound {
      let lemma = scene.lemma(index)
      if Self.denials.contains(scene.lower(index)) { return nil }
      if scene.tag(index) == .adverb || scene.tag(index) == .modal || lemma == "have" {
        index += 1
      } else if scene.tag(index).isVerb, Self.copulas.contains(lemma) {
        isCopula = true
        index += 1
      } else if scene.tag(index).isVerb, Self.services.contains(lemma) {
        guard scene.lower(index + 1) == "as" else { return nil }
        return index + 2
      } else if isCopula, scene.tag(index).isVerb, Self.namings.contains(lemma) {
        isNaming = true
        index += 1
      } else {
        break
      }
    }
    guard isCopula, index < sentence.upperBound else { return nil }
    return isNaming && scene.lower(index) == "as" ? index + 1 : index
  }

  private static let services: Set<String> = ["serve", "work", "act"]
  private static let namings: Set<String> = [
    "name", "appoint", "elect", "make", "crown", "declare", "recognise", "recognize", "consider",
    "regard", "describe", "nominate", "ordain", "inaugurate", "select", "choose",
  ]
  private static let copulas: Set<String> = ["be", "become", "remain"]
  private static let denials: Set<String> = ["not", "n't", "never", "n\u{2019}t"]

  /// Whether nothing before the mention takes it from being the subject.
  private func isOpen(_ use: ActorDraft.Use, in sentence: Range<Int>) -> Bool {
    var before = use.tokens.lowerBound - 1
    if before >= sentence.lowerBound, scene.tag(before) == .determiner { before -= 1 }
    guard before >= sentence.lowerBound else { return true }
    switch scene.tag(before) {
    case .preposition:
      return ["that", "because", "while", "as", "if", "although", "since", "though"]
        .contains(scene.lower(before))
    case .to, .coordinatingConjunction: return scene.lower(before) == "but"
    default: return true
    }
  }

  /// The noun of the phrase with a determiner that begins at `start`; nil when none does.
  private func head(of start: Int, in sentence: Range<Int>) -> Int? {
    let opens =
      scene.tag(start) == .determiner || scene.tag(start) == .possessivePronoun
      || scene.lower(start) == "one" && scene.lower(start + 1) == "of"
    guard opens || isOffice(at: start, in: sentence) else { return nil }
    var index = opens ? start + 1 : start
    var head: Int?
    while index < sentence.upperBound {
      let isInside =
        scene.isNoun(index) || scene.isInnerModifier(index) || scene.tag(index) == .gerund
        || scene.tag(index) == .pastParticiple || scene.tag(index) == .adverb
        || scene.tag(index) == .superlativeAdverb || scene.tag(index) == .comparativeAdverb
        || scene.lower(index) == "of" && index == start + 1
        || scene.lower(index) == "and"
          && (scene.isInnerModifier(index + 1) || scene.isNoun(index + 1))
        || scene.lower(index) == "," && scene.tag(index - 1) == .adjective
      guard isInside else { break }
      if scene.isNoun(index) { head = index }
      index += 1
    }
    return head
  }

  /// Whether an office without a determiner begins at `start`: `director of the museum`.
  private func isOffice(at start: Int, in sentence: Range<Int>) -> Bool {
    var index = start
    while index < sentence.upperBound, scene.isNoun(index) || scene.tag(index) == .adjective {
      if ActorNouns.standard.describes(scene.lemma(index), .title),
        !scene.isNoun(index + 1), scene.tag(index) != .pluralNoun
      {
        return true
      }
      index += 1
    }
    return false
  }
}
