internal import BriefingLanguage
internal import BriefingModel
internal import BriefingText

/// Reads transcripts: turns of speech, each after the speaker's name in capitals and a colon.
struct TranscriptReader {
  /// A stretch of speech.
  private struct Turn {
    /// The words before the colon.
    let label: String
    /// The number of the actor that the label names; nil when it names none.
    let actor: Int?
    /// The first token after the colon.
    let start: Int
  }

  private let scene: ActorScene
  private let turns: [Turn]

  /// The turns, and the different speakers, that make a transcript.
  private static let leastTurns = 2
  private static let leastSpeakers = 2
  /// The longest label in tokens.
  private static let longestLabel = 6

  /// Looks for the turns of an article.
  init(scene: ActorScene, cast: ActorCast) {
    self.scene = scene
    var turns: [Turn] = []
    for colon in scene.tokens.indices where scene.lower(colon) == ":" {
      var start = colon
      while start > 0, colon - start < Self.longestLabel, Self.isCapital(start - 1, in: scene) {
        start -= 1
      }
      guard start < colon, scene.tokens[start..<colon].contains(where: { $0.text.count > 1 }),
        start == 0 || scene.tag(start - 1) == .punctuation
          || scene.sentenceTokens(at: start).lowerBound == start
      else { continue }
      let actor = (start..<colon).reversed().lazy.compactMap { cast.actor(at: $0) }.first {
        cast.drafts[$0].type == .person
      }
      let label = (start..<colon).map { scene.lower($0) }.joined(separator: " ")
      turns.append(Turn(label: label, actor: actor, start: colon + 1))
    }
    self.turns = turns
  }

  private static func isCapital(_ index: Int, in scene: ActorScene) -> Bool {
    let token = scene.tokens[index]
    return token.letterCase == .upper && token.kind == .word
  }

  /// Whether several persons speak in turns.
  var isTranscript: Bool {
    turns.count >= Self.leastTurns && Set(turns.map(\.label)).count >= Self.leastSpeakers
  }

  /// The pronouns of the first person outside quotations with who says them.
  func references() -> [(index: Int, actor: Int)] {
    var references: [(Int, Int)] = []
    for (number, turn) in turns.enumerated() {
      guard let actor = turn.actor else { continue }
      let end = number + 1 < turns.count ? turns[number + 1].start : scene.count
      for index in turn.start..<end
      where scene.quotation(at: index) == nil
        && ReferenceResolver.firstPerson.contains(scene.lower(index))
      {
        references.append((index, actor))
      }
    }
    return references
  }
}
