import BriefingLanguage
import BriefingText

extension GoldRelation {
  /// The pieces as the engine decides them.
  func answer(_ site: CueSite, _ text: TaggedText) -> CueAnswer {
    var answer = CueAnswer()
    let sentence = text.sentences[
      text.tokenized.sentenceIndex(at: text.tokens[head].span.start) ?? 0
    ].tokens
    let group = site.groupTokens
    let right = content.filter { $0.lowerBound >= group.upperBound }
    let left = content.filter {
      $0.upperBound <= group.lowerBound && $0.upperBound > sentence.lowerBound
    }
    let near = right.filter { $0.lowerBound < sentence.upperBound }
    if let first = near.first, let last = near.last {
      answer.after = first.lowerBound..<last.upperBound
    }
    if let first = left.first, let last = left.last {
      answer.before = first.lowerBound..<last.upperBound
    }
    if answer.after == nil, answer.before == nil, let first = right.first { answer.after = first }
    if let best = source.filter({ sentence.contains($0.lowerBound) }).max(by: {
      $0.count < $1.count
    }) {
      answer.source = best
    }
    return answer
  }
}

/// The place among `candidates` that is `position`, or the nearest within three tokens.
func place(of position: Int, in candidates: [Int]) -> Int? {
  guard
    let best = candidates.indices.min(by: {
      abs(candidates[$0] - position) < abs(candidates[$1] - position)
    }),
    abs(candidates[best] - position) <= 3
  else { return nil }
  return best
}

/// One question with its candidates' features and the right one.
struct Question {
  var lists: [FeatureList]
  var gold: Int
}

/// The questions about content and source of one marked cue.
func questions(_ relation: GoldRelation, _ site: CueSite, _ text: TaggedText) -> [Question] {
  let gold = relation.answer(site, text)
  let features = SpanFeatures(site: site)
  var out: [Question] = []
  var known = CueAnswer()
  func ask(
    _ decision: AttributionDecision,
    none: Bool,
    _ candidates: [Int],
    _ position: Int?,
    _ fill: (Int, inout FeatureList) -> Void
  ) {
    var lists: [FeatureList] = []
    if none {
      var list = FeatureList(decision)
      features.addNone(known, to: &list)
      lists.append(list)
    }
    for candidate in candidates {
      var list = FeatureList(decision)
      fill(candidate, &list)
      lists.append(list)
    }
    let offset = none ? 1 : 0
    if let position {
      guard let found = place(of: position, in: candidates) else { return }
      out.append(Question(lists: lists, gold: found + offset))
    } else if none {
      out.append(Question(lists: lists, gold: 0))
    }
  }
  ask(.afterStart, none: true, site.afterStarts(), gold.after?.lowerBound) {
    features.addAfterStart($0, to: &$1)
  }
  if let after = gold.after {
    ask(.afterEnd, none: false, site.ends(from: after.lowerBound), after.upperBound) {
      features.addAfterEnd($0, start: after.lowerBound, to: &$1)
    }
  }
  known.after = gold.after
  ask(.beforeEnd, none: true, site.beforeEnds(), gold.before?.upperBound) {
    features.addBeforeEnd($0, answer: known, to: &$1)
  }
  if let before = gold.before {
    ask(.beforeStart, none: false, site.starts(before: before.upperBound), before.lowerBound) {
      features.addBeforeStart($0, end: before.upperBound, to: &$1)
    }
  }
  known.before = gold.before
  ask(.sourceStart, none: true, site.sourceStarts(), gold.source?.lowerBound) {
    features.addSourceStart($0, answer: known, to: &$1)
  }
  if let source = gold.source {
    ask(.sourceEnd, none: false, site.sourceEnds(from: source.lowerBound), source.upperBound) {
      features.addSourceEnd($0, start: source.lowerBound, answer: known, to: &$1)
    }
  }
  return out
}
