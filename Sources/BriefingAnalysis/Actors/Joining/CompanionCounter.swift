internal import BriefingModel
internal import BriefingText

/// Counts which actors are named in the same sentences.
struct CompanionCounter {
  /// The most companions that are kept of an actor.
  static let most = 20
  /// A sentence that names more actors is a list, and says nothing of any two of them.
  static let mostInSentence = 12

  private struct Pair {
    var sentences = 0
    let article: Int
    let span: TextSpan
  }

  /// The companions of each actor of `articles`, by its id; the most frequent first, then by id.
  ///
  /// - Complexity: linear in the number of sentences.
  func companions(in articles: [FolderArticle]) -> [String: [Actor.Companion]] {
    var pairs: [String: [String: Pair]] = [:]
    for (index, article) in articles.enumerated() {
      for (span, actors) in namedTogether(in: article) {
        for actor in actors {
          for other in actors where other != actor {
            pairs[actor, default: [:]][
              other,
              default: Pair(article: index, span: span)
            ].sentences += 1
          }
        }
      }
    }
    return pairs.mapValues { others in
      others.sorted { ($0.value.sentences, $1.key) > ($1.value.sentences, $0.key) }
        .prefix(Self.most)
        .map { other, pair in
          Actor.Companion(
            actor: other,
            sentences: pair.sentences,
            evidence: articles[pair.article].evidence(pair.span)
          )
        }
    }
  }

  private func namedTogether(in article: FolderArticle) -> [(TextSpan, [String])] {
    var result: [(TextSpan, [String])] = []
    var current = -1
    var actors: [String] = []
    func close() {
      if actors.count > 1, actors.count <= Self.mostInSentence {
        result.append((article.analysis.sentences[current], actors))
      }
    }
    for mention in article.analysis.mentions where mention.kind == .name {
      guard let local = mention.actor, let id = article.actors[local],
        let sentence = article.sentenceIndex(at: mention.start)
      else { continue }
      if sentence != current {
        close()
        current = sentence
        actors = []
      }
      if !actors.contains(id) { actors.append(id) }
    }
    close()
    return result
  }
}
