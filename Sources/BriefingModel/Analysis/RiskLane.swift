/// Where a risk entry is listed; threats and acts are kept apart because they move apart (Caldara
/// and Iacoviello, "Measuring Geopolitical Risk", AER 2022).
public enum RiskLane: String, Codable, Hashable, Sendable, CaseIterable {
  /// Something adverse that may come.
  case threat
  /// Something adverse that happens or happened.
  case act
  /// Something that lowers a risk: talks, truce, release, aid.
  case easing
  /// History that the article recalls.
  case background

  /// The same word for lanes that one risk can pass through: a threat becomes an act, while an
  /// easing signal and history stay what they are.
  public var family: String { self == .threat || self == .act ? "adverse" : rawValue }
}
