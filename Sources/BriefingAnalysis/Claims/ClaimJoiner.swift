internal import BriefingModel
internal import BriefingText

/// Makes one claim of all tellings of the same statement by the same holder.
///
/// The same statement has the same stance towards its content, the same numbers, and content words
/// most of which are shared, weighed by their rarity in the folder; not the same sentence.
struct ClaimJoiner {
  /// The weighted share of common content words from which two contents say the same.
  static let leastOverlap = 0.6
  /// Contents with fewer content words are joined only when they are equal.
  static let leastWords = 3
  /// A term in more claims of one holder than this finds no candidates.
  static let mostCandidates = 200

  /// One attribution of one article, ready to be compared.
  struct Instance {
    let article: Int
    let attribution: Attribution
    let holder: Holder
    let terms: Terms
    let statement: String
  }

  /// The claims of `articles`, the earliest published first, without story and conflicts.
  func claims(of articles: [FolderArticle], actorNames: [String: String]) -> [Claim] {
    let instances = instances(of: articles, actorNames: actorNames)
    let weights = TermWeights(documents: instances.map(\.terms.words))
    var sets = DisjointSets(count: instances.count)
    var buckets: [String: [Int]] = [:]
    for (index, instance) in instances.enumerated() {
      let speaker = speakerKey(of: instance, in: articles)
      var shared: [Int: Int] = [:]
      for word in instance.terms.words {
        let key = speaker + "\u{1F}" + word
        for other in (buckets[key] ?? []).suffix(Self.mostCandidates) {
          shared[other, default: 0] += 1
        }
        buckets[key, default: []].append(index)
      }
      let needed = min(Self.leastWords, max(1, instance.terms.words.count))
      for other in shared.filter({ $0.value >= needed }).keys.sorted()
      where isSame(instance, instances[other], weights: weights) {
        sets.join(index, other)
      }
    }
    return sets.groups().map { group in
      makeClaim(group.map { instances[$0] }, articles: articles)
    }
  }

  private func instances(
    of articles: [FolderArticle],
    actorNames: [String: String]
  ) -> [Instance] {
    let reader = HolderReader(actorNames: actorNames)
    var instances: [Instance] = []
    for (index, article) in articles.enumerated() {
      var seen: Set<Attribution> = []
      for attribution in article.analysis.attributions
      where !attribution.content.isEmpty && attribution.isFragment != true
        && !isRelay(attribution, in: article)
        && seen.insert(attribution).inserted
      {
        let statement = attribution.content.map { article.text[$0] }.joined(separator: " … ")
        let terms = Terms(of: statement)
        let holder = reader.holder(of: attribution, in: article)
        instances.append(
          Instance(
            article: index,
            attribution: attribution,
            holder: holder,
            terms: terms,
            statement: statement
          )
        )
      }
    }
    return instances
  }

  /// Whether the attribution only passes on another one that names it as its teller: "…, Brook said,
  /// according to the agency" is a claim of Brook's via the agency, and no claim of the agency's.
  private func isRelay(_ attribution: Attribution, in article: FolderArticle) -> Bool {
    guard let holder = attribution.holder else { return false }
    return article.analysis.attributions.contains { inner in
      inner.via == holder && inner != attribution
        && inner.content.allSatisfy { piece in
          attribution.content.contains { $0.contains(piece) }
        }
    }
  }

  /// Named holders are compared across the folder; others only within one origin, where the words
  /// "officials" mean the same people.
  private func speakerKey(of instance: Instance, in articles: [FolderArticle]) -> String {
    if let actor = instance.holder.actor, instance.holder.grade == .named { return actor }
    return articles[instance.article].origin + " " + instance.holder.text.lowercased()
  }

  private func isSame(_ left: Instance, _ right: Instance, weights: TermWeights) -> Bool {
    guard (left.attribution.stance == .denies) == (right.attribution.stance == .denies),
      (left.attribution.stance == .declines) == (right.attribution.stance == .declines),
      left.terms.numbers == right.terms.numbers
    else { return false }
    if min(left.terms.words.count, right.terms.words.count) < Self.leastWords {
      return left.terms == right.terms
    }
    return weights.overlap(left.terms.words, right.terms.words) >= Self.leastOverlap
  }

  private func makeClaim(_ group: [Instance], articles: [FolderArticle]) -> Claim {
    let first = group[0]
    var voices = Voices()
    var hedges: Set<String> = []
    for instance in group {
      let article = articles[instance.article]
      voices.add(article, holder: instance.holder)
      for hedge in instance.attribution.hedges {
        hedges.insert(Token.lowercased(article.text[hedge]))
      }
    }
    let article = articles[first.article]
    let content = first.attribution.content
    var about: [String] = []
    for id in content.flatMap({ article.actors(meantIn: $0) }) where !about.contains(id) {
      about.append(id)
    }
    return Claim(
      id: ContentHash.id("c", of: [article.id, first.holder.text] + Self.places(of: first)),
      holder: first.holder,
      stance: first.attribution.stance,
      kind: first.attribution.kind,
      status: nil,
      statement: first.statement,
      hedges: hedges.sorted(),
      said: said(first, in: article),
      about: about,
      tellings: group.map { telling($0, in: articles[$0.article]) },
      support: voices.support(hasConflict: false),
      story: article.story.isEmpty ? nil : article.story
    )
  }

  /// Where the cue and the content stand: no two attributions of an article share all of it.
  private static func places(of instance: Instance) -> [String] {
    (instance.attribution.cue + instance.attribution.content).flatMap {
      [String($0.start), String($0.end)]
    }
  }

  private func telling(_ instance: Instance, in article: FolderArticle) -> Claim.Telling {
    let attribution = instance.attribution
    let pieces = attribution.source + attribution.cue + attribution.content
    return Claim.Telling(
      evidence: article.evidence(article.sentences(holding: pieces)),
      source: article.evidence(attribution.source),
      cue: article.evidence(attribution.cue),
      content: article.evidence(attribution.content),
      hedges: article.evidence(attribution.hedges)
    )
  }

  /// When it was said: the one resolved date that dates the saying.
  private func said(_ instance: Instance, in article: FolderArticle) -> DatedValue? {
    guard let cue = instance.attribution.cue.first,
      let index = article.sentenceIndex(at: cue.start)
    else { return nil }
    let sentence = article.analysis.sentences[index]
    let saying = SayingDate(attribution: instance.attribution, text: article.text)
    let dates = article.analysis.timexes.filter {
      sentence.contains($0.span) && $0.dateSpan != nil && saying.isDated(by: $0.span, in: sentence)
    }
    guard dates.count == 1, let timex = dates.first, let span = timex.dateSpan else { return nil }
    return DatedValue(
      value: timex.value,
      precision: span.precision,
      method: timex.method ?? "stated in the sentence"
    )
  }
}
