/// Tells the lines that pages print inside their articles from the articles' own.
///
/// Advertising marks, pointers to other articles, pleas to subscribe, captions: short blocks,
/// known by their first words or by their links.
enum BlockFurniture {
  /// Longer blocks are paragraphs, whatever their first words are.
  static let longest = 250
  /// Longer blocks are more than the words in ``whole``.
  private static let longestWhole = 60
  /// Longer blocks that begin with a word for a pointer, but not in a link, are paragraphs.
  private static let longestUnlinked = 60
  /// The share of links from which a short block is a pointer to something else.
  private static let mostLinked = 0.8
  /// The share of links that a pointer has behind its first words.
  private static let someLinked = 0.35

  /// Blocks that are nothing but these words, in small letters, digits and marks left out.
  private static let whole: Set<String> = [
    "advertisement", "advertisements", "advertising", "ad", "ads", "sponsored", "sponsored content",
    "story continues below", "story continues below advertisement", "article continues below",
    "article continues below advertisement", "article continues after advertisement",
    "continue reading the main story", "continue reading", "read more", "read full article",
    "show more", "load more", "see more", "view more", "more", "share", "share this",
    "share this article", "share this story", "share on facebook", "share on twitter", "tweet",
    "facebook", "twitter", "linkedin", "pinterest", "reddit", "whatsapp", "telegram", "email",
    "print", "copy link", "link copied", "save", "like", "follow", "follow us", "subscribe",
    "sign up", "sign in", "log in", "comments", "comment", "no comments", "leave a comment",
    "loading", "loading...", "view all", "back to top", "top", "tags", "related", "photo", "photos",
    "image", "video", "gallery", "close", "menu", "search", "home", "next", "previous", "prev",
    "play", "watch", "listen", "caption", "hide caption", "toggle caption", "enlarge this image",
    "view this post on instagram", "click to enlarge", "werbung", "anzeige", "publicité",
    "publicidad", "publicidade", "pubblicità", "reklama", "реклама", "advertentie", "annons",
    "mainos", "reklame", "reklam", "report this ad", "report ad", "skip advertisement",
    "scroll to continue",
    "scroll to continue with content", "this ad will close in", "kommentare", "commentaires",
    "comentarios", "comentários", "commenti", "комментарии",
  ]
  /// First words of pointers to other pages: they stand in a link or before one.
  private static let pointers = PhraseTable([
    "read more", "read also", "also read", "read next", "read:", "see also", "see more", "see:",
    "related", "[related", "(related", "more:", "more on", "more from", "more stories", "watch:",
    "watch now", "watch more", "listen:", "recommended", "don't miss", "must read", "you may also",
    "you might also", "click here", "tap here", "find out more", "for more", "check out", "up next",
    "previous article", "next article", "previous:", "next:", "sign up", "subscribe", "follow us",
    "join our", "download our", "download the", "get our", "view gallery", "photos:", "video:",
    "gallery:", "opinion:", "explainer:", "editorial:", "filed under", "tags:", "tag:", "tagged",
    "topics:", "categories:", "posted in", "leggi anche", "(leggi anche", "lire aussi",
    "lees ook", "lesen sie auch", "mehr zum thema", "leer también", "lea también", "le puede",
    "lee también", "leia também", "leia mais", "ver más", "veja também", "читайте также",
    "читать также", "смотрите также", "читайте:", "czytaj też", "czytaj także", "zobacz także",
    "läs mer", "läs också", "les også", "læs også", "lue myös", "baca juga", "basahin",
    "続きを読む", "関連記事",
  ])
  /// First words of pleas and notices, linked or not.
  private static let pleas = PhraseTable([
    "sign up for", "sign up to", "subscribe to our", "subscribe now", "subscribe today",
    "click here to subscribe", "follow us on", "like us on", "find us on", "join us on",
    "download our app", "download the app", "get our free", "get the latest news",
    "enter your email", "your email address", "we use cookies", "this site uses cookies",
    "this website uses cookies", "by continuing to", "please enable javascript",
    "please subscribe", "already a subscriber", "to continue reading", "please log in",
    "share this:", "share this article", "share this story", "click to share", "click to email",
    "click to print", "thank you for reading", "thanks for reading", "support our journalism",
    "read or share this story", "image copyright", "image source", "image caption",
    "media caption", "media playback", "photo credit", "photo by", "photo:", "photo courtesy",
    "image credit", "image by", "image:", "picture:", "credit:", "getty images",
    "(photo", "[photo", "(image", "foto:", "fotos:", "фото:", "bild:", "video by",
    "video courtesy", "posted by", "you have reached", "you've reached", "new! comment",
    "your browser does not", "this video is", "an error occurred", "something went wrong",
    "thanks for signing up", "thank you for signing", "scroll down for",
  ])
  /// Headings after which no article goes on.
  private static let endings: Set<String> = [
    "comments", "comment", "leave a comment", "leave a reply", "post a comment",
    "join the discussion",
    "join the conversation", "add a comment", "related", "related articles", "related stories",
    "related posts", "related content", "related news", "related topics", "related links",
    "related coverage", "related reading", "read more", "read next", "more stories", "more news",
    "more from", "more on this story", "more on this", "more like this", "you may also like",
    "you might also like", "you may like", "recommended", "recommended for you",
    "recommended stories", "recommended articles", "trending", "trending now", "trending stories",
    "most popular", "most read", "most viewed", "popular posts", "latest news", "latest stories",
    "latest posts", "latest", "top stories", "editors' picks", "editor's picks",
    "what to read next",
    "up next", "don't miss", "also read", "see also", "about the author", "about the authors",
    "about author", "share this", "share this article", "share this story", "share this post",
    "tags", "sponsored", "sponsored content", "around the web", "from the web", "promoted stories",
    "sign up", "newsletter", "subscribe", "follow us", "stay connected", "get the latest",
    "leggi anche", "lire aussi", "à lire aussi", "commentaires", "commenti", "comentarios",
    "comentários", "kommentare", "reacties", "отзывы", "комментарии", "читайте также",
    "другие новости", "новости партнеров", "похожие статьи", "похожие материалы",
    "самые популярные", "ähnliche artikel", "ähnliche beiträge",
    "das könnte sie auch interessieren",
    "mehr zum thema", "articles similaires", "artículos relacionados", "noticias relacionadas",
    "notícias relacionadas", "articoli correlati", "potrebbe interessarti", "zobacz także",
  ]

  /// Whether a block of `weight` with the share `linkShare` of links is no text of an article.
  ///
  /// - Parameter text: its folded text.
  static func isFurniture(_ text: String, weight: Int, linkShare: Double) -> Bool {
    guard weight <= longest else { return false }
    if weight <= longestWhole, whole.contains(bare(text)) || isCountOfComments(text) {
      return true
    }
    if pleas.begins(text) || isNewsletter(text) || isReadingTime(text) { return true }
    guard pointers.begins(text) else { return false }
    if linkShare >= someLinked { return true }
    return weight <= longestUnlinked && text.utf8.last != 0x2E && text.utf8.contains(0x3A)
  }

  /// Whether a short block is nothing but a link.
  static func isLink(weight: Int, linkShare: Double) -> Bool {
    weight <= longest && linkShare >= mostLinked
  }

  /// Whether the article ends before a heading with this folded text.
  static func isEnding(_ text: String) -> Bool {
    text.utf8.count <= longest && (endings.contains(bare(text)) || isCountOfComments(text))
  }

  /// Whether nothing of the article follows a heading with this folded text, wherever it stands.
  static func isLastEnding(_ text: String) -> Bool {
    lastEndings.contains(bare(text)) || isCountOfComments(text)
  }

  private static let lastEndings: Set<String> = [
    "comments", "comment", "leave a comment", "leave a reply", "post a comment",
    "join the discussion", "join the conversation", "add a comment", "about the author",
    "about the authors", "commentaires", "commenti", "comentarios", "comentários", "kommentare",
    "отзывы", "комментарии",
  ]

  /// `8 comments`, `Comments (12)`.
  private static func isCountOfComments(_ small: String) -> Bool {
    guard small.utf8.count < 30, small.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return false
    }
    let letters = small.unicodeScalars.filter { $0.properties.isAlphabetic }
    let word = String(String.UnicodeScalarView(letters))
    return ["comment", "comments", "reply", "replies", "shares", "share", "likes"].contains(word)
  }

  /// `3 min read`, `Tempo de leitura: 2 minutos`.
  private static func isReadingTime(_ text: String) -> Bool {
    text.utf8.count < longestWhole && text.utf8.contains { (0x30...0x39).contains($0) }
      && readingTime.first(in: text) != nil
  }

  private static let readingTime = PhraseTable([
    "min read", "minute read", "minutes read", "mins read", "reading time", "read time",
    "tempo de leitura", "tiempo de lectura", "temps de lecture", "tempo di lettura", "lesezeit",
    "leestijd", "время чтения", "minutes to read",
  ])

  /// `Get the day's headlines in your inbox with our newsletter`.
  private static func isNewsletter(_ text: String) -> Bool {
    newsletter.first(in: text) != nil && subscription.first(in: text) != nil
  }

  private static let newsletter = PhraseTable(["newsletter"])
  private static let subscription = PhraseTable([
    "inbox", "subscri", "sign up", "email", "e-mail", "delivered",
  ])

  /// Without what is neither letter nor inner mark at both ends.
  private static func bare(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isLetter = { (scalar: Unicode.Scalar) in
      scalar.isASCII ? (0x61...0x7A).contains(scalar.value) : scalar.properties.isAlphabetic
    }
    guard let first = scalars.firstIndex(where: isLetter),
      let last = scalars.lastIndex(where: isLetter)
    else { return text }
    return String(scalars[first...last])
  }
}
