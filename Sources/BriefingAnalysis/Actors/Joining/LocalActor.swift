internal import BriefingModel
internal import BriefingText

/// An actor of one article with what it is compared by across the folder.
struct LocalActor {
  /// The index of its article in the folder.
  let article: Int
  /// What the article shows of it.
  let actor: ArticleActor
  /// Its mentions by name, or in its own words for a group; in text order.
  let mentions: [Mention]
  /// What kind of thing it is, and the name that all its namesakes share.
  let key: ActorKey
  /// The parts of a personal name; nil for all but persons.
  let person: PersonName?
  /// The lemmas of the nouns that its offices are about.
  let offices: Set<String>
  /// What the article says beside it: story, other persons, the bodies of its sentences.
  var company: Set<String> = []

  /// Whether the article tells neither office nor country.
  var isBare: Bool { offices.isEmpty && actor.country == nil }
}

/// What all names of one actor have in common.
struct ActorKey: Hashable {
  /// The kinds of things that can bear one name side by side.
  enum Kind: String {
    /// A person.
    case person
    /// An organisation or place.
    case body
    /// The people of a nation or faith.
    case people
    /// A group in the article's own words.
    case group
  }

  /// What kind of thing it is.
  let kind: Kind
  /// The folded name, or the gazetteer's key.
  let name: String
  /// Whether the name says so little that equal ones are not joined for that alone (`Council`).
  var isGeneric = false
}
