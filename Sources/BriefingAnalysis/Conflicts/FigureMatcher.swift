internal import BriefingModel
internal import BriefingText

/// Finds figures of one thing that differ between origins.
///
/// A figure is compared by what it counts and by what happened to it: "12 people were killed" and
/// "killing at least nine residents" count killed people. Only figures of one story, published
/// within two days, from different origins are set side by side; sums over a longer time ("since",
/// "so far this year") are left out.
struct FigureMatcher {
  /// Figures published further apart than this many days are an update and no conflict.
  static let mostDays = 2
  /// Tokens between a number and the noun that it counts.
  static let reach = 3

  /// A number with what it counts.
  struct Figure {
    let article: Int
    let sentence: TextSpan
    let span: TextSpan
    let value: Double
    let outcome: String
  }

  /// What happens to those who are counted, by the words that say so.
  private static let outcomes: [String: String] = {
    let words: [(String, [String])] = [
      ("killed", ["dead", "deaths", "die", "died", "killed", "killing", "kills", "fatalities"]),
      ("injured", ["hurt", "injured", "injuries", "injuring", "wounded", "wounding"]),
      ("arrested", ["arrested", "arresting", "arrests", "detained", "detaining"]),
      ("missing", ["missing"]),
      ("displaced", ["displaced", "evacuated", "evacuating", "homeless"]),
      ("infected", ["cases", "infected", "infections", "sickened"]),
    ]
    return Dictionary(
      words.flatMap { outcome, list in list.map { ($0, outcome) } },
      uniquingKeysWith: { first, _ in first }
    )
  }()

  /// What is counted: people, in any of these words.
  private static let people: Set<String> = [
    "bodies", "casualties", "cases", "children", "civilians", "deaths", "demonstrators",
    "employees", "fatalities", "infections", "injuries", "men", "migrants", "miners", "others",
    "passengers", "patients", "people", "persons", "policemen", "protesters", "protestors",
    "residents", "sailors", "soldiers", "staff", "students", "troops", "victims", "villagers",
    "women", "workers", "arrests",
  ]

  /// Words that make a figure a sum over time.
  private static let cumulative: Set<String> = ["since", "total", "year", "month", "far", "annual"]

  /// The conflicts in number within the stories of `articles`.
  func conflicts(of articles: [FolderArticle], claims: [Claim]) -> [Conflict] {
    var byKey: [String: [Figure]] = [:]
    for (index, article) in articles.enumerated() {
      for figure in figures(of: article, index: index) {
        byKey[article.story + "\u{1F}" + figure.outcome, default: []].append(figure)
      }
    }
    let claimOf = claimsBySentence(claims)
    var conflicts: [Conflict] = []
    for key in byKey.keys.sorted() {
      guard let figures = byKey[key], let first = figures.first else { continue }
      let article = articles[first.article]
      var sides: [Figure] = [first]
      for figure in figures.dropFirst()
      where !sides.contains(where: { $0.value == figure.value })
        && sides.contains(where: { isConflict($0, figure, articles) })
      {
        sides.append(figure)
      }
      guard sides.count > 1 else { continue }
      conflicts.append(
        Conflict(
          id: ContentHash.id("x", of: ["number", article.id, String(first.span.start)]),
          kind: .number,
          topic: first.outcome,
          sides: sides.map { side($0, articles: articles, claimOf: claimOf) },
          story: article.story.isEmpty ? nil : article.story
        )
      )
    }
    return conflicts
  }

  private func isConflict(_ left: Figure, _ right: Figure, _ articles: [FolderArticle]) -> Bool {
    let a = articles[left.article]
    let b = articles[right.article]
    guard a.origin != b.origin, let first = a.day, let second = b.day else { return false }
    return abs(first.number - second.number) <= Self.mostDays
  }

  private func claimsBySentence(_ claims: [Claim]) -> [String: Claim] {
    var result: [String: Claim] = [:]
    for claim in claims {
      for telling in claim.tellings where result[telling.evidence.anchor] == nil {
        result[telling.evidence.anchor] = claim
      }
    }
    return result
  }

  private func side(
    _ figure: Figure,
    articles: [FolderArticle],
    claimOf: [String: Claim]
  ) -> Conflict.Side {
    let evidence = articles[figure.article].evidence(figure.sentence)
    let claim = claimOf[evidence.anchor]
    return Conflict.Side(
      value: articles[figure.article].text[figure.span],
      holder: claim?.holder,
      claim: claim?.id,
      evidence: evidence
    )
  }

  private func figures(of article: FolderArticle, index: Int) -> [Figure] {
    var figures: [Figure] = []
    for sentence in article.analysis.sentences {
      let tokens = Tokenizer().tokens(in: SourceText(article.text[sentence]))
      guard !tokens.contains(where: { Self.cumulative.contains($0.lower) }) else { continue }
      for (place, token) in tokens.enumerated() {
        guard let value = Quantity.value(of: token),
          let outcome = outcome(after: place, in: tokens)
        else { continue }
        let start = sentence.start + token.span.start
        figures.append(
          Figure(
            article: index,
            sentence: sentence,
            span: TextSpan(start, start + token.span.count),
            value: value,
            outcome: outcome
          )
        )
      }
    }
    return figures
  }

  /// What happened to those whom the number at `place` counts: the noun must be near, and the
  /// nearest word for an outcome is taken.
  private func outcome(after place: Int, in tokens: [Token]) -> String? {
    let window = tokens[(place + 1)..<min(tokens.count, place + 1 + Self.reach)]
    let direct = window.first { Self.people.contains($0.lower) || Self.outcomes[$0.lower] != nil }
    guard let noun = direct else { return nil }
    if let outcome = Self.outcomes[noun.lower] { return outcome }
    var best: (distance: Int, outcome: String)?
    for (other, token) in tokens.enumerated() {
      guard let outcome = Self.outcomes[token.lower] else { continue }
      let distance = abs(other - place)
      if distance <= 6, best.map({ distance < $0.distance }) ?? true { best = (distance, outcome) }
    }
    return best?.outcome
  }
}
