import BriefingLanguage
import BriefingText

/// Chooses the token that heads each marked cue: the verb (else noun, adjective, …) that most often
/// is a cue by itself.
struct HeadFinder {
  private var rate: [String: Double] = [:]

  init(texts: [(TaggedText, [[Range<Int>]])]) {
    var alone: [String: Double] = [:]
    var all: [String: Double] = [:]
    for (text, cues) in texts {
      for index in text.tokens.indices { all[text.lemmas[index], default: 3] += 1 }
      for cue in cues {
        let words = cue.joined().filter { Self.rank($0, text) == 0 }
        if words.count == 1 { alone[text.lemmas[words[0]], default: 0] += 1 }
      }
    }
    for (lemma, count) in alone { rate[lemma] = count / (all[lemma] ?? 3) }
  }

  static func rank(_ i: Int, _ text: TaggedText) -> Int {
    let tag = text.tags[i]
    if tag.isVerb { return ["be", "have", "do", "get"].contains(text.lemmas[i]) ? 4 : 0 }
    if text.tokens[i].lower == "according" { return 0 }
    if tag == .noun || tag == .pluralNoun { return 1 }
    if tag == .adjective { return 2 }
    if tag == .adverb { return 3 }
    if tag == .preposition { return 5 }
    return text.tokens[i].text == ":" ? 6 : 7
  }

  func head(of cue: [Range<Int>], in text: TaggedText, isCandidate: [Bool]) -> Int? {
    let all = Array(cue.joined())
    let words = all.filter { isCandidate[$0] }
    let pool = words.isEmpty ? all : words
    return pool.min { a, b in
      let ka = (Self.rank(a, text), -(rate[text.lemmas[a]] ?? 0), a)
      let kb = (Self.rank(b, text), -(rate[text.lemmas[b]] ?? 0), b)
      return ka < kb
    }
  }
}
