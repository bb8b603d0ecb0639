/// What the names that a page's authors gave to an element say about it; soft evidence.
enum ElementCue {
  /// Nothing of note.
  case none
  /// The article's text.
  case body
  /// Something beside the article, which may still hold it.
  case aside
  /// Something that is not the article: related links, a menu, a form.
  case foreign
  /// What readers say about the article.
  case comments

  /// Words of classes and ids of readers' comments.
  private static let commentWords = [
    "comment", "comments", "commentlist", "commenting", "disqus", "livefyre",
    "respond", "reply", "replies",
  ]
  /// Words of classes and ids of parts that are not the article.
  private static let foreignWords = [
    "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "footer",
    "cookie", "cookies", "consent", "gdpr", "related", "relatedposts", "recommended",
    "recommendation", "recommendations", "recirc", "outbrain", "taboola", "revcontent",
    "sponsored", "advert", "advertisement", "adsense", "advertising", "newsletter", "newsletters",
    "signup", "trending", "pagination", "pager", "yarpp", "zergnet", "addthis", "sharedaddy",
    "jp-relatedposts", "mostpopular", "mostread", "skiplink", "toolbar", "noprint", "paywall",
    "readmore", "sharethis", "sharebar", "crosslinks", "whatsnext", "upnext", "authorbox",
    "prev", "previous",
  ]
  /// Words of parts that stand in or around articles.
  private static let asideWords = [
    "share", "shares", "sharing", "social", "socials", "follow", "sidebar", "rail", "aside",
    "promo", "promos", "promotion", "banner", "ad", "ads", "subscribe", "subscription", "popup",
    "modal", "overlay", "caption", "captions", "figcaption", "credit", "credits", "byline",
    "dateline", "bio", "biography", "author", "authors", "meta", "metadata", "tags", "taglist",
    "masthead", "header", "topbar", "teaser", "teasers", "toc", "popular", "latest", "login",
    "register", "print", "timestamp", "published", "publish", "date",
    "infobox", "factbox", "pullquote", "gallery", "slideshow", "carousel", "player", "video",
    "poll", "quiz", "survey", "rating", "ratings", "donate", "donation", "disclosure",
    "hidden", "visuallyhidden", "copyright", "feedback", "next",
  ]
  /// Words of the element with the article's text.
  private static let bodyWords = [
    "articlebody", "storybody", "articletext", "articlecontent", "entrycontent", "postcontent",
    "postbody", "storytext", "storycontent", "articlebodytext", "bodytext", "newstext",
    "articlecopy", "articlebodycontent", "postentry", "bodycopy", "bodycontent",
    "articlemain",
  ]
  /// Roles of WAI-ARIA 1.2 that are not the article.
  private static let foreignRoles: Set<String> = [
    "navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar",
    "toolbar", "form", "alert", "complementary",
  ]

  /// The cue of an element's tag, role, class and id.
  init(_ tree: MarkupTree, _ index: Int) {
    self = .none
    switch tree.nodes[index].tag {
    case .nav, .footer, .menu: self = .foreign
    case .aside, .figcaption, .figure, .caption, .header, .form, .label, .legend, .fieldset:
      self = .aside
    case .html, .body, .main, .a, .text: return
    default: break
    }
    var isBody = false
    for attribute in tree.attributes(of: index) {
      let value = tree.text[Int(attribute.first)..<Int(attribute.last)]
      switch attribute.name {
      case .class, .id, .dataComponent, .dataTestID, .dataModule, .dataType:
        read(value, &isBody)
      case .role:
        if Self.foreignRoles.contains(String(decoding: value, as: UTF8.self)) { self = .foreign }
      case .itemprop:
        if String(decoding: value, as: UTF8.self).hasSuffix("rticleBody") { isBody = true }
        if value.elementsEqual("comment".utf8) { self = .comments }
      case .style where ElementCue.hides(value):
        if self == .none { self = .aside }
      case .hidden:
        if self == .none { self = .aside }
      default: break
      }
    }
    if isBody, self != .comments { self = .body }
  }

  private static let words = WordTable<ElementCue>([
    (.comments, commentWords), (.foreign, foreignWords), (.aside, asideWords),
  ])
  private static let names = WordTable<ElementCue>([(.body, bodyWords)])

  /// Reads the words of a class or an id: `article__body related-links` and `relatedLinks`.
  private mutating func read(_ value: ArraySlice<UInt8>, _ isBody: inout Bool) {
    var name = WordHash()
    var word = WordHash()
    var previous: UInt8 = 0x20
    for byte in value {
      let isCapital = (0x41...0x5A).contains(byte)
      let isLetter = isCapital || (0x61...0x7A).contains(byte)
      if !isLetter || isCapital && (0x61...0x7A).contains(previous) {
        take(word)
        word = WordHash()
      }
      if isLetter {
        word.add(byte | 0x20)
        name.add(byte | 0x20)
      } else if byte <= 0x20 {
        if ElementCue.names[name] != nil { isBody = true }
        name = WordHash()
      }
      previous = byte
    }
    take(word)
    if ElementCue.names[name] != nil { isBody = true }
  }

  /// Takes up a word; what is further from the article holds.
  private mutating func take(_ word: WordHash) {
    guard word.count > 1, let cue = ElementCue.words[word] else { return }
    switch (self, cue) {
    case (.comments, _), (.foreign, .aside): break
    default: self = cue
    }
  }

  /// Whether a style hides the element.
  private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: style.prefix(500).filter { $0 > 0x20 }, as: UTF8.self).lowercased()
    return text.contains("display:none") || text.contains("visibility:hidden")
  }
}
