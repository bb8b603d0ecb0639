/// What a key of front matter or of a header line stands for.
enum MetadataField: Hashable {
  case title
  case published
  case outlet
  case author
  case url
  case language
  case genre
  case credit
  /// A key that articles often carry and that is not used.
  case other

  /// Every key that is known, without hyphens, underscores and spaces; of several keys of one field
  /// the first here holds.
  private static let names: [(field: MetadataField, keys: [String])] = [
    (.title, ["title", "headline", "webtitle"]),
    (
      .published,
      [
        "published", "datepublished", "publisheddate", "publicationdate", "publishdate",
        "publishedat", "publishedon", "datepublish", "publishtime", "firstpublished", "pubdate",
        "webpublicationdate", "date", "posted",
      ]
    ),
    (
      .outlet,
      [
        "outlet", "sitename", "publisher", "publication", "newspaper", "source", "sourcename",
        "site", "sourcehostname", "sourcedomain", "hostname", "domain",
      ]
    ),
    (.author, ["byline", "author", "authors", "by"]),
    (.url, ["url", "canonical", "canonicalurl", "link", "permalink", "sourceurl", "weburl"]),
    (.language, ["language", "lang", "inlanguage", "locale"]),
    (
      .genre,
      [
        "genre", "type", "kind", "section", "articlesection", "category", "categories", "rubric",
      ]
    ),
    (.credit, ["credit", "agency", "wire", "newsagency"]),
    (
      .other,
      [
        "updated", "modified", "lastmodified", "lastupdated", "accessed", "retrieved", "loaddate",
        "tags", "keywords", "description", "summary", "excerpt", "subtitle", "slug", "id", "layout",
        "draft", "copyright", "license", "length", "words", "wordcount", "page", "edition", "image",
        "dateline", "location", "country", "subject", "to", "from", "contact",
      ]
    ),
  ]

  /// The field of `key` and the rank of the key in it, from 0; nil for a key that is not known.
  static func lookUp(_ key: String) -> (field: MetadataField, rank: Int)? {
    var folded = String.UnicodeScalarView()
    for scalar in key.unicodeScalars where !" -_".unicodeScalars.contains(scalar) {
      folded.append(scalar)
    }
    let name = String(folded).lowercased()
    for (field, keys) in names {
      if let rank = keys.firstIndex(of: name) { return (field, rank) }
    }
    return nil
  }
}
