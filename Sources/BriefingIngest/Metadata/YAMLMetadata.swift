internal import BriefingYAML

/// Metadata in YAML: front matter, or a file of its own.
struct YAMLMetadata {
  /// What a block of metadata needs at most, written by hand or by a program.
  private static let limits = YAMLLimits(bytes: 100_000, depth: 8, values: 2_000)

  private(set) var entries: [MetadataEntry] = []
  /// Values that are no text.
  private(set) var notes: [Note] = []

  /// Reads `text`; nil where it is no list of keys.
  ///
  /// - Parameter firstLine: the number of its first line, for notes.
  init?(_ text: String, firstLine: Int) throws(YAMLError) {
    let root = try YAMLDocument.parse(text, limits: Self.limits, firstLine: firstLine)
    if root.isNull { return }
    guard let mapping = root.mapping else { return nil }
    for entry in mapping.entries { read(entry) }
  }

  private mutating func read(_ entry: YAMLMapping.Entry) {
    guard let (field, rank) = MetadataField.lookUp(entry.key), field != .other else { return }
    if entry.value.isNull { return }
    let nodes = entry.value.sequence ?? [entry.value]
    var values: [String] = []
    for node in nodes {
      guard let text = node.scalar?.text ?? node.mapping?["name"]?.scalar?.text else {
        let key = TextNormalizer().line(String(entry.key.prefix(Note.longestQuotation)))
        notes.append(Note(line: node.line, message: "metadata: “\(key)” must be text"))
        return
      }
      values.append(text)
    }
    if values.isEmpty { return }
    entries.append(MetadataEntry(field: field, rank: rank, values: values, line: entry.line))
  }
}
