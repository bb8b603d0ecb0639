/// A run of auxiliaries, adverbs and one main verb: `may not have been killed`.
struct VerbGroup: Hashable {
  /// The group's tokens, as indices into the text's tokens.
  let range: Range<Int>
  /// The main verb, or the last auxiliary where none follows.
  let head: Int
  /// The modal verb.
  let modal: Int?
  /// The words that negate the group: `not`, `never`, `no longer`.
  let negations: [Range<Int>]
  /// How the group is built.
  var form: Form
  /// Whether a form of `have` makes it perfect.
  let isPerfect: Bool
  /// Whether a form of `be` and an `-ing` make it progressive.
  let isProgressive: Bool
  /// Whether a form of `be` and a participle make it passive.
  let isPassive: Bool
  /// Whether `be going to` opens it.
  let isFuture: Bool

  /// How a verb group is built.
  enum Form {
    /// Finite, in the present.
    case present
    /// Finite, in the past.
    case past
    /// With a modal verb.
    case modal
    /// `to` and the base form, or the base form alone.
    case infinitive
    /// The `-ing` form without an auxiliary.
    case gerund
    /// The past participle without an auxiliary.
    case participle
  }

  /// Whether the group can be the verb of a clause of its own.
  var isFinite: Bool { form == .present || form == .past || form == .modal }
}
