internal import BriefingLanguage
internal import BriefingModel

/// Reads the country that a description names: `Russian Defense Minister`.
struct CountryReader {
  let scene: ActorScene
  let knowledge: ActorKnowledge

  /// The country of the words in `tokens`, whose head noun is at `head`: what stands before the
  /// head, or after it and `of`.
  func country(of tokens: Range<Int>, head: Int) -> String? {
    if let code = country(in: tokens.lowerBound..<min(head + 1, tokens.upperBound)) { return code }
    guard scene.lower(head + 1) == "of", head + 2 < tokens.upperBound else { return nil }
    var end = head + 2
    while end < tokens.upperBound, scene.lower(end) != ",", scene.lower(end) != "for" { end += 1 }
    return country(in: (head + 2)..<end)
  }

  /// The one country that the names in `tokens` tell; nil for none or several.
  func country(in tokens: Range<Int>) -> String? {
    var codes: [String] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      guard let number = scene.name(at: index) else {
        index += 1
        continue
      }
      let name = scene.names[number]
      index = max(index + 1, name.tokens.upperBound)
      if let code = country(of: name), !codes.contains(code) { codes.append(code) }
    }
    return codes.count == 1 ? codes[0] : nil
  }

  private func country(of name: ActorScene.Name) -> String? {
    switch name.mention.type {
    case .person: nil
    case .miscellaneous: knowledge.gazetteer?.country(named: name.text)
    case .organization, .location:
      knowledge.identity(of: name.text, type: name.mention.type)?.country
    }
  }
}
