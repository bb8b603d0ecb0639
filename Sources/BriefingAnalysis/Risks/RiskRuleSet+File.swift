internal import BriefingModel
internal import BriefingYAML

extension RiskRuleSet {
  /// The name of the program's own file of rules.
  private static let fileName = "risk-rules.yml"
  /// The greatest impact's base.
  private static let impacts = 1...5

  /// Reads the program's own rules.
  ///
  /// - Throws: ``RuleFileError`` when the file is missing or wrong.
  public static func standard() throws(RuleFileError) -> RiskRuleSet {
    try RiskRuleSet(file: RuleFile(named: fileName))
  }

  /// Reads the rules in the file at `path`.
  ///
  /// - Throws: ``RuleFileError`` when the file is unreadable or wrong.
  public init(path: String) throws(RuleFileError) {
    try self.init(file: RuleFile(path: path))
  }

  /// Reads rules from a data file.
  init(file: RuleFile) throws(RuleFileError) {
    try file.check(
      file.root,
      knows: ["version", "window", "carriers", "opinion", "lists", "categories"]
    )
    let reader = RuleReader(file: file, lists: try Self.lists(of: file))
    var categories: [Category] = []
    var rules: [RiskRule] = []
    for (line, mapping) in try file.mappings("categories", of: file.root) {
      try file.check(mapping, knows: ["id", "name", "guards", "rules"])
      let category = Category(
        id: try file.text("id", of: mapping, at: line),
        name: try file.text("name", of: mapping, at: line)
      )
      categories.append(category)
      let guards = try reader.patterns("guards", of: mapping, at: line)
      for (line, rule) in try file.mappings("rules", of: mapping) {
        rules.append(try reader.rule(rule, line: line, category: category.id, guards: guards))
        guard rules.dropLast().allSatisfy({ $0.id != rules.last?.id }) else {
          throw .invalid(
            path: file.path,
            line: line,
            problem: "the id “\(rules.last?.id ?? "")” stands twice"
          )
        }
      }
    }
    let window = try file.reading { () throws(YAMLError) in try file.root.int(for: "window") }
    self.init(
      version: try file.text("version", of: file.root, at: 1),
      window: window ?? 10,
      categories: categories,
      rules: rules,
      carriers: Set(try file.texts("carriers", of: file.root)),
      opinion: try Self.opinion(of: file)
    )
  }

  private static func opinion(of file: RuleFile) throws(RuleFileError) -> OpinionSigns {
    guard
      let mapping = try file.reading({ () throws(YAMLError) in
        try file.root.mapping(for: "opinion")
      })
    else { return OpinionSigns(phrases: [], words: []) }
    try file.check(mapping, knows: ["phrases", "words"])
    return OpinionSigns(
      phrases: try file.texts("phrases", of: mapping).compactMap { RiskPattern($0) },
      words: try file.texts("words", of: mapping).compactMap { RiskPattern($0) }
    )
  }

  private static func lists(of file: RuleFile) throws(RuleFileError) -> [String: [String]] {
    guard
      let mapping = try file.reading({ () throws(YAMLError) in
        try file.root.mapping(for: "lists")
      })
    else { return [:] }
    var lists: [String: [String]] = [:]
    for key in mapping.keys { lists[key] = try file.texts(key, of: mapping) }
    return lists
  }

  /// Reads single rules.
  private struct RuleReader {
    let file: RuleFile
    let lists: [String: [String]]

    private static let keys = [
      "id", "level", "lane", "impact", "triggers", "anchors", "also", "objects", "guards", "heads",
      "event", "status", "done", "fires", "silent",
    ]

    func rule(
      _ mapping: YAMLMapping,
      line: Int,
      category: String,
      guards: [RiskPattern]
    ) throws(RuleFileError) -> RiskRule {
      try file.check(mapping, knows: Self.keys)
      let id = try file.text("id", of: mapping, at: line)
      let impact = try file.reading { () throws(YAMLError) in try mapping.int(for: "impact") }
      guard let impact, RiskRuleSet.impacts.contains(impact) else {
        throw .invalid(path: file.path, line: line, problem: "“impact” must be from 1 to 5")
      }
      let rule = RiskRule(
        id: id,
        category: category,
        level: try file.text("level", of: mapping, at: line),
        isEasing: try file.texts("lane", of: mapping).first == RiskLane.easing.rawValue,
        impact: impact,
        triggers: try patterns("triggers", of: mapping, at: line),
        anchors: try anchors("anchors", of: mapping, at: line),
        also: try anchors("also", of: mapping, at: line),
        objects: try anchors("objects", of: mapping, at: line),
        guards: guards + (try patterns("guards", of: mapping, at: line)),
        allowsAnyHead: try file.texts("heads", of: mapping).first == "any",
        anchorIsEvent: try file.texts("event", of: mapping).first == "anchor",
        status: try status("status", of: mapping, at: line),
        done: try status("done", of: mapping, at: line),
        fires: try file.texts("fires", of: mapping),
        silent: try file.texts("silent", of: mapping)
      )
      try check(rule, line: line)
      return rule
    }

    private func check(_ rule: RiskRule, line: Int) throws(RuleFileError) {
      var problem: String?
      if !rule.id.hasPrefix(rule.category + ".") {
        problem = "the id must begin with “\(rule.category).”"
      } else if rule.triggers.isEmpty {
        problem = "“\(rule.id)” has no trigger"
      } else if rule.anchors.isEmpty && rule.objects.isEmpty {
        problem = "“\(rule.id)” has no anchor"
      } else if rule.fires.isEmpty || rule.silent.isEmpty {
        problem = "“\(rule.id)” needs a sentence in which it fires and one in which it is silent"
      }
      if let problem { throw .invalid(path: file.path, line: line, problem: problem) }
    }

    func patterns(
      _ key: String,
      of mapping: YAMLMapping,
      at line: Int
    ) throws(RuleFileError) -> [RiskPattern] {
      var patterns: [RiskPattern] = []
      for text in try expanded(key, of: mapping, at: line) {
        guard let pattern = RiskPattern(text) else {
          throw .invalid(path: file.path, line: line, problem: "“\(text)” is no pattern of words")
        }
        patterns.append(pattern)
      }
      return patterns
    }

    func anchors(
      _ key: String,
      of mapping: YAMLMapping,
      at line: Int
    ) throws(RuleFileError) -> [RiskAnchor] {
      var anchors: [RiskAnchor] = []
      for text in try expanded(key, of: mapping, at: line) {
        if text.first?.isUppercase == true {
          anchors.append(.kind(try file.value(text, of: key, at: line)))
        } else if let pattern = RiskPattern(text) {
          anchors.append(.words(pattern))
        } else {
          throw .invalid(path: file.path, line: line, problem: "“\(text)” is no pattern of words")
        }
      }
      return anchors
    }

    /// The texts of `key` with each `$list` replaced by the list's words, lists in lists included
    /// one level deep.
    private func expanded(
      _ key: String,
      of mapping: YAMLMapping,
      at line: Int
    ) throws(RuleFileError) -> [String] {
      var result: [String] = []
      for text in try file.texts(key, of: mapping) {
        guard text.hasPrefix("$") else {
          result.append(text)
          continue
        }
        guard let words = lists[String(text.dropFirst())] else {
          throw .invalid(path: file.path, line: line, problem: "no list “\(text.dropFirst())”")
        }
        result += words
      }
      return result
    }

    private func status(
      _ key: String,
      of mapping: YAMLMapping,
      at line: Int
    ) throws(RuleFileError) -> EventStatus? {
      guard let text = try file.texts(key, of: mapping).first else { return nil }
      return try file.value(text, of: key, at: line)
    }
  }
}
