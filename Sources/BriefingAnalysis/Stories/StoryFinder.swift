internal import BriefingModel
internal import BriefingText
internal import Glibc

/// Groups articles that tell of one event.
///
/// Each article, from the earliest on, joins the story of the most similar earlier article when the
/// two share enough rare terms and names and were published within a few days of each other;
/// else it opens a story. A false merge is worse than a split, so the bounds are narrow.
struct StoryFinder {
  /// The cosine from which two articles tell of one event.
  static let leastSimilarity = 0.33
  /// The same against the story's first article: a chain of small steps is no story.
  static let leastSimilarityToFirst = 0.2
  /// Articles further apart than this many days open a new story.
  static let mostDays = 4
  /// Terms an article is compared by: the weightiest.
  static let termsPerArticle = 200
  /// Common terms that two articles need.
  static let leastSharedTerms = 5
  /// A name tells more of an event than a word.
  static let nameWeight = 2.0
  /// The words of the text that are read: news puts the event first.
  static let wordsRead = 250

  private struct Vector {
    var weights: [String: Double]
    var length: Double
  }

  /// The stories of `articles`, which must be sorted from the earliest, and the id of each article's
  /// story in the same order.
  func stories(of articles: [FolderArticle]) -> (stories: [Story], idOfArticle: [String]) {
    let counts = articles.map { termCounts(of: $0) }
    let weights = TermWeights(documents: counts.map { Array($0.keys) })
    let vectors = counts.map { vector(of: $0, weights: weights) }
    var holders: [String: [Int]] = [:]
    var storyOf = [Int](repeating: 0, count: articles.count)
    var members: [Int: [Int]] = [:]
    var links: [Int: [Story.Link]] = [:]
    for index in articles.indices {
      let candidates = candidates(for: index, of: articles, vectors: vectors, holders: holders)
      var best: (similarity: Double, other: Int)?
      for other in candidates {
        let similarity = cosine(vectors[index], vectors[other])
        let toFirst = cosine(vectors[index], vectors[storyOf[other]])
        guard similarity >= Self.leastSimilarity, toFirst >= Self.leastSimilarityToFirst else {
          continue
        }
        if best.map({ similarity > $0.similarity }) ?? true { best = (similarity, other) }
      }
      let story = best.map { storyOf[$0.other] } ?? index
      storyOf[index] = story
      members[story, default: []].append(index)
      if let best {
        let link = Story.Link(
          from: articles[best.other].id,
          to: articles[index].id,
          similarity: (best.similarity * 100).rounded() / 100,
          shared: sharedTerms(vectors[index], vectors[best.other])
        )
        links[story, default: []].append(link)
      }
      for term in vectors[index].weights.keys { holders[term, default: []].append(index) }
    }
    let stories = members.keys.sorted().map { story in
      let group = members[story] ?? []
      return makeStory(group, of: articles, vectors: vectors, links: links[story] ?? [])
    }
    let ids = storyOf.map { ContentHash.id("s", of: [articles[$0].id]) }
    return (stories, ids)
  }

  private func candidates(
    for index: Int,
    of articles: [FolderArticle],
    vectors: [Vector],
    holders: [String: [Int]]
  ) -> [Int] {
    var shared: [Int: Int] = [:]
    for term in vectors[index].weights.keys {
      // The latest holders only: older ones are out of the window, and the cost stays bounded.
      for other in (holders[term] ?? []).reversed() {
        guard isNear(articles[index], articles[other]) else { break }
        shared[other, default: 0] += 1
      }
    }
    return shared.filter { $0.value >= Self.leastSharedTerms }.keys.sorted()
  }

  private func isNear(_ left: FolderArticle, _ right: FolderArticle) -> Bool {
    guard let a = left.day, let b = right.day else { return left.day == nil && right.day == nil }
    return abs(a.number - b.number) <= Self.mostDays
  }

  private func termCounts(of article: FolderArticle) -> [String: Double] {
    var counts: [String: Double] = [:]
    func add(_ text: SourceText, limit: Int) {
      for token in Tokenizer().tokens(in: text).prefix(limit)
      where token.kind == .word && !StopWords.contains(token.lower) {
        counts[Terms.stem(token.lower), default: 0] += 1
      }
    }
    add(SourceText(article.analysis.article.title), limit: Self.wordsRead)
    add(article.text, limit: Self.wordsRead)
    for mention in article.analysis.mentions where mention.kind == .name {
      counts["@" + article.text[mention.span].lowercased(), default: 0] += Self.nameWeight
    }
    return counts
  }

  private func vector(of counts: [String: Double], weights: TermWeights) -> Vector {
    let all = counts.map {
      (term: $0.key, weight: (1 + log($0.value)) * weights.weight(of: $0.key))
    }
    let top = all.sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }
      .prefix(Self.termsPerArticle)
    let squares = top.map { $0.weight * $0.weight }.reduce(0, +)
    return Vector(
      weights: Dictionary(top.map { ($0.term, $0.weight) }, uniquingKeysWith: max),
      length: squares.squareRoot()
    )
  }

  private func cosine(_ left: Vector, _ right: Vector) -> Double {
    guard left.length > 0, right.length > 0 else { return 0 }
    var product = 0.0
    for term in left.weights.keys.sorted() {
      if let other = right.weights[term] { product += (left.weights[term] ?? 0) * other }
    }
    return product / (left.length * right.length)
  }

  private func sharedTerms(_ left: Vector, _ right: Vector) -> [String] {
    let shared = left.weights.filter { right.weights[$0.key] != nil }
    return shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8).map {
      $0.key.hasPrefix("@") ? String($0.key.dropFirst()) : $0.key
    }
  }

  /// The story of `group`, with the title of its medoid: the article nearest to all others.
  private func makeStory(
    _ group: [Int],
    of articles: [FolderArticle],
    vectors: [Vector],
    links: [Story.Link]
  ) -> Story {
    let medoid = medoid(of: group, vectors: vectors)
    let members = group.map { articles[$0] }
    let article = articles[medoid]
    let lead = article.analysis.sentences.first ?? TextSpan(0, 0)
    let title = article.analysis.article.title
    let dates = members.compactMap { $0.day?.iso }
    return Story(
      id: ContentHash.id("s", of: [members[0].id]),
      title: title.isEmpty ? Headline.shortened(article.text[lead]) : title,
      evidence: article.evidence(lead),
      articles: members.map(\.id),
      outlets: Set(members.compactMap(\.analysis.article.outlet)).sorted(),
      origins: Set(members.map(\.origin)).sorted(),
      firstSeen: dates.first,
      lastSeen: dates.last,
      links: links
    )
  }

  private func medoid(of group: [Int], vectors: [Vector]) -> Int {
    // Against the earliest articles only, so that a long story costs no square.
    let sample = group.prefix(20)
    var best = (index: group[0], sum: -1.0)
    for index in sample {
      let sum = sample.map { cosine(vectors[index], vectors[$0]) }.reduce(0, +)
      if sum > best.sum + 1e-9 { best = (index, sum) }
    }
    return best.index
  }
}
