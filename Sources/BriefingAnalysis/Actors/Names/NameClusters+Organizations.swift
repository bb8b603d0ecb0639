internal import BriefingModel
internal import BriefingText

extension NameClusters {
  /// The letters of the shortest acronym that is read without the long form beside it.
  private static var shortestAcronym: Int { 3 }
  /// The tokens between a long form and its acronym in brackets, or the other way round.
  private static var bracketReach: Int { 2 }
  /// The tokens between an acronym and the formal name that it is said to stand for.
  private static var explanationReach: Int { 16 }

  /// Joins acronyms to the long form that the article gives, before or after them.
  mutating func joinAcronyms() {
    var long: [(number: Int, initials: Set<String>)] = []
    for number in live(where: { $0.type != .person }) {
      var initials: Set<String> = []
      for use in drafts[number].uses { initials.formUnion(self.initials(of: use.form.words)) }
      if !initials.isEmpty { long.append((number, initials)) }
    }
    for number in live(where: { $0.type != .person }) {
      guard let use = drafts[number].uses.first(where: { isAcronym($0) }) else { continue }
      let fitting = long.map(\.number).enumerated().filter { position, other in
        other != number && !drafts[other].uses.isEmpty
          && long[position].initials.contains(use.form.key)
          && (drafts[number].identity == nil || drafts[other].identity == nil
            || drafts[number].identity == drafts[other].identity)
      }.map(\.element)
      let beside = fitting.filter { isExplained(number, by: $0) }
      if beside.count == 1 {
        join(number, into: beside[0], by: .acronym)
      } else if fitting.count == 1, use.form.key.utf8.count >= Self.shortestAcronym {
        join(number, into: fitting[0], by: .acronym)
      }
    }
  }

  private func isAcronym(_ use: ActorDraft.Use) -> Bool {
    guard use.tokens.count == 1, let first = use.tokens.first else { return false }
    return scene.tokens[first].letterCase == .upper
  }

  /// The acronyms that a name of several words can have: with and without its small words.
  private func initials(of words: [String]) -> [String] {
    guard words.count > 1 else { return [] }
    let large = words.filter { !knowledge.personal.small.contains($0) }
    let kept = large.filter { !knowledge.personal.legal.contains($0) }
    return [words, large, kept].filter { $0.count > 1 }.map { list in
      String(list.compactMap(\.first))
    }
  }

  /// Whether a mention of one stands in brackets after the other, or soon before it in the same
  /// sentence.
  private func isExplained(_ acronym: Int, by long: Int) -> Bool {
    drafts[acronym].uses.contains { short in
      drafts[long].uses.contains { full in
        let gap = short.tokens.lowerBound - full.tokens.upperBound
        let after = full.tokens.lowerBound - short.tokens.upperBound
        if (0...Self.bracketReach).contains(gap) {
          return scene.lower(short.tokens.lowerBound - 1) == "("
        }
        return (0...Self.explanationReach).contains(after)
          && scene.sentence(at: short.tokens.lowerBound)
            == scene.sentence(at: full.tokens.lowerBound)
      }
    }
  }

  /// Joins a body's or place's short name to the one longer name that begins or ends with it.
  mutating func joinShortNames() {
    let named = live { $0.type == .organization || $0.type == .location }
    var ending: [String: [Int]] = [:]
    var beginning: [String: [Int]] = [:]
    for number in named {
      for form in Set(drafts[number].uses.map(\.form)).sorted(by: { $0.key < $1.key }) {
        let words = form.words.filter { !knowledge.personal.legal.contains($0) }
        if words.count < form.words.count, !words.isEmpty {
          beginning[words.joined(separator: " "), default: []].append(number)
        }
        for length in 1..<max(1, words.count) {
          ending[words.suffix(length).joined(separator: " "), default: []].append(number)
          beginning[words.prefix(length).joined(separator: " "), default: []].append(number)
        }
      }
    }
    for number in named where !drafts[number].uses.isEmpty {
      let use = drafts[number].uses[0]
      let last = use.form.words.last ?? ""
      var longer: [Int] = []
      if use.form.words.count > 1 || knowledge.nouns.describes(last, .body) {
        longer += ending[use.form.key] ?? []
      }
      if drafts[number].identity == nil || isLegalForm(use.form, of: beginning[use.form.key] ?? [])
        || use.form.words.count == 1 && knowledge.nouns.describes(last, .place)
      {
        longer += (beginning[use.form.key] ?? []).filter {
          start(of: $0) < start(of: number) && drafts[$0].type == drafts[number].type
        }
      }
      let fitting = Set(longer).subtracting([number]).filter {
        !drafts[$0].uses.isEmpty && drafts[$0].type == drafts[number].type
          && (drafts[number].identity == nil || drafts[$0].identity == nil
            || isGeneralNoun(use.form, of: $0))
      }
      if fitting.count == 1, let only = fitting.first {
        join(number, into: only, by: .shortName)
      }
    }
  }

  /// Whether the name is a noun for places that the longer one begins with: the Gulf, of Mexico.
  private func isGeneralNoun(_ form: NameForm, of longer: Int) -> Bool {
    guard form.words.count == 1, knowledge.nouns.describes(form.key, .place) else { return false }
    return drafts[longer].uses.contains { use in
      use.form.words.count > 2 && use.form.words[0] == form.key && use.form.words[1] == "of"
    }
  }

  /// Whether each of the longer names is the short one with `Inc` or `Corporation`.
  private func isLegalForm(_ form: NameForm, of longer: [Int]) -> Bool {
    !longer.isEmpty
      && longer.allSatisfy { number in
        drafts[number].uses.contains { use in
          use.form.words.starts(with: form.words)
            && use.form.words.dropFirst(form.words.count)
              .allSatisfy { knowledge.personal.legal.contains($0) }
        }
      }
  }
}
