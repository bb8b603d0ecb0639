/// What the header of a mail says about the article in it.
struct MailHeader {
  /// What programs put before a subject.
  private static let prefixes = ["re:", "fw:", "fwd:", "aw:", "wg:"]
  /// Fields that mails to many have: their sender is a publisher and no author.
  private static let listFields = [
    "list-id", "list-unsubscribe", "list-post", "list-unsubscribe-post", "feedback-id",
  ]

  private var subject: String?
  private var sender: String?
  private var date: String?
  private var language: String?
  private var address: String?
  private var isSentToMany: Bool

  /// Takes up the fields of a mail.
  init(_ headers: MIMEHeaders) {
    subject = headers.text("subject")
    sender = headers["from"].flatMap(MailHeader.displayName)
    date = headers["date"].map(MailHeader.withoutComments)
    language = headers["content-language"]
    // RFC 5064.
    address = headers["archived-at"].map { $0.filter { $0 != "<" && $0 != ">" } }
    isSentToMany = Self.listFields.contains { headers.has($0) }
  }

  /// Takes up the header of the mail that was forwarded; what it states holds.
  mutating func take(_ fields: [String: String]) {
    subject = fields["subject"] ?? subject
    date = fields["date"] ?? fields["sent"] ?? nil
    sender = fields["from"].flatMap(MailHeader.displayName)
    isSentToMany = false
  }

  /// The metadata, their date on the rung of mail headers.
  var metadata: ArticleMetadata {
    var entries: [MetadataEntry] = []
    func add(_ field: MetadataField, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      entries.append(MetadataEntry(field: field, rank: 0, values: [value], line: nil))
    }
    add(.title, subject.map(MailHeader.withoutPrefixes))
    add(.published, date)
    add(.language, language)
    add(.url, address)
    let isPublisher = isSentToMany || sender.flatMap { NewsAgency.name($0) } != nil
    add(isPublisher ? .outlet : .author, sender)
    return ArticleMetadata(entries, rung: .mailHeader)
  }

  /// `Jane Doe` of `"Jane Doe" <jane@post.example>`; nil for an address alone.
  private static func displayName(_ value: String) -> String? {
    let text = EncodedWord.decoded(value)
    let name: Substring
    if let open = text.firstIndex(of: "<") {
      name = text[..<open]
    } else if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close
    {
      name = text[text.index(after: open)..<close]
    } else {
      return nil
    }
    let bare = TextNormalizer().line(name.filter { $0 != "\"" && $0 != "\\" })
    return bare.isEmpty || bare.contains("@") ? nil : bare
  }

  /// The value without comments in parentheses: `Tue, 5 Sep 2023 10:00:00 +0200 (CEST)`.
  private static func withoutComments(_ value: String) -> String {
    var level = 0
    let kept = value.unicodeScalars.filter { scalar in
      if scalar == "(" { level += 1 }
      defer { if scalar == ")", level > 0 { level -= 1 } }
      return level == 0
    }
    return TextNormalizer().line(String(String.UnicodeScalarView(kept)))
  }

  private static func withoutPrefixes(_ subject: String) -> String {
    var rest = subject
    while let prefix = prefixes.first(where: { rest.lowercased().hasPrefix($0) }) {
      rest = TextNormalizer().line(String(rest.dropFirst(prefix.count)))
    }
    return rest
  }
}
