/// The nouns that describe actors: what they describe, and the gender that they tell.
struct ActorNouns: Sendable {
  /// What a noun describes.
  enum Kind: Sendable {
    /// An office, rank or trade.
    case title
    /// A person, but no office.
    case person
    /// A relative or partner of somebody.
    case kin
    /// An organisation.
    case body
    /// A place.
    case place
    /// A place that acts.
    case state
    /// Several people, in the singular.
    case crowd
    /// A document.
    case record
    /// Something that a government has.
    case deed
    /// Something that governments have with each other.
    case bond
    /// A verb of what a government does.
    case act

    /// Whether the noun describes one person.
    var isPerson: Bool { self == .title || self == .person || self == .kin }
  }

  /// A noun of the list.
  struct Noun: Sendable {
    /// What it describes.
    let kind: Kind
    /// The gender that it tells.
    let gender: Gender
  }

  private let nouns: [String: [Noun]]

  /// The list of the program.
  static let standard = ActorNouns()

  private init() {
    var nouns: [String: [Noun]] = [:]
    for row in ActorNounTable.rows {
      for word in row.words.split(whereSeparator: \.isWhitespace) {
        nouns[String(word), default: []].append(Noun(kind: row.kind, gender: row.gender))
      }
    }
    self.nouns = nouns
  }

  /// The noun that describes a person, when `lemma` is one.
  func person(_ lemma: String) -> Noun? { noun(lemma) { $0.isPerson } }

  /// Whether `lemma` describes something of one of `kinds`.
  func describes(_ lemma: String, _ kinds: Kind...) -> Bool {
    noun(lemma) { kinds.contains($0) } != nil
  }

  private func noun(_ lemma: String, where fits: (Kind) -> Bool) -> Noun? {
    nouns[lemma]?.first { fits($0.kind) }
  }
}
