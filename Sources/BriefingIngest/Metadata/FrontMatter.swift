internal import BriefingYAML

/// The YAML block between `---` lines at the start of a file.
struct FrontMatter {
  /// What a block of metadata needs at most, written by hand or by a program.
  private static let limits = YAMLLimits(bytes: 100_000, depth: 8, values: 2_000)
  /// The block ends within so many lines, or it is none.
  private static let mostLines = 1_000

  var entries: [MetadataEntry] = []
  /// The index of the first line after the block.
  var bodyStart = 0
  var notes: [Note] = []

  /// Reads the block at the start of `lines`; nil when there is none.
  ///
  /// A block that is not YAML is read line by line as far as its keys are known, and left out of
  /// the text all the same. Text between two rules that looks like no metadata stays text.
  init?(lines: [Substring]) {
    guard let start = lines.firstIndex(where: { !$0.isEmpty }), lines[start] == "---" else {
      return nil
    }
    let content = lines[(start + 1)...].prefix(Self.mostLines)
    guard let end = content.firstIndex(where: { $0 == "---" || $0 == "..." }) else {
      guard let header = HeaderLines(lines: lines, start: start + 1) else { return nil }
      entries = header.entries
      bodyStart = header.bodyStart
      notes = [Note(line: start + 1, message: "front matter is not closed; read line by line")]
      return
    }
    bodyStart = end + 1
    do throws(YAMLError) {
      let text = lines[(start + 1)..<end].joined(separator: "\n")
      let root = try YAMLDocument.parse(text, limits: Self.limits, firstLine: start + 2)
      if root.isNull { return }
      guard let mapping = root.mapping else { return nil }
      for entry in mapping.entries { read(entry) }
    } catch {
      let block = lines[..<end]
      guard HeaderLines.key(of: block[(start + 1)...].first { !$0.isEmpty } ?? "") != nil else {
        return nil
      }
      entries = HeaderLines.known(in: block, start: start + 1)
      let message = "front matter: \(error.message); read line by line instead"
      notes = [Note(line: error.line, message: message)]
    }
  }

  private mutating func read(_ entry: YAMLMapping.Entry) {
    guard let (field, rank) = MetadataField.lookUp(entry.key), field != .other else { return }
    if entry.value.isNull { return }
    let nodes = entry.value.sequence ?? [entry.value]
    var values: [String] = []
    for node in nodes {
      guard let text = node.scalar?.text ?? node.mapping?["name"]?.scalar?.text else {
        let key = TextNormalizer().line(String(entry.key.prefix(Note.longestQuotation)))
        notes.append(Note(line: node.line, message: "front matter: “\(key)” must be text"))
        return
      }
      values.append(text)
    }
    if values.isEmpty { return }
    entries.append(MetadataEntry(field: field, rank: rank, values: values, line: entry.line))
  }
}
