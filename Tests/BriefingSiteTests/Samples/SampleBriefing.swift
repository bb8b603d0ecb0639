import BriefingModel
import BriefingSite
import BriefingText

/// An invented edition about a ferry: three articles, and an entry of every kind with every field.
struct SampleBriefing {
  /// Changes each text that comes from an article; an article's address is left as it is.
  let mark: (String) -> String
  /// Its last sentence is evidence for nothing, the one before for a line of the old edition alone.
  let courier: SampleArticle
  let post: SampleArticle
  /// Without date, outlet and headline.
  let note: SampleArticle

  init(mark: @escaping (String) -> String = { $0 }) {
    self.mark = mark
    courier = SampleArticle(
      id: "a-000000000001",
      sentences: [
        mark("The ferry to Elm Island will stop on 9 May, Transport Minister Ada Brandt said."),
        mark("Brandt would not say when it would start again."),
        mark("The harbour was built in 1974."),
        "\n" + mark("The pier is closed at night."), mark("Shops are open as usual."),
      ]
    )
    post = SampleArticle(
      id: "a-000000000002",
      sentences: [
        mark("Mayor Olu Reyes denied that the ferry will stop on 9 May."),
        mark("At least 12 boats are out of service and shortages are likely, Reyes said."),
        mark("A meeting is planned for June."), "\n" + mark("The market was full on 2 May."),
      ]
    )
    note = SampleArticle(
      id: "a-000000000003",
      sentences: [
        mark("About 9 boats are out of service, officials said."),
        mark("It was a threat to close the pier, it was said."),
        mark("The bakers and the fishers agreed to talk."),
      ]
    )
  }

  var siteArticles: [String: SiteArticle] {
    Dictionary(
      [courier, post, note].map { ($0.id, $0.siteArticle) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  var briefing: Briefing {
    Briefing(
      generator: Briefing.Generator(
        name: "briefing",
        version: "1.2.3",
        components: [
          Briefing.Component(name: "risk rules", version: "7"),
          Briefing.Component(name: "status cues", version: "8"),
        ]
      ),
      edition: edition,
      history: [firstEdition],
      articles: records,
      origins: origins,
      actors: actors,
      claims: claims,
      risks: risks,
      events: events,
      stories: stories,
      conflicts: conflicts,
      coverage: coverage
    )
  }

  // MARK: Articles

  var records: [ArticleRecord] {
    [
      record(
        courier,
        path: "may/ferry.txt",
        title: mark("Ferry to stop on 9 May"),
        outlet: mark("Northport Courier"),
        author: mark("Mira Holt"),
        url: "https://courier.example/ferry?id=1&part=2",
        published: DatedValue(value: "2031-05-02", precision: .day, method: "front matter"),
        origin: "o-000000000001",
        story: "s-000000000001"
      ),
      record(
        post,
        path: mark("may/island.md"),
        title: mark("Islanders fear shortages"),
        outlet: mark("Elm Island Post"),
        published: DatedValue(value: "2031-05-03T08:30", precision: .time, method: "file name"),
        genre: .opinion,
        origin: "o-000000000002",
        story: "s-000000000001"
      ),
      record(
        note,
        title: note.sentences[0],
        outlet: nil,
        published: nil,
        origin: "o-000000000003",
        story: nil
      ),
    ]
  }

  private func record(
    _ article: SampleArticle,
    path: String? = nil,
    title: String,
    outlet: String?,
    author: String? = nil,
    url: String? = nil,
    published: DatedValue?,
    genre: Article.Genre = .news,
    origin: String,
    story: String?
  ) -> ArticleRecord {
    ArticleRecord(
      article: Article(
        id: article.id,
        path: path,
        text: article.text.string,
        outlet: outlet,
        author: author,
        url: url,
        language: "en",
        published: published,
        genre: genre
      ),
      title: title,
      hash: ContentHash.sha256(of: article.text.string),
      words: 30,
      origin: origin,
      story: story
    )
  }

  var origins: [Origin] {
    [
      Origin(
        id: "o-000000000001",
        name: mark("Northport Courier"),
        articles: [courier.id],
        reason: "own reporting"
      ),
      Origin(
        id: "o-000000000002",
        name: mark("Elm Island Post"),
        articles: [post.id],
        reason: "credit line"
      ),
      Origin(
        id: "o-000000000003",
        name: note.sentences[0],
        articles: [note.id],
        reason: "own reporting"
      ),
    ]
  }

  var stories: [Story] {
    [
      Story(
        id: "s-000000000001",
        title: mark("Ferry to stop on 9 May"),
        evidence: courier.sentence(0),
        articles: [courier.id, post.id],
        outlets: [mark("Elm Island Post"), mark("Northport Courier")],
        origins: ["o-000000000001", "o-000000000002"],
        firstSeen: "2031-05-02",
        lastSeen: "2031-05-03",
        links: [
          Story.Link(
            from: courier.id,
            to: post.id,
            similarity: 0.62,
            shared: [mark("elm island"), mark("ferry")]
          )
        ]
      ),
      Story(
        id: "s-000000000002",
        title: note.sentences[0],
        evidence: note.sentence(0),
        articles: [note.id],
        outlets: [],
        origins: ["o-000000000003"],
        firstSeen: nil,
        lastSeen: nil,
        links: []
      ),
    ]
  }

  // MARK: Edition

  var edition: Edition {
    Edition(
      id: "2031-05-04-00000002",
      date: CalendarDay(number: 22_403),
      from: CalendarDay(iso: "2031-05-02"),
      to: CalendarDay(iso: "2031-05-03"),
      fingerprint: ContentHash.sha256(of: "second"),
      previous: "2031-05-03-00000001",
      changes: changes,
      keyLines: [
        Edition.KeyLine(
          subject: .risk,
          id: "r-000000000001",
          text: courier.sentences[0],
          holder: brandt,
          evidence: courier.sentence(0),
          reason: "impact 3, new in this edition"
        ),
        Edition.KeyLine(
          subject: .claim,
          id: "c-000000000003",
          text: post.sentences[0],
          holder: reyes,
          evidence: post.sentence(0),
          reason: "a denial by a named holder"
        ),
        Edition.KeyLine(
          subject: .event,
          id: "t-000000000003",
          text: post.sentences[2],
          holder: nil,
          evidence: post.sentence(2),
          reason: "due after this edition"
        ),
      ],
      counts: Edition.Counts(
        articles: 3,
        outlets: 2,
        origins: 3,
        actors: 6,
        claims: 5,
        risks: 4,
        events: 8,
        stories: 2
      )
    )
  }

  private var changes: [Edition.Change] {
    [
      Edition.Change(
        kind: .firmedUp,
        subject: .risk,
        id: "r-000000000001",
        text: courier.sentences[0],
        before: "Then: " + mark("The ferry may stop."),
        after: courier.sentences[0],
        evidence: courier.sentence(0)
      ),
      Edition.Change(
        kind: .new,
        subject: .claim,
        id: "c-000000000002",
        text: mark("when it would start again"),
        evidence: courier.sentence(1)
      ),
      Edition.Change(
        kind: .new,
        subject: .conflict,
        id: "x-000000000002",
        text: mark("boats"),
        evidence: post.sentence(1)
      ),
      Edition.Change(
        kind: .new,
        subject: .story,
        id: "s-000000000001",
        text: mark("Ferry to stop on 9 May"),
        evidence: courier.sentence(0)
      ),
      Edition.Change(
        kind: .overdue,
        subject: .event,
        id: "t-000000000008",
        text: post.sentences[3],
        evidence: post.sentence(3)
      ),
      Edition.Change(
        kind: .notSeenAgain,
        subject: .risk,
        id: "r-00000000000a",
        text: mark("The pier may close.")
      ),
    ]
  }

  private var firstEdition: Edition {
    let gone = SampleArticle(id: "a-00000000000a", sentences: [mark("The pier may close.")])
    return Edition(
      id: "2031-05-03-00000001",
      date: CalendarDay(number: 22_402),
      from: CalendarDay(iso: "2031-05-02"),
      to: CalendarDay(iso: "2031-05-02"),
      fingerprint: ContentHash.sha256(of: "first"),
      previous: nil,
      changes: [],
      keyLines: [
        Edition.KeyLine(
          subject: .risk,
          id: "r-00000000000b",
          text: courier.sentences[3],
          holder: brandt,
          evidence: courier.sentence(3),
          reason: "impact 3"
        ),
        Edition.KeyLine(
          subject: .risk,
          id: "r-00000000000a",
          text: gone.sentences[0],
          holder: nil,
          evidence: gone.sentence(0),
          reason: "impact 2"
        ),
      ],
      counts: Edition.Counts(
        articles: 1,
        outlets: 1,
        origins: 1,
        actors: 3,
        claims: 1,
        risks: 2,
        events: 1,
        stories: 1
      )
    )
  }

  private var coverage: Coverage {
    Coverage(
      files: [
        FileOutcome(path: "copy.txt", status: .folded, reason: "same text", article: courier.id),
        FileOutcome(path: "may/ferry.txt", status: .used, article: courier.id),
        FileOutcome(path: mark("may/island.md"), status: .used, article: post.id),
        FileOutcome(path: mark("notes.txt"), status: .used, article: note.id),
        FileOutcome(path: mark("photo.jpg"), status: .skipped, reason: mark("format not read")),
      ],
      notes: [
        Coverage.Note(path: mark("may/island.md"), line: 3, message: mark("two dates differ")),
        Coverage.Note(path: mark("notes.txt"), message: mark("no date found")),
      ]
    )
  }
}

extension SampleBriefing {
  /// The first edition of a folder without articles.
  static var empty: Briefing {
    Briefing(
      generator: Briefing.Generator(name: "briefing", version: "1.2.3", components: []),
      edition: Edition(
        id: "2031-05-04-00000000",
        date: CalendarDay(number: 22_403),
        from: nil,
        to: nil,
        fingerprint: ContentHash.sha256(of: ""),
        previous: nil,
        changes: [],
        keyLines: [],
        counts: Edition.Counts(
          articles: 0,
          outlets: 0,
          origins: 0,
          actors: 0,
          claims: 0,
          risks: 0,
          events: 0,
          stories: 0
        )
      ),
      history: [],
      articles: [],
      origins: [],
      actors: [],
      claims: [],
      risks: [],
      events: [],
      stories: [],
      conflicts: [],
      coverage: Coverage(files: [], notes: [])
    )
  }
}
