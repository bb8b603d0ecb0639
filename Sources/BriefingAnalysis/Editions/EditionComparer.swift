internal import BriefingModel

/// Says what changed between two editions, entry by entry.
struct EditionComparer {
  /// The entries of one edition that are compared.
  struct Entries {
    let claims: [Claim]
    let risks: [Risk]
    let events: [Event]
    let stories: [Story]
    let conflicts: [Conflict]
  }

  /// The changes from `old` to `new`, the weightiest first.
  func changes(from old: Briefing, to new: Entries) -> [Edition.Change] {
    var changes: [Edition.Change] = []
    changes += conflictChanges(old.conflicts, new.conflicts)
    changes += riskChanges(old.risks, new.risks)
    changes += eventChanges(old.events, new.events)
    changes += claimChanges(old.claims, new.claims)
    changes += storyChanges(old.stories, new.stories)
    return changes.sorted {
      (Self.rank($0.kind), Self.rank($0.subject), $0.id)
        < (Self.rank($1.kind), Self.rank($1.subject), $1.id)
    }
  }

  /// How sure a status is: a rise is firming up, a fall is softening.
  static func firmness(of status: EventStatus) -> Int {
    switch status {
    case .historical, .occurred, .ongoing: 4
    case .planned: 3
    case .threatened, .alleged: 2
    case .possible: 2
    case .conditional: 1
    case .denied, .averted: 0
    }
  }

  private func riskChanges(_ old: [Risk], _ new: [Risk]) -> [Edition.Change] {
    compare(old, new, subject: .risk, text: \.statement, evidence: \.evidence[0]) { before, now in
      guard before.status != now.status else { return nil }
      let kind: Edition.Change.Kind
      if now.status == .denied {
        kind = .denied
      } else if before.status == .planned, now.status == .occurred {
        kind = .reportedAsPlanned
      } else {
        let rise = Self.firmness(of: now.status) - Self.firmness(of: before.status)
        guard rise != 0 else { return nil }
        kind = rise > 0 ? .firmedUp : .softened
      }
      return Edition.Change(
        kind: kind,
        subject: .risk,
        id: now.id,
        text: now.statement,
        before: before.statement,
        after: now.statement,
        evidence: now.evidence[0]
      )
    }
  }

  private func eventChanges(_ old: [Event], _ new: [Event]) -> [Edition.Change] {
    // Only what is due is followed from day to day; the rest of the timeline grows with its claims.
    let watched = Set(old.filter { $0.section == .planned }.map(\.id))
    let mine = new.filter { watched.contains($0.id) || $0.section == .planned }
    let before = old.filter { watched.contains($0.id) }
    return compare(before, mine, subject: .event, text: \.statement, evidence: \.evidence[0]) {
      before,
      now in
      let kind: Edition.Change.Kind? =
        switch now.section {
        case .overdue: .overdue
        case .news where now.status == .occurred: .reportedAsPlanned
        default: nil
        }
      return kind.map {
        Edition.Change(
          kind: $0,
          subject: .event,
          id: now.id,
          text: now.statement,
          evidence: now.evidence[0]
        )
      }
    }
  }

  private func claimChanges(_ old: [Claim], _ new: [Claim]) -> [Edition.Change] {
    compare(old, new, subject: .claim, text: \.statement, evidence: \.evidence) { before, now in
      guard before.support.origins < now.support.origins else { return nil }
      return Edition.Change(
        kind: .firmedUp,
        subject: .claim,
        id: now.id,
        text: now.statement,
        before: before.support.reason,
        after: now.support.reason,
        evidence: now.evidence
      )
    }
  }

  private func storyChanges(_ old: [Story], _ new: [Story]) -> [Edition.Change] {
    compare(old, new, subject: .story, text: \.title, evidence: \.evidence) { _, _ in nil }
  }

  private func conflictChanges(_ old: [Conflict], _ new: [Conflict]) -> [Edition.Change] {
    compare(old, new, subject: .conflict, text: \.topic, evidence: \.sides[0].evidence) { _, _ in
      nil
    }
  }

  private func compare<Entry: Identifiable>(
    _ old: [Entry],
    _ new: [Entry],
    subject: Edition.Subject,
    text: (Entry) -> String,
    evidence: (Entry) -> Evidence,
    change: (Entry, Entry) -> Edition.Change?
  ) -> [Edition.Change] where Entry.ID == String {
    let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Set(new.map(\.id))
    var changes: [Edition.Change] = []
    for entry in new {
      if let previous = before[entry.id] {
        if let found = change(previous, entry) { changes.append(found) }
      } else {
        changes.append(
          Edition.Change(
            kind: .new,
            subject: subject,
            id: entry.id,
            text: text(entry),
            evidence: evidence(entry)
          )
        )
      }
    }
    for entry in old where !now.contains(entry.id) {
      changes.append(
        Edition.Change(kind: .notSeenAgain, subject: subject, id: entry.id, text: text(entry))
      )
    }
    return changes
  }

  private static func rank(_ kind: Edition.Change.Kind) -> Int {
    switch kind {
    case .denied: 0
    case .corrected: 1
    case .reportedAsPlanned: 2
    case .firmedUp: 3
    case .softened: 4
    case .overdue: 5
    case .new: 6
    case .notSeenAgain: 7
    }
  }

  private static func rank(_ subject: Edition.Subject) -> Int {
    switch subject {
    case .conflict: 0
    case .risk: 1
    case .event: 2
    case .story: 3
    case .claim: 4
    }
  }
}
