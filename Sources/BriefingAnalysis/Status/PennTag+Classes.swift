internal import BriefingLanguage

extension PennTag {
  /// Whether it is a form of a verb, modal verbs included.
  var isVerbal: Bool { isVerb || self == .modal }

  /// Whether it is an adjective of any degree.
  var isAdjective: Bool {
    self == .adjective || self == .comparativeAdjective || self == .superlativeAdjective
  }

  /// Whether it is an adverb of any degree.
  var isAdverb: Bool {
    self == .adverb || self == .comparativeAdverb || self == .superlativeAdverb
  }
}
