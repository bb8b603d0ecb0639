internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Makes actors of the unnamed groups that say something: `U.S. officials`, `police`.
struct GroupFinder {
  let scene: ActorScene
  let knowledge: ActorKnowledge

  /// The plural nouns that say nothing of who speaks.
  private static let empty: Set<String> = [
    "people", "other", "person", "man", "woman", "one", "source", "those", "person", "individual",
  ]

  /// Adds the groups among the sources of the article's attributions to `cast`, with every place
  /// where the article uses the same words.
  func addGroups(to cast: inout ActorCast) {
    var known: Set<String> = []
    for attribution in scene.document.attributions {
      guard let span = attribution.source.first else { continue }
      let tokens = scene.document.tagged.tokenized.tokenRange(of: span)
      guard let (phrase, head) = SourceHead(scene: scene).phrase(in: tokens),
        cast.actor(at: head) == nil, isGroup(phrase, head: head)
      else { continue }
      let words = phrase.map { scene.lower($0) }
      guard known.insert(words.joined(separator: " ")).inserted else { continue }
      var draft = ActorDraft(type: .organization, uses: [])
      draft.isGroup = true
      draft.country = CountryReader(scene: scene, knowledge: knowledge)
        .country(of: phrase, head: head)
      draft.uses = places(of: words, in: cast).map { place in
        ActorDraft.Use(
          span: scene.span(place),
          tokens: place,
          type: .organization,
          kind: .nominal,
          rule: .group
        )
      }
      cast.add(draft)
    }
  }

  private func isGroup(_ phrase: Range<Int>, head: Int) -> Bool {
    let lemma = scene.lemma(head)
    if knowledge.nouns.describes(lemma, .crowd)
      || knowledge.nouns.describes(scene.lower(head), .crowd)
    {
      return !Self.empty.contains(lemma) || phrase.count > 1
    }
    guard scene.tag(head) == .pluralNoun || scene.tag(head) == .pluralProperNoun else {
      return false
    }
    return knowledge.nouns.person(lemma) != nil && (!Self.empty.contains(lemma) || phrase.count > 1)
  }

  /// Whether a word before the token at `index` makes the group a narrower one.
  private func isModified(_ index: Int) -> Bool {
    guard index > scene.sentenceTokens(at: index).lowerBound else { return false }
    if scene.name(at: index - 1) != nil || scene.isNoun(index - 1) { return true }
    switch scene.tag(index - 1) {
    case .adjective, .possessive, .possessivePronoun, .superlativeAdjective, .comparativeAdjective,
      .pastParticiple, .gerund:
      return true
    case .punctuation: return scene.lower(index - 1) == "-"
    default: return false
    }
  }

  private func places(of words: [String], in cast: ActorCast) -> [Range<Int>] {
    guard let first = words.first else { return [] }
    var places: [Range<Int>] = []
    var index = 0
    while index + words.count <= scene.count {
      let place = index..<(index + words.count)
      if scene.lower(index) == first, zip(place, words).allSatisfy({ scene.lower($0) == $1 }),
        cast.actor(at: place.upperBound - 1) == nil, !scene.isNoun(place.upperBound),
        !isModified(place.lowerBound)
      {
        places.append(place)
        index = place.upperBound
      } else {
        index += 1
      }
    }
    return places
  }
}
