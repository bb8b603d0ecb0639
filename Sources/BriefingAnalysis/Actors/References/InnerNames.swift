internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Adds the names that stand inside longer ones: `Florida` in `University of Florida`, `Houston` in
/// `Houston Opera`.
struct InnerNames {
  let scene: ActorScene
  let knowledge: ActorKnowledge

  /// Adds the names of actors of `cast`, and of places of the gazetteer, that stand inside longer
  /// names and other capitals.
  ///
  /// - Complexity: linear in the number of tokens.
  func addInnerNames(to cast: inout ActorCast) {
    var known: [String: Int] = [:]
    for (number, draft) in cast.drafts.enumerated() where !draft.isGroup {
      for use in draft.names where use.rule != .capital {
        if draft.type == .person, use.tokens.count == 1 { continue }
        known[use.form.key] = known[use.form.key] ?? number
      }
    }
    for range in longerNames() {
      let holder = cast.actor(at: range.lowerBound)
      var index = range.lowerBound
      while index < range.upperBound {
        guard let (inner, actor) = inner(from: index, in: range, known), actor != holder else {
          index += 1
          continue
        }
        cast.add(inner, to: actor, kind: .nominal, rule: .frame, in: scene)
        index = inner.upperBound
      }
      addPlace(openingIn: range, &known, to: &cast)
    }
  }

  /// The names of several words but for those of persons, and the runs of capitals that are no
  /// names.
  private func longerNames() -> [Range<Int>] {
    var ranges = scene.names.filter { $0.tokens.count > 1 && $0.mention.type != .person }
      .map(\.tokens)
    var start: Int?
    for index in 0...scene.count {
      let isLoose =
        index < scene.count && scene.name(at: index) == nil && scene.tokens[index].isCapitalized
        && (scene.tag(index) == .properNoun || scene.tag(index) == .pluralProperNoun)
      if isLoose {
        start = start ?? index
      } else if let first = start {
        if index - first > 1 { ranges.append(first..<index) }
        start = nil
      }
    }
    return ranges
  }

  /// Whether the part that ends at `end` is what the longer name is about: `House` in `White House`,
  /// and not `Florida` in `University of Florida`.
  private func isHead(_ end: Int, startingAt start: Int, of name: Range<Int>) -> Bool {
    end == name.upperBound && scene.tag(start - 1) != .preposition && scene.lower(start - 1) != ","
  }

  /// The longest known name that begins at `start` and is a part of `name`.
  private func inner(
    from start: Int,
    in name: Range<Int>,
    _ known: [String: Int]
  ) -> (Range<Int>, Int)? {
    guard scene.tokens[start].isCapitalized else { return nil }
    for end in (start + 1...name.upperBound).reversed()
    where end - start < name.count && !isHead(end, startingAt: start, of: name) {
      if let actor = known[NameForm(scene.tokens[start..<end]).key] { return (start..<end, actor) }
    }
    // "Creative Forum Africa": a body with the place it is of.
    let tail = start..<name.upperBound
    guard start > name.lowerBound, let actor = known[NameForm(scene.tokens[tail]).key],
      scene.name(at: start).map({ scene.names[$0].mention.type != .location }) ?? true,
      knowledge.identity(of: scene.text(tail), type: .location)?.type == .location
    else { return nil }
    return (tail, actor)
  }

  /// Makes an actor of the place with which a longer name begins, or that ends it after `of`, where
  /// the gazetteer knows one place of that name and the article does not name it alone.
  private func addPlace(
    openingIn name: Range<Int>,
    _ known: inout [String: Int],
    to cast: inout ActorCast
  ) {
    guard knowledge.gazetteer != nil else { return }
    for start in name
    where start == name.lowerBound || scene.lower(start - 1) == "of"
      || scene.lower(start - 1) == "in"
    {
      guard scene.tokens[start].isCapitalized else { continue }
      for end in (start + 1...name.upperBound).reversed()
      where end - start < name.count && !isHead(end, startingAt: start, of: name) {
        let tokens = start..<end
        let form = NameForm(scene.tokens[tokens])
        guard known[form.key] == nil, let identity = place(called: scene.text(tokens)) else {
          continue
        }
        known[form.key] = cast.drafts.count
        var draft = ActorDraft(type: .location, uses: [])
        draft.identity = identity.key
        draft.country = identity.country
        draft.uses = [
          ActorDraft.Use(
            span: scene.span(tokens),
            tokens: tokens,
            type: .location,
            kind: .nominal,
            rule: .frame,
            form: form
          )
        ]
        cast.add(draft)
        break
      }
    }
  }

  private func place(called name: String) -> ActorKnowledge.Identity? {
    let identity = knowledge.identity(of: name, type: .location)
    return identity?.type == .location ? identity : nil
  }
}
