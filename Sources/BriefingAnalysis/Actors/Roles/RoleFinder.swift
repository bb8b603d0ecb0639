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

  /// The descriptions beside the personal name whose tokens are `name`.
  func findings(at name: Range<Int>) -> [Finding] {
    let sentence = scene.sentenceTokens(at: name.lowerBound)
    var findings: [Finding] = []
    if let title = title(before: name, in: sentence) {
      // "Defense Minister Brook" is one name, "the defense minister Jo Brook" two.
      let isApart =
        title.tokens.contains { scene.tag($0) == .possessive }
        || scene.tokens[title.tokens.upperBound - 1].letterCase == .lower
      findings.append(Finding(role: title, mention: isApart ? title.tokens : nil))
    }
    if let (role, tokens) = apposition(before: name, in: sentence) {
      findings.append(Finding(role: role, mention: tokens))
    }
    if let (role, tokens) = apposition(after: name, in: sentence) {
      findings.append(Finding(role: role, mention: tokens))
    }
    if let finding = predicate(after: name) { findings.append(finding) }
    return findings
  }

  /// The description of a body or place after its name, with its determiner, and its noun: `a
  /// Catholic school`.
  func bodyApposition(after name: Range<Int>) -> (tokens: Range<Int>, head: Int)? {
    let sentence = scene.sentenceTokens(at: name.lowerBound)
    let start = name.upperBound + 1
    guard scene.lower(name.upperBound) == ",", start < sentence.upperBound,
      scene.tag(start) == .determiner,
      let phrase = phrase(from: start, in: sentence),
      knowledge.nouns.describes(scene.lemma(phrase.head), .body, .place, .state, .crowd),
      scene.name(at: phrase.head) == nil,
      phrase.end >= sentence.upperBound || scene.tag(phrase.end) == .punctuation
    else { return nil }
    return (start..<phrase.end, phrase.head)
  }

  // MARK: Before the name

  /// `Russian Defense Minister` in `Russian Defense Minister Sergei Shoigu`.
  private func title(before name: Range<Int>, in sentence: Range<Int>) -> ActorRole? {
    let start = modifiers(before: name.lowerBound, in: sentence)
    guard start < name.lowerBound, let role = role(start..<name.lowerBound),
      !isPlural(role.tokens.upperBound - 1)
    else { return nil }
    return role
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
      if start < end, isOutsideTitle(index, before: start, in: sentence) { break }
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

  /// Whether a noun in small letters stands before a title in capitals, and outside it: `region` in
  /// `in the Gulf region President Ann Watts`.
  private func isOutsideTitle(_ index: Int, before start: Int, in sentence: Range<Int>) -> Bool {
    start < sentence.upperBound && start > sentence.lowerBound + 1
      && scene.tokens[start].isCapitalized && scene.tokens[index].letterCase == .lower
      && scene.isNoun(index)
  }

  private func isModifier(_ index: Int) -> Bool {
    if isTime(index) { return false }
    switch scene.tag(index) {
    case .adjective, .noun, .pluralNoun, .properNoun, .pluralProperNoun, .superlativeAdjective:
      return true
    case .punctuation: return isJoint(index)
    case .pastParticiple, .gerund, .adverb:
      return scene.lower(index - 1) == "-" || scene.lower(index + 1) == "-"
    default:
      return scene.lower(index) == "&"
    }
  }

  /// Whether a hyphen or slash joins the words around it.
  private func isJoint(_ index: Int) -> Bool {
    guard scene.lower(index) == "-" || scene.lower(index) == "/", index + 1 < scene.count else {
      return false
    }
    return !scene.tokens[index].followsSpace && !scene.tokens[index + 1].followsSpace
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

  /// `the prime minister of Malaysia` in `Najib Razak is the prime minister of Malaysia`; the
  /// subject can be a pronoun, too.
  func predicate(after name: Range<Int>) -> Finding? {
    let sentence = scene.sentenceTokens(at: name.lowerBound)
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
    guard index < sentence.upperBound, scene.tag(index) == .determiner,
      let (role, tokens) = description(from: index, in: sentence, closedByComma: false)
    else { return nil }
    return Finding(role: role, mention: tokens)
  }

  private static let copulas: Set<String> = ["is", "was", "became", "becomes", "remains"]

  /// The description that begins at `start`, when a noun for one person is its head.
  private func description(
    from start: Int,
    in sentence: Range<Int>,
    closedByComma: Bool
  ) -> (ActorRole, Range<Int>)? {
    guard let phrase = phrase(from: start, in: sentence),
      knowledge.nouns.person(scene.lemma(phrase.head)) != nil, !isPlural(phrase.head)
    else { return nil }
    if let name = scene.name(at: phrase.first), scene.names[name].mention.type == .person,
      scene.names[name].tokens.contains(phrase.head)
    {
      return nil
    }
    // "… the death of Ada Brook, a prosecutor told the court": the noun is the verb's, not the name's.
    if closedByComma, phrase.end < sentence.upperBound,
      scene.tag(phrase.end) == .coordinatingConjunction || scene.isFiniteVerb(phrase.end)
    {
      return nil
    }
    guard let role = role(phrase.first..<phrase.end, head: phrase.head) else { return nil }
    return (role, start..<phrase.end)
  }

  /// The noun phrase with its prepositional phrases that begins at `start`: its first word after
  /// the determiner, its noun, and its end.
  private func phrase(
    from start: Int,
    in sentence: Range<Int>
  ) -> (first: Int, head: Int, end: Int)? {
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
        } else if !isModifier(index), !Self.inner.contains(tag) {
          break
        }
      } else if tag == .gerund || tag == .pastParticiple || tag == .to || isTime(index) {
        break
      }
      index += 1
    }
    guard let head else { return nil }
    var end = index
    while end > head + 1, !scene.isNoun(end - 1), scene.tag(end - 1) != .cardinal { end -= 1 }
    return (first, head, end)
  }

  /// The parts of speech that can stand between a determiner and its noun beside adjectives and
  /// nouns.
  private static let inner: Set<PennTag> = [
    .possessive, .cardinal, .adverb, .coordinatingConjunction, .comparativeAdjective, .gerund,
    .pastParticiple,
  ]

  private func isPlural(_ index: Int) -> Bool {
    (scene.tag(index) == .pluralNoun || scene.tag(index) == .pluralProperNoun)
      && scene.lemma(index) != scene.lower(index)
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
