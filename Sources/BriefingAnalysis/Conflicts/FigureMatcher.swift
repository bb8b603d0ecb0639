internal import BriefingModel
internal import BriefingText

/// Finds figures of one thing that differ between origins.
///
/// A figure is compared by what happened to those whom it counts, and by the words around it: "12
/// people were killed in the explosion at the terminal" and "the terminal explosion killed nine
/// workers". Only figures published within two days, from different origins and holders, are set side
/// by side, and only where both cannot be true ("at least nine" and "12" can); sums over a longer
/// time ("since", "so far this year") and sentences about years past are left out.
struct FigureMatcher {
  /// Figures published further apart than this many days are an update and no conflict.
  static let mostDays = 2
  /// Tokens between a number and the noun that it counts.
  static let reach = 3
  /// Content words that two sentences of one story must share to speak of one event.
  static let leastSharedInStory = 1
  /// The same for two sentences of different stories.
  static let leastShared = 3
  /// The latest sentences with a word that are looked at: older ones are an update.
  static let mostCandidates = 60
  /// The most sides of one conflict.
  static let mostSides = 6

  /// Sentences with a date that lies further back than this many days before the publication are
  /// history.
  static let daysUntilHistory = 60

  /// A number with what it counts.
  struct Figure {
    let article: Int
    let sentence: TextSpan
    let span: TextSpan
    let value: Double
    let range: ClosedRange<Double>
    let outcome: String
    /// The words of the sentence that carry content, beside those for people and outcomes.
    let words: [String]
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

  /// The stems of the words for people and outcomes, and of the days that every sentence names.
  private static let commonStems: Set<String> = {
    let days = [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today",
    ]
    return Set((Array(people) + Array(outcomes.keys) + days).map(Terms.stem))
  }()

  /// Words that make a figure a sum over time.
  private static let cumulative: Set<String> = ["since", "total", "year", "month", "far", "annual"]

  /// The conflicts in number among the sentences of `articles`, which are sorted from the earliest.
  func conflicts(of articles: [FolderArticle], claims: [Claim]) -> [Conflict] {
    var figures: [Figure] = []
    for (index, article) in articles.enumerated() {
      figures += self.figures(of: article, index: index)
    }
    let claimOf = claimsBySentence(claims)
    var sets = DisjointSets(count: figures.count)
    var holders: [String: [Int]] = [:]
    for (index, figure) in figures.enumerated() {
      var shared: [Int: Int] = [:]
      for word in figure.words {
        let key = figure.outcome + " " + word
        for other in (holders[key] ?? []).suffix(Self.mostCandidates) {
          shared[other, default: 0] += 1
        }
        holders[key, default: []].append(index)
      }
      for (other, count) in shared
      where isConflict(figures[other], figure, count, articles, claimOf) {
        sets.join(index, other)
      }
    }
    return sets.groups().compactMap { group in
      conflict(of: group.map { figures[$0] }, articles: articles, claimOf: claimOf)
    }
  }

  /// The conflict of figures that speak of one event; nil when they agree.
  private func conflict(
    of group: [Figure],
    articles: [FolderArticle],
    claimOf: [String: Claim]
  ) -> Conflict? {
    var sides: [Figure] = []
    for figure in group
    where !sides.contains(where: {
      $0.value == figure.value || $0.article == figure.article && $0.sentence == figure.sentence
    }) {
      sides.append(figure)
    }
    guard sides.count > 1 else { return nil }
    let article = articles[sides[0].article]
    return Conflict(
      id: ContentHash.id("x", of: ["number", article.id, String(sides[0].span.start)]),
      kind: .number,
      topic: sides[0].outcome,
      sides: sides.prefix(Self.mostSides).map { side($0, articles: articles, claimOf: claimOf) },
      story: article.story.isEmpty ? nil : article.story
    )
  }

  private func isConflict(
    _ left: Figure,
    _ right: Figure,
    _ shared: Int,
    _ articles: [FolderArticle],
    _ claimOf: [String: Claim]
  ) -> Bool {
    let a = articles[left.article]
    let b = articles[right.article]
    // One holder with two figures counts on.
    let holder = claimOf[a.evidence(left.sentence).anchor]?.holder.actor
    if let holder, holder == claimOf[b.evidence(right.sentence).anchor]?.holder.actor {
      return false
    }
    let needed = a.story == b.story ? Self.leastSharedInStory : Self.leastShared
    guard shared >= needed, !left.range.overlaps(right.range), a.origin != b.origin,
      let first = a.day,
      let second = b.day
    else { return false }
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
      let times = article.analysis.timexes.filter { sentence.contains($0.span) }
      guard !times.contains(where: { isLongPast($0, in: article) }) else { continue }
      for place in tokens.indices {
        guard let quantity = Quantity(at: place, in: tokens),
          let outcome = outcome(after: quantity.tokens, in: tokens)
        else { continue }
        let start = sentence.start + tokens[place].span.start
        let end = sentence.start + tokens[quantity.tokens.upperBound - 1].span.end
        let span = TextSpan(start, end)
        guard !times.contains(where: { $0.span.overlaps(span) }) else { continue }
        let words = Terms(of: sentence, in: article.text).words.filter { word in
          !Self.commonStems.contains(word)
        }
        figures.append(
          Figure(
            article: index,
            sentence: sentence,
            span: span,
            value: quantity.value,
            range: quantity.range,
            outcome: outcome,
            words: words
          )
        )
      }
    }
    return figures
  }

  /// Whether `time` dates its sentence long before the article.
  private func isLongPast(_ time: TimeExpression, in article: FolderArticle) -> Bool {
    guard let day = article.day, let last = time.dateSpan?.last else { return false }
    return last < day.adding(days: -Self.daysUntilHistory)
  }

  /// What happened to those whom the number at `number` counts: the noun must be near, and the
  /// nearest word for an outcome is taken.
  private func outcome(after number: Range<Int>, in tokens: [Token]) -> String? {
    let end = number.upperBound
    let window = tokens[end..<min(tokens.count, end + Self.reach)]
    let direct = window.first { Self.people.contains($0.lower) || Self.outcomes[$0.lower] != nil }
    guard let noun = direct else { return nil }
    if let outcome = Self.outcomes[noun.lower] { return outcome }
    var best: (distance: Int, outcome: String)?
    for (other, token) in tokens.enumerated() {
      guard let outcome = Self.outcomes[token.lower] else { continue }
      let distance = abs(other - number.lowerBound)
      if distance <= 6, best.map({ distance < $0.distance }) ?? true { best = (distance, outcome) }
    }
    return best?.outcome
  }
}
