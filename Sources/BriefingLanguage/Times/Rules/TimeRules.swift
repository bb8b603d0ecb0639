/// The rules of one pass over the items of a sentence.
struct TimePass: Sendable {
  /// The rules, in the order of the file.
  let rules: [TimeRule]
  /// Their patterns, compiled.
  let automaton: TimeAutomaton
}

/// The vocabulary and the rules, read once.
struct TimeRules: Sendable {
  let vocabulary: TimeVocabulary
  let passes: [TimePass]
  let numbers: NumberWords
  /// The names of several words: festivals and the like.
  let names: TimeAutomaton
  let nameReadings: [TimeReading]

  /// Every rule, in the order of the file.
  var rules: [TimeRule] { passes.flatMap(\.rules) }

  /// Reads the data files `time-words.txt` and `time-rules.txt`.
  init() throws(TimeRulesError) {
    try self.init(
      words: RuleLines(file: "time-words.txt"),
      rules: RuleLines(file: "time-rules.txt")
    )
  }

  /// Reads the vocabulary and the rules from `words` and `rules`.
  init(words: RuleLines, rules lines: RuleLines) throws(TimeRulesError) {
    var vocabulary = try TimeVocabulary(lines: words)
    var reader = TimePatternReader()
    numbers = NumberWords(
      hyphen: reader.symbol(of: "-"),
      and: reader.symbol(of: "and"),
      a: reader.symbol(of: "a"),
      slash: reader.symbol(of: "/")
    )
    var groups: [[TimeRule]] = []
    for line in lines {
      let words = line.text.split(separator: " ")
      if words.first == "pass" {
        groups.append([])
      } else if words.first == "define", words.count > 3, words[2] == "=" {
        let pattern = try TimeRules.pattern(
          words[3...].joined(separator: " "),
          &reader,
          line,
          lines
        )
        reader.define(String(words[1]), as: pattern)
      } else if groups.isEmpty {
        throw lines.error(line.number, "a rule before the first pass")
      } else {
        groups[groups.count - 1].append(try TimeRules.rule(line, &reader, lines))
      }
    }
    let namePatterns = vocabulary.names.map { name in
      TimePattern.sequence(name.words.map { .symbol(reader.symbol(of: $0), slot: "") })
    }
    let symbols = TimeClass.allCases.count + reader.words.count
    vocabulary.add(words: reader.words)
    names = TimeAutomaton(namePatterns, symbols: symbols)
    nameReadings = vocabulary.names.map(\.reading)
    passes = groups.map { rules in
      TimePass(rules: rules, automaton: TimeAutomaton(rules.map(\.pattern), symbols: symbols))
    }
    self.vocabulary = vocabulary
  }

  private static func pattern(
    _ text: String,
    _ reader: inout TimePatternReader,
    _ line: RuleLines.Line,
    _ lines: RuleLines
  ) throws(TimeRulesError) -> TimePattern {
    do {
      return try reader.pattern(text)
    } catch {
      throw lines.error(line.number, error.problem)
    }
  }

  /// Reads `pattern | operation key=value … | text with [the expression] = value`.
  private static func rule(
    _ line: RuleLines.Line,
    _ reader: inout TimePatternReader,
    _ lines: RuleLines
  ) throws(TimeRulesError) -> TimeRule {
    let columns = line.text.split(separator: "|", omittingEmptySubsequences: false)
    guard columns.count == 3 else {
      throw lines.error(line.number, "a rule has a pattern, an operation and an example")
    }
    let words = columns[1].split(separator: " ")
    guard let name = words.first, let operation = TimeRule.Operation(rawValue: String(name)) else {
      throw lines.error(line.number, "no such operation: \(columns[1])")
    }
    var arguments: [String: String] = [:]
    for word in words.dropFirst() {
      let parts = word.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { throw lines.error(line.number, "no value in \(word)") }
      arguments[String(parts[0])] = String(parts[1])
    }
    var condition: TimeCondition?
    if let name = arguments.removeValue(forKey: "if") {
      condition = TimeCondition(rawValue: name)
      if condition == nil { throw lines.error(line.number, "no such condition: \(name)") }
    }
    guard let example = TimeRule.Example(String(columns[2])) else {
      throw lines.error(line.number, "an example is a text with [the expression] = value")
    }
    return TimeRule(
      pattern: try pattern(String(columns[0]), &reader, line, lines),
      operation: operation,
      arguments: arguments,
      condition: condition,
      example: example,
      line: line.number
    )
  }
}
