internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Finds the offices and affiliations that stand beside a person's name.
struct RoleFinder {
  let scene: ActorScene
  let knowledge: ActorKnowledge

  /// The words of the longest description that is read.
  static let longest = 16

  /// A description of a person beside the name.
  struct Finding {
    /// The office or relation.
    let role: ActorRole
    /// Its tokens with determiner, when it is a mention of its own; nil for a title before the
    /// name.
    let mention: Range<Int>?
  }

  /// The descriptions beside the name whose tokens are `name`.
  func findings(at name: Range<Int>) -> [Finding] {
    let sentence = scene.sentenceTokens(at: name.lowerBound)
    var findings: [Finding] = []
    if let title = title(before: name, in: sentence) {
      findings.append(Finding(role: title, mention: nil))
    }
    if let (role, tokens) = apposition(before: name, in: sentence) {
      findings.append(Finding(role: role, mention: tokens))
    }
    if let (role, tokens) = apposition(after: name, in: sentence) {
      findings.append(Finding(role: role, mention: tokens))
    }
    if let (role, tokens) = predicate(after: name, in: sentence) {
      findings.append(Finding(role: role, mention: tokens))
    }
    return findings
  }

  // MARK: Before the name

  /// `Russian Defense Minister` in `Russian Defense Minister Sergei Shoigu`.
  private func title(before name: Range<Int>, in sentence: Range<Int>) -> ActorRole? {
    let start = modifiers(before: name.lowerBound, in: sentence)
    guard start < name.lowerBound else { return nil }
    return role(start..<name.lowerBound)
  }

  /// `BP's chief executive` in `BP's chief executive, Tony Hayward,`.
  private func apposition(
    before name: Range<Int>,
    in sentence: Range<Int>
  ) -> (ActorRole, Range<Int>)? {
    let comma = name.lowerBound - 1
    guard comma > sentence.lowerBound, scene.lower(comma) == "," else { return nil }
    let closes =
      name.upperBound >= sentence.upperBound
      || scene.tag(name.upperBound) == .punctuation || scene.isFiniteVerb(name.upperBound)
    guard closes else { return nil }
    var start = modifiers(before: comma, in: sentence)
    guard start < comma, let role = role(start..<comma) else { return nil }
    let before = start - 1
    let isDefinite =
      before >= sentence.lowerBound
      && (scene.lower(before) == "the" || scene.tag(before) == .possessivePronoun)
    if isDefinite { start = before }
    let holdsName = (start..<comma).contains { scene.name(at: $0) != nil }
    guard isDefinite || holdsName else { return nil }
    return (role, start..<comma)
  }

  /// The first of the nouns and adjectives that stand before the token at `end`, whose last noun
  /// describes a person, `of` between two nouns included (`Secretary of State`).
  private func modifiers(before end: Int, in sentence: Range<Int>) -> Int {
    var start = end
    while start > sentence.lowerBound {
      let index = start - 1
      if let name = scene.name(at: index), scene.names[name].mention.type == .person { break }
      if isModifier(index) || isInnerPreposition(index, before: end, in: sentence)
        || isInnerConjunction(index, in: sentence)
      {
        start = index
        continue
      }
      if scene.tag(index) == .possessive, let name = scene.name(at: index - 1),
        scene.names[name].mention.type != .person
      {
        start = scene.names[name].tokens.lowerBound
        continue
      }
      break
    }
    while start < end, !canBegin(start) { start += 1 }
    if let name = scene.name(at: start), scene.names[name].tokens.lowerBound < start {
      start = min(end, scene.names[name].tokens.upperBound)
    }
    return start
  }

  private func isModifier(_ index: Int) -> Bool {
    if isTime(index) { return false }
    switch scene.tag(index) {
    case .adjective, .noun, .pluralNoun, .properNoun, .pluralProperNoun, .superlativeAdjective:
      return true
    case .punctuation:
      return scene.lower(index) == "-" || scene.lower(index) == "/"
    case .pastParticiple, .gerund, .adverb:
      return scene.lower(index - 1) == "-" || scene.lower(index + 1) == "-"
    default:
      return scene.lower(index) == "&"
    }
  }

  private func isTime(_ index: Int) -> Bool {
    let span = scene.tokens[index].span
    return scene.document.times.contains { $0.start < span.end && span.start < $0.end }
  }

  private func isInnerPreposition(_ index: Int, before end: Int, in sentence: Range<Int>) -> Bool {
    guard scene.lower(index) == "of" || scene.lower(index) == "for", index + 1 < end,
      index > sentence.lowerBound
    else { return false }
    return knowledge.nouns.person(scene.lemma(index - 1)) != nil
  }

  private func isInnerConjunction(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard scene.lower(index) == "and", index > sentence.lowerBound, index + 1 < sentence.upperBound
    else { return false }
    return knowledge.nouns.person(scene.lemma(index - 1)) != nil && isModifier(index + 1)
  }

  private func canBegin(_ index: Int) -> Bool {
    switch scene.tag(index) {
    case .punctuation, .preposition, .coordinatingConjunction, .possessive: false
    default: true
    }
  }

  // MARK: After the name

  /// `a spokesman for the ministry` in `Ivan Petrov, a spokesman for the ministry, said`.
  private func apposition(
    after name: Range<Int>,
    in sentence: Range<Int>
  ) -> (ActorRole, Range<Int>)? {
    guard scene.lower(name.upperBound) == ",", name.upperBound + 1 < sentence.upperBound else {
      return nil
    }
    return description(from: name.upperBound + 1, in: sentence, closedByComma: true)
  }

  /// `the prime minister of Malaysia` in `Najib Razak is the prime minister of Malaysia`.
  private func predicate(
    after name: Range<Int>,
    in sentence: Range<Int>
  ) -> (ActorRole, Range<Int>)? {
    var index = name.upperBound
    if scene.lower(index) == ",", scene.lower(index + 1) == "who" { index += 2 }
    if scene.lower(index) == "who" { index += 1 }
    guard index < sentence.upperBound, Self.copulas.contains(scene.lower(index)) else { return nil }
    index += 1
    while index < sentence.upperBound, scene.tag(index) == .adverb {
      guard scene.lower(index) != "not", scene.lower(index) != "n't", scene.lower(index) != "never"
      else { return nil }
      index += 1
    }
    guard index < sentence.upperBound, scene.tag(index) == .determiner else { return nil }
    return description(from: index, in: sentence, closedByComma: false)
  }

  private static let copulas: Set<String> = ["is", "was", "became", "becomes", "remains"]

  /// The noun phrase with its prepositional phrases that begins at `start`, when a noun for a
  /// person is its head.
  private func description(
    from start: Int,
    in sentence: Range<Int>,
    closedByComma: Bool
  ) -> (ActorRole, Range<Int>)? {
    var index = start
    if scene.tag(index) == .determiner || scene.tag(index) == .possessivePronoun { index += 1 }
    let first = index
    var head: Int?
    while index < min(sentence.upperBound, start + Self.longest) {
      let tag = scene.tag(index)
      if tag == .punctuation, scene.lower(index) != "-", scene.lower(index) != "/" { break }
      if scene.isFiniteVerb(index) || tag == .whPronoun || tag == .whDeterminer { break }
      if head == nil {
        if scene.isNoun(index), !scene.isNoun(index + 1), !isPossessive(index + 1),
          scene.lower(index + 1) != "-"
        {
          head = index
        } else if !isModifier(index), tag != .possessive, tag != .cardinal, tag != .adverb,
          tag != .coordinatingConjunction, tag != .comparativeAdjective, tag != .gerund,
          tag != .pastParticiple
        {
          break
        }
      } else if tag == .gerund || tag == .pastParticiple || tag == .to || isTime(index) {
        break
      }
      index += 1
    }
    guard let head, knowledge.nouns.person(scene.lemma(head)) != nil,
      scene.tag(head) != .pluralNoun || scene.lemma(head) == scene.lower(head)
    else { return nil }
    var end = index
    while end > head + 1, !scene.isNoun(end - 1), scene.tag(end - 1) != .cardinal { end -= 1 }
    if let name = scene.name(at: first), scene.names[name].mention.type == .person,
      scene.names[name].tokens.contains(head)
    {
      return nil
    }
    if closedByComma, end < sentence.upperBound, scene.tag(end) == .coordinatingConjunction {
      return nil
    }
    guard let role = role(first..<end, head: head) else { return nil }
    return (role, start..<end)
  }

  private func isPossessive(_ index: Int) -> Bool { scene.tag(index) == .possessive }

  // MARK: The role

  /// The role that `tokens` spell; nil when they describe no person.
  private func role(_ tokens: Range<Int>, head: Int? = nil) -> ActorRole? {
    let head =
      head
      ?? tokens.first { index in
        (index + 1 == tokens.upperBound || scene.lower(index + 1) == "of"
          || scene.lower(index + 1) == "for") && scene.isNoun(index)
      }
    guard let head, let noun = knowledge.nouns.person(scene.lemma(head)),
      scene.name(at: head).map({ scene.names[$0].mention.type != .person }) ?? true
    else { return nil }
    return ActorRole(
      span: scene.span(tokens),
      lemmas: tokens.map { scene.lemma($0) }.filter { $0 != "-" && $0 != "'s" && $0 != "’s" },
      head: scene.lemma(head),
      gender: noun.gender,
      isKin: noun.kind != .title,
      tokens: tokens
    )
  }
}
