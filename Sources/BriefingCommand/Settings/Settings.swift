internal import BriefingIngest
internal import BriefingModel
internal import BriefingSite
internal import BriefingYAML
internal import FoundationEssentials

/// What a run is told, by the settings file and then by the call, which wins.
struct Settings {
  /// The folder of articles; nil when nobody named one.
  var articles: String?
  /// The folder of the site.
  var output = "Output"
  /// Folders of the user's own templates; the program's own come after them.
  var templates: [String] = []
  /// What the site is called and how much it shows.
  var site = SiteSettings()
  /// Limits of the input.
  var ingest = IngestSettings()

  /// The name of the settings file that is read where the call names none.
  static let fileName = "briefing.yml"

  private static let keys = ["articles", "output", "templates", "site", "dates", "limits"]
  private static let siteKeys = ["title", "description", "address", "text", "page-size"]
  private static let dateKeys = ["modification-time"]
  private static let limits:
    [(key: String, path: any WritableKeyPath<IngestSettings, Int> & Sendable)] = [
      ("file-bytes", \.maximumFileBytes), ("list-bytes", \.maximumListBytes),
      ("articles-per-file", \.maximumArticlesPerFile), ("expansion", \.maximumExpansion),
      ("text-length", \.maximumTextLength), ("files", \.maximumFiles),
      ("folder-depth", \.maximumFolderDepth), ("program-seconds", \.programSeconds),
      ("program-memory", \.programMemory),
    ]

  /// The defaults.
  init() {}

  /// Reads the settings file at `path`; relative paths in it start from its folder.
  ///
  /// - Throws: ``Failure`` with the file, the line and the key of the first mistake.
  init(file path: String) throws(Failure) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure("the settings cannot be read", path: path, status: .noInput)
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Failure("the settings are not UTF-8", path: path, status: .configuration)
    }
    do {
      let root = try YAMLDocument.parse(text)
      guard !root.isNull else { return }
      guard let mapping = root.mapping else {
        throw Failure(
          "the settings must be keys with values",
          path: path,
          line: root.line,
          status: .configuration
        )
      }
      try read(mapping, path: path)
    } catch let error as YAMLError {
      throw Failure(error.message, path: path, line: error.line, status: .configuration)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure("\(error)", path: path, status: .configuration)
    }
  }

  private mutating func read(_ root: YAMLMapping, path: String) throws {
    try Self.check(root, known: Self.keys, path: path)
    let folder = URL(filePath: path).deletingLastPathComponent()
    func resolved(_ relative: String) -> String {
      relative.hasPrefix("/") ? relative : folder.appending(path: relative).path
    }
    if let value = try root.string(for: "articles") { articles = resolved(value) }
    if let value = try root.string(for: "output") { output = resolved(value) }
    if let values = try root.strings(for: "templates") { templates = values.map(resolved) }
    if let mapping = try root.mapping(for: "site") {
      try Self.check(mapping, known: Self.siteKeys, path: path)
      try readSite(mapping, path: path)
    }
    if let mapping = try root.mapping(for: "dates") {
      try Self.check(mapping, known: Self.dateKeys, path: path)
      if let value = try mapping.bool(for: "modification-time") {
        ingest.usesModificationTime = value
      }
    }
    if let mapping = try root.mapping(for: "limits") {
      try Self.check(mapping, known: Self.limits.map(\.key), path: path)
      for (key, limit) in Self.limits {
        if let value = try Self.positive(key, mapping, path) { ingest[keyPath: limit] = value }
      }
    }
  }

  private mutating func readSite(_ mapping: YAMLMapping, path: String) throws {
    if let value = try mapping.string(for: "title") { site.title = value }
    if let value = try mapping.string(for: "description") { site.description = value }
    if let value = try mapping.string(for: "address") {
      guard let address = Self.address(value) else {
        throw Failure(
          "address: “\(value)” is no absolute http or https address",
          path: path,
          line: mapping["address"]?.line,
          status: .configuration
        )
      }
      site.address = address
    }
    if let value = try mapping.string(for: "text") {
      guard let policy = SiteSettings.TextPolicy(rawValue: value) else {
        let known = SiteSettings.TextPolicy.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(
          "text: “\(value)” is none of \(known)",
          path: path,
          line: mapping["text"]?.line,
          status: .configuration
        )
      }
      site.text = policy
    }
    if let value = try Self.positive("page-size", mapping, path) { site.pageSize = value }
  }

  /// `text` with a closing slash, when it is an absolute address of the web without query.
  static func address(_ text: String) -> String? {
    guard text.hasPrefix("https://") || text.hasPrefix("http://"),
      let url = URL(string: text), let host = url.host(), !host.isEmpty, url.query() == nil,
      url.fragment() == nil, !text.contains(where: { "\"<> ".contains($0) })
    else { return nil }
    return text.hasSuffix("/") ? text : text + "/"
  }

  private static func positive(_ key: String, _ mapping: YAMLMapping, _ path: String) throws -> Int?
  {
    guard let value = try mapping.int(for: key) else { return nil }
    guard value > 0 else {
      throw Failure(
        "\(key): must be above zero",
        path: path,
        line: mapping[key]?.line,
        status: .configuration
      )
    }
    return value
  }

  private static func check(_ mapping: YAMLMapping, known: [String], path: String) throws(Failure) {
    guard let unknown = mapping.unknownKeys(known: known).first else { return }
    throw Failure(unknown.message, path: path, line: unknown.line, status: .configuration)
  }
}
