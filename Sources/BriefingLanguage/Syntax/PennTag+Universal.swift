extension PennTag {
  /// The part of speech of Universal Dependencies for a word with this tag and the lemma `lemma`.
  ///
  /// As far as tag and lemma tell: forms of be are `AUX`, those of have and do `VERB`, and words
  /// that are determiner or pronoun are `DET`. ``TaggedText/universalTag(at:)`` looks at the words
  /// around as well.
  public func universal(lemma: String) -> String {
    switch self {
    case .coordinatingConjunction: "CCONJ"
    case .cardinal: "NUM"
    case .determiner, .predeterminer: "DET"
    case .existential, .pronoun, .whPronoun, .whDeterminer, .possessivePronoun, .whPossessive:
      "PRON"
    case .foreign, .listMarker: "X"
    case .preposition: Self.subordinators.contains(lemma) ? "SCONJ" : "ADP"
    case .adjective, .comparativeAdjective, .superlativeAdjective: "ADJ"
    case .modal: "AUX"
    case .noun: Self.indefinites.contains(lemma) ? "PRON" : "NOUN"
    case .pluralNoun: "NOUN"
    case .properNoun, .pluralProperNoun: "PROPN"
    case .possessive, .to: "PART"
    case .adverb: lemma == "not" ? "PART" : "ADV"
    case .comparativeAdverb, .superlativeAdverb, .whAdverb: "ADV"
    case .particle: "ADP"
    case .symbol: "SYM"
    case .interjection: "INTJ"
    case .baseVerb, .pastVerb, .gerund, .pastParticiple, .presentVerb, .thirdPersonVerb:
      lemma == "be" ? "AUX" : "VERB"
    case .punctuation: "PUNCT"
    }
  }

  /// Whether the tag is one of the six of verbs; modals have their own.
  public var isVerb: Bool {
    switch self {
    case .baseVerb, .pastVerb, .gerund, .pastParticiple, .presentVerb, .thirdPersonVerb: true
    default: false
    }
  }

  /// Whether the tag is one of the four of nouns, proper nouns included.
  public var isNoun: Bool {
    switch self {
    case .noun, .pluralNoun, .properNoun, .pluralProperNoun: true
    default: false
    }
  }

  /// Words with the tag IN that open clauses more often than they stand before nouns, counted in
  /// UD English EWT (train).
  private static let subordinators: Set<String> = [
    "although", "because", "cause", "if", "lest", "once", "since", "so", "that", "though", "till",
    "unless", "until", "whereas", "whether", "while", "whilst",
  ]

  /// Nouns by their Penn tag that are pronouns in Universal Dependencies.
  private static let indefinites: Set<String> = [
    "anybody", "anyone", "anything", "everybody", "everyone", "everything", "nobody", "none",
    "nothing", "somebody", "someone", "something",
  ]
}
