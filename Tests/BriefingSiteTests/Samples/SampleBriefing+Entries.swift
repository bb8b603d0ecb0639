import BriefingModel

extension SampleBriefing {
  var brandt: Holder {
    Holder(actor: "p-000000000001", text: mark("Ada Brandt"), grade: .named)
  }

  var reyes: Holder {
    Holder(
      actor: "p-000000000002",
      others: ["p-000000000004"],
      text: mark("Olu Reyes and Elm Island Council"),
      grade: .named,
      via: mark("Elm Island Radio")
    )
  }

  private var officials: Holder { Holder(actor: nil, text: mark("officials"), grade: .unnamed) }

  private var nobody: Holder {
    Holder(actor: nil, text: Holder.unresolvedText, grade: .unresolved)
  }

  // MARK: Actors

  var actors: [Actor] {
    [
      actor(
        "p-000000000001",
        "Ada Brandt",
        .person,
        aliases: [
          Actor.Alias(
            text: mark("Brandt"),
            rule: "surname",
            count: 2,
            evidence: courier.words("Brandt", in: 1)
          )
        ],
        roles: [
          Actor.Role(
            text: mark("Transport Minister"),
            date: "2031-05-02",
            evidence: courier.words("Transport Minister", in: 0)
          ),
          Actor.Role(text: mark("engineer"), date: nil, evidence: courier.sentence(1)),
        ],
        articles: [courier.id],
        companions: [
          Actor.Companion(
            actor: "p-000000000003",
            sentences: 2,
            evidence: courier.sentence(0)
          ),
          Actor.Companion(actor: "p-000000000002", sentences: 1, evidence: post.sentence(0)),
        ]
      ),
      actor(
        "p-000000000002",
        "Olu Reyes",
        .person,
        articles: [post.id],
        companions: [
          Actor.Companion(actor: "p-000000000001", sentences: 1, evidence: post.sentence(0))
        ]
      ),
      actor(
        "p-000000000003",
        "Elm Island",
        .location,
        country: "NO",
        articles: [courier.id, post.id],
        companions: [
          Actor.Companion(actor: "p-000000000001", sentences: 2, evidence: courier.sentence(0))
        ]
      ),
      actor("p-000000000004", "Elm Island Council", .organization, articles: [post.id]),
      actor(
        "p-000000000005",
        "harbour officials",
        .organization,
        isGroup: true,
        articles: [note.id]
      ),
      actor("p-000000000006", "Islanders", .miscellaneous, articles: [note.id]),
    ]
  }

  private func actor(
    _ id: String,
    _ name: String,
    _ type: EntityType,
    aliases: [Actor.Alias] = [],
    roles: [Actor.Role] = [],
    country: String? = nil,
    isGroup: Bool = false,
    articles: [String],
    companions: [Actor.Companion] = []
  ) -> Actor {
    Actor(
      id: id,
      name: mark(name),
      type: type,
      aliases: aliases,
      roles: roles,
      country: country,
      isGroup: isGroup,
      mentions: 3,
      articles: articles,
      companions: companions
    )
  }

  // MARK: Claims

  var claims: [Claim] {
    [
      Claim(
        id: "c-000000000001",
        holder: brandt,
        stance: .asserts,
        kind: .indirect,
        status: .planned,
        statement: mark("The ferry to Elm Island will stop on 9 May"),
        hedges: [],
        said: DatedValue(value: "2031-05-01", precision: .day, method: "publication date"),
        about: ["p-000000000003"],
        tellings: [
          Claim.Telling(
            evidence: courier.sentence(0),
            source: [courier.words("Transport Minister Ada Brandt", in: 0)],
            cue: [courier.words("said", in: 0)],
            content: [courier.words("The ferry to Elm Island will stop on 9 May", in: 0)],
            hedges: []
          )
        ],
        support: support().inConflict,
        story: "s-000000000001",
        conflicts: ["x-000000000001"]
      ),
      claim(
        "c-000000000002",
        brandt,
        .declines,
        .indirect,
        "when it would start again",
        [courier.sentence(1)],
        story: "s-000000000001"
      ),
      claim(
        "c-000000000003",
        reyes,
        .denies,
        .direct,
        "the ferry will stop on 9 May",
        [post.sentence(0)],
        about: ["p-000000000001"],
        story: "s-000000000001",
        conflicts: ["x-000000000001"]
      ),
      claim(
        "c-000000000004",
        reyes,
        .asserts,
        .mixed,
        "At least 12 boats are out of service",
        [post.sentence(1), note.sentence(0)],
        hedges: [post.words("At least", in: 1)],
        story: "s-000000000001",
        conflicts: ["x-000000000002"]
      ),
      claim(
        "c-000000000005",
        nobody,
        .threatens,
        .indirect,
        "to close the pier",
        [note.sentence(1)]
      ),
    ]
  }

  private func claim(
    _ id: String,
    _ holder: Holder,
    _ stance: Stance,
    _ kind: Attribution.Kind,
    _ statement: String,
    _ sentences: [Evidence],
    hedges: [Evidence] = [],
    about: [String] = [],
    story: String? = nil,
    conflicts: [String] = []
  ) -> Claim {
    Claim(
      id: id,
      holder: holder,
      stance: stance,
      kind: kind,
      status: nil,
      statement: mark(statement),
      hedges: hedges.isEmpty ? [] : [mark("at least")],
      said: nil,
      about: about,
      tellings: sentences.map {
        Claim.Telling(
          evidence: $0,
          source: [$0],
          cue: [$0],
          content: [$0],
          hedges: $0 == sentences[0] ? hedges : []
        )
      },
      support: support(articles: sentences.count),
      story: story,
      conflicts: conflicts
    )
  }

  private func support(articles: Int = 1) -> Support {
    Support(
      articles: articles,
      outlets: articles,
      origins: articles,
      namedOrigins: 1,
      hasConflict: false
    )
  }

  // MARK: Risks

  var risks: [Risk] {
    [
      Risk(
        id: "r-000000000001",
        category: "R12",
        level: "ferry stop",
        lane: .threat,
        status: .planned,
        statement: courier.sentences[0],
        evidence: [courier.sentence(0), post.sentence(0)],
        triggers: [courier.words("ferry", in: 0), courier.words("stop", in: 0)],
        hedges: [courier.words("will", in: 0)],
        rule: "R12.ferry",
        holder: brandt,
        likelihoods: [
          Risk.Likelihood(
            term: mark("likely"),
            holder: reyes,
            low: 55,
            high: 80,
            evidence: post.sentence(1)
          )
        ],
        impact: Risk.Impact(value: 3, reasons: ["base 2", "raised by an island"]),
        support: support(articles: 2),
        actors: ["p-000000000001", "p-000000000003"],
        date: DatedValue(value: "2031-05-09", precision: .day, method: "day and month"),
        firstSeen: "2031-05-02",
        lastSeen: "2031-05-03",
        story: "s-000000000001",
        claims: ["c-000000000001"],
        conflicts: ["x-000000000001"]
      ),
      risk("r-000000000002", "R8", "shortage", .act, .ongoing, post, 1),
      risk("r-000000000003", "R6", "talks", .easing, .occurred, note, 2),
      risk("r-000000000004", "R12", "harbour works", .background, .historical, courier, 2),
    ]
  }

  private func risk(
    _ id: String,
    _ category: String,
    _ level: String,
    _ lane: RiskLane,
    _ status: EventStatus,
    _ article: SampleArticle,
    _ sentence: Int
  ) -> Risk {
    Risk(
      id: id,
      category: category,
      level: level,
      lane: lane,
      status: status,
      statement: article.sentences[sentence],
      evidence: [article.sentence(sentence)],
      triggers: [article.sentence(sentence)],
      hedges: [],
      rule: "\(category).\(lane.rawValue)",
      holder: nil,
      likelihoods: [],
      impact: Risk.Impact(value: 2, reasons: ["base 2"]),
      support: support(),
      actors: [],
      date: nil,
      firstSeen: nil,
      lastSeen: nil,
      story: nil
    )
  }

  // MARK: Events

  var events: [Event] {
    [
      event("t-000000000001", "1974", .year, .history, .historical, courier, 2),
      event("t-000000000008", "2031-05-01", .day, .overdue, .planned, post, 3),
      event("t-000000000002", "2031-05-02", .day, .news, .occurred, post, 3),
      event("t-000000000005", "2031-W18", .week, .news, .ongoing, post, 1),
      event("t-000000000006", "2031-05-03T08:30", .time, .news, .occurred, post, 0, reyes),
      event("t-000000000004", "2031-05-09", .day, .planned, .planned, courier, 0, brandt, 2),
      event("t-000000000003", "2031-06", .month, .planned, .planned, post, 2),
      event("t-000000000007", nil, .unknown, .undated, .possible, note, 2),
    ]
  }

  private func event(
    _ id: String,
    _ value: String?,
    _ precision: DatePrecision,
    _ section: Event.Section,
    _ status: EventStatus,
    _ article: SampleArticle,
    _ sentence: Int,
    _ holder: Holder? = nil,
    _ articles: Int = 1
  ) -> Event {
    Event(
      id: id,
      date: value.map { DatedValue(value: $0, precision: precision, method: "written date") },
      section: section,
      status: status,
      statement: article.sentences[sentence],
      evidence: [article.sentence(sentence)],
      actors: ["p-000000000001"],
      holder: holder,
      support: support(articles: articles),
      score: Double(articles) + 0.5,
      story: article.id == note.id ? nil : "s-000000000001"
    )
  }

  // MARK: Conflicts

  var conflicts: [Conflict] {
    [
      Conflict(
        id: "x-000000000001",
        kind: .polarity,
        topic: mark("ferry stop"),
        sides: [
          Conflict.Side(
            value: mark("said"),
            holder: brandt,
            claim: "c-000000000001",
            evidence: courier.sentence(0)
          ),
          Conflict.Side(
            value: mark("denied"),
            holder: reyes,
            claim: "c-000000000003",
            evidence: post.sentence(0)
          ),
        ],
        story: "s-000000000001"
      ),
      Conflict(
        id: "x-000000000002",
        kind: .number,
        topic: mark("boats"),
        sides: [
          Conflict.Side(
            value: mark("12"),
            holder: officials,
            claim: "c-000000000004",
            evidence: post.sentence(1)
          ),
          Conflict.Side(value: mark("9"), holder: nil, claim: nil, evidence: note.sentence(0)),
        ],
        story: nil
      ),
    ]
  }
}
