internal import BriefingModel
internal import BriefingTemplate
internal import BriefingText

extension PagePlan {
  /// The list of sources and a page for each article.
  func articlePages(_ visit: (SitePage) throws -> Void) rethrows {
    let path = "articles/index.html"
    for slice in Register.slices(of: briefing.articles, path: path, pageSize: pageSize * 2) {
      let views = views(slice.path)
      let skipped = slice.number == 1 ? briefing.coverage.files.filter { $0.status != .used } : []
      let notes = slice.number == 1 ? briefing.coverage.notes : []
      let most = pageSize * 2
      try visit(
        SitePage(
          path: slice.path,
          title: "Articles\(slice.suffix)",
          description: "The sources: every article with its outlet, date and how that was found.",
          template: "pages/articles.md",
          value: page([
            "suffix": .string(slice.suffix),
            "articles": .list(slice.entries.map { views.articleReference($0.id) }),
            "coverage": coverage(),
            "isFirst": .bool(slice.number == 1),
            "skipped": .list(
              skipped.prefix(most).map {
                [
                  "path": .string($0.path), "status": .string($0.status.rawValue),
                  "reason": TemplateValue($0.reason),
                ]
              }
            ),
            "notes": .list(
              notes.prefix(most).map {
                [
                  "path": .string($0.path), "line": TemplateValue($0.line),
                  "message": .string($0.message),
                ]
              }
            ),
            "moreSkipped": skipped.count > most ? .integer(skipped.count - most) : .null,
            "moreNotes": notes.count > most ? .integer(notes.count - most) : .null,
            "dataHref": .string(views.link("briefing.json")),
            "paging": paging(slice, views),
          ]),
          breadcrumbs: [("Articles", path)],
          previous: slice.previous,
          next: slice.next
        )
      )
    }
    let claims = Dictionary(grouping: briefing.claims, by: { $0.evidence.article })
    let events = Dictionary(grouping: briefing.events, by: { $0.evidence[0].article })
    var risks: [String: [Risk]] = [:]
    for risk in briefing.risks {
      for article in Set(risk.evidence.map(\.article)) { risks[article, default: []].append(risk) }
    }
    let cited = citedSentences()
    for article in briefing.articles {
      try visit(
        articlePage(
          article,
          claims: claims[article.id] ?? [],
          events: events[article.id] ?? [],
          risks: risks[article.id] ?? [],
          cited: cited[article.id] ?? []
        )
      )
    }
  }

  private func articlePage(
    _ article: ArticleRecord,
    claims: [Claim],
    events: [Event],
    risks: [Risk],
    cited: Set<Int>
  ) -> SitePage {
    let path = index.addresses.article(article.id)
    var views = views(path)
    let origin = index.origins[article.origin]
    let value = page([
      "article": [
        "title": .string(article.title),
        "outlet": TemplateValue(article.outlet),
        "author": TemplateValue(article.author),
        "url": TemplateValue(article.url.flatMap { Self.isOfWeb($0) ? $0 : nil }),
        "path": TemplateValue(article.path),
        "genre": .string(Wording.name(article.genre)),
        "words": .string(Wording.count(article.words, "word")),
        "date": views.date(article.published),
      ],
      "origin": origin.map {
        [
          "name": .string($0.name), "reason": .string($0.reason),
          "count": .string(Wording.count($0.articles.count, "article")),
          "isShared": .bool($0.articles.count > 1),
        ]
      } ?? .null,
      "story": views.storyReference(article.story),
      "paragraphs": paragraphs(
        of: article,
        cited: cited,
        entries: entryOfSentence(article.id, claims: claims, events: events, risks: risks)
      ),
      "isHome": true,
      "isFull": .bool(index.settings.text == .full),
      "claims": .list(claims.map { views.claim($0) }),
      "events": .list(events.map { views.event($0) }),
      "risks": .list(risks.map { views.risk($0) }),
    ])
    let title = MarkdownText.shortened(article.title, to: 80)
    return SitePage(
      path: path,
      title: "\(title) · article \(article.id.suffix(6))",
      description: "\(article.outlet ?? "Unknown outlet"): "
        + MarkdownText.shortened(article.title, to: 200),
      template: "pages/article.md",
      value: value,
      breadcrumbs: [("Articles", "articles/index.html"), (title, path)],
      linkedData: index.settings.text == .none
        ? []
        : LinkedData.statements(
          claims: claims,
          events: events,
          address: index.settings.address,
          path: path
        )
    )
  }

  /// Whether `address` is absolute, of http or https: analyses from elsewhere may hold any other.
  private static func isOfWeb(_ address: String) -> Bool {
    let head = address.prefix(8).lowercased()
    return head.hasPrefix("https://") || head.hasPrefix("http://")
  }

  /// The sentences of each article that an entry of the site links to.
  private func citedSentences() -> [String: Set<Int>] {
    var cited: [String: Set<Int>] = [:]
    func cite(_ evidence: Evidence) {
      guard let text = index.addresses.articles[evidence.article],
        let first = text.sentenceIndex(at: evidence.start),
        let last = text.sentenceIndex(at: max(evidence.start, evidence.end - 1))
      else { return }
      cited[evidence.article, default: []].formUnion(first...max(first, last))
    }
    for claim in briefing.claims { claim.tellings.forEach { cite($0.evidence) } }
    for risk in briefing.risks { risk.evidence.forEach(cite) }
    for event in briefing.events { event.evidence.forEach(cite) }
    for story in briefing.stories { cite(story.evidence) }
    for conflict in briefing.conflicts { conflict.sides.forEach { cite($0.evidence) } }
    for edition in [briefing.edition] + briefing.history {
      for line in edition.keyLines { cite(line.evidence) }
      for change in edition.changes { change.evidence.map(cite) }
    }
    for actor in briefing.actors {
      actor.aliases.forEach { cite($0.evidence) }
      actor.roles.forEach { cite($0.evidence) }
      actor.companions.forEach { cite($0.evidence) }
    }
    return cited
  }

  /// The sentences that the owner lets the site show, by paragraph; left-out text is marked.
  private func paragraphs(
    of article: ArticleRecord,
    cited: Set<Int>,
    entries: [Int: String]
  ) -> TemplateValue {
    guard let text = index.addresses.articles[article.id] else { return .list([]) }
    var paragraphs: [TemplateValue] = []
    var sentences: [TemplateValue] = []
    var lastShown: Int?
    func close() {
      if !sentences.isEmpty { paragraphs.append(["sentences": .list(sentences)]) }
      sentences = []
    }
    for (number, span) in text.sentences.enumerated() {
      if number > 0, startsParagraph(span, after: text.sentences[number - 1], in: text.text) {
        close()
      }
      let isCited = cited.contains(number)
      guard isCited || index.settings.text == .full else { continue }
      let follows = lastShown.map { $0 == number - 1 } ?? (number == 0)
      lastShown = number
      let words = index.settings.text == .none ? "(sentence not shown)" : text.text[span]
      sentences.append([
        "anchor": .string("e-\(number + 1)"),
        "back": .string(entries[number].map { "#" + $0 } ?? "#"),
        "text": .string(words),
        "isCited": .bool(isCited),
        "gap": .bool(!follows),
      ])
    }
    close()
    return .list(paragraphs)
  }

  /// The first entry of the article's page that rests on each sentence: the way back from it.
  private func entryOfSentence(
    _ article: String,
    claims: [Claim],
    events: [Event],
    risks: [Risk]
  ) -> [Int: String] {
    guard let text = index.addresses.articles[article] else { return [:] }
    var entries: [Int: String] = [:]
    func add(_ evidence: Evidence, _ id: String) {
      guard evidence.article == article, let number = text.sentenceIndex(at: evidence.start),
        entries[number] == nil
      else { return }
      entries[number] = id
    }
    for claim in claims { claim.tellings.forEach { add($0.evidence, claim.id) } }
    for event in events { event.evidence.forEach { add($0, event.id) } }
    for risk in risks { risk.evidence.forEach { add($0, "risks") } }
    return entries
  }

  private func startsParagraph(_ span: TextSpan, after last: TextSpan, in text: SourceText) -> Bool
  {
    guard last.end <= span.start else { return false }
    return text.scalars[last.end..<span.start].contains("\n")
  }
}
