internal import BriefingModel

/// Counts the voices behind an entry: articles, outlets, origins.
///
/// What a named holder says has that holder as its one origin, however many outlets relay it; what
/// an unnamed one says, or an article in its own voice, has the origin of the article.
struct Voices {
  private var articles: Set<String> = []
  private var outlets: Set<String> = []
  private var origins: Set<String> = []
  private var namedOrigins: Set<String> = []

  /// Adds what `holder` says in `article`; no holder is the article's own voice.
  mutating func add(_ article: FolderArticle, holder: Holder?) {
    articles.insert(article.id)
    outlets.insert(article.outletKey)
    if let holder, let actor = holder.actor, holder.grade == .named {
      for actor in [actor] + holder.others {
        origins.insert(actor)
        namedOrigins.insert(actor)
      }
    } else if holder == nil {
      origins.insert(article.origin)
      if article.analysis.article.outlet != nil || article.analysis.article.credit != nil {
        namedOrigins.insert(article.origin)
      }
    } else {
      origins.insert(article.origin + " unnamed")
    }
  }

  /// The graded support of all voices added.
  func support(hasConflict: Bool) -> Support {
    Support(
      articles: articles.count,
      outlets: outlets.count,
      origins: origins.count,
      namedOrigins: namedOrigins.count,
      hasConflict: hasConflict
    )
  }
}
