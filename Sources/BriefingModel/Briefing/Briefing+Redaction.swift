extension Briefing {
  /// The briefing without any sentence of an article: the facts computed from them, and where they
  /// stand.
  public var withoutTexts: Briefing {
    Briefing(
      generator: generator,
      edition: edition.withoutTexts,
      history: history.map(\.withoutTexts),
      articles: articles,
      origins: origins,
      actors: actors.map(\.withoutTexts),
      claims: claims.map(\.withoutTexts),
      risks: risks.map(\.withoutTexts),
      events: events.map(\.withoutTexts),
      stories: stories.map(\.withoutTexts),
      conflicts: conflicts.map(\.withoutTexts),
      coverage: coverage
    )
  }
}

extension Edition {
  fileprivate var withoutTexts: Edition {
    Edition(
      id: id,
      date: date,
      from: from,
      to: to,
      fingerprint: fingerprint,
      previous: previous,
      changes: changes.map {
        Change(
          kind: $0.kind,
          subject: $0.subject,
          id: $0.id,
          text: "",
          evidence: $0.evidence?.withoutText
        )
      },
      keyLines: keyLines.map {
        KeyLine(
          subject: $0.subject,
          id: $0.id,
          text: "",
          holder: $0.holder,
          evidence: $0.evidence.withoutText,
          reason: $0.reason
        )
      },
      counts: counts
    )
  }
}

extension Actor {
  fileprivate var withoutTexts: Actor {
    Actor(
      id: id,
      name: name,
      type: type,
      aliases: aliases.map {
        Alias(text: $0.text, rule: $0.rule, count: $0.count, evidence: $0.evidence.withoutText)
      },
      roles: roles.map { Role(text: $0.text, date: $0.date, evidence: $0.evidence.withoutText) },
      country: country,
      isGroup: isGroup,
      mentions: mentions,
      articles: articles,
      companions: companions.map {
        Companion(actor: $0.actor, sentences: $0.sentences, evidence: $0.evidence.withoutText)
      }
    )
  }
}

extension Claim {
  fileprivate var withoutTexts: Claim {
    Claim(
      id: id,
      holder: holder,
      stance: stance,
      kind: kind,
      status: status,
      statement: "",
      hedges: hedges,
      said: said,
      about: about,
      tellings: tellings.map { telling in
        Telling(
          evidence: telling.evidence.withoutText,
          source: telling.source.map(\.withoutText),
          cue: telling.cue.map(\.withoutText),
          content: telling.content.map(\.withoutText),
          hedges: telling.hedges.map(\.withoutText)
        )
      },
      support: support,
      story: story,
      conflicts: conflicts
    )
  }
}

extension Risk {
  fileprivate var withoutTexts: Risk {
    Risk(
      id: id,
      category: category,
      level: level,
      lane: lane,
      status: status,
      statement: "",
      evidence: evidence.map(\.withoutText),
      triggers: triggers.map(\.withoutText),
      hedges: hedges.map(\.withoutText),
      rule: rule,
      holder: holder,
      likelihoods: likelihoods.map {
        Likelihood(
          term: $0.term,
          holder: $0.holder,
          low: $0.low,
          high: $0.high,
          evidence: $0.evidence.withoutText
        )
      },
      impact: impact,
      support: support,
      actors: actors,
      date: date,
      firstSeen: firstSeen,
      lastSeen: lastSeen,
      story: story,
      claims: claims,
      conflicts: conflicts
    )
  }
}

extension Event {
  fileprivate var withoutTexts: Event {
    Event(
      id: id,
      date: date,
      section: section,
      status: status,
      statement: "",
      evidence: evidence.map(\.withoutText),
      actors: actors,
      holder: holder,
      support: support,
      score: score,
      story: story
    )
  }
}

extension Story {
  fileprivate var withoutTexts: Story {
    Story(
      id: id,
      title: title,
      evidence: evidence.withoutText,
      articles: articles,
      outlets: outlets,
      origins: origins,
      firstSeen: firstSeen,
      lastSeen: lastSeen,
      links: links
    )
  }
}

extension Conflict {
  fileprivate var withoutTexts: Conflict {
    Conflict(
      id: id,
      kind: kind,
      topic: "",
      sides: sides.map {
        Side(value: $0.value, holder: $0.holder, claim: $0.claim, evidence: $0.evidence.withoutText)
      },
      story: story
    )
  }
}
