internal import BriefingModel
internal import BriefingYAML

extension StatusCues {
  /// The name of the program's own file of cues.
  private static let fileName = "status-cues.yml"

  /// Reads the program's own cues.
  ///
  /// - Throws: ``RuleFileError`` when the file is missing or wrong.
  public static func standard() throws(RuleFileError) -> StatusCues {
    try StatusCues(file: RuleFile(named: fileName))
  }

  /// Reads cues from a data file.
  init(file: RuleFile) throws(RuleFileError) {
    try file.check(file.root, knows: ["version", "cues", "lists", "traps"])
    var cues: [StatusCue] = []
    for (line, mapping) in try file.mappings("cues", of: file.root) {
      cues.append(try Self.cue(mapping, line: line, file: file))
    }
    var traps: [StatusExample] = []
    for (line, mapping) in try file.mappings("traps", of: file.root) {
      traps.append(try Self.example(mapping, line: line, status: nil, file: file))
    }
    let version = try file.text("version", of: file.root, at: 1)
    self.init(version: version, cues: cues, traps: traps, lists: try Self.lists(file))
  }

  private static func cue(
    _ mapping: YAMLMapping,
    line: Int,
    file: RuleFile
  ) throws(RuleFileError) -> StatusCue {
    try file.check(
      mapping,
      knows: ["id", "as", "words", "of", "negated", "others", "mindless", "asked", "examples"]
    )
    let id = try file.text("id", of: mapping, at: line)
    let name = String(id.prefix { $0 != "." })
    let status: EventStatus = try file.value(name, of: "id", at: line)
    var examples: [StatusExample] = []
    for (line, example) in try file.mappings("examples", of: mapping) {
      examples.append(try Self.example(example, line: line, status: status, file: file))
    }
    guard !examples.isEmpty else {
      throw .invalid(path: file.path, line: line, problem: "“\(id)” has no example")
    }
    return StatusCue(
      id: id,
      status: status,
      role: try file.value(try file.text("as", of: mapping, at: line), of: "as", at: line),
      words: try file.texts("words", of: mapping).map { $0.split(separator: " ").map(String.init) },
      complements: Set(try file.texts("of", of: mapping)),
      negated: try optionalStatus("negated", of: mapping, line: line, file: file),
      others: try optionalStatus("others", of: mapping, line: line, file: file),
      mindless: try optionalStatus("mindless", of: mapping, line: line, file: file),
      asked: try optionalStatus("asked", of: mapping, line: line, file: file),
      examples: examples
    )
  }

  private static func optionalStatus(
    _ key: String,
    of mapping: YAMLMapping,
    line: Int,
    file: RuleFile
  ) throws(RuleFileError) -> EventStatus? {
    guard let text = try file.texts(key, of: mapping).first else { return nil }
    return try file.value(text, of: key, at: line)
  }

  private static func example(
    _ mapping: YAMLMapping,
    line: Int,
    status: EventStatus?,
    file: RuleFile
  ) throws(RuleFileError) -> StatusExample {
    try file.check(mapping, knows: ["text", "event", "status"])
    let stated = try optionalStatus("status", of: mapping, line: line, file: file)
    guard let status = stated ?? status else {
      throw .invalid(path: file.path, line: line, problem: "“status” is missing")
    }
    return StatusExample(
      text: try file.text("text", of: mapping, at: line),
      event: try file.text("event", of: mapping, at: line),
      status: status
    )
  }

  private static func lists(_ file: RuleFile) throws(RuleFileError) -> Lists {
    var lists = Lists()
    guard
      let mapping = try file.reading({ () throws(YAMLError) in
        try file.root.mapping(for: "lists")
      })
    else { return lists }
    for entry in mapping.entries {
      let words = Set(try file.texts(entry.key, of: mapping))
      switch entry.key {
      case "reports": lists.reports = words
      case "minds": lists.minds = words
      case "mindless": lists.mindless = words
      case "onlookers": lists.onlookers = words
      case "presupposing": lists.presupposing = words
      case "happening": lists.happening = words
      case "making": lists.making = words
      case "causing": lists.causing = words
      case "links": lists.links = words
      case "attempts": lists.attempts = words
      default:
        throw .invalid(path: file.path, line: entry.line, problem: "unknown list “\(entry.key)”")
      }
    }
    return lists
  }
}
