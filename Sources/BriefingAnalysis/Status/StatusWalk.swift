internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Follows an event to the words that govern it and gathers the status that each of them gives.
struct StatusWalk {
  let text: TaggedText
  let cues: StatusCues
  let grammar: SentenceGrammar
  /// The tokens that are the event's own name.
  let trigger: Range<Int>

  /// What was found, in the order of the walk.
  var found: [Finding] = []
  /// The cues that undo the event ("prevent", "fail").
  var undoings: [StatusCue] = []
  /// Whether somebody wants the event undone, no more.
  var isUndoingAsked = false
  /// The preposition that makes the event a circumstance of its own ("after the protests").
  var placement: String?
  /// Whether the event is any of its kind, not one that the text tells of ("any attack").
  var isGeneric = false
  /// The verb group that the event is, or that it is an argument of.
  var eventGroup: Int?
  /// How many steps are left, so that no sentence can make the walk long.
  var stepsLeft = 64
  var visitedGroups: Set<Int> = []
  var visitedNouns: Set<Int> = []

  /// A status with the words that give it.
  struct Finding {
    let status: EventStatus
    let words: Range<Int>
    /// Whether a cue that governs the event gives it.
    let isCue: Bool
  }

  init(text: TaggedText, cues: StatusCues, grammar: SentenceGrammar, trigger: Range<Int>) {
    self.text = text
    self.cues = cues
    self.grammar = grammar
    self.trigger = trigger
  }

  /// The words of all findings.
  var hedges: [Range<Int>] { found.map(\.words) }

  /// Notes that `words` give `status`.
  mutating func add(_ status: EventStatus, _ words: Range<Int>, isCue: Bool = false) {
    found.append(Finding(status: status, words: words, isCue: isCue))
  }

  /// Walks from the event at `token`.
  mutating func visit(_ token: Int) {
    if let group = grammar.group(holding: token) {
      eventGroup = group
      visitGroup(group, isEvent: true)
    } else {
      visitNoun(token)
    }
  }
}
