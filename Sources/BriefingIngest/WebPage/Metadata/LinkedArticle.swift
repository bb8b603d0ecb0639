/// What the linked data of a page (JSON-LD in the words of schema.org) say about its article.
struct LinkedArticle {
  /// The headline.
  private(set) var title: String?
  private(set) var outlet: String?
  private(set) var authors: [String] = []
  private(set) var address: String?
  private(set) var language: String?
  /// The sections, and the kind as a word for the genre.
  private(set) var genreWords: [String] = []
  /// The publication date as stated.
  private(set) var published: String?

  /// Kinds of schema.org that are articles, the more exact ones with a word for their genre.
  private static let kinds: [String: String?] = [
    "NewsArticle": nil, "Article": nil, "ReportageNewsArticle": nil,
    "AnalysisNewsArticle": "analysis", "OpinionNewsArticle": "opinion",
    "ReviewNewsArticle": "opinion", "BackgroundNewsArticle": "backgrounder",
    "AskPublicNewsArticle": nil, "AdvertiserContentArticle": nil, "BlogPosting": nil,
    "LiveBlogPosting": "live blog", "Report": nil, "SocialMediaPosting": nil,
    "ScholarlyArticle": nil, "TechArticle": nil, "CreativeWork": nil,
  ]
  /// Kinds that stand for the page where no article is named.
  private static let pageKinds: Set<String> = [
    "WebPage", "ItemPage", "VideoObject", "Recipe", "Review", "Question", "QAPage", "ImageGallery",
    "MediaGallery", "PodcastEpisode", "DiscussionForumPosting", "AboutPage",
  ]
  /// The members in which articles stand.
  private static let containers = ["@graph", "mainEntity", "mainEntityOfPage", "itemReviewed"]
  private static let deepest = 4

  /// The article among the `values` of a page; nil where they name none.
  init?(_ values: [LooseJSON]) {
    var articles: [LooseJSON] = []
    var pages: [LooseJSON] = []
    for value in values { LinkedArticle.collect(value, 0, &articles, &pages) }
    let dated = { (value: LooseJSON) in value["datePublished"]?.string != nil }
    guard let best = articles.first(where: dated) ?? articles.first ?? pages.first(where: dated)
    else { return nil }
    read(best)
    if published == nil { published = pages.first(where: dated)?["datePublished"]?.string }
  }

  private static func collect(
    _ value: LooseJSON,
    _ depth: Int,
    _ articles: inout [LooseJSON],
    _ pages: inout [LooseJSON]
  ) {
    guard depth <= deepest else { return }
    if case .array(let elements) = value {
      for element in elements { collect(element, depth + 1, &articles, &pages) }
      return
    }
    guard case .object = value else { return }
    let types = value["@type"]?.list.compactMap(\.string).map(kind) ?? []
    if types.contains(where: { kinds.keys.contains($0) }) {
      articles.append(value)
    } else if types.contains(where: { pageKinds.contains($0) }) {
      pages.append(value)
    }
    for name in containers {
      if let inner = value[name] { collect(inner, depth + 1, &articles, &pages) }
    }
  }

  /// `NewsArticle` of `http://schema.org/NewsArticle`.
  private static func kind(_ type: String) -> String {
    type.split(whereSeparator: { "/:#".contains($0) }).last.map(String.init) ?? type
  }

  private mutating func read(_ value: LooseJSON) {
    title = (value["headline"] ?? value["name"])?.list.first?.string
    outlet = value["publisher"].flatMap(LinkedArticle.name)
    authors = (value["author"] ?? value["creator"])?.list.compactMap(LinkedArticle.name) ?? []
    address = value["url"]?.string ?? value["mainEntityOfPage"]?["@id"]?.string
    if address == nil { address = value["mainEntityOfPage"]?.string }
    language = value["inLanguage"]?.string
    published = value["datePublished"]?.list.first?.string
    for type in value["@type"]?.list.compactMap(\.string) ?? [] {
      if let word = LinkedArticle.kinds[LinkedArticle.kind(type)] ?? nil { genreWords.append(word) }
    }
    for name in ["genre", "articleSection"] {
      genreWords += value[name]?.list.compactMap(\.string) ?? []
    }
  }

  /// The name of a person or an organisation, as an object or as text; of a list the first.
  private static func name(_ value: LooseJSON) -> String? {
    guard let first = value.list.first else { return nil }
    let name = first.string ?? first["name"]?.list.first?.string
    return name.flatMap { WebAddress.hasScheme($0) ? nil : $0 }
  }
}
