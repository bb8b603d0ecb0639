internal import BriefingLanguage
internal import BriefingYAML
internal import FoundationEssentials

/// A YAML data file of the analysis stage with the errors of what stands in it.
struct RuleFile {
  /// Where the file is.
  let path: String
  /// Its root.
  let root: YAMLMapping

  /// Reads the program's own data file `name`.
  ///
  /// - Throws: ``RuleFileError`` when it is missing, unreadable or not a mapping.
  init(named name: String) throws(RuleFileError) {
    guard let path = DataFile.path(name, of: "BriefingAnalysis") else {
      throw .missing(name: name)
    }
    try self.init(path: path)
  }

  /// Reads the file at `path`.
  ///
  /// - Throws: ``RuleFileError`` when it is unreadable or not a mapping.
  init(path: String) throws(RuleFileError) {
    guard let data = FileManager.default.contents(atPath: path),
      let text = String(data: data, encoding: .utf8)
    else { throw .unreadable(path: path) }
    try self.init(text: text, path: path)
  }

  /// Reads `text`, which stands in the file at `path`.
  ///
  /// - Throws: ``RuleFileError/invalid(path:line:problem:)`` when it is not a mapping.
  init(text: String, path: String) throws(RuleFileError) {
    self.path = path
    let node: YAMLNode
    do {
      node = try YAMLDocument.parse(text)
    } catch {
      throw .invalid(path: path, line: error.line, problem: error.message)
    }
    guard let root = node.mapping else {
      throw .invalid(path: path, line: node.line, problem: "must be a mapping")
    }
    self.root = root
  }

  /// The result of `read`, its YAML errors with the path of this file.
  func reading<Result>(
    _ read: () throws(YAMLError) -> Result
  ) throws(RuleFileError) -> Result {
    do {
      return try read()
    } catch {
      throw .invalid(path: path, line: error.line, problem: error.message)
    }
  }

  /// The text of `key` in `mapping`, which `owner` begins.
  ///
  /// - Throws: ``RuleFileError/invalid(path:line:problem:)`` when there is none.
  func text(_ key: String, of mapping: YAMLMapping, at line: Int) throws(RuleFileError) -> String {
    guard let text = try reading({ () throws(YAMLError) in try mapping.string(for: key) }) else {
      throw .invalid(path: path, line: line, problem: "“\(key)” is missing")
    }
    return text
  }

  /// The texts of `key` in `mapping`; empty when there are none.
  func texts(_ key: String, of mapping: YAMLMapping) throws(RuleFileError) -> [String] {
    try reading { () throws(YAMLError) in try mapping.strings(for: key) ?? [] }
  }

  /// The mappings in the list of `key`; empty when there is none.
  func mappings(
    _ key: String,
    of mapping: YAMLMapping
  ) throws(RuleFileError) -> [(line: Int, mapping: YAMLMapping)] {
    let nodes = try reading { () throws(YAMLError) in try mapping.sequence(for: key) ?? [] }
    var mappings: [(line: Int, mapping: YAMLMapping)] = []
    for node in nodes {
      guard let mapping = node.mapping else {
        throw .invalid(path: path, line: node.line, problem: "“\(key)” must hold mappings")
      }
      mappings.append((node.line, mapping))
    }
    return mappings
  }

  /// Checks that `mapping` has no key beyond `known`.
  ///
  /// - Throws: ``RuleFileError/invalid(path:line:problem:)`` for the first that it has.
  func check(_ mapping: YAMLMapping, knows known: [String]) throws(RuleFileError) {
    if let unknown = mapping.unknownKeys(known: known).first {
      throw .invalid(path: path, line: unknown.line, problem: unknown.message)
    }
  }

  /// The value that `text` names, or an error that lists what it may be.
  func value<Value: RawRepresentable<String> & CaseIterable>(
    _ text: String,
    of key: String,
    at line: Int
  ) throws(RuleFileError) -> Value {
    guard let value = Value(rawValue: text) else {
      let choices = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw .invalid(path: path, line: line, problem: "“\(key)” must be one of \(choices)")
    }
    return value
  }
}
