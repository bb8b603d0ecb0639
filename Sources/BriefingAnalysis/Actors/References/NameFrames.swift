internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Adds the mentions that are a little wider or narrower than a recognised name: a name with its
/// possessive, with the clause that describes it, a place with the place that holds it, a name
/// inside a longer name, and what a sentence says that its subject is.
///
/// Corpora of coreference draw mentions so; they are descriptions in the output, so that no name
/// is counted twice.
struct NameFrames {
  let scene: ActorScene
  let knowledge: ActorKnowledge

  /// Adds the wider and narrower mentions of the actors of `cast`.
  ///
  /// - Complexity: linear in the number of mentions and tokens.
  func addFrames(to cast: inout ActorCast) {
    let extent = PhraseExtent(scene: scene)
    let predicates = PredicateReader(scene: scene)
    for number in cast.drafts.indices {
      for use in cast.drafts[number].uses {
        for wider in wider(use, extent) {
          cast.add(wider, to: number, kind: .nominal, rule: .frame, in: scene)
        }
        for predicate in predicates.phrases(after: use) {
          cast.add(predicate, to: number, kind: .nominal, rule: .apposition, in: scene)
        }
      }
    }
    InnerNames(scene: scene, knowledge: knowledge).addInnerNames(to: &cast)
  }

  // MARK: Wider phrases

  private func wider(_ use: ActorDraft.Use, _ extent: PhraseExtent) -> [Range<Int>] {
    guard use.kind != .pronoun else { return [] }
    let sentence = scene.sentenceTokens(at: use.tokens.lowerBound)
    let start = use.tokens.lowerBound
    let end = use.tokens.upperBound
    if scene.tag(end) == .possessive || isBarePossessive(end) { return [start..<(end + 1)] }
    var ends: [Int] = []
    if use.kind == .nominal {
      guard use.rule == .apposition else { return [] }
      ends.append(extent.end(afterNoun: end, in: sentence))
    } else {
      ends.append(extent.end(afterName: end, in: sentence))
      if let affiliation = affiliation(after: end, of: use, in: sentence) {
        ends.append(affiliation)
      }
      if use.type == .location { ends += placeEnds(after: end, in: sentence) }
    }
    return Set(ends).filter { $0 > end }.sorted().map { start..<$0 }
  }

  /// The ends of `Ashby, Ohio` and `Ashby, Ohio, United States`, for a place that ends before `end`;
  /// none for a list of places.
  private func placeEnds(after end: Int, in sentence: Range<Int>) -> [Int] {
    guard let first = scene.name(at: end - 1), !isKind(scene.names[first], .country) else {
      return []
    }
    var outer: [ActorScene.Name] = []
    var index = end
    while scene.lower(index) == ",", let next = location(at: index + 1), index < sentence.upperBound
    {
      outer.append(scene.names[next])
      index = scene.names[next].tokens.upperBound
    }
    let isListed = scene.lower(index) == "and" || scene.lower(index) == "or"
    if isListed, location(at: index + 1) != nil { return [] }
    guard let last = outer.last, isKind(last, .country) || isKind(last, .state),
      outer.count == 1 || isKind(last, .country) && outer.count == 2,
      outer.dropLast().allSatisfy({ !isKind($0, .country) })
    else { return [] }
    return outer.map(\.tokens.upperBound)
  }

  private func location(at index: Int) -> Int? {
    guard let name = scene.name(at: index), scene.names[name].tokens.lowerBound == index,
      scene.names[name].mention.type == .location
    else { return nil }
    return name
  }

  private func isKind(_ name: ActorScene.Name, _ kind: GazetteerEntry.Kind) -> Bool {
    knowledge.gazetteer?.entries(for: name.text).contains { $0.kind == kind } ?? false
  }

  /// The end of `of the Civic Party` after a name, `in Texas` after `Ashby School`.
  private func affiliation(
    after end: Int,
    of use: ActorDraft.Use,
    in sentence: Range<Int>
  ) -> Int? {
    guard end + 1 < sentence.upperBound else { return nil }
    let word = scene.lower(end)
    var index = end + 1
    if scene.lower(index) == "the" { index += 1 }
    guard let next = scene.name(at: index), scene.names[next].tokens.lowerBound == index else {
      return nil
    }
    let name = scene.names[next]
    let isPlace = name.mention.type == .location
    let isBuilding =
      use.type != .person && use.tokens.count > 1
      && knowledge.nouns.describes(scene.lemma(end - 1), .body, .place)
    guard word == "of" || isBuilding && isPlace && (word == "in" || word == "at") else {
      return nil
    }
    return placeEnds(after: name.tokens.upperBound, in: sentence).last ?? name.tokens.upperBound
  }

  /// Whether the token at `index` is an apostrophe after a name in `s`: `Hastings' lawyer`.
  private func isBarePossessive(_ index: Int) -> Bool {
    guard scene.lower(index) == "'" || scene.lower(index) == "\u{2019}",
      !scene.tokens[index].followsSpace, scene.lower(index - 1).hasSuffix("s")
    else { return false }
    if scene.isNoun(index + 1) { return true }
    switch scene.tag(index + 1) {
    case .adjective, .comparativeAdjective, .superlativeAdjective, .cardinal: return true
    default: return false
    }
  }
}
