internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

extension NameClusters {
  /// The words between a name and what else it is called.
  private static var reach: Int { 8 }

  /// Joins the names that the article says mean the same: `Jo Watts (born 1950), also known as
  /// Watts the Elder`.
  mutating func joinOtherNames() {
    var numberAt: [Int: Int] = [:]
    for number in drafts.indices {
      for use in drafts[number].uses { numberAt[use.tokens.lowerBound] = number }
    }
    for name in scene.names {
      guard let number = numberAt[name.tokens.lowerBound], !drafts[number].uses.isEmpty,
        let other = otherName(of: name), let second = numberAt[other],
        second != number, !drafts[second].uses.isEmpty,
        drafts[second].type == drafts[number].type,
        drafts[second].identity == nil || drafts[number].identity == nil
      else { continue }
      join(second, into: number, by: .alias)
      for (start, holder) in numberAt where holder == second { numberAt[start] = number }
    }
  }

  /// The first token of the name that the article gives `name` besides.
  private func otherName(of name: ActorScene.Name) -> Int? {
    let sentence = scene.sentenceTokens(at: name.tokens.lowerBound)
    var index = name.tokens.upperBound
    let opensBracket = scene.lower(index) == "("
    if opensBracket, !isCalling(from: index + 1, in: sentence) {
      guard let end = PhraseExtent(scene: scene).bracket(after: index, in: sentence) else {
        return nil
      }
      index = end
    }
    let isApart = scene.lower(index) == "," || scene.lower(index) == "("
    if isApart { index += 1 }
    // "The paper called the plan a success" names nothing.
    guard let call = call(from: index, in: sentence), isApart || scene.lower(call) == "known" else {
      return nil
    }
    index = call + 1
    let limit = min(sentence.upperBound, index + Self.reach)
    while index < limit {
      if let next = scene.name(at: index) { return scene.names[next].tokens.lowerBound }
      guard Self.between.contains(scene.lower(index)) || scene.tag(index) == .adverb else {
        return nil
      }
      index += 1
    }
    return nil
  }

  private func isCalling(from index: Int, in sentence: Range<Int>) -> Bool {
    call(from: index, in: sentence) != nil
  }

  /// The token of `known` or `called` that stands at `index`, adverbs before it left out.
  private func call(from index: Int, in sentence: Range<Int>) -> Int? {
    var index = index
    let limit = min(sentence.upperBound, index + 3)
    while index < limit, Self.adverbs.contains(scene.lower(index)) { index += 1 }
    guard index < sentence.upperBound else { return nil }
    switch scene.lower(index) {
    case "known" where scene.tag(index) == .pastParticiple || scene.tag(index) == .adjective:
      return scene.lower(index + 1) == "as" || scene.lower(index + 1) == "by" ? index : nil
    case "called", "nicknamed", "dubbed", "aka", "a.k.a.", "alias", "n\u{E9}e", "nee": return index
    default: return nil
    }
  }

  private static var adverbs: Set<String> {
    [
      "also", "better", "best", "commonly", "formerly", "originally", "often", "sometimes", "once",
      "previously", "widely", "popularly", "officially", "locally", "then", "now",
    ]
  }
  private static var between: Set<String> {
    [
      "as", "by", "the", "his", "her", "its", "their", "pseudonym", "nickname", "name", "initials",
      "stage", "pen", "\"", "\u{201C}", "\u{2018}", "'", "``",
    ]
  }
}
