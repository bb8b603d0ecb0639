/// A decision that the engine takes by weighing features.
package enum AttributionDecision: Int, CaseIterable, Sendable {
  /// Whether a word heads a cue, by its own sentence alone.
  case cueDraft
  /// The same with the drafts of the words around it.
  case cue
  /// Where the content after the cue begins.
  case afterStart
  /// Where the content after the cue ends.
  case afterEnd
  /// Where the content before the cue ends.
  case beforeEnd
  /// Where the content before the cue begins.
  case beforeStart
  /// Where the source begins.
  case sourceStart
  /// Where the source ends.
  case sourceEnd
  /// Whether what was found is an attribution.
  case acceptance
  /// Whether a quotation without a cue goes on with the attribution before it.
  case continuation

  /// The number of weights of the decision, as a power of two: about twice as many as features that
  /// the training data show twice, but for the two of the cue.
  package var bits: Int {
    switch self {
    case .cueDraft, .cue: 19
    case .afterStart, .afterEnd, .beforeEnd: 18
    case .sourceStart: 17
    case .beforeStart: 16
    case .sourceEnd, .acceptance: 15
    case .continuation: 12
    }
  }

  /// The weights of the decision, as slots of the table.
  package var section: Range<Int> { Self.sections[rawValue] }

  private static let sections: [Range<Int>] = {
    var start = 0
    return allCases.map { decision in
      defer { start += 1 << decision.bits }
      return start..<(start + (1 << decision.bits))
    }
  }()

  /// The number of weights of all decisions.
  package static let slotCount = sections.last?.upperBound ?? 0
}
