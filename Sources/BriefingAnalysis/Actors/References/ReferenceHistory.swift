internal import BriefingModel

/// The mentions that a reader has met so far, with what is counted of each actor.
struct ReferenceHistory {
  /// The mentions, in text order.
  private(set) var uses: [ReferenceCandidate] = []
  /// How often each actor was mentioned so far.
  private(set) var mentions: [Int: Int] = [:]
  /// How often the whole article names each actor.
  let names: [Int]

  /// The persons without a name that were mentioned, in text order; their actors are negative, the
  /// same for the same noun.
  private(set) var strangers: [ReferenceCandidate] = []
  /// The gender of each stranger, by its negative number.
  private(set) var strangerGenders: [Int: Gender] = [:]
  private var strangerNumbers: [String: Int] = [:]

  /// Starts before the first word of an article with the actors of `cast`.
  init(_ cast: ActorCast) { names = cast.drafts.map(\.names.count) }

  /// Adds the next mention.
  mutating func note(_ use: ReferenceCandidate) {
    uses.append(use)
    mentions[use.actor, default: 0] += 1
  }

  /// Adds a person without a name whom the noun `lemma` describes.
  mutating func noteStranger(
    _ tokens: Range<Int>,
    lemma: String,
    gender: Gender,
    in scene: ActorScene
  ) {
    let number = strangerNumbers[lemma] ?? -1 - strangerNumbers.count
    strangerNumbers[lemma] = number
    strangerGenders[number] = gender
    strangers.append(
      ReferenceCandidate(actor: number, tokens: tokens, kind: .nominal, scene: scene)
    )
    mentions[number, default: 0] += 1
  }

  /// The strangers from the sentence with the index `first` on, the latest first.
  func latestStrangers(fromSentence first: Int) -> [ReferenceCandidate] {
    Array(strangers.reversed().prefix { $0.sentence >= first })
  }

  /// The mentions from the sentence with the index `first` on, the latest first.
  func latest(fromSentence first: Int) -> [ReferenceCandidate] {
    Array(uses.reversed().prefix { $0.sentence >= first })
  }

  /// The actors that were mentioned, the latest first.
  ///
  /// - Complexity: linear in the number of mentions.
  func actors() -> [Int] {
    var seen: Set<Int> = []
    return uses.reversed().map(\.actor).filter { seen.insert($0).inserted }
  }
}
