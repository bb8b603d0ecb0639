internal import BriefingText

/// Whether what a time expression dates lies behind or ahead, as the verb that governs it says.
///
/// Without a syntax tree the governing verb is the nearest before the expression in its sentence,
/// or, where none stands before it, the first after it.
enum Tense: Sendable {
  case past, future, unknown
  /// Ahead of a time that is itself behind: `they planned to meet in March`.
  case planned
  /// Behind without doubt: `the year ended Jan. 31`.
  case over

  /// The tense around the tokens `range` of `sentence`.
  init(
    around range: Range<Int>,
    in sentence: Range<Int>,
    of text: TaggedText,
    cues: TimeCues
  ) {
    let reader = VerbReader(text: text, sentence: sentence, around: range, cues: cues)
    if reader.ends(at: range) {
      self = .over
    } else if reader.announces(range) {
      self = .future
    } else if reader.isPossessive(range) {
      self = .unknown
    } else if let verb = reader.verb(before: range.lowerBound) {
      let isOpen = reader.isTerm(range) && reader.isPerfect(verb)
      self = isOpen ? .future : reader.tense(at: verb)
    } else if let verb = reader.verb(after: range.upperBound) {
      self = reader.tense(at: verb)
    } else {
      self = reader.misreadVerb(before: range.lowerBound) == nil ? .unknown : .future
    }
    if self == .unknown, reader.isTerm(range) { self = .future }
  }
}
