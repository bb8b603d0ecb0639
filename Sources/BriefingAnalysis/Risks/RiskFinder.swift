public import BriefingLanguage
public import BriefingModel
internal import BriefingText

/// Finds the risks that an article raises, one entry a sentence, category and second level.
public struct RiskFinder: Sendable {
  /// The rules.
  public let rules: RiskRuleSet
  private let matcher: RiskMatcher
  private let cues: StatusCues
  private let scale: LikelihoodScale

  /// Makes a finder; `gazetteer` tells countries and places.
  public init(
    rules: RiskRuleSet,
    cues: StatusCues,
    scale: LikelihoodScale,
    gazetteer: Gazetteer
  ) {
    self.rules = rules
    self.matcher = RiskMatcher(rules: rules, gazetteer: gazetteer)
    self.cues = cues
    self.scale = scale
  }

  /// The entries of `document`, in text order, then by category and level; none for an opinion
  /// piece. The holder of an entry is that of the innermost of `attributions` whose content holds
  /// the trigger.
  public func risks(in document: Document, attributions: [Attribution]) -> [ArticleRisk] {
    guard isReport(document) else { return [] }
    let reader = StatusReader(
      document.tagged,
      times: document.times,
      published: document.article.published,
      cues: cues
    )
    var risks: [ArticleRisk] = []
    for number in document.tagged.sentences.indices {
      let matches = matcher.matches(inSentence: number, of: document)
      guard !matches.isEmpty else { continue }
      let findings = settled(matches.compactMap { finding(of: $0, document, reader) })
      risks += findings.map { risk(of: $0, sentence: number, document, attributions) }
    }
    return risks
  }

  /// Whether the article reports: an opinion piece, by its genre or by how it is written, raises no
  /// risk.
  public func isReport(_ document: Document) -> Bool {
    OpinionReader(signs: rules.opinion, reports: cues.lists.reports).isReport(document)
  }

  // MARK: One match

  /// A match with its status and lane.
  private struct Finding {
    let match: RiskMatcher.Match
    /// The token that the status was read of.
    let head: Int
    let status: EventStatus
    let lane: RiskLane
    let hedges: [TextSpan]
  }

  private func finding(
    of match: RiskMatcher.Match,
    _ document: Document,
    _ reader: StatusReader
  ) -> Finding? {
    let head = head(of: match.event, in: document.tagged)
    let reading = reader.status(ofToken: head, trigger: match.event)
    // "any attack" tells of none, unless it is denied or ruled out.
    if reading.isGeneric, reading.status != .denied, reading.status != .averted { return nil }
    let outcome = outcome(of: reading, match.rule)
    return Finding(
      match: match,
      head: head,
      status: outcome.status,
      lane: outcome.lane,
      hedges: reading.hedges
    )
  }

  /// The word of the trigger that names the event: its verb, else its last noun.
  private func head(of trigger: Range<Int>, in text: TaggedText) -> Int {
    if let verb = trigger.first(where: { text.tags[$0].isVerb }) { return verb }
    // "sale of arms": the noun before the preposition.
    let phrase = trigger.prefix { text.tags[$0] != .preposition }
    return phrase.last { text.tags[$0].isNoun } ?? trigger.last { text.tags[$0].isNoun }
      ?? trigger.upperBound - 1
  }

  private func outcome(
    of reading: StatusReading,
    _ rule: RiskRule
  ) -> (status: EventStatus, lane: RiskLane) {
    let status = rule.status ?? reading.status
    guard rule.isEasing else { return (undone(reading, status), lane(of: status)) }
    if let status = rule.status { return (status, .easing) }
    switch status {
    case .historical: return (status, .background)
    // An easing act that fails is adverse.
    case .averted where reading.undoing == nil: return (.occurred, .act)
    case .averted: return (reading.undoing ?? status, .easing)
    case .denied: return (.denied, .act)
    case .occurred, .ongoing: return (rule.done ?? status, .easing)
    default: return (status, .easing)
    }
  }

  /// For an adverse event that is averted, the status of the act that averts it.
  private func undone(_ reading: StatusReading, _ status: EventStatus) -> EventStatus {
    status == .averted ? reading.undoing ?? status : status
  }

  private func lane(of status: EventStatus) -> RiskLane {
    switch status {
    case .historical: .background
    case .averted: .easing
    case .conditional, .threatened, .planned, .possible: .threat
    case .denied, .alleged, .ongoing, .occurred: .act
    }
  }

  // MARK: One sentence

  /// One finding for each category and second level: the first in the text, of several at one place
  /// that with more words.
  private func settled(_ findings: [Finding]) -> [Finding] {
    let ordered = findings.enumerated().sorted { left, right in
      let (a, b) = (left.element.match.trigger, right.element.match.trigger)
      return (a.lowerBound, -a.count, left.offset) < (b.lowerBound, -b.count, right.offset)
    }
    var kept: [Finding] = []
    for (_, finding) in ordered {
      let isTaken = kept.contains { other in
        let overlaps = other.match.trigger.overlaps(finding.match.trigger)
        let sameCategory = other.match.rule.category == finding.match.rule.category
        return overlaps || sameCategory && isSame(other, finding)
      }
      if !isTaken { kept.append(finding) }
    }
    return kept
  }

  /// Whether two findings of one category are of one event: of one level and lane, or of levels
  /// with the same impact and one status.
  private func isSame(_ left: Finding, _ right: Finding) -> Bool {
    let isOneLane = (left.lane == .easing) == (right.lane == .easing)
    return isOneLane
      && (left.match.rule.level == right.match.rule.level
        || left.match.rule.impact == right.match.rule.impact && left.status == right.status)
  }

  private func risk(
    of finding: Finding,
    sentence number: Int,
    _ document: Document,
    _ attributions: [Attribution]
  ) -> ArticleRisk {
    let text = document.tagged
    let sentence = text.sentences[number]
    let rule = finding.match.rule
    let trigger = span(of: finding.match.trigger, in: text)
    let holding = attributions.filter { attribution in
      attribution.content.contains { $0.overlaps(trigger) }
    }
    .min { length(of: $0.content) < length(of: $1.content) }
    return ArticleRisk(
      category: rule.category,
      level: rule.level,
      lane: finding.lane,
      status: finding.status,
      evidence: [sentence.span],
      trigger: [trigger],
      anchors: Set(finding.match.anchors.map { span(of: $0, in: text) }).sorted(),
      rule: rule.id,
      holder: holding?.holder,
      hedges: finding.hedges,
      likelihood: holding.flatMap { likelihood(of: finding, in: document, said: $0) },
      impactBase: rule.impact,
      deaths: DeathToll(text: text).lowest(in: sentence.tokens)
    )
  }

  private func length(of content: [TextSpan]) -> Int { content.reduce(0) { $0 + $1.count } }

  private func span(of range: Range<Int>, in text: TaggedText) -> TextSpan {
    TextSpan(
      text.tokens[range.lowerBound].span.start,
      text.tokens[range.upperBound - 1].span.end
    )
  }

  /// The estimative term that governs the event, inside what the holder said.
  private func likelihood(
    of finding: Finding,
    in document: Document,
    said attribution: Attribution
  ) -> TextSpan? {
    let text = document.tagged
    for hedge in finding.hedges {
      guard attribution.content.contains(where: { $0.contains(hedge) }) else { continue }
      let range = text.tokenized.tokenRange(of: hedge)
      // The term may begin before the cue ("very likely").
      let start = max(0, range.lowerBound - (scale.longestTerm - 1))
      for first in start...range.lowerBound {
        let span = span(of: first..<range.upperBound, in: text)
        if attribution.content.contains(where: { $0.contains(span) }),
          scale.band(of: document.text[span]) != nil
        {
          return span
        }
      }
    }
    return nil
  }
}
