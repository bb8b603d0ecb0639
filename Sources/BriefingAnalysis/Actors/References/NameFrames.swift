internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Adds the mentions that are a little wider or narrower than a recognised name: a name with its
/// possessive, a place with the place that holds it, a name inside a longer name.
///
/// Corpora of coreference draw mentions so; they are descriptions in the output, so that no name
/// is counted twice.
struct NameFrames {
  let scene: ActorScene

  /// Adds the wider and narrower mentions of the actors of `cast`.
  ///
  /// - Complexity: linear in the number of mentions and tokens.
  func addFrames(to cast: inout ActorCast) {
    for number in cast.drafts.indices {
      for use in cast.drafts[number].uses {
        if let wider = wider(use) {
          cast.add(wider, to: number, kind: .nominal, rule: .frame, in: scene)
        }
      }
    }
    addInnerNames(to: &cast)
  }

  private func wider(_ use: ActorDraft.Use) -> Range<Int>? {
    let end = use.tokens.upperBound
    guard use.kind != .pronoun else { return nil }
    if scene.tag(end) == .possessive || isBarePossessive(end) {
      return use.tokens.lowerBound..<(end + 1)
    }
    guard use.kind == .name, use.type == .location, scene.lower(end) == ",",
      let next = scene.name(at: end + 1), scene.names[next].tokens.lowerBound == end + 1,
      scene.names[next].mention.type == .location,
      scene.sentence(at: use.tokens.lowerBound) == scene.sentence(at: end + 1)
    else { return nil }
    let outer = scene.names[next].tokens
    let after = scene.lower(outer.upperBound)
    let closes = after == "," || after == "." || after == ")" || after == ";"
    guard closes, scene.name(at: outer.upperBound + 1) == nil else { return nil }
    return use.tokens.lowerBound..<outer.upperBound
  }

  /// Whether the token at `index` is an apostrophe after a name in `s`: `Hastings' lawyer`.
  private func isBarePossessive(_ index: Int) -> Bool {
    guard scene.lower(index) == "'" || scene.lower(index) == "\u{2019}",
      !scene.tokens[index].followsSpace, scene.lower(index - 1).hasSuffix("s")
    else { return false }
    return scene.isNoun(index + 1) || scene.tag(index + 1) == .adjective
  }

  /// Adds the names of actors that stand inside longer names: `Florida` in `University of Florida`.
  private func addInnerNames(to cast: inout ActorCast) {
    var known: [String: Int] = [:]
    for (number, draft) in cast.drafts.enumerated() where !draft.isGroup {
      for use in draft.names where use.rule != .capital {
        known[use.form.key] = known[use.form.key] ?? number
      }
    }
    for name in scene.names where name.tokens.count > 1 && name.mention.type != .person {
      guard let holder = cast.actor(at: name.tokens.lowerBound) else { continue }
      var index = name.tokens.lowerBound
      while index < name.tokens.upperBound {
        guard let (inner, actor) = inner(from: index, in: name, known), actor != holder else {
          index += 1
          continue
        }
        cast.add(inner, to: actor, kind: .nominal, rule: .frame, in: scene)
        index = inner.upperBound
      }
    }
  }

  /// Whether the part that ends at `end` is what the longer name is about: `House` in `White House`,
  /// and not `Florida` in `University of Florida`.
  private func isHead(_ end: Int, startingAt start: Int, of name: ActorScene.Name) -> Bool {
    end == name.tokens.upperBound && scene.tag(start - 1) != .preposition
      && scene.lower(start - 1) != ","
  }

  /// The longest known name that begins at `start` and is a part of `name`.
  private func inner(
    from start: Int,
    in name: ActorScene.Name,
    _ known: [String: Int]
  ) -> (Range<Int>, Int)? {
    guard scene.tokens[start].isCapitalized else { return nil }
    for end in (start + 1...name.tokens.upperBound).reversed()
    where end - start < name.tokens.count && !isHead(end, startingAt: start, of: name) {
      if let actor = known[NameForm(scene.tokens[start..<end]).key] { return (start..<end, actor) }
    }
    return nil
  }
}
