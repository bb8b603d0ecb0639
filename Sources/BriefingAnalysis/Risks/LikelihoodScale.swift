internal import BriefingYAML

/// What the estimative words of a source mean: a setting, by default the bands of ICD 203.
///
/// Source: Office of the Director of National Intelligence, Intelligence Community Directive 203,
/// "Analytic Standards" (2015), section D.6.e(2)(a).
public struct LikelihoodScale: Hashable, Sendable {
  /// The bands, from the least likely to the most.
  public let bands: [Band]

  /// A range of probability with the terms that name it.
  public struct Band: Hashable, Sendable {
    /// The band's name: `likely`.
    public let name: String
    /// The least probability, in percent.
    public let lowest: Int
    /// The greatest probability, in percent.
    public let highest: Int
    /// The terms in small letters: `likely`, `probable`, `highly probable`.
    public let terms: [String]
  }

  /// Reads the program's own scale.
  ///
  /// - Throws: ``RuleFileError`` when the file is missing or wrong.
  public static func standard() throws(RuleFileError) -> LikelihoodScale {
    try LikelihoodScale(file: RuleFile(named: "likelihood.yml"))
  }

  /// Reads a scale from a data file.
  init(file: RuleFile) throws(RuleFileError) {
    try file.check(file.root, knows: ["version", "bands"])
    var bands: [Band] = []
    for (line, mapping) in try file.mappings("bands", of: file.root) {
      try file.check(mapping, knows: ["name", "from", "to", "terms"])
      let from = try file.reading { () throws(YAMLError) in try mapping.int(for: "from") }
      let to = try file.reading { () throws(YAMLError) in try mapping.int(for: "to") }
      guard let from, let to, 0...100 ~= from, from...100 ~= to else {
        throw .invalid(
          path: file.path,
          line: line,
          problem: "“from” and “to” must be percentages, the lower first"
        )
      }
      bands.append(
        Band(
          name: try file.text("name", of: mapping, at: line),
          lowest: from,
          highest: to,
          terms: try file.texts("terms", of: mapping)
        )
      )
    }
    self.bands = bands
  }

  /// The band of a term as written, in any case; nil when it is no estimative term.
  public func band(of term: String) -> Band? {
    let small = term.lowercased()
    return bands.first { $0.terms.contains(small) }
  }

  /// The number of words of the longest term.
  var longestTerm: Int {
    bands.flatMap(\.terms).map { $0.split(separator: " ").count }.max() ?? 0
  }
}
