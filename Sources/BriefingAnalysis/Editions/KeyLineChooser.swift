internal import BriefingModel
internal import Glibc

/// Chooses the lines for the reader in a hurry, each a sentence of an article.
///
/// Entries are ranked by change, impact, status, origins, the office of the holder and how well the
/// sentence stands alone; each story gives at most two lines, each sentence one.
struct KeyLineChooser {
  /// The most lines on the front page.
  static let mostLines = 5
  /// The most lines that one story gives, where there are several stories.
  static let mostPerStory = 2

  private struct Candidate {
    let line: Edition.KeyLine
    let score: Double
    let story: String?
  }

  /// The lines for the edition.
  ///
  /// - Parameters:
  ///   - offices: The ids of the actors that are no private persons.
  ///   - changes: What changed since the edition before; entries in it come first.
  func lines(
    risks: [Risk],
    claims: [Claim],
    events: [Event],
    offices: Set<String>,
    stories: Int,
    latest: String?,
    changes: [Edition.Change]
  ) -> [Edition.KeyLine] {
    let changed = Dictionary(changes.map { ($0.id, $0.kind) }, uniquingKeysWith: { a, _ in a })
    var candidates = risks.filter { $0.lane == .threat || $0.lane == .act }.map {
      candidate($0, offices, latest: latest, change: changed[$0.id])
    }
    candidates += claims.filter { $0.stance == .denies && $0.holder.grade == .named }.map {
      candidate($0, offices, change: changed[$0.id])
    }
    candidates += events.filter { $0.section == .planned }.map { candidate($0) }
    candidates.sort { ($1.score, $0.line.id) < ($0.score, $1.line.id) }
    return pick(candidates, stories: stories)
  }

  private func pick(_ candidates: [Candidate], stories: Int) -> [Edition.KeyLine] {
    var lines: [Edition.KeyLine] = []
    var sentences: Set<String> = []
    var perStory: [String: Int] = [:]
    for candidate in candidates where lines.count < Self.mostLines {
      let story = candidate.story ?? candidate.line.evidence.article
      guard stories <= 2 || perStory[story, default: 0] < Self.mostPerStory,
        sentences.insert(candidate.line.evidence.hash).inserted
      else { continue }
      perStory[story, default: 0] += 1
      lines.append(candidate.line)
    }
    return lines
  }

  private func candidate(
    _ risk: Risk,
    _ offices: Set<String>,
    latest: String?,
    change: Edition.Change.Kind?
  ) -> Candidate {
    let evidence = risk.evidence.first { $0.text == risk.statement } ?? risk.evidence[0]
    var score = Double(risk.impact.value) * 2 + Self.weight(ofOrigins: risk.support.origins)
    score += LineFitness.score(of: evidence) + Self.standing(of: risk.holder, offices)
    score += Double(EditionComparer.firmness(of: risk.status)) * 0.25
    var reasons = ["impact \(risk.impact.value)", "status \(risk.status.rawValue)"]
    reasons.append(risk.support.origins == 1 ? "1 origin" : "\(risk.support.origins) origins")
    score += recency(risk.lastSeen, latest, &reasons)
    score += weight(of: change, &reasons)
    return Candidate(
      line: Edition.KeyLine(
        subject: .risk,
        id: risk.id,
        text: risk.statement,
        holder: risk.holder,
        evidence: evidence,
        reason: reasons.joined(separator: ", ")
      ),
      score: score,
      story: risk.story
    )
  }

  private func candidate(
    _ claim: Claim,
    _ offices: Set<String>,
    change: Edition.Change.Kind?
  ) -> Candidate {
    var score = 6.0 + min(Double(claim.support.outlets), 4) * 0.5
    score += LineFitness.score(of: claim.evidence) + Self.standing(of: claim.holder, offices)
    var reasons = ["a denial by a named holder"]
    score += weight(of: change, &reasons)
    return Candidate(
      line: Edition.KeyLine(
        subject: .claim,
        id: claim.id,
        text: claim.evidence.text ?? claim.statement,
        holder: claim.holder,
        evidence: claim.evidence,
        reason: reasons.joined(separator: ", ")
      ),
      score: score,
      story: claim.story
    )
  }

  private func candidate(_ event: Event) -> Candidate {
    Candidate(
      line: Edition.KeyLine(
        subject: .event,
        id: event.id,
        text: event.statement,
        holder: event.holder,
        evidence: event.evidence[0],
        reason: "due after this edition"
      ),
      score: 6.5 + min(event.score, 4) * 0.5 + LineFitness.score(of: event.evidence[0]),
      story: event.story
    )
  }

  /// A holder in office counts for the line; a person without one, or a speaker whom nobody names,
  /// against it.
  private static func standing(of holder: Holder?, _ offices: Set<String>) -> Double {
    guard let holder else { return 0 }
    if let actor = holder.actor, offices.contains(actor) { return 0.5 }
    return holder.grade == .named || holder.grade == .unresolved ? -1.5 : 0
  }

  /// What most origins tell of is the matter of the folder: a point for each doubling.
  private static func weight(ofOrigins origins: Int) -> Double {
    min(log2(Double(max(origins, 1))), mostWeightOfOrigins)
  }

  private static let mostWeightOfOrigins = 5.0

  private func recency(_ seen: String?, _ latest: String?, _ reasons: inout [String]) -> Double {
    guard let seen, let latest, let day = CalendarDay(iso: seen),
      let last = CalendarDay(iso: latest)
    else { return 0 }
    let age = last.number - day.number
    if age <= 1 { reasons.append("seen on the last two days") }
    return age <= 1 ? 3 : age <= 7 ? 1 : 0
  }

  private func weight(of change: Edition.Change.Kind?, _ reasons: inout [String]) -> Double {
    guard let change else { return 0 }
    switch change {
    case .new:
      reasons.append("new in this edition")
      return 3
    case .notSeenAgain: return 0
    default:
      reasons.append("changed in this edition")
      return 4
    }
  }
}
