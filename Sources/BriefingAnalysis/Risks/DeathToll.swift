internal import BriefingLanguage
internal import BriefingText

/// Finds how many deaths a sentence reports.
struct DeathToll {
  let text: TaggedText

  /// Verbs and nouns that say that somebody died.
  private static let deaths: Set<String> = [
    "kill", "die", "dead", "death", "fatality", "perish", "massacre", "slay", "toll", "execute",
    "drown", "murder",
  ]
  /// Nouns that may stand between the number and its verb.
  private static let victims: Set<String> = [
    "people", "person", "man", "woman", "child", "soldier", "civilian", "worker", "protester",
    "demonstrator", "police", "officer", "policeman", "victim", "passenger", "other", "troop",
    "resident", "student", "militant", "rebel", "miner", "villager", "life", "tourist", "fighter",
    "migrant", "refugee", "crew", "member", "employee", "citizen", "patient", "body", "guard",
    "case", "pilgrim", "boy", "girl", "bystander", "activist", "journalist", "national",
  ]
  /// How many tokens may stand between the number and the word of death.
  private static let reach = 8
  /// Units after which a number is no count of people.
  private static let units: Set<String> = [
    "percent", "per", "%", "year", "day", "month", "week", "hour", "minute", "mile", "kilometer",
    "kilometre", "dollar", "euro", "pound", "a.m.", "p.m.", "degree", "century", "time",
    "year-old", "barrel", "old",
  ]

  /// The lowest number of deaths reported in `tokens`; nil when none is.
  func lowest(in tokens: Range<Int>) -> Int? {
    var lowest: Int?
    for index in tokens where Self.deaths.contains(text.lemmas[index]) {
      guard let number = number(near: index, in: tokens), number > 0 else { continue }
      lowest = min(lowest ?? number, number)
    }
    return lowest
  }

  /// The number that belongs to the word of death at `index`.
  private func number(near index: Int, in tokens: Range<Int>) -> Int? {
    let isNoun = text.tags[index].isNoun || text.tags[index].isAdjective
    let ahead = count(in: min(index + 1, tokens.upperBound)..<tokens.upperBound, from: index)
    let behind = countBefore(index, in: tokens)
    if text.lemmas[index] == "toll" { return ahead ?? behind }
    if isNoun { return behind ?? ahead }
    // "killed 11 men", "11 men were killed"
    let isPassive =
      index > tokens.lowerBound && ["be", "have"].contains(text.lemmas[index - 1])
      || text.lemmas[index] == "die" || text.lemmas[index] == "perish"
    return isPassive ? behind ?? ahead : ahead ?? behind
  }

  private func count(in range: Range<Int>, from index: Int) -> Int? {
    for position in range.prefix(Self.reach) {
      if [",", ";", "and"].contains(text.tokens[position].lower), position > index + 1 {
        return nil
      }
      if let number = value(at: position, before: range.upperBound) { return number }
    }
    return nil
  }

  private func countBefore(_ index: Int, in tokens: Range<Int>) -> Int? {
    var position = index - 1
    let limit = max(tokens.lowerBound, index - Self.reach)
    while position >= limit {
      if let number = value(at: position, before: tokens.upperBound) { return number }
      if text.tokens[position].text == ";" { return nil }
      position -= 1
    }
    return nil
  }

  private func value(at position: Int, before end: Int) -> Int? {
    let word = text.tokens[position].lower
    guard word != "a",
      text.tags[position] == .cardinal || NumberWords.isCount(text.lemmas[position]),
      let value = NumberWords.value(word) ?? NumberWords.factor(word)
    else { return nil }
    // A year, or a number of something else.
    if (1900...2100).contains(value), word.utf8.count == 4 { return nil }
    guard isOfPeople(after: position, before: end) else { return nil }
    var total = value
    if position + 1 < end, let factor = NumberWords.factor(text.tokens[position + 1].lower) {
      total *= factor
    }
    if position > 0, let before = NumberWords.value(text.tokens[position - 1].lower),
      NumberWords.factor(word) != nil, text.tags[position - 1] == .cardinal
    {
      total = before * (NumberWords.factor(word) ?? 1)
    }
    return total
  }

  /// Whether what is counted can die: a person's noun, or no noun that says otherwise.
  private func isOfPeople(after position: Int, before end: Int) -> Bool {
    if position > 0, ["$", "\u{20AC}", "\u{A3}"].contains(text.tokens[position - 1].text) {
      return false
    }
    var index = position + 1
    while index < end, index <= position + 4 {
      let lemma = text.lemmas[index]
      if Self.victims.contains(lemma) { return true }
      if Self.units.contains(lemma) { return false }
      if !(text.tags[index].isAdjective || text.tags[index].isNoun
        || text.tags[index] == .preposition
        || text.tokens[index].text == "-" || text.tags[index] == .cardinal)
      {
        return true
      }
      index += 1
    }
    return true
  }
}
