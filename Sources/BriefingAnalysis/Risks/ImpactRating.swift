/// The impact of a risk, 1 to 5, with the rules that made it.
///
/// The base of the second level, at most one step more by the first circumstance that holds, and
/// at least what the lowest reported number of deaths asks for. Adjectives and tone never count,
/// and the impact is never multiplied with a likelihood (Cox, "What's Wrong with Risk Matrices?",
/// Risk Analysis 2008).
public struct ImpactRating: Codable, Hashable, Sendable {
  /// The impact, 1 to 5.
  public let value: Int
  /// The ids of the rules that made it, in the order in which they were tried.
  public let reasons: [String]

  /// The greatest impact.
  public static let greatest = 5
  /// The states with nuclear weapons (SIPRI Yearbook 2023), the permanent members of the Security
  /// Council among them.
  public static let nuclearStates: Set<String> = [
    "CN", "FR", "GB", "IL", "IN", "KP", "PK", "RU", "US",
  ]
  /// As many countries count as a wide reach.
  public static let manyCountries = 3
  /// The impact that so many deaths ask for, the most first.
  private static let deathSteps: [(deaths: Int, impact: Int)] = [(1_000, 5), (100, 4), (10, 3)]

  /// What is known about a risk beside its words.
  public struct Circumstances: Hashable, Sendable {
    /// The impact's base of the rule's second level, 1 to 5.
    public var base: Int
    /// The codes of the countries on each side, a set a side; sides that are unknown are left out.
    public var sides: [Set<String>]
    /// The codes of all countries that are affected.
    public var countries: Set<String>
    /// Whether the text states that a resolution of the Security Council is breached.
    public var breachesResolution: Bool
    /// Whether critical infrastructure is hit.
    public var hitsInfrastructure: Bool
    /// The reported numbers of deaths, of which the lowest counts.
    public var deaths: [Int]

    /// Describes a risk.
    public init(
      base: Int,
      sides: [Set<String>] = [],
      countries: Set<String> = [],
      breachesResolution: Bool = false,
      hitsInfrastructure: Bool = false,
      deaths: [Int] = []
    ) {
      self.base = base
      self.sides = sides
      self.countries = countries
      self.breachesResolution = breachesResolution
      self.hitsInfrastructure = hitsInfrastructure
      self.deaths = deaths
    }
  }

  /// Rates a risk from its circumstances.
  public init(_ circumstances: Circumstances) {
    let base = min(max(circumstances.base, 1), Self.greatest)
    var value = base
    var reasons = ["impact.base-\(base)"]
    if let step = Self.extraStep(circumstances) {
      value = min(value + 1, Self.greatest)
      reasons.append(step)
    }
    if let lowest = circumstances.deaths.filter({ $0 > 0 }).min(),
      let step = Self.deathSteps.first(where: { lowest >= $0.deaths })
    {
      reasons.append("impact.deaths-\(step.deaths)")
      value = max(value, step.impact)
    }
    self.value = value
    self.reasons = reasons
  }

  /// The first circumstance that adds a step.
  private static func extraStep(_ circumstances: Circumstances) -> String? {
    let armed = circumstances.sides.filter { !$0.isDisjoint(with: nuclearStates) }
    if armed.count >= 2 { return "impact.nuclear-states" }
    if circumstances.countries.count >= manyCountries { return "impact.three-countries" }
    if circumstances.breachesResolution { return "impact.resolution-breach" }
    if circumstances.hitsInfrastructure { return "impact.infrastructure" }
    return nil
  }
}
