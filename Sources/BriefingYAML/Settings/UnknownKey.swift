/// A key that a file of settings has but the program does not know.
public struct UnknownKey: Hashable, Sendable {
  /// The key as written.
  public let key: String
  /// Its line, from 1.
  public let line: Int
  /// Its column, from 1.
  public let column: Int
  /// The known key that was probably meant; nil when none is near.
  public let suggestion: String?

  /// Makes a finding.
  public init(key: String, line: Int, column: Int, suggestion: String?) {
    self.key = key
    self.line = line
    self.column = column
    self.suggestion = suggestion
  }

  /// `unknown key “ouput”; did you mean “output”?`
  public var message: String {
    let question = suggestion.map { "; did you mean “\($0)”?" } ?? ""
    return "unknown key “\(key)”" + question
  }
}

extension YAMLMapping {
  /// The keys that are not in `known`, in the order of the text, each with the nearest known one.
  public func unknownKeys(known: [String]) -> [UnknownKey] {
    entries.filter { !known.contains($0.key) }.map { entry in
      UnknownKey(
        key: entry.key,
        line: entry.line,
        column: entry.column,
        suggestion: KeyDistance.nearest(to: entry.key, among: known)
      )
    }
  }
}
