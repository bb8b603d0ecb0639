/// The words of a call, sorted into options and operands as POSIX and GNU have it.
struct ParsedArguments: Sendable {
  /// The operands, in order.
  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]

  /// Sorts `words`: `--name value`, `--name=value`, `-n value`, `-abc`; after `--` all are operands.
  ///
  /// - Throws: ``Failure`` with the status `usage` for an option that is not known, lacks its value,
  ///   has one too many, or is given twice.
  init(_ words: [String], options: [OptionSpecification]) throws(Failure) {
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      if word == "--" {
        operands += words[index...]
        return
      }
      if word.hasPrefix("--") {
        let parts = word.dropFirst(2).split(
          separator: "=",
          maxSplits: 1,
          omittingEmptySubsequences: false
        )
        let name = parts.first.map(String.init) ?? ""
        guard let option = options.first(where: { $0.name == name }) else {
          throw Self.unknown("--" + name, options)
        }
        var value = parts.count > 1 ? String(parts[1]) : nil
        if option.value == nil, value != nil {
          throw Failure("--\(name) takes no value", status: .usage)
        }
        if option.value != nil, value == nil, index < words.count {
          value = words[index]
          index += 1
        }
        try add(option, value)
      } else if word.hasPrefix("-"), word.count > 1 {
        try parseShort(word.dropFirst(), words, &index, options)
      } else {
        operands.append(word)
      }
    }
  }

  private mutating func parseShort(
    _ letters: Substring,
    _ words: [String],
    _ index: inout Int,
    _ options: [OptionSpecification]
  ) throws(Failure) {
    var rest = letters
    while let letter = rest.popFirst() {
      guard let option = options.first(where: { $0.short == letter }) else {
        throw Self.unknown("-\(letter)", options)
      }
      guard option.value != nil else {
        try add(option, nil)
        continue
      }
      var value: String? = rest.isEmpty ? nil : String(rest)
      rest = ""
      if value == nil, index < words.count {
        value = words[index]
        index += 1
      }
      try add(option, value)
    }
  }

  private mutating func add(_ option: OptionSpecification, _ value: String?) throws(Failure) {
    if let name = option.value {
      guard let value else { throw Failure("--\(option.name) needs \(name)", status: .usage) }
      guard option.isRepeatable || values[option.name] == nil else {
        throw Failure("--\(option.name) is given twice", status: .usage)
      }
      values[option.name, default: []].append(value)
    } else {
      values[option.name] = [""]
    }
  }

  private static func unknown(_ word: String, _ options: [OptionSpecification]) -> Failure {
    let names = options.map { "--" + $0.name }
    let near = names.first { $0.hasPrefix(word.prefix(5)) && word.count > 4 }
    let hint = near.map { "; did you mean \($0)?" } ?? "; see briefing --help"
    return Failure("unknown option \(word)\(hint)", status: .usage)
  }

  /// Whether the switch `name` is given.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// The value of the option `name`; nil when it is not given.
  func value(_ name: String) -> String? { values[name]?.first }

  /// The values of the repeatable option `name`.
  func values(_ name: String) -> [String] { values[name] ?? [] }
}
