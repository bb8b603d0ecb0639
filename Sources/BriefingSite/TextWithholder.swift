internal import BriefingModel
internal import BriefingText

/// Takes the articles' sentences out of a briefing, before any page or file is made of it.
///
/// Headlines stay: they name a source as a list of references does. Where an article has none, its
/// first sentence stood in for it and is taken out as well.
struct TextWithholder {
  /// What stands for the title of an article whose title is a sentence of its text.
  static let untitled = "Untitled article"

  let articles: [String: SiteArticle]

  /// `briefing` with its facts and their places and without a sentence.
  func briefing(_ briefing: Briefing) -> Briefing {
    let withheld = Set(briefing.articles.filter(isTitledByText).map(\.title))
    func title(_ title: String) -> String { withheld.contains(title) ? Self.untitled : title }
    let facts = briefing.withoutTexts
    return Briefing(
      generator: facts.generator,
      edition: facts.edition,
      history: facts.history,
      articles: facts.articles.map { record in
        withheld.contains(record.title) ? untitled(record) : record
      },
      origins: facts.origins.map {
        Origin(id: $0.id, name: title($0.name), articles: $0.articles, reason: $0.reason)
      },
      actors: facts.actors,
      claims: facts.claims,
      risks: facts.risks,
      events: facts.events,
      stories: facts.stories.map { story in
        Story(
          id: story.id,
          title: title(story.title),
          evidence: story.evidence,
          articles: story.articles,
          outlets: story.outlets,
          origins: story.origins,
          firstSeen: story.firstSeen,
          lastSeen: story.lastSeen,
          links: story.links
        )
      },
      conflicts: facts.conflicts,
      coverage: facts.coverage
    )
  }

  /// Whether the title is the head of the article's first sentence, as it is where a headline lacks.
  private func isTitledByText(_ record: ArticleRecord) -> Bool {
    guard let article = articles[record.id], let first = article.sentences.first else {
      return false
    }
    let head = record.title.hasSuffix("…") ? record.title.dropLast() : record.title[...]
    return article.text[first].hasPrefix(head)
  }

  private func untitled(_ record: ArticleRecord) -> ArticleRecord {
    ArticleRecord(
      article: Article(
        id: record.id,
        path: record.path,
        text: "",
        outlet: record.outlet,
        author: record.author,
        url: record.url,
        language: record.language,
        published: record.published,
        genre: record.genre
      ),
      title: Self.untitled,
      hash: record.hash,
      words: record.words,
      origin: record.origin,
      story: record.story
    )
  }
}
