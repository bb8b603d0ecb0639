/// Makes an article's metadata of what its page states and shows.
struct PageMetadata {
  private let head: PageHead
  private let headings: [String]
  /// The canonical address, else the one where the page was read.
  let address: String?
  /// The texts that may be the headline, the best first.
  private(set) var titles: [String] = []

  private static let titleNames = [
    "og:title", "twitter:title", "dc.title", "dcterms.title", "sailthru.title", "parsely-title",
    "headline",
  ]
  private static let outletNames = [
    "og:site_name", "application-name", "dc.publisher", "publisher",
  ]
  private static let authorNames = [
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "byl", "byline", "dable:author", "cxenseparse:author",
  ]
  private static let languageNames = ["og:locale", "content-language", "dc.language", "language"]
  private static let sectionNames = [
    "article:section", "parsely-section", "section", "genre", "cxenseparse:recs:articlesection",
  ]
  /// All meta tags that are looked up here.
  static let metaNames =
    titleNames + outletNames + authorNames + languageNames + sectionNames + ["og:url"]
  /// What parts a headline from the name of the outlet in a window's title.
  private static let titleMarks = Set("|-–—:«»•·".unicodeScalars)
  /// Folders of addresses that say of which kind an article is.
  private static let addressKinds: Set<String> = [
    "opinion", "opinions", "commentisfree", "op-ed", "editorial", "editorials", "commentary",
    "columnists", "column", "viewpoint", "analysis", "live", "liveblog", "quiz", "letters",
    "corrections", "transcript",
  ]
  /// Words that pages without a byline give as their author.
  private static let noAuthors: Set<String> = ["admin", "administrator", "editor", "webmaster"]
  private static let longestTitle = 500
  /// A heading that is the beginning of the window's title is the headline from this length on.
  private static let shortestTitle = 15
  /// What stands before a name and says of which kind the article is.
  private static let bylineKinds = [
    ("analysis by ", "analysis"), ("opinion by ", "opinion"), ("perspective by ", "opinion"),
    ("commentary by ", "opinion"), ("review by ", "opinion"), ("column by ", "opinion"),
  ]

  /// Makes metadata of the statements `head`.
  ///
  /// - Parameters:
  ///   - headings: the texts of the page's main headings, in order.
  ///   - readFrom: where the page was read, if that is known.
  init(head: PageHead, headings: [String], readFrom: String?) {
    self.head = head
    self.headings = headings
    address =
      [head.canonical, head.meta["og:url"], head.linked?.address, readFrom]
      .lazy.compactMap { $0 }.compactMap { WebAddress.accepted($0) }.first
    let stated =
      [head.linked?.title] + Self.titleNames.map { head.meta[$0] } + [head.windowTitle]
    let plain = stated.compactMap { $0 }.map { Self.plain($0) }
    titles = (plain + plain.map { withoutOutlet($0) }).filter {
      !$0.isEmpty && $0.utf8.count <= Self.longestTitle
    }
  }

  /// The language as the page states it; nil where its statements disagree.
  var language: String? {
    let stated =
      ([head.language, head.linked?.language] + Self.languageNames.map { head.meta[$0] })
      .compactMap { $0 }.compactMap { LanguageTag.normalized(Self.plain($0)) }
    guard let first = stated.first else { return nil }
    let isEnglish = LanguageTag.isEnglish(first)
    return stated.allSatisfy { LanguageTag.isEnglish($0) == isEnglish } ? first : nil
  }

  /// All but the dates.
  func metadata() -> ArticleMetadata {
    var metadata = ArticleMetadata()
    metadata.title = headline
    metadata.outlet = Self.value(head.linked?.outlet ?? head.first(Self.outletNames))
    metadata.author = author
    metadata.url = address
    metadata.language = language
    let stated = Self.sectionNames.compactMap { head.meta[$0] }
    metadata.genreWords = ((head.linked?.genreWords ?? []) + stated)
      .flatMap { Self.plain($0).split(separator: ",") }
      .map { TextNormalizer().line(String($0)) }.filter { !$0.isEmpty }
    takeKind(ofByline: &metadata)
    if let address {
      let folders = address.split(separator: "/").dropFirst(2).dropLast().map { $0.lowercased() }
      metadata.genreWords += folders.filter { Self.addressKinds.contains($0) }
    }
    return metadata
  }

  /// `Analysis by Jane Doe`: the name, and a word for the genre.
  private func takeKind(ofByline metadata: inout ArticleMetadata) {
    guard let author = metadata.author else { return }
    let small = author.lowercased()
    for (mark, genre) in Self.bylineKinds where small.hasPrefix(mark) {
      metadata.author = Self.value(String(author.dropFirst(mark.count)))
      metadata.genreWords.insert(genre, at: 0)
    }
  }

  /// The heading that a statement confirms, else the statement, else the window's title.
  private var headline: String? {
    let folded = Set(titles.map { $0.lowercased() })
    if let shown = headings.first(where: { folded.contains($0.lowercased()) }) { return shown }
    if head.linked?.title == nil, Self.titleNames.allSatisfy({ head.meta[$0] == nil }),
      let window = head.windowTitle.map({ Self.plain($0).lowercased() }),
      let shown = headings.first(where: {
        $0.count >= Self.shortestTitle && window.hasPrefix($0.lowercased())
      })
    {
      return shown
    }
    return titles.first.map { withoutOutlet($0) } ?? headings.first
  }

  /// A title without the outlet's name behind it.
  private func withoutOutlet(_ title: String) -> String {
    let scalars = Array(title.unicodeScalars)
    let mark = scalars.indices.last { index in
      Self.titleMarks.contains(scalars[index]) && index > 1 && scalars[index - 1] == " "
        && index + 1 < scalars.count && scalars[index + 1] == " "
    }
    guard let mark else { return title }
    let tail = Self.text(scalars[(mark + 1)...]).lowercased()
    let names = [head.linked?.outlet, head.meta["og:site_name"]].compactMap { $0 }
    let isOutlet = names.contains { name in
      let small = Self.plain(name).lowercased()
      return tail.hasPrefix(small) || small.hasPrefix(tail)
    }
    return isOutlet ? Self.text(scalars[..<mark]) : title
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    TextNormalizer().line(String(String.UnicodeScalarView(scalars)))
  }

  private var author: String? {
    var names = head.linked?.authors ?? []
    if names.isEmpty {
      names = Self.authorNames.compactMap { head.meta[$0] }.filter { !WebAddress.hasScheme($0) }
      names = Array(names.prefix(1))
    }
    let outlet = (head.linked?.outlet ?? head.meta["og:site_name"])?.lowercased()
    var kept: [String] = []
    for name in names.compactMap({ Byline.names(Self.plain($0)) }) {
      let small = name.lowercased()
      guard small != outlet, !Self.noAuthors.contains(small), !small.hasPrefix("@"),
        !kept.contains(name)
      else { continue }
      kept.append(name)
    }
    return Self.value(kept.joined(separator: ", "))
  }

  private static func value(_ text: String?) -> String? {
    guard let text else { return nil }
    let plain = plain(text)
    return plain.isEmpty || plain.count > longestTitle ? nil : plain
  }

  /// A stated value as text on one line: linked data have the entities of HTML, and tags.
  private static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C }) else {
      return TextNormalizer().line(text)
    }
    let page = PageBlocks(MarkupParser.tree(Array(text.utf8.filter { $0 != 0 })))
    return TextNormalizer().line(page.blocks.map { page.string($0) }.joined(separator: " "))
  }
}
