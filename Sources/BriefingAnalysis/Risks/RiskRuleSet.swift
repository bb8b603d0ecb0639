/// A versioned set of risk rules: a data file that analysts read, edit and test.
public struct RiskRuleSet: Sendable {
  /// The version; a register names it beside each rating.
  public let version: String
  /// The categories, in the file's order.
  public let categories: [Category]
  /// The rules, in the file's order.
  public let rules: [RiskRule]
  /// How many tokens may stand between a trigger and its anchor.
  public let window: Int
  /// Nouns that carry the event of the noun before them ("protest movement").
  let carriers: Set<String>
  /// How an opinion piece is told from a report.
  let opinion: OpinionSigns
  private let index: [String: [Entry]]

  /// One category of risk.
  public struct Category: Hashable, Sendable, Identifiable {
    /// `R1` to `R12`.
    public let id: String
    /// The name: `interstate war`.
    public let name: String
  }

  /// A trigger of a rule.
  struct Entry: Hashable {
    let rule: Int
    let trigger: Int
  }

  /// Makes a set from the parts of its file.
  init(
    version: String,
    window: Int,
    categories: [Category],
    rules: [RiskRule],
    carriers: Set<String>,
    opinion: OpinionSigns
  ) {
    self.version = version
    self.window = window
    self.categories = categories
    self.rules = rules
    self.carriers = carriers
    self.opinion = opinion
    var index: [String: [Entry]] = [:]
    for (number, rule) in rules.enumerated() {
      for (trigger, pattern) in rule.triggers.enumerated() {
        guard let first = pattern.words.first else { continue }
        index[first.lemma, default: []].append(Entry(rule: number, trigger: trigger))
      }
    }
    self.index = index
  }

  /// The triggers that begin with `lemma`, in the file's order.
  func entries(beginningWith lemma: String) -> [Entry] { index[lemma] ?? [] }
}
