internal import BriefingModel
internal import BriefingText

/// An actor of one article while its mentions are gathered.
struct ActorDraft {
  /// A mention of the actor.
  struct Use {
    /// Where it stands.
    let span: TextSpan
    /// Its tokens, as indices into the text's tokens.
    let tokens: Range<Int>
    /// The type that the recogniser gave, or that of the actor.
    let type: EntityType
    /// How it refers.
    let kind: Mention.Kind
    /// Why it was given to the actor.
    var rule: JoiningRule
    /// The name as it is compared; no words for a description or pronoun.
    var form = NameForm("")
  }

  /// What the actor is.
  var type: EntityType
  /// Its mentions; in text order once all are found.
  var uses: [Use]
  /// The key of the country or body that the gazetteer knows by its names; nil when it knows none.
  var identity: String?
  /// The parts of the fullest personal name; nil for all but persons.
  var person: PersonName?
  /// The country that it is or belongs to.
  var country: String?
  /// What the text tells of a person's gender.
  var gender = Gender.unknown
  /// Whether it is an unnamed group, or several people.
  var isGroup = false
  /// The nouns that the article calls a body or place: the last words of its names, and the nouns
  /// of what it is said to be.
  var nouns: Set<String> = []
  /// The offices and affiliations, in text order.
  var roles: [ActorRole] = []

  /// The uses by name.
  var names: [Use] { uses.filter { $0.kind == .name } }

  /// Takes over the mentions of `other`, which `rule` joins.
  mutating func absorb(_ other: ActorDraft, by rule: JoiningRule) {
    uses += other.uses.map { use in
      var use = use
      if use.rule == .exactName { use.rule = rule }
      return use
    }
    identity = identity ?? other.identity
    country = country ?? other.country
    if gender == .unknown { gender = other.gender }
    if let theirs = other.person, theirs.given.count > person?.given.count ?? -1 {
      person = theirs
    }
    roles += other.roles
    nouns.formUnion(other.nouns)
  }
}
